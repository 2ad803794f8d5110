"""The entries of a log, and what their money makes."""

from datetime import date

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.log import Wanted, log_report, one_record
from cchc_cli.files.plan.load import load_plan
from tests.conftest import records_of

LOADED = load_plan(None)


def test_a_correction_that_is_not_asked_for_still_takes_what_it_corrects_out() -> None:
    log = records_of(
        {"id": "a", "task": "3", "date": date(2020, 3, 2).isoformat(), "spent": "9.200.000"},
        {"id": "b", "task": "3", "date": "2020-04-02", "spent": "13.800.000", "supersedes": "a"},
        {"id": "c", "task": "3", "date": "2020-03-05", "spent": "4.600.000"},
    )
    march = Wanted(end=date(2020, 3, 31), money=True)
    report = log_report(LOADED, log, [("p.yaml", n) for n in (1, 2, 3)], march)
    assert [(entry.id, entry.counts, entry.line) for entry in report.entries] == [
        ("a", False, 1),
        ("c", True, 3),
    ]
    assert report.money == {Step.SPENT: 4_600_000}


def test_the_chain_of_a_record_is_all_that_stands_for_it() -> None:
    log = records_of(
        {"id": "a", "task": "3", "date": "2020-03-02"},
        {"id": "x", "task": "3", "date": "2020-03-02"},
        {"id": "b", "task": "3", "date": "2020-03-02", "count": "2", "supersedes": "a"},
        {"id": "c", "task": "3", "date": "2020-03-02", "supersedes": "b", "void": "true"},
    )
    places = [("p.yaml", n) for n in range(4)]
    for name in "abc":
        report = one_record(LOADED, log, places, name)
        assert report is not None
        assert report.whole is not None
        assert (report.whole.id, [entry.id for entry in report.entries]) == (name, ["a", "b", "c"])
    assert one_record(LOADED, log, places, "y") is None
