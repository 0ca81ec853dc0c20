"""The steps by which the statements of reports become stories."""
