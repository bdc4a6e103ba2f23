"""Records and settings: users, settings, backups, health, history."""
