"""Charts as plain geometry: one layout for the screen and for paper."""
