"""Measurements of this program, each beside its reference in the same run."""
