"""Invented people and weeks: for practice, for the demonstration, and for measuring."""
