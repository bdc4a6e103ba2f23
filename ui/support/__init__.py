"""What every screen is built from: jobs, tables, forms, words, looks. Imports ``kpdesk.base`` and Qt only."""
