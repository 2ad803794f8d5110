"""A report value to a terminal page or a file. No arithmetic, no reading of files."""
