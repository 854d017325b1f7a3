"""Makes the sounds of the sessions; see README.md."""
