"""What a year's YAML may say: frozen Pydantic objects, unknown keys forbidden, nothing computed."""
