"""Headquarters: who has reported, and what it comes to."""
