"""cchc: plans, budgets and due dates of public communication plans."""

__version__ = "0.1.0"
