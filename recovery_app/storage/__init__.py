"""Keeps the profile file: written durably, backed up, and never destroyed by reading it."""
