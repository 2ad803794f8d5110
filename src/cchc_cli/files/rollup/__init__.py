"""Many plans under a folder: what is read of each, and the database that keeps it."""
