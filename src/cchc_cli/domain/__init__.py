"""Pure functions over frozen values: plans, phrases, due dates, budgets, statuses. No I/O."""
