"""The weekly report: draw up, look at, freeze, print."""
