"""What an archive gives away, in formats that other programs read."""
