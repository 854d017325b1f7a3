"""Draw the exercises: pose files, a solver, checks that need no Blender, and a Blender render."""
