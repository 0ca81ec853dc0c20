"""The command ``reportedly``: one file for each verb."""
