"""Who takes which part in what is stated."""
