"""How parties stand to each other, by phrases alone: offices, presence, ownership."""
