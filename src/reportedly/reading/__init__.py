"""What a report says: entities, times, attributions, statements; one file for each, one function that states the order."""
