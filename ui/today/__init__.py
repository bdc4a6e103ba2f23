"""Today: what is due, and how far the week is."""
