"""Across reports: copies, entities, stories, origins, contradictions; pure functions on records, no store."""
