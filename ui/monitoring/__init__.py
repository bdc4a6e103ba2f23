"""Monitoring: units, checks, accounts and groups."""
