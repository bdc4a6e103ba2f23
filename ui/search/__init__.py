"""The search box over everything."""
