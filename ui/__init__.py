"""KP Desk's window (Qt); it asks :mod:`kpdesk.desk` and touches no store."""
