"""Reading and writing of spreadsheets; kept empty, for the reader child starts through it and must start quickly."""
