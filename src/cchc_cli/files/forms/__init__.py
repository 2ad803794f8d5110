"""Filled forms and tables that come back in Excel: what they are of, and what is written into which cell."""
