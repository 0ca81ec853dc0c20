"""Readings as Parquet: five tables that hold all of a reading, and the way back."""
