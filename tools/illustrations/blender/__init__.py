"""The Blender half: the only code here that needs the packages of requirements.txt."""
