"""Personnel: the list, the import of a nominal roll, one person."""
