"""Users, roles and log-in."""
