"""What a report says: entities, times, attributions, statements; a folder for each step, and ``read.py`` with their order."""
