"""Disciplinary proceedings: from the violation to the order, its appeal, and every paper between them."""
