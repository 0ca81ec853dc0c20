"""The steps by which the entities of reports become entities of the archive."""
