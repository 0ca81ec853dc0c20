"""How the shipped model is made: readers of the data, network, training, export. Not part of the package."""
