"""Annexes as real offices write them, whole papers of each level: provinces, departments, districts, communes."""
