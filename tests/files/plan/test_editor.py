"""An editor underlines what the strict reader will refuse, as far as a schema can say, and nothing else."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.money import parse_amount
from cchc_cli.domain.model.scalars import parse_date
from cchc_cli.files.yaml_text.read import read
from tests.conftest import cchc
from tests.files.plan.editor import KINDS, ROOT, Editor, needs_editor, opened
from tests.files.plan.test_schema import ANYTHING, ORDINARY
from tests.files.yaml_text.test_errors import EXPECT

pytestmark = needs_editor

NOT_OF_A_SCHEMA = {
    **dict.fromkeys(
        ["id-twice", "member-twice", "supersedes-twice", "agency-spelling-shared"],
        "one of a list by a key of its items, or by its folded spelling",
    ),
    **dict.fromkeys(
        [
            "agency-unknown",
            "level-unknown",
            "supersedes-nothing",
            "group-in-itself",
            "reports-to-itself",
            "group-size",
            "group-unsized",
        ],
        "held against another place of the file",
    ),
    **dict.fromkeys(
        ["agency-ended", "agency-ended-alone", "agency-not-yet", "schedule-date-outside"],
        "held against dates that stand elsewhere",
    ),
    **dict.fromkeys(["span-reversed", "span-too-long"], "two dates compared"),
    **dict.fromkeys(["period-no-workday"], "a calendar of days off, and a warning"),
    **dict.fromkeys(["period-unknown"], "a period may be named in words, as in “6 tháng đầu năm 2020”"),
    **dict.fromkeys(["rrule-invalid"], "what a part of a rule may be depends on its other parts"),
    **dict.fromkeys(["amount-absurd", "line-product", "line-sum"], "the amount worked out"),
    **dict.fromkeys(
        [
            "period-not-of-plan",
            "task-unknown",
            "target-unknown",
            "record-not-owner",
            "record-unit-missing",
            "record-group-not-unit",
            "log-of-another-plan",
        ],
        "held against another file, the plan",
    ),
    **dict.fromkeys(
        [
            "record-date-late",
            "record-date-outside",
            "units-too-many",
            "units-not-group",
            "record-units-unsaid",
            "record-only-tells",
            "record-due-twice",
            "record-days-twice",
            "period-not-of-plan",
        ],
        "held against the plan too",
    ),
    "comma-splits": "a key that has no colon, which an editor does not take for one",
}
"""Why a schema can't tell a fault; a schedule's phrase (`phrase-…`) is read by a grammar."""

REPRODUCERS = [
    path
    for path in sorted((ROOT / "tests" / "errors").rglob("*.yaml"))
    if not read(path.read_text("utf-8"))[1]
]
"""Those that are YAML as we read it; of the others an editor's parser has its own to say."""


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with opened() as started:
        yield started


@pytest.mark.once
def test_what_the_reader_refuses_and_a_schema_can_is_underlined(editor: Editor) -> None:
    underlined: set[str] = set()
    passed: set[str] = set()
    for path in REPRODUCERS:
        text = path.read_text("utf-8")
        faults = [(int(line), code) for line, _, code in EXPECT.findall(text)]
        beyond = {code for _, code in faults if code in NOT_OF_A_SCHEMA or code.startswith("phrase-")}
        lines = {line for line, code in faults if code not in beyond}
        shown = editor.squiggles(text, "progress" if path.parent.name == "progress" else "plan")
        assert lines <= set(shown), f"{path.name}: nothing at {sorted(lines - set(shown))}"
        assert set(shown) <= {line for line, _ in faults}, f"{path.name}: {shown}"
        passed |= beyond
        underlined |= {code for _, code in faults} - beyond
    assert len(underlined) > 25
    assert {code for code in passed if not code.startswith("phrase-")} == NOT_OF_A_SCHEMA.keys()


@pytest.mark.parametrize(
    ("line", "written"),
    [
        (3, "issued: banana"),
        (3, "issued: 17-1-2020"),
        (3, "issued: 30/02/2020"),
        (3, "issued: 20201031"),
        (3, "issued:"),
        (4, "year: hai nghin"),
        (4, "year: 2020.5"),
        (12, "    amount: nhiều"),
        (12, "    amount: 1.2 tỷ"),
        (12, '    amount: "50,000"'),
        (12, "    amount: 50,000"),
        (12, "    amount: 5 USD"),
        (12, "    amount: 1 tỷ 2"),
        (12, "    amount:"),
        (11, "    schedule: {rrule: FREQ=HOURLY}"),
    ],
)
def test_a_slip_is_underlined_once_and_where_it_is(editor: Editor, line: int, written: str) -> None:
    lines = [
        "number: 1/KH",
        "title: Thử",
        "issued: 2019-12-16",
        "year: 2020",
        "agencies: {a: {name: Sở A}}",
        "tasks:",
        "  - {id: 0, name: Việc, lead: a, schedule: hằng quý}",
        "  - id: 1",
        "    name: Việc",
        "    lead: a",
        "    schedule: hằng quý",
        "    amount: 5",
    ]
    lines[line - 1] = written
    shown = editor.squiggles("\n".join(lines) + "\n", "plan")
    assert {at: len(words) for at, words in shown.items()} == {line: 1}


def test_a_date_of_a_record_is_a_date(editor: Editor) -> None:
    shown = editor.squiggles("- {task: 3, date: 2020-01-17}\n- {task: 3, date: 17-1-2020}\n", "progress")
    assert shown == {2: ["Không phải ngày: viết 2020-10-31 hoặc 31/10/2020"]}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_what_is_shipped_is_underlined(editor: Editor, kind: str) -> None:
    assert editor.squiggles((ROOT / "data" / f"{kind}_2020.yaml").read_text("utf-8"), kind) == {}


def test_a_key_is_explained_in_vietnamese(editor: Editor) -> None:
    text = "number: 1\ntasks:\n  - id: 1\n    amount: 70.000.000\n"
    assert "Khái toán, đồng." in editor.hover(text, "plan", 4, 6)
    assert "Số tiền đã chi, đồng." in editor.hover("- task: 3\n  spent: 5\n", "progress", 2, 4)


def _plan(amounts: list[str]) -> str:
    rows = "".join(
        f"  - id: {n}\n    name: x\n    lead: a\n    schedule: hằng quý\n    amount: {words}\n"
        for n, words in enumerate(amounts)
    )
    return f"number: 1\ntitle: x\nyear: 2020\nagencies: {{a: {{name: A}}}}\ntasks:\n{rows or '  []'}"


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(ORDINARY, min_size=30, max_size=60))
def test_every_ordinary_amount_passes(editor: Editor, amounts: list[str]) -> None:
    for words in amounts:
        parse_amount(words)  # the reader takes them all
    assert editor.squiggles(_plan(amounts), "plan") == {}
    assert editor.squiggles(_plan([f'"{words}"' for words in amounts]), "plan") == {}


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(ANYTHING, min_size=200, max_size=300))
def test_whatever_amount_is_read_passes(editor: Editor, texts: list[str]) -> None:
    read_ones: list[str] = []
    for words in texts:
        with suppress(BadValue):
            parse_amount(words)
            read_ones.append(f'"{words}"')
    assert editor.squiggles(_plan(read_ones), "plan") == {}


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.dates(date(1900, 1, 1), date(2200, 12, 31)), min_size=50, max_size=100))
def test_every_date_passes_and_a_day_too_many_does_not(editor: Editor, days: list[date]) -> None:
    written = [f(day) for day in days for f in (date.isoformat, lambda d: f"{d.day}/{d.month}/{d.year}")]
    for words in written:
        parse_date(words)
    log = "".join(f"- {{task: 3, date: {words}}}\n" for words in written)
    assert editor.squiggles(log, "progress") == {}
    months = ("30/2", "31/4", "31/06", "32/1", "0/1", "1/13", "31/9", "31/11")
    wrong = "".join(f"- {{task: 3, date: {month}/2020}}\n" for month in months)
    assert set(editor.squiggles(wrong, "progress")) == set(range(1, len(months) + 1))


def test_the_patterns_are_read_alike_by_a_second_reader_of_yaml(editor: Editor) -> None:
    # An editor gives scalars YAML's types: what these become there must pass as well.
    amounts = ["70.000", "12.500", "0", "70000000", "1.000"]
    assert [yaml.safe_load(words) for words in amounts] == [70.0, 12.5, 0, 70000000, 1.0]
    assert editor.squiggles(_plan(amounts), "plan") == {}


# -- in a folder with a plan, by the schemas that the program writes there


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a person works, with the schemas of its plan."""
    folder = tmp_path_factory.mktemp("work")
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    for kind in KINDS:
        done = cchc("schema", kind, "-p", "plan.yaml", folder=folder)
        assert (done.code, done.err) == (0, "")
        (folder / f"{kind}.schema.json").write_text(done.out, "utf-8")
    return folder


PLAN = """\
number: 1/KH
title: Thử
year: 2026
levels: {tinh: Cấp tỉnh}
agencies:
  so-nv: {name: Sở Nội vụ, short: Sở NV, level: tinh}
  dai: {name: "Đài: PTTH", members: [so-nv]}
targets: [{id: "1", text: Đủ tin}]
tasks:
  - {id: 1, name: Viết tin, lead: so-nv, schedule: hằng quý}
  - {id: "1.10", name: Phát tin, lead: dai, schedule: hằng quý}
duties:
  - {id: V.1, agencies: dai, text: Báo cáo, work: {name: Báo cáo quý, lead: dai, schedule: hằng quý}}
"""
AGENCIES = {"so-nv": "Sở Nội vụ", "dai": "Đài: PTTH"}
TASKS = {"1": "Viết tin", '"1.10"': "Phát tin", "V.1": "Báo cáo quý"}


def _in_settings(docs: str) -> dict[str, str]:
    """Return the setting of VS Code that a page of the documentation gives."""
    (setting,) = re.findall(
        r'^\{"yaml\.schemas": (\{.*\})\}$', (ROOT / "docs" / docs).read_text("utf-8"), re.MULTILINE
    )
    found: dict[str, str] = json.loads(setting)
    return found


@pytest.fixture(scope="module", params=["first line", "files.md", "files.vi.md"])
def told(request: pytest.FixtureRequest, folder: Path) -> Iterator[tuple[Editor, str]]:
    """An editor that is told of the schemas in each way that is documented, and the first line of a file for it."""
    by_line = request.param == "first line"
    first = "# yaml-language-server: $schema={kind}.schema.json\n" if by_line else ""
    with opened(folder, {} if by_line else _in_settings(request.param)) as started:
        yield started, first


@pytest.mark.parametrize(
    ("kind", "text", "offered"),
    [
        ("plan", "tasks:\n  - id: 2\n    lead: |\n", AGENCIES),
        ("plan", "tasks:\n  - id: 2\n    lead: so|\n", AGENCIES),
        ("plan", "tasks:\n  - id: 2\n    coordinating:\n      - |\n", AGENCIES),
        ("plan", "duties:\n  - id: V.2\n    agencies: |\n", AGENCIES),
        ("plan", "agencies:\n  a:\n    reports_to: |\n", AGENCIES),
        ("plan", "agencies:\n  a:\n    members:\n      - |\n", AGENCIES),
        ("plan", "agencies:\n  a:\n    level: |\n", {"tinh": "Cấp tỉnh"}),
        ("plan", "submits: |\n", AGENCIES),
        ("progress", "- {plan: 1/KH}\n- task: |\n", TASKS),
        ("progress", "- {plan: 1/KH}\n- target: |\n", {"1": "Đủ tin"}),
        ("progress", "- {plan: 1/KH}\n- task: 1\n  agency: |\n", AGENCIES),
        ("progress", "- {plan: 1/KH}\n- sent: form\n  agency: |\n", AGENCIES),
    ],
)
def test_what_a_plan_names_is_offered_with_its_words(
    told: tuple[Editor, str], kind: str, text: str, offered: dict[str, str]
) -> None:
    editor, first = told
    found = editor.offers(first.format(kind=kind) + text, kind)
    assert {label: said for label, said in found.items() if said} == offered
    assert found.keys() - offered.keys() <= {"true", "false"}


def test_an_id_is_explained_by_what_it_names(told: tuple[Editor, str]) -> None:
    editor, first = told
    above = first.count("\n")
    plan, log = (first.format(kind=kind) for kind in KINDS)
    assert "Sở Nội vụ" in editor.hover(f"{plan}submits: so-nv\n", "plan", above + 1, 12)
    text = f"{log}- {{plan: 1/KH}}\n- task: 1\n  agency: dai\n"
    assert "Viết tin" in editor.hover(text, "progress", above + 2, 9)
    assert "Đài: PTTH" in editor.hover(text, "progress", above + 3, 12)
    assert "Khái toán, đồng." in editor.hover(f"{plan}tasks:\n- amount: 1\n", "plan", above + 2, 5)


def test_a_key_that_is_not_known_is_underlined_and_a_name_that_is_not_is_not(
    told: tuple[Editor, str],
) -> None:
    """Any name may be meant: `cchc validate` says whether there is such an agency."""
    editor, first = told
    above = first.count("\n")
    plan = PLAN.replace("lead: so-nv", "lead: [Sở NV, Hội nào đó]").replace(
        "schedule: hằng quý}", "shedule: x}", 1
    )
    assert set(editor.squiggles(first.format(kind="plan") + plan, "plan")) == {above + 10}
    log = (
        "- {plan: 1/KH}\n- {task: 99, date: 2026-01-05, agency: Sở nội vụ}\n- {task: [], date: 2026-01-05}\n"
    )
    shown = editor.squiggles(first.format(kind="progress") + log, "progress")
    assert shown == {above + 3: ["Cần một giá trị chữ, không để trống"]}


def test_nothing_of_what_is_shipped_is_underlined_by_the_schemas_of_its_plan(tmp_path: Path) -> None:
    for kind in KINDS:
        own = cchc("schema", kind, "-p", ROOT / "data" / "plan_2020.yaml").out
        (tmp_path / f"{kind}.schema.json").write_text(own, "utf-8")
    with opened(tmp_path, {}) as editor:
        for kind in KINDS:
            text = (ROOT / "data" / f"{kind}_2020.yaml").read_text("utf-8")
            assert f"$schema={kind}.schema.json" in text
            assert editor.squiggles(text, kind) == {}
