"""What a schedule says, as values, and the days that it gives in a plan; `domain.phrases` reads it from text."""

from cchc_cli.domain.model.faults import BadValue


class PhraseError(BadValue):
    """A schedule that cannot be read without guessing."""
