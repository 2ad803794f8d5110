"""Calendar files that were written before, read back to be updated."""
