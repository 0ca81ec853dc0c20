"""Which statements of different reports are one story, where each telling comes from, and what contradicts what."""
