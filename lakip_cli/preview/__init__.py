"""The live preview: compile on every save, and tell the open pages of it."""
