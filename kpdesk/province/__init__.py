"""Headquarters: who has reported, consolidation."""
