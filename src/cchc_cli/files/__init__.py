"""Text on disk to domain values and back: strict YAML, diagnostics, the progress log, office files."""
