"""Merging what an archive holds: each step finds what a change may touch, and works that out anew."""
