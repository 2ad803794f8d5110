"""The refusal of a file, which carries everything that is wrong with it."""

from collections.abc import Iterable

from cchc_cli.domain.model.faults import Diagnostic


class Rejected(Exception):  # noqa: N818 - it carries what is wrong; it is no failure of the program
    """A file can't be used. Carries everything that is wrong with it, in the file's order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__(", ".join(d.code for d in self.diagnostics))


def whole_file(code: str, file: str, **args: object) -> Rejected:
    """Return the rejection of a file for something that has no line."""
    return Rejected([Diagnostic(code, file, args=args)])
