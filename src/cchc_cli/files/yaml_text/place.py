"""Faults placed in their file: a path in the data becomes a line and a column of the text."""

from collections.abc import Mapping, Sequence

from cchc_cli.domain.model.faults import Diagnostic, Fault, Path, Severity
from cchc_cli.files.yaml_text.read import locate
from cchc_cli.files.yaml_text.syntax import LINE_BREAK, FormFault, Mark


def place(
    file: str, text: str, forms: Sequence[FormFault], faults: Sequence[Fault]
) -> tuple[Diagnostic, ...]:
    """Give every fault its line and column in `text`, in the order of the file, each place and code once.

    A fault at a path that the text does not have (a missing key) stands where its nearest parent stands.
    """
    lines = LINE_BREAK.split(text)
    wanted: set[Path] = {f.path[:n] for f in faults for n in range(len(f.path) + 1)}
    marks = locate(text, wanted) if wanted else {}
    placed: list[tuple[Mark, FormFault | Fault, Severity]] = [(f.mark, f, Severity.ERROR) for f in forms]
    taken = {mark for mark, *_ in placed}
    for fault in faults:
        mark = _mark_of(fault, marks)
        # A value that YAML's form has spoilt already has its fault.
        if mark not in taken:
            placed.append((mark, fault, fault.severity))
    seen: dict[tuple[Mark, str, str], Diagnostic] = {}
    for mark, found, severity in placed:
        source = lines[mark.line] if mark.line < len(lines) else ""
        seen.setdefault(
            (mark, found.code, repr(found.args)),
            Diagnostic(found.code, file, mark.line + 1, mark.column + 1, source, found.args, severity),
        )
    return tuple(sorted(seen.values(), key=lambda d: (d.line, d.column)))


def _mark_of(fault: Fault, marks: Mapping[Path, tuple[Mark, Mark]]) -> Mark:
    if (both := marks.get(fault.path)) is not None:
        return both[0] if fault.on_key else both[1]
    for length in range(len(fault.path) - 1, -1, -1):
        if (both := marks.get(fault.path[:length])) is not None:
            # An item number below a single value is that value; a key that is not there is its owner's.
            return both[1] if isinstance(fault.path[length], int) else both[0]
    return Mark(0, 0)
