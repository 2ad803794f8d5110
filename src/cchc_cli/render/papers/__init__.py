"""Outputs with a form of their own: the annex, the Excel form, the report, calendar files."""
