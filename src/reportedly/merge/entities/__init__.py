"""Which entities of different reports are one."""
