"""A province that never was: its offices, a year of their files, and the truth about what was planted in them."""
