"""Progress logs: read, appended to, mended where torn."""
