"""When, where, how much and of what kind."""
