"""The roster: who serves in an office, read from any nominal roll and kept as a record of service."""
