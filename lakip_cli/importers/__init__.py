"""Foreign tables become edits of a year's YAML: each edit replaces one written value, and nothing else."""
