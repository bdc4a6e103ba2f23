"""Violations: the list, logging one or a whole sheet, one violation with its evidence."""
