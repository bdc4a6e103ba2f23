"""The weekly return and the compliance certificate."""
