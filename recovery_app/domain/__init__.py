"""Holds the rules: frozen values and pure functions, with no Qt, no files and no clock."""
