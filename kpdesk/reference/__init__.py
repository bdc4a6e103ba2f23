"""Offices, ranks, kinds, punishments, authorities: built in, dated, with their source, editable by the office."""
