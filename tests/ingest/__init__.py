"""Tests of ``reportedly.ingest``. All text in them is invented, and so are its countries."""
