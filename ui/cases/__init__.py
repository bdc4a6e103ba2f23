"""Cases: the list, what is due, one case with its road, its next step and its papers."""
