"""What filled forms add to a log, and what of them nobody can trust."""

from datetime import date
from typing import Any

from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.collect import Fate, FilledForm, Taken, collect_report, without_clashes
from cchc_cli.files.plan.load import load_plan

LOADED = load_plan(None)
Q3 = Period(date(2020, 6, 15), date(2020, 9, 14))


def row(number: int, day: int, **more: Any) -> Record:
    form = f"Q3-2020/abc/{number}"
    return Record(task="3", agency="dai-ptth", date=date(2020, 7, day), form=form, **more)


def filled(file: str, *rows: Record, code: str = "Q3", agency: str = "dai-ptth", **more: Any) -> FilledForm:
    numbers = tuple(int(str(r.form).rpartition("/")[2]) for r in rows)
    window = Q3 if code else LOADED.plan.span
    facts = {"left_out": (), "empty": (), **more}
    return FilledForm(file, "Biểu", agency, code, window, rows, numbers, **facts)


def test_a_row_that_another_copy_contradicts_is_left_out_of_both() -> None:
    one = filled("a.xlsx", row(10, 1), row(11, 2), row(12, 3))
    other = filled("b.xlsx", row(10, 1), row(11, 4), row(13, 3))
    third = filled("c.xlsx", row(11, 2))
    first, second, last = without_clashes([one, other, third])
    assert (first.rows, second.rows, last.rows) == ((10, 12), (10, 13), ())
    assert [r.date.day for r in (*first.records, *second.records)] == [1, 3, 1, 3]
    # The copy that stands first is the one that the others are told to differ from.
    (clash,) = second.left_out
    assert (clash.code, clash.file, clash.place) == ("form-row-clash", "b.xlsx", "Biểu!A11")
    assert clash.args == {"row": "11", "other": "a.xlsx"}
    assert (first.left_out, last.left_out) == ((), ())


def test_copies_that_agree_stay_as_they_are() -> None:
    forms = (filled("a.xlsx", row(10, 1)), filled("b.xlsx", row(10, 1)))
    assert without_clashes(forms) == forms


def test_each_form_has_the_fates_of_its_rows_and_each_period_its_silent_units() -> None:
    emptied = row(14, 5, id="r9")
    forms = [
        filled("a.xlsx", row(10, 1), row(11, 2), empty=(str(emptied.form),)),
        filled("b.xlsx", agency="so-noi-vu"),
        filled("c.xlsx", row(12, 3), code=""),
    ]
    taken = [
        Taken(row(10, 1, id="r1"), Fate.KNOWN),
        Taken(row(11, 2, id="r2", supersedes="r0"), Fate.CORRECTION),
        Taken(row(12, 3, id="r3"), Fate.NEW),
    ]
    report = collect_report(
        LOADED,
        "p.yaml",
        forms,
        taken,
        [emptied, *(t.record for t in taken)],
        [],
        today=date(2020, 10, 1),
        created=False,
        refused=1,
        registered=(),
    )
    assert [[t.record.id for t in form.taken] for form in report.forms] == [["r1", "r2"], [], ["r3"]]
    assert [form.period and form.period.code for form in report.forms] == ["Q3", "Q3", None]
    assert (report.written, report.count(Fate.KNOWN), report.refused) == (2, 1, 1)
    assert report.emptied == (("a.xlsx", emptied),)
    quarter, whole = report.missing
    assert (quarter.window, whole.window) == (Q3, LOADED.plan.span)
    # A form that came back empty is no answer; and nobody is silent in a year that is not over.
    assert ("so-noi-vu",) in {unit.unit for unit in quarter.silent}
    assert (quarter.over, whole.over, whole.silent) == (True, False, ())
