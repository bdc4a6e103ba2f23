"""Monitoring units, accounts and groups, checks."""
