"""Annexes of the kinds that offices write, what each means, and a judge of what the reader makes of them."""
