"""The PDF floor: paper, letters, tables, Urdu, QR codes."""
