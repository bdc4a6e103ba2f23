"""What stands around the pages: navigation, search, bars, looks, help."""
