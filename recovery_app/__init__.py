"""Guides a runner with a sore lower back from first questions to running again."""

__version__ = "0.1.0"
