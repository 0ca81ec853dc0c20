"""Text to words, sentences, trees, names and the other layers of the one small model."""
