"""Reading and writing files safely: bounded, decoded, atomic, locked."""
