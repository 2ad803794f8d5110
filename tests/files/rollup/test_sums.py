"""The sums of a roll-up, over a database filled by hand; every figure is worked out beside it."""

import sqlite3
from datetime import date

import pytest

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.rollup import RollupDimension, RollupNote, RollupReport, RollupRow
from cchc_cli.files.rollup.sums import rollup_report
from tests.files.rollup.databases import Rows, filled, plan, source, status, work

DAY = date(2020, 7, 10)


def _tables() -> dict[str, Rows]:
    """Two provinces, a district of each (one writes the province's name otherwise), a commune without a log.

    Task 1 of Hà Tĩnh has six due dates, the 20th of odd months, of which three have come by 10 July: one is filled,
    one overdue, one behind. Task 2 is shared by two leads.
    """
    return {
        "plans": [
            plan(1, "province", "Hà Tĩnh"),
            plan(2, "district", "hà tĩnh"),
            plan(3, "district", "Nghệ An"),
            plan(4, "commune", "Hà Tĩnh", followed=False, province_from="folder"),
            plan(5, None, None, followed=False, issuer="Sở Nội vụ"),
        ],
        "sources": [
            source(1, "plan.yaml"),
            source(2, "a/plan.yaml"),
            source(3, "b/plan.yaml"),
            source(4, "a/x/plan.yaml"),
            source(5, "c/plan.yaml"),
            ("a/plan (2).yaml", "plan", "", 0, 2, "copy", "a/plan.yaml", None),
            ("b/old.yaml", "plan", "", 0, None, "replaced", "b/plan.yaml", None),
            ("notes.yaml", "other", "", 0, None, "passed", None, None),
        ],
        "agencies": [
            *((1, "a", "Sở A", "so a", "Cấp tỉnh", None), (1, "b", "Sở B", "so b", "Cấp tỉnh", None)),
            (1, "h", "UBND các huyện", "ubnd cac huyen", "Cấp huyện", 13),
            *((n, "v", name, "van phong", None, None) for n, name in ((2, "Văn phòng"), (3, "VĂN PHÒNG"))),
            *((n, "v", "Văn phòng", "van phong", None, None) for n in (4, 5)),
        ],
        "tasks": [
            work(1, "1", "Phát thanh 100%", "phat thanh 100%", 100, tiers="Cấp huyện"),
            work(1, "2", "Tập huấn", "tap huan", 60, tiers="Cấp tỉnh"),
            work(2, "1", "phát thanh 100%", "phat thanh 100%", 40),
            work(3, "1", "Phát thanh 1000", "phat thanh 1000", source="recurrent"),
            work(4, "1", "Tập huấn", "tap huan", 8),
            work(5, "1", "Khác", "khac"),
        ],
        "dues": [
            *((1, "1", n, date(2020, 2 * n - 1, 20), n % 2 == 0) for n in range(1, 7)),
            (1, "2", 1, date(2020, 6, 30), True),
            (2, "1", 1, date(2020, 3, 31), True),
            (3, "1", 1, date(2020, 12, 31), True),
            (4, "1", 1, date(2020, 3, 31), True),
        ],
        "statuses": [
            status(1, "1", "h", "h", 3, 6, done=1, kept=1, overdue=1, behind=1, days=112),
            status(1, "2", "a; b", "a", 1, 1, done=0, kept=0, overdue=1, behind=0, days=10),
            status(1, "2", "a; b", "b", 1, 1, first=False, done=0, kept=0, overdue=1, behind=0, days=10),
            status(2, "1", "v", "v", 1, 1, done=2, kept=1, overdue=0, behind=0, days=0),
            status(
                3, "1", "v", "v", 0, 1, done=0, kept=0, overdue=0, behind=0, days=0, silent=date(2020, 3, 15)
            ),
            status(4, "1", "v", "v", 1, 1),
            status(5, "1", "v", "v", 0, 0),
        ],
        "money": [
            *(
                (1, "1", "h", f"2020-Q{n}", "estimate", amount)
                for n, amount in ((1, 30), (2, 20), (3, 30), (4, 20))
            ),
            *((1, "2", lead, "2020-Q2", "estimate", 30) for lead in ("a", "b")),
            *((1, "2", lead, None, "approved", 20) for lead in ("a", "b")),
            (1, "2", "a", None, "spent", 25),
            (1, "1", "h", None, "spent", 7),
            (1, "1", "h", None, "spent_unapproved", 7),
            (2, "1", "v", "2020-Q1", "estimate", 40),
            (4, "1", "v", "undated", "estimate", 8),
        ],
        "targets": [
            (1, "T1", "Đạt 90%", "90%", "95%", date(2020, 6, 1), True),
            (1, "T2", "Đạt 80%", "80%", "79%", date(2020, 6, 1), False),
            (1, "T3", "Đạt", None, None, None, None),
            (4, "T1", "Đạt 90%", "90%", None, None, None),
        ],
    }


@pytest.fixture
def database() -> sqlite3.Connection:
    return filled(_tables())


def _report(
    database: sqlite3.Connection, by: str = "level", task: str = "", year: int | None = None
) -> RollupReport:
    return rollup_report(database, "x", DAY, RollupDimension(by), task=task, year=year)


def _late(rows: tuple[RollupRow, ...]) -> list[tuple[object, ...]]:
    return [(r.level, r.key, r.due, r.kept, r.overdue, r.behind) for r in rows]


def test_each_level_is_added_up_by_itself_and_plans_without_a_log_tell_nothing_of_what_is_late(
    database: sqlite3.Connection,
) -> None:
    province, district, commune, unknown = _report(database).levels
    assert (province.level, district.level, commune.level, unknown.level) == (
        "province",
        "district",
        "commune",
        None,
    )
    assert (province.plans, province.followed, province.works) == (1, 1, 2)
    assert (province.due, province.kept, province.overdue, province.behind) == (4, 1, 2, 1)
    assert (province.late_works, province.days_overdue, province.silent) == (2, 112, 0)
    assert (district.plans, district.works, district.due, district.kept, district.silent) == (2, 2, 1, 1, 1)
    assert (commune.plans, commune.followed, commune.works, commune.due, commune.overdue) == (
        1,
        0,
        1,
        None,
        None,
    )
    assert (province.amount, district.amount, commune.amount, unknown.amount) == (160, 40, 8, None)


def test_what_is_spent_without_approval_is_in_no_rate(database: sqlite3.Connection) -> None:
    execution = _report(database).levels[0].execution
    assert execution.amounts == {Step.APPROVED: 40, Step.SPENT: 32}
    assert execution.unapproved == 7
    assert execution.remaining == 40 - (32 - 7)
    assert float(execution.rate or 0) == 25 / 40
    assert _report(database).levels[1].execution.amounts == {}


def test_targets_are_counted_where_rows_are_of_whole_plans(database: sqlite3.Connection) -> None:
    of = {
        str(by): [(row.targets, row.read, row.met) for row in _report(database, by).rows]
        for by in RollupDimension
    }
    assert of["level"] == [(3, 2, 1), (0, 0, 0), (1, 0, 0), (0, 0, 0)]
    assert of["plan"] == [(3, 2, 1), (0, 0, 0), (0, 0, 0), (1, 0, 0), (0, 0, 0)]
    assert {counts for by in ("agency", "task", "source", "quarter") for counts in of[by]} == {
        (None, None, None)
    }
    assert {row.targets for row in _report(database, task="phat thanh").levels} == {None}


def test_a_province_is_one_however_it_is_written_and_one_of_each_level(database: sqlite3.Connection) -> None:
    rows = _report(database, "province").rows
    assert [(row.level, row.name) for row in rows] == [
        ("province", "Hà Tĩnh"),
        ("district", "Nghệ An"),  # silent
        ("district", "Hà Tĩnh"),
        ("commune", "Hà Tĩnh"),
        (None, None),
    ]
    assert [row.province for row in rows] == [row.name for row in rows]


def test_a_plan_is_told_by_its_file_number_issuer_and_province(database: sqlite3.Connection) -> None:
    last = _report(database, "plan").rows[-1]
    assert (last.key, last.name, last.issuer, last.province) == ("c/plan.yaml", "5/KH", "Sở Nội vụ", None)


def test_what_several_lead_together_counts_in_the_row_of_each_and_once_in_the_total(
    database: sqlite3.Connection,
) -> None:
    report = _report(database, "agency")
    rows = {row.name: row for row in report.rows if row.level == "province"}
    assert [*rows] == ["UBND các huyện", "Sở A", "Sở B"]  # the longest overdue first
    assert (rows["Sở A"].overdue, rows["Sở B"].overdue, rows["UBND các huyện"].overdue) == (1, 1, 1)
    assert report.levels[0].overdue == 2
    assert (rows["Sở A"].amount, rows["Sở B"].amount, rows["UBND các huyện"].amount) == (30, 30, 100)
    assert RollupNote.COUNTED_IN_EACH_ROW in report.notes
    assert RollupNote.COUNTED_IN_EACH_ROW not in _report(database, "task").notes
    # Of one folded name, shown as it is written most often.
    assert [(r.name, r.plans) for r in report.rows if r.level == "district"] == [("Văn phòng", 2)]


def test_due_dates_are_filled_in_order_and_quarters_add_up_to_the_whole(database: sqlite3.Connection) -> None:
    report = _report(database, "quarter")
    assert _late(report.rows) == [
        # 20/1 is filled, 20/3 overdue; then 20/5 is behind and 30/6, of task 2, overdue.
        ("province", "2020-Q1", 2, 1, 1, 0),
        ("province", "2020-Q2", 2, 0, 1, 1),
        ("province", "2020-Q3", 0, 0, 0, 0),
        ("province", "2020-Q4", 0, 0, 0, 0),
        ("district", "2020-Q1", 1, 1, 0, 0),
        ("district", "2020-Q4", 0, 0, 0, 0),
        ("commune", "2020-Q1", None, None, None, None),
        ("commune", "undated", None, None, None, None),
    ]
    for total in report.levels[:3]:
        of_level = [row for row in report.rows if row.level == total.level]
        for figure in ("due", "kept", "overdue", "behind", "amount"):
            numbers = [getattr(row, figure) for row in of_level]
            assert sum(number or 0 for number in numbers) == (getattr(total, figure) or 0), figure
    assert [row.amount for row in report.rows] == [30, 80, 30, 20, 40, None, None, 8]
    assert {row.execution.amounts == {} for row in report.rows} == {True}
    # The oldest due date of a work may lie in an earlier quarter.
    assert {row.days_overdue for row in report.rows} == {None}
    assert RollupNote.TIME_ASSUMED in report.notes


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("PHÁT  thanh", ["phat thanh 100%", "phat thanh 1000", "phat thanh 100%"]),
        ("100%", ["phat thanh 100%", "phat thanh 100%"]),
        ("1_0", []),
        ("%", ["phat thanh 100%", "phat thanh 100%"]),
        ("'; DROP TABLE plans; --", []),
    ],
)
def test_one_task_is_followed_by_words_that_are_data(
    database: sqlite3.Connection, words: str, kinds: list[str]
) -> None:
    rows = _report(database, "task", words).rows
    assert [row.key for row in rows] == kinds
    assert {row.name for row in rows} <= {"Phát thanh 100%", "Phát thanh 1000"}


def test_plans_of_a_year_are_those_that_have_days_in_it() -> None:
    tables = _tables()
    tables["plans"] = [*tables["plans"][:2], plan(3, "district", "Nghệ An", year=2021), *tables["plans"][3:]]
    database = filled(tables)
    assert _report(database).years == ((2020, 2020), (2021, 2021))
    assert RollupNote.SEVERAL_YEARS in _report(database).notes
    of_2021 = _report(database, "plan", year=2021)
    assert ([row.key for row in of_2021.rows], of_2021.years) == (["b/plan.yaml"], ((2021, 2021),))
    assert _report(database, year=1999).rows == ()


def test_work_that_counts_in_another_plan_is_left_out_unless_that_plan_is() -> None:
    tables = _tables()
    tables["plans"].append(plan(6, "province", "Hà Tĩnh", year=2021))
    tables["sources"].append(source(6, "q/plan.yaml"))
    tables["tasks"][0] = work(1, "1", "Phát thanh 100%", "phat thanh 100%", 100, within=6)
    tables["tasks"].append(work(6, "1", "Phát thanh 100%", "phat thanh 100%", 90))
    tables["statuses"].append(status(6, "1", "v", "v", 0, 1, done=0, kept=0, overdue=0, behind=0, days=0))
    tables["money"].append((6, "1", "v", "undated", "estimate", 90))
    database = filled(tables)
    whole = _report(database)
    assert (whole.levels[0].plans, whole.levels[0].works, whole.levels[0].amount) == (2, 2, 60 + 90)
    assert whole.levels[0].execution.unapproved == 0
    within = [o for o in whole.overlaps if o.level == o.other_level]
    assert [(o.file, o.other, o.tasks, o.amount) for o in within] == [("plan.yaml", "q/plan.yaml", 1, 100)]
    assert _report(database, year=2020).levels[0].amount == 160


def test_what_a_plan_gives_to_units_whose_own_plans_are_here_is_told(database: sqlite3.Connection) -> None:
    (overlap,) = _report(database).overlaps
    # Of the two districts one is of the same province.
    assert overlap == ("plan.yaml", "province", "district", None, 1, 1, 100)
    assert _report(database, task="tập huấn").overlaps == ()


def test_a_towns_word_is_no_communes() -> None:
    tables = _tables()
    tables["tasks"][1] = work(1, "2", "Tập huấn", "tap huan", 60, tiers="UBND các thị xã")
    assert {(o.other_level, o.tasks) for o in _report(filled(tables)).overlaps} == {("district", 2)}
    tables["tasks"][1] = work(1, "2", "Tập huấn", "tap huan", 60, tiers="Cấp huyện; Cấp xã")
    overlaps = {(o.other_level, o.plans, o.tasks) for o in _report(filled(tables)).overlaps}
    assert overlaps == {("district", 1, 2), ("commune", 1, 1)}


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("Sở Nội vụ; UBND các huyện, thành phố, thị xã", {"district"}),
        ("UBND thị xã Kỳ Anh", {"district"}),
        ("UBND các xã, phường, thị trấn", {"commune"}),
        ("Sở Lao động - Thương binh và Xã hội", set()),
        ("Liên minh Hợp tác xã tỉnh", set()),
    ],
)
def test_what_a_plan_gives_to_a_lower_level_is_known_by_those_who_lead(lead: str, below: set[str]) -> None:
    tables = _tables()
    tables["tasks"][:2] = [
        work(1, "1", "Phát thanh 100%", "phat thanh 100%", 100, lead=lead),
        work(1, "2", "Tập huấn", "tap huan", 60),
    ]
    assert {overlap.other_level for overlap in _report(filled(tables)).overlaps} == below


def test_files_that_do_not_count_and_what_must_be_known_are_told(database: sqlite3.Connection) -> None:
    report = _report(database)
    assert report.copies == (("a/plan (2).yaml", "a/plan.yaml"),)
    assert report.replaced == (("b/old.yaml", "b/plan.yaml"),)
    assert report.passed == ("notes.yaml",)
    assert report.unleveled == ("c/plan.yaml",)
    assert report.by_folder == 1
    assert set(report.notes) == {
        RollupNote.LEVELS_APART,
        RollupNote.WITHOUT_LOG,
        RollupNote.LEVEL_UNKNOWN,
        RollupNote.PROVINCE_BY_FOLDER,
    }


def test_the_first_error_of_a_faulty_file_is_told_and_warnings_are_counted() -> None:
    tables = _tables()

    def fault(file: str, severity: str, line: int, args: str = "{}") -> tuple[object, ...]:
        return (file, None, severity, "year-invalid", line, 2, "", "year: x", args)

    tables["faults"] = [
        fault("z.yaml", "warning", 1),
        fault("z.yaml", "error", 9),
        fault("z.yaml", "error", 4, '{"value": "x"}'),
        fault("plan.yaml", "warning", 3),
    ]
    report = _report(filled(tables))
    (faulty,) = report.faults
    assert (faulty.file, faulty.errors, faulty.first.line, faulty.first.args) == (
        "z.yaml",
        2,
        4,
        {"value": "x"},
    )
    assert (report.warnings, report.warned) == (2, 2)
    assert RollupNote.NOT_WHOLE in report.notes


def test_the_worst_comes_first() -> None:
    row = RollupRow("district", "k", "A")
    worst = row._replace(overdue=3, days_overdue=1)
    longer = row._replace(overdue=2, days_overdue=9)
    shorter = row._replace(overdue=2, days_overdue=8, behind=50)
    behind = row._replace(overdue=0, behind=1)
    silent = row._replace(overdue=0, silent=1)
    other = row._replace(name="B")
    ordered = [worst, longer, shorter, behind, silent, row, other]
    mixed = [other, silent, worst, row, behind, shorter, longer]
    assert sorted(mixed, key=lambda each: each.urgency) == ordered


@pytest.mark.parametrize("by", RollupDimension)
def test_as_many_statements_are_asked_of_many_plans_as_of_few(by: str) -> None:
    asked: list[int] = []
    for count in (1, 40):
        tables = _tables()
        for n in range(100, 100 + count):
            tables["plans"].append(plan(n, "commune", f"Tỉnh {n}"))
            tables["sources"].append(source(n, f"{n}/plan.yaml"))
            tables["tasks"].append(work(n, "1", f"Việc {n}", f"viec {n}", n))
            tables["statuses"].append(
                status(n, "1", "v", "v", 1, 1, done=0, kept=0, overdue=1, behind=0, days=1)
            )
        database = filled(tables)
        statements: list[str] = []
        database.set_trace_callback(statements.append)
        _report(database, by)
        asked.append(len(statements))
    assert asked[0] == asked[1]
