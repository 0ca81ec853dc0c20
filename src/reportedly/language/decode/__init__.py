"""From the heads' numbers to words: one file for each kind of answer."""
