"""What a schedule phrase is refused for."""


class PhraseError(Exception):
    """A schedule that cannot be read without guessing: a fault's code, and what its message needs."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code = code
        self.fault_args = args
