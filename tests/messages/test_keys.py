"""Every text is there whose key is made of a value: `check.state_{state}` for each state that there is."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import pytest

from cchc_cli.commands import COMMANDS, SEASONS
from cchc_cli.commands.schema import FILES
from cchc_cli.domain.annex.columns import Role
from cchc_cli.domain.annex.draft import _PROSE
from cchc_cli.domain.annex.head.lines import PASSED as LINES_PASSED
from cchc_cli.domain.annex.head.prose import NO_KEYS
from cchc_cli.domain.annex.ledger import CellFate
from cchc_cli.domain.figures.register import CAME_BACK
from cchc_cli.domain.figures.spending import FindingCode
from cchc_cli.domain.model.effect import Effect
from cchc_cli.domain.model.faults import Severity
from cchc_cli.domain.model.plan import Address, FundingKind, Scope
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.schedule import Kind, Roll
from cchc_cli.domain.model.sent import SentPaper, SentState
from cchc_cli.domain.model.stretch import CODES
from cchc_cli.domain.phrases.joining import ROLES
from cchc_cli.domain.reports.budget import UNSPECIFIED, BudgetNote, Dimension
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.reports.collect import Fate
from cchc_cli.domain.reports.diff import BESIDE, ChangeKind
from cchc_cli.domain.reports.estimate import STAGES
from cchc_cli.domain.reports.form import APART, WORDS
from cchc_cli.domain.reports.form_lines import COLUMNS
from cchc_cli.domain.reports.new import Reason
from cchc_cli.domain.reports.overview import NextStep
from cchc_cli.domain.reports.remind import Matter
from cchc_cli.domain.reports.report import PastGap, PastKind
from cchc_cli.domain.reports.report.grid import CellState
from cchc_cli.domain.reports.rollup import LEVELS, RollupDimension, RollupNote
from cchc_cli.files.plan.schema import schema
from cchc_cli.render.document import As
from cchc_cli.render.pages.check import _BEHIND, _LATE
from cchc_cli.render.pages.remind import _LATE as _LATE_LETTER
from cchc_cli.render.pages.remind import _PAST, _SLOW, _SOON
from cchc_cli.render.pages.rollup import _FIGURES as ROLLUP_FIGURES
from cchc_cli.render.pages.validate import HIDDEN_KINDS
from cchc_cli.render.papers.annex import HEADINGS
from cchc_cli.render.papers.estimate_xlsx import _WIDTHS as ESTIMATE_COLUMNS
from cchc_cli.render.papers.form_xlsx import _WIDTHS as FORM_COLUMNS
from cchc_cli.render.papers.official import PaperKind
from cchc_cli.render.papers.reply import _FOR_OFFICE as FOR_OFFICE
from cchc_cli.render.papers.report_html.figures import _SHARES as FIGURES
from tests.messages.raised import SOURCES
from tests.messages.test_messages import MESSAGES, TEXTS, calls, name_of, places, text_of, tree


def given(function: str, place: int = 0) -> set[str]:
    """Return the words written out as an argument of a function, wherever it is called."""
    found = [
        call.args[place]
        for path in SOURCES
        for call in calls(path)
        if name_of(call) == function and len(call.args) > place
    ]
    return {word for node in found if (word := text_of(node)) is not None}


def looped(variable: str, file: str) -> set[str]:
    """Return the words that a variable goes over in the loops of a file: `for key in ("a", "b")`."""
    found: set[str] = set()
    for path in SOURCES:
        if path.as_posix().endswith(file):
            for loop in ast.walk(tree(path)):
                if isinstance(loop, ast.For | ast.comprehension) and isinstance(loop.iter, ast.Tuple):
                    found |= set(_bound(variable, loop.target, loop.iter.elts))
    return found


def _bound(variable: str, target: ast.expr, values: Iterable[ast.expr]) -> Iterator[str]:
    names = target.elts if isinstance(target, ast.Tuple) else [target]
    for at, name in enumerate(names):
        if isinstance(name, ast.Name) and name.id == variable:
            for value in values:
                word = text_of(value.elts[at] if isinstance(value, ast.Tuple) else value)
                if word is not None:
                    yield word


def keyed(file: str, function: str) -> set[str]:
    """Return the keys of the mappings that are written out in a function of a file."""
    return {
        word
        for path in SOURCES
        if path.as_posix().endswith(file)
        for made in ast.walk(tree(path))
        if isinstance(made, ast.FunctionDef) and made.name == function
        for mapping in ast.walk(made)
        if isinstance(mapping, ast.Dict)
        for key in mapping.keys
        if key and (word := text_of(key)) is not None
    }


def published() -> set[str]:
    """Return what the schemas ask the words of: each file, mapping and key of it, and each kind of value."""
    asked: list[str] = []

    def text(key: str) -> str:
        asked.append(key)
        return key

    for kind in FILES:
        schema(kind, text)
    return set(asked)


FAULTS = {key.split(".")[1] for key in TEXTS if key.startswith("faults.")}
LATENESS_NOW = {"overdue", "behind"}
LATENESS = {_LATE.key, _BEHIND.key}
LISTS = {kind.key for kind in (_LATE_LETTER, _PAST, _SOON, _SLOW)}
LETTERS = [f"{matter}_{address}" for matter in Matter for address in Address]
SOURCES_OF_MONEY = (*FundingKind, UNSPECIFIED)

TYPED = {*NextStep, *("import", "starter", "elsewhere", "budget", "month", "tasks", "help")}
"""What an overview says that can be typed."""

MADE: dict[str, Iterable[str]] = {
    "annex.h_*": (*HEADINGS, "code"),
    "budget.*": (
        *Step,
        "spent_unapproved",
        "remaining",
        *(given("field") & {"tasks", "funded", "amount", "share", "bar", "rate"}),
        *(key for key, figure in ROLLUP_FIGURES.items() if figure.kind is As.MONEY),
    ),
    "budget.by_*": Dimension,
    "budget.col_*": Dimension,
    "budget.note_*": set(BudgetNote) - {BudgetNote.WITHOUT_AMOUNT},
    "budget.source_*": SOURCES_OF_MONEY,
    "calendar.*": looped("kind", "pages/calendar.py"),
    "calendar.sheet_*": looped("kind", "pages/calendar.py"),
    "check.*": LATENESS,
    "check.*_count": LATENESS,
    "check.*_days": LATENESS,
    "check.*_group": LATENESS,
    "check.*_since": LATENESS,
    "check.finding_*": FindingCode,
    "check.sheet_*": LATENESS,
    "check.state_*": State,
    "collect.*": Fate,
    "diff.*": (set(ChangeKind) - {ChangeKind.SAME}) | {"before", "after", "difference"},
    "diff.*_*": {*(f"roll_{roll}" for roll in Roll), *(f"scope_{scope}" for scope in Scope)},
    "diff.field_*": looped("field", "reports/diff.py")
    | given("FieldChange")
    | given("_agencies")
    | given("_plain")
    | set(BESIDE),
    "diff.sheet_*": set(ChangeKind) - {ChangeKind.SAME},
    "estimate.*": {
        *STAGES,
        *ESTIMATE_COLUMNS,
        *looped("who", "papers/estimate_docx.py"),
        *looped("how", "papers/estimate_docx.py"),
        *("amount", "difference", "same", "more", "less"),
    },
    "tasks.line_*": ("item", "unit", "quantity", "price", "amount"),
    "estimate.ask_*": STAGES,
    "estimate.before_*": STAGES,
    "estimate.blank_evidence_*": STAGES[1:],
    "estimate.blank_more_evidence_*": STAGES[1:],
    "estimate.file_*": {*STAGES, "table"},
    "estimate.gap_*": STAGES,
    "estimate.has_*": STAGES,
    "estimate.how_*": STAGES[1:],
    "estimate.lacks_*": STAGES,
    "estimate.none_*": STAGES,
    "estimate.opening_*": STAGES,
    "estimate.partly_*": STAGES,
    "estimate.stage_*": STAGES,
    "estimate.subject_*": STAGES,
    "explain.*": Kind,
    "explain.role_*": ROLES,
    "faults.*": {
        key.removeprefix("faults.") for key in TEXTS if key.startswith("faults.") and not key.endswith(".fix")
    },
    "faults.*.fix": FAULTS,
    "collect.state_*": CAME_BACK,
    "form_lines.col_*": COLUMNS,
    "form_lines.wrong_*": keyed("papers/form_lines_xlsx.py", "_wrong"),
    "form_lines.wrong_over*": {"", "_shared"},
    "form_lines.check_*": looped("words", "papers/form_lines_xlsx.py"),
    "form.*": looped("who", "papers/form_sheet.py")
    | looped("how", "papers/form_sheet.py")
    | {*APART, *WORDS},
    "form.check_*": {"task", "target"},
    "form.col_*": {
        *FORM_COLUMNS,
        *("amount", "measured", "target"),
        *(said for keys in APART.values() for said in keys.values()),
    },
    "help.*": {
        "cchc",
        *COMMANDS,
    },
    "help.season_*": SEASONS,
    "import_account.*": CellFate,
    "import_account.by_*": {
        *Role,
        *LINES_PASSED,
        *NO_KEYS,
        *_PROSE,
        "blank",
        "column-numbers",
        "unit",
        "basis",
        "closing",
    }
    | {"basis", "closing", "duties", "recipients", "signature", "after", "body", "decision", "annex-mark"}
    | ((given("use", 1) | given("pass_over", 1) | given("enter", 1) | given("Entry", 1)) - {""}),
    "log.*": {*Effect, *keyed("pages/log.py", "_facts")},
    "log.paper_*": SentPaper,
    "log.state_*": SentState,
    "log.step_*": Step,
    "new.*": {"number", "issued", "year", "annex", "start", "end"},
    "new.why_*": Reason,
    "overview.*": {"estimate", *(set(Step) & {"approved", "spent"}), "remaining"},
    "overview.*_days": {State.OVERDUE, State.BEHIND, State.DUE_SOON},
    "overview.forms_*": set(SentState),
    "overview.type_*": TYPED,
    "overview.why_*": TYPED,
    "record.*": {*Step, *given("_ask")},
    "remind.*": {
        *LISTS,
        *(f"{kind}_{how}" for kind in ("soon", "missing") for how in ("own", "list")),
        *(f"late_{how}_{address}" for how in ("own", "list") for address in Address),
    },
    "remind.annex_*_*": LETTERS,
    "remind.days_*": LISTS,
    "remind.demand_*_*": LETTERS,
    "remind.kind_*": (*Address, Matter.SOON),
    "remind.mail_*": {"letter", "form", "calendar"},
    "remind.nth_*": [str(n) for n in range(2, 6)],
    "remind.sheet_*": LISTS,
    "remind.subject_*_*": LETTERS,
    "remind.whom_through_*": Address,
    "sheet.*": {*Step, *LATENESS_NOW, "amount"},
    "sheet.*_units": LATENESS_NOW,
    "sheet.form_*": CAME_BACK,
    "sheet.role_*": ("office", "through", "own"),
    "report.*": {
        *("planned", "done"),
        *set(Step),
        *FIGURES,
        *given("_Indicator"),
        *given("_point"),
        *("works_only_now", "works_only_then"),
    },
    "report.gap_*": PastGap,
    "report.kind_*": PastKind,
    "report.past_*": PastKind,
    "report.past_*_column": PastKind,
    "report.*_column": {*Step, "spent_unapproved", "estimate"},
    "report.*_key": {"estimate", "appraised", "approved", "spent"},
    "report.grid_*": CellState,
    "rollup.*": {key for key, figure in ROLLUP_FIGURES.items() if figure.kind is not As.MONEY},
    "rollup.by_*": RollupDimension,
    "rollup.col_*": RollupDimension,
    "rollup.level_*": {level or "unknown" for level in LEVELS},
    "rollup.note_*": RollupNote,
    "reply.*": set(FOR_OFFICE.values()),
    "official.kind_*": PaperKind,
    "official.type_*": set(PaperKind) - {PaperKind.LETTER},
    "report.blank_*": given("_unit_words"),
    "report.annex_*": given("_begin"),
    "report.coming_*": looped("key", "report/coming.py"),
    "report.finding_*": FindingCode,
    "report.of_*": CODES,
    "report.unknown_*": Step,
    "reporting.*": CODES,
    "schema.*": published(),
    "tasks.*": keyed("pages/tasks.py", "_facts"),
    "tasks.*_plain": {Kind.ONCE, Kind.ONGOING, Kind.EXTERNAL},
    "usage.*": given("bad") | given("unknown"),
    "usage.sound_*": {"plan", "log"},
    "validate.*": Severity,
    "validate.sign_*": {*HIDDEN_KINDS.values(), "space", "zero"},
}
"""What stands for the values in a key, for each shape of key that the program makes."""


@cache
def _made() -> Mapping[str, Sequence[ast.Call]]:
    """Return the calls that ask for a text by a key made of values, by its shape: `check.state_*`."""
    topics = "|".join({key.partition(".")[0] for key in TEXTS})
    made: defaultdict[str, list[ast.Call]] = defaultdict(list)
    for call in (call for path in SOURCES for call in calls(path)):
        if call.args and isinstance(call.args[0], ast.JoinedStr):
            shape = "".join(text_of(part) or "*" for part in call.args[0].values)
            if re.match(rf"({topics})\.[\w*.]+$", shape):
                made[shape].append(call)
    return made


def _keys(shape: str) -> list[str]:
    return [re.sub(r"\*(_\*)?", value, shape) for value in MADE[shape]]


def test_the_values_of_every_made_key_are_declared() -> None:
    assert _made().keys() == MADE.keys()


@pytest.mark.parametrize("shape", MADE)
def test_every_made_key_has_its_text(shape: str) -> None:
    values = list(MADE[shape])
    assert values
    keys = [
        shape.replace("*", value, 1) if shape.count("*") == 1 else shape.replace("*_*", value)
        for value in values
    ]
    assert [key for key in keys if key not in TEXTS] == []
    asked = [{word.arg for word in call.keywords} for call in _made()[shape]]
    if not any(None in words for words in asked):
        for key in keys:
            named = places(TEXTS[key][0]) | places(TEXTS[key][1])
            assert any(named <= words for words in asked), f"{key} needs {named}"


def test_a_key_that_is_passed_on_is_one_of_a_text() -> None:
    """`form = "budget.month"` and the like: what looks like a key is the key of a text."""
    topics = {key.partition(".")[0] for key in TEXTS}
    like_a_key = re.compile(rf"({'|'.join(topics)})\.[a-z_]+(\.[a-z]+)?")
    for path in SOURCES:
        if path.parent.name != "messages":
            for node in ast.walk(tree(path)):
                word = text_of(node)
                if word and like_a_key.fullmatch(word) and not word.endswith((".html", ".css", ".yaml", "_")):
                    assert word in TEXTS, f"{path.name}: {word}"


def test_no_text_is_kept_that_nobody_asks_for() -> None:
    written = {word for path in SOURCES for node in ast.walk(tree(path)) if (word := text_of(node))}
    written |= {
        word
        for template in MESSAGES.parent.rglob("*.html")
        for word in re.findall(r'"(\w+\.[\w.]+)"', template.read_text("utf-8"))
    }
    made = {key for shape in MADE for key in _keys(shape)}
    passed_on = {f"{topic}.{word}" for topic in ("help", "usage") for word in written}
    assert set(TEXTS) - written - made - passed_on == set()
