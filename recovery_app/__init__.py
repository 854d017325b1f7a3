"""Guides a runner with a sore lower back from first questions to running again."""
