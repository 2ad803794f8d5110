"""What must hold between values: within a plan, and between a log and its plan."""
