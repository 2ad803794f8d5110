"""The tables of the estimate round that come back: read cell by cell, and what was decided on them into a log."""
