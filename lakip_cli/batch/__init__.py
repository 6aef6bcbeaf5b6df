"""Many folders: where they lie, who works at them, and what need not be done again."""
