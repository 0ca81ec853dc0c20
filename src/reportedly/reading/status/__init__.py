"""How firmly something is stated: polarity, certainty and mood."""
