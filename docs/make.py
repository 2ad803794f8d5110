"""What these papers say of the program, made from the program: `make docs` writes it between its marks.

A paper is written by hand, save what stands between `<!-- made: NAME -->` and `<!-- end -->`: a maker of that
name gives it, in the language of the paper (`….vi.md` is Vietnamese). A test holds the papers against this.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from typer.main import get_command

from cchc_cli.commands import COMMANDS, Exit
from cchc_cli.commands.app import app
from cchc_cli.domain.annex.draft import draft_plan
from cchc_cli.domain.annex.finding import Judged
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.phrases import Explanation, PhraseError, explain
from cchc_cli.files.log.validate import validate
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.plan.draft import write_draft
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import Language
from cchc_cli.messages.faults import TEXTS
from cchc_cli.messages.payload import ENVELOPE, TABLES, WORDS
from cchc_cli.render.pages import import_plan
from cchc_cli.render.pages import validate as faults
from docs.examples import EXAMPLES

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
REPRODUCERS = "tests/errors"
PHRASES = ROOT / "tests" / "data" / "phrases.tsv"

_MADE = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->\n)", re.DOTALL)

Example = Diagnostic | Judged
"""A fault as `validate` and every command tells it, or what an import asks to look at."""


def papers() -> list[Path]:
    """Return the papers that have a part made here."""
    return [path for path in sorted(DOCS.glob("*.md")) if _MADE.search(path.read_text("utf-8"))]


def made(path: Path) -> str:
    """Return a paper's text with the parts that the program says made anew."""
    language = Language("vi" if path.name.endswith(".vi.md") else "en")

    def part(match: re.Match[str]) -> str:
        return f"{match[1]}\n{MAKERS[match[2]](language).strip()}\n\n{match[3]}"

    return _MADE.sub(part, path.read_text("utf-8"))


# -- faults

_GROUPS = (
    (
        "Giá trị: ngày, số, số tiền",
        "Values: dates, numbers, amounts",
        r"date-|number-(?!unf)|choice-|amount-(?!col)",
    ),
    (
        "Kế hoạch",
        "The plan",
        r"\w+-expected|value-|comma-|key-|plan-|year-out|span-|id-|agency-|level-|group-|member-",
    ),
    ("Thời gian thực hiện", "Schedules", r"phrase-|schedule-|rrule-"),
    ("Kỳ báo cáo", "Reporting periods", r"period-|reporting-"),
    ("Sổ tiến độ", "The progress log", r"log-|record-|task-|target-|units-|supersedes-|undo-"),
    ("Biểu báo cáo", "Forms", r"form-|folder-without-forms"),
    ("Dạng YAML", "The form of YAML", r"yaml-"),
    ("Tệp không đọc được", "Files that can't be read", r"file-|encoding-|folder-without-logs"),
    ("Tệp không ghi được", "Files that can't be written", r"output-"),
    ("Tệp Word và Excel", "Word and Excel files", r"paper-|zip-|annex-"),
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
        (verdict,) = validate([path], None)
        yield [d._replace(file=name, args={**d.args, **_named(d, name)}) for d in verdict.diagnostics]


def _named(diagnostic: Diagnostic, name: str) -> dict[str, object]:
    return {"file": name} if "file" in diagnostic.args else {}


def _imported() -> Iterator[Sequence[Judged]]:
    """Yield what an import asks to look at in each reproducer that is a table."""
    workdays = load_workdays()
    for path in sorted((ROOT / REPRODUCERS / "import").iterdir()):
        draft = draft_plan(read_paper(path), None, workdays)
        yield write_draft(draft, "plan.yaml", "", lambda _: "KIỂM TRA").judged


def _codes(language: Language) -> str:
    shown = examples()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for code in codes():
        groups[_group(code, shown[code], language)].append(code)
    head = (
        _in(language, "Mã", "Code"),
        _in(language, "Mức", "Severity"),
        _in(language, "Nội dung", "What it says"),
        _in(language, "Cách xử lý", "What to do"),
    )
    blocks = []
    for title in [*(_in(language, *names) for *names, _ in _GROUPS), _in(language, *_FOUND)]:
        rows = [_code_row(code, shown[code], language) for code in groups[title]]
        told = (f"### `{code}`\n\n```text\n{_told(shown[code], language)}\n```" for code in groups[title])
        blocks += [f"## {title}", table(head, rows), *told]
    return "\n\n".join(blocks)


def codes() -> list[str]:
    """Return the code of every fault that the program can tell."""
    return [name for name in TEXTS if not name.endswith(".fix")]


def _group(code: str, example: Example, language: Language) -> str:
    if isinstance(example, Judged):
        return _in(language, *_FOUND)
    return next(_in(language, vi, en) for vi, en, pattern in _GROUPS if re.match(pattern, code))


def _code_row(code: str, example: Example, language: Language) -> Sequence[str]:
    anything = {name: _Anything() for name in _places(code)}
    says, do = (_plain(language(f"faults.{name}", **anything)) for name in (code, f"{code}.fix"))
    return f"[`{code}`](#{code})", _severity(example, language), says, do


class _Anything(str):
    """What stands in a message for a fact of the case."""

    __slots__ = ()

    def __format__(self, _: str) -> str:
        return "…"


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


# -- phrases


def _phrases(language: Language) -> str:
    blocks = []
    for titles, rows in _families():
        refused = all(kinds == "refused" for *_, kinds in rows)
        head = _in(language, "Cụm từ", "Phrase"), _in(language, "Năm", "Year")
        rest = [_in(language, "Vì sao", "Why"), _in(language, "Mã", "Code")]
        if not refused:
            rest = [_in(language, "Loại", "Kind"), _in(language, "Các hạn", "Due dates")]
        cells = [(_code_span(phrase), str(year), *_read(phrase, year, language)) for phrase, year, _ in rows]
        blocks += [f"## {_in(language, *titles)}", table((*head, *rest), cells)]
    return "\n\n".join(blocks)


def _families() -> Iterator[tuple[Sequence[str], list[tuple[str, int, str]]]]:
    """Yield each family of phrases of the tests' table: its titles, and its phrases with plan year and kinds."""
    for block in PHRASES.read_text("utf-8").split("\n# == ")[1:]:
        titles, *lines = block.splitlines()
        rows = (line.split("\t") for line in lines)
        yield titles.split(" | "), [(phrase, int(year), kinds) for phrase, year, kinds, _ in rows]


def _read(phrase: str, year: int, language: Language) -> Sequence[str]:
    explained = explain(phrase, Period.of_year(year), load_workdays())
    return _refusal(explained.error, language) if explained.error else _dates(explained, language)


def _refusal(error: PhraseError, language: Language) -> Sequence[str]:
    """Return why a phrase is refused, and where the remedy stands."""
    message = faults.message(Diagnostic(error.code, "", args=error.fault_args), language)
    return _plain(message), f"[`{error.code}`](codes{_in(language, '.vi', '')}.md#{error.code})"


def _dates(explained: Explanation, language: Language) -> Sequence[str]:
    kinds = (language(f"explain.{part.kind}") for part in explained.parts)
    dates = (_listed(part.due, language) for part in explained.parts)
    return ["; ".join(kinds), "; ".join(dates)]


def _listed(due: Sequence[date], language: Language) -> str:
    """Write due dates; of many the first three, the last, and their number."""
    if not due:
        return "—"
    if len(due) <= 6:
        return ", ".join(map(language.date, due))
    first = ", ".join(map(language.date, due[:3]))
    return f"{first}, …, {language.date(due[-1])} ({len(due)})"


# -- commands

_EXITS = {
    Exit.OK: ("xong", "done"),
    Exit.OVERDUE: ("có việc quá hạn (`check`)", "something is overdue (`check`)"),
    Exit.BAD_INPUT: ("dữ liệu hoặc lệnh sai, không ghi gì", "bad data or usage; nothing was written"),
    Exit.FINDINGS: ("xong, nhưng có chỗ cần xem lại", "done, with findings to look at"),
    Exit.BUG: ("lỗi của phần mềm", "a fault of the program"),
    Exit.BUSY: ("sổ đang có người khác ghi", "another goes on writing the same log"),
    Exit.STOPPED: ("dừng bằng Ctrl-C", "stopped by Ctrl-C"),
}


def _exits(language: Language) -> str:
    head = _in(language, "Mã thoát", "Exit code"), _in(language, "Nghĩa", "Meaning")
    return table(head, ((f"`{code.value}`", _in(language, *_EXITS[code])) for code in Exit))


def _outputs(language: Language) -> str:
    head = (
        _in(language, "Lệnh", "Command"),
        _in(language, "Ra màn hình hoặc ống dẫn (`-f`)", "On stdout (`-f`)"),
        _in(language, "Vào tệp (`-o`)", "Into a file (`-o`)"),
    )
    rows = (
        (f"[`{name}`](#cchc-{name})", _spans(can.formats), _spans(f".{suffix}" for suffix in can.suffixes))
        for name, can in COMMANDS.items()
    )
    return table(head, rows)


def _words(language: Language) -> str:
    """Return what each word of an answer to programs means: of the envelope, of its tables, of rows and facts."""
    titles = (_in(language, "Khóa", "Key"), _in(language, "Bảng", "Table"), _in(language, "Khóa", "Key"))
    meaning = _in(language, "Nghĩa", "Meaning")
    tables = (
        table((title, meaning), ((f"`{word}`", _in(language, *pair)) for word, pair in words.items()))
        for title, words in zip(titles, (ENVELOPE, TABLES, WORDS), strict=True)
    )
    return "\n\n".join(tables)


def _spans(words: Iterable[str]) -> str:
    return ", ".join(map(_code_span, words)) or "—"


def _commands(language: Language) -> str:
    program: Any = get_command(app)
    context = program.make_context("cchc", [], resilient_parsing=True, obj=language)
    pages = [_help_page(program, context)]
    for name in COMMANDS:
        command = program.get_command(context, name)
        inner = command.make_context(name, [], parent=context, resilient_parsing=True, obj=language)
        pages.append(_help_page(command, inner))
    return "\n\n".join(pages)


def _help_page(command: Any, context: Any) -> str:
    page = _HelpPage(context.obj)
    command.format_help(context, page)
    return "\n\n".join(page.parts)


class _HelpPage:
    """A help page as Markdown: takes what the program writes on the terminal, by the methods of its formatter."""

    width = 100
    current_indent = 0

    def __init__(self, language: Language) -> None:
        self.parts: list[str] = []
        self._heading = ""
        self._lines: list[str] = []
        self._language = language

    def write_usage(self, program: str, words: str, _: str) -> None:
        self.parts += [f"## `{program}`", f"```text\n{program} {words}\n```"]

    def write_paragraph(self) -> None:
        """Make room, which Markdown does itself."""

    def write_text(self, text: str) -> None:
        self.parts.append(_plain(text))

    @contextmanager
    def section(self, heading: str) -> Iterator[None]:
        self._heading, self._lines = heading, []
        yield
        if self._lines:
            self.parts += [f"{heading}:", f"```sh\n{''.join(self._lines)}```"]

    def write_dl(self, rows: Iterable[tuple[str, str]]) -> None:
        head = self._heading, _in(self._language, "Nghĩa", "Meaning")
        self.parts.append(table(head, ((_code_span(name), _plain(meaning)) for name, meaning in rows)))

    def write(self, line: str) -> None:
        self._lines.append(line)


# -- Markdown


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _plain(text: str) -> str:
    """Return text in which Markdown finds nothing of its own."""
    return re.sub(r"([\\`*_\[\]<|])", r"\\\1", text)


def _code_span(text: str) -> str:
    return f"`{text.replace('|', chr(92) + '|')}`"


def _in(language: Language, vi: str, en: str) -> str:
    return vi if language.code == "vi" else en


MAKERS: dict[str, Callable[[Language], str]] = {
    "codes": _codes,
    "phrases": _phrases,
    "exits": _exits,
    "outputs": _outputs,
    "words": _words,
    "commands": _commands,
}


def main() -> None:
    """Write every paper anew."""
    for path in papers():
        path.write_text(made(path), "utf-8")


if __name__ == "__main__":
    main()
