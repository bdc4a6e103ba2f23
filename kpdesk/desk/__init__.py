"""The one face that both heads talk to."""
