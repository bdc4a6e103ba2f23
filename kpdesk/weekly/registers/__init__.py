"""Lists and registers of the office for any period: each one definition, printed and written to a workbook."""
