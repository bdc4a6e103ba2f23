"""What was seen, by whom, with evidence."""
