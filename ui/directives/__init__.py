"""Directives: the chain of letters, what is owed under each, who has signed."""
