"""Which words state something: the tables of frames, the models, and what speaks against them."""
