"""What a schedule says, as values, and the days that it gives in a plan; `domain.phrases` reads it from text."""
