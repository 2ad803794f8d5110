"""What can be wrong, each code with an example: the makers of `codes.md`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from cchc_cli.domain.annex.draft import draft_plan
from cchc_cli.domain.annex.finding import Judged
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.log.validate import validate
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.plan.draft import write_draft
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import Language
from cchc_cli.messages.faults import TEXTS
from cchc_cli.render.pages import import_plan
from cchc_cli.render.pages import validate as faults
from docs.examples import EXAMPLES
from docs.markdown import either, plain, table

ROOT = Path(__file__).resolve().parents[1]
REPRODUCERS = "tests/errors"

Example = Diagnostic | Judged
"""A fault as `validate` and every command tells it, or what an import asks to look at."""

_GROUPS = (
    (
        "Giá trị: ngày, số, số tiền",
        "Values: dates, numbers, amounts",
        r"date-|number-(?!unf)|choice-|amount-(?!col)|line-",
    ),
    (
        "Kế hoạch",
        "The plan",
        r"\w+-expected|text-not|value-|comma-|key-|plan-|year-out|span-|id-|agency-|level-|group-|reports-to-"
        r"|member-|uid-",
    ),
    ("Thời gian thực hiện", "Schedules", r"phrase-|schedule-|rrule-"),
    ("Kỳ báo cáo", "Reporting periods", r"period-|reporting-"),
    ("Sổ tiến độ", "The progress log", r"log-|record-|task-|target-|units-|supersedes-|undo-|slip-"),
    ("Danh sách đơn vị", "Lists of units", r"roster-"),
    ("Biểu báo cáo", "Forms", r"form-|estimate-|folder-without-forms"),
    ("Dạng YAML", "The form of YAML", r"yaml-"),
    ("Tệp không đọc được", "Files that can't be read", r"file-|encoding-|folder-(?!without-forms)"),
    ("Tệp lịch", "Calendar files", r"calendar-"),
    ("Cơ sở dữ liệu tổng hợp", "Databases of many plans", r"database-"),
    ("Tệp không ghi được", "Files that can't be written", r"output-"),
    ("Parquet và nhiều máy", "Parquet and several machines", r"engines-|cluster-"),
    ("Tệp Word và Excel", "Word and Excel files", r"paper-|zip-|annex-|plans-"),
)
"""Titles in both languages, and the codes that stand under them. What `import` alone finds is a group of its own."""

_FOUND = ("Nhập văn bản: điều cần xem lại", "Imports: what to look at")


def examples() -> dict[str, Example]:
    """Return one example of each fault."""
    return reproduced() | {code_of(example): example for example in EXAMPLES}


def reproduced() -> dict[str, Example]:
    """Return what the reproducers show, by its code: the one example that shows least besides."""
    told: list[Sequence[Example]] = [*_validated(), *_imported()]
    found: defaultdict[str, list[tuple[int, Example]]] = defaultdict(list)
    for shown in told:
        for example in shown:
            found[code_of(example)].append((len(shown), example))
    return {code: min(pairs, key=lambda pair: pair[0])[1] for code, pairs in found.items()}


def code_of(example: Example) -> str:
    """Return the code of an example's fault."""
    return example.code if isinstance(example, Diagnostic) else example.diagnostic.code


def _validated() -> Iterator[Sequence[Diagnostic]]:
    """Yield what is wrong with each reproducer that is a plan or a log, under its name in the project."""
    for path in sorted((ROOT / REPRODUCERS).rglob("*.yaml")):
        name = path.relative_to(ROOT).as_posix()
        (verdict,) = validate([path], None, {})
        yield [d._replace(file=name, args={**d.args, **_named(d, name)}) for d in verdict.diagnostics]


def _named(diagnostic: Diagnostic, name: str) -> dict[str, object]:
    return {"file": name} if "file" in diagnostic.args else {}


def _imported() -> Iterator[Sequence[Judged]]:
    """Yield what an import asks to look at in each reproducer that is a table."""
    workdays = load_workdays()
    for path in sorted((ROOT / REPRODUCERS / "import").iterdir()):
        draft = draft_plan(read_paper(path), None, workdays)
        yield write_draft(draft, "plan.yaml", "", lambda _: "KIỂM TRA").judged


def every_code(language: Language) -> str:
    shown = examples()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for code in codes():
        groups[_group(code, shown[code], language)].append(code)
    head = (
        either(language, "Mã", "Code"),
        either(language, "Mức", "Severity"),
        either(language, "Nội dung", "What it says"),
        either(language, "Cách xử lý", "What to do"),
    )
    blocks = []
    for title in [*(either(language, *names) for *names, _ in _GROUPS), either(language, *_FOUND)]:
        rows = [_code_row(code, shown[code], language) for code in groups[title]]
        told = (f"### `{code}`\n\n```text\n{_told(shown[code], language)}\n```" for code in groups[title])
        blocks += [f"## {title}", table(head, rows), *told]
    return "\n\n".join(blocks)


def codes() -> list[str]:
    """Return the code of every fault that the program can tell."""
    return [name for name in TEXTS if not name.endswith(".fix")]


def _group(code: str, example: Example, language: Language) -> str:
    if isinstance(example, Judged):
        return either(language, *_FOUND)
    return next(either(language, vi, en) for vi, en, pattern in _GROUPS if re.match(pattern, code))


def _code_row(code: str, example: Example, language: Language) -> Sequence[str]:
    anything = dict.fromkeys(_places(code), "…")
    says, do = (plain(language(f"faults.{name}", **anything)) for name in (code, f"{code}.fix"))
    return f"[`{code}`](#{code})", _severity(example, language), says, do


def _places(code: str) -> set[str]:
    return {place for name in (code, f"{code}.fix") for place in re.findall(r"\{(\w+)", TEXTS[name][0])}


def _severity(example: Example, language: Language) -> str:
    if isinstance(example, Judged):
        return language("import_plan.finish" if example.blocks else "import_plan.look")
    return language(f"validate.{example.severity}")


def _told(example: Example, language: Language) -> str:
    """Return an example as the program prints it, without the count of errors that ends a page."""
    if isinstance(example, Judged):
        return import_plan.page([example], language).rstrip()
    return faults.page([example], language).rstrip().rpartition("\n\n")[0]
