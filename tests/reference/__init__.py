"""The rules of the product once more, from its design alone: a second opinion on every figure.

Nothing here imports the program. What it says of a plan and a log is compared with what the program says,
in `tests/property/test_reference.py`; examples worked out by hand are in `test_by_hand.py`.
"""
