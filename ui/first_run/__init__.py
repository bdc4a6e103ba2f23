"""Setting up a new store."""
