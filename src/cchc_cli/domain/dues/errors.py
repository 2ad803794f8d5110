"""What a schedule phrase is refused for."""

from cchc_cli.domain.model.faults import BadValue


class PhraseError(BadValue):
    """A schedule that cannot be read without guessing."""
