"""Secrecy and proof: passphrases, sealed bytes and files, signatures, shared passwords, words."""
