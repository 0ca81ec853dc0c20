"""Knowledge that ships: countries, leaders, kinds of actors, organizations. Read when first asked for, then kept."""
