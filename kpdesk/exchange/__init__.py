"""Encrypted, signed workbooks to and from the CPO."""
