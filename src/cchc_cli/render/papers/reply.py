"""The reply to an agency whose form has to be mended: a plain text, cell by cell, ready to send."""

from collections.abc import Sequence

from cchc_cli.domain.figures.slips import SLIPS
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.messages import Language, one_line
from cchc_cli.render.pages.validate import message, remedy

_FOR_OFFICE = {
    **dict.fromkeys(("form-altered", "form-version", "form-too-large"), "again"),
    "form-row-clash": "which",
    **dict.fromkeys(SLIPS, "amount"),
    "slip-again": "again_told",
}
"""Faults whose remedy is for the office that collects, with what to tell the agency in its place."""


def write(
    name: str, number: str, period: str | None, file: str, faults: Sequence[Diagnostic], language: Language
) -> str:
    """Return the reply about a form's `faults` to the agency of that name; an estimate's form is of no `period`."""
    opening = "reply.opening_estimate" if period is None else "reply.opening"
    lines = [
        language("reply.to", name=name),
        "",
        language(opening, period=period, number=number, file=file),
        "",
    ]
    for n, fault in enumerate(faults, 1):
        sheet, _, cell = fault.place.rpartition("!")
        place = language("reply.cell", cell=cell, sheet=sheet) if sheet else language("reply.whole")
        how = _FOR_OFFICE.get(fault.code)
        lines += [
            language("reply.fault", n=n, place=place, fault=message(fault, language)),
            language("reply.how", how=language(f"reply.{how}") if how else remedy(fault, language)),
        ]
    lines += ["", language("reply.closing")]
    return "".join(f"{one_line(line)}\n" for line in lines)
