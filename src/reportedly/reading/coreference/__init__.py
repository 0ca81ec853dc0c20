"""What a report speaks of: mentions, which of them are one, and what kind of entity they make."""
