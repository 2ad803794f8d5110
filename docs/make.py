"""What these papers say of the program, made from the program: `make docs` writes it between its marks.

A paper is written by hand, save what stands between `<!-- made: NAME -->` and `<!-- end -->`: a maker of that
name gives it, in the language of the paper (`….vi.md` is Vietnamese). What makes parts of `codes.md` is in `codes.py`,
and so on. A test holds the papers against this.
"""

import re
from collections.abc import Callable
from pathlib import Path

from cchc_cli.messages import Language
from docs.codes import every_code
from docs.commands import commands, exits, outputs
from docs.files import plan_keys, progress_keys, sent_keys
from docs.outputs import answers, envelope, words
from docs.phrases import phrases
from docs.rollup import rollup_tables

DOCS = Path(__file__).parent

MAKERS: dict[str, Callable[[Language], str]] = {
    "codes": every_code,
    "phrases": phrases,
    "plan_keys": plan_keys,
    "progress_keys": progress_keys,
    "sent_keys": sent_keys,
    "exits": exits,
    "outputs": outputs,
    "commands": commands,
    "envelope": envelope,
    "answers": answers,
    "words": words,
    "rollup_tables": rollup_tables,
}

_MADE = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->\n)", re.DOTALL)


def papers() -> list[Path]:
    """Return the papers that have a part made here."""
    return [path for path in sorted(DOCS.glob("*.md")) if _MADE.search(path.read_text("utf-8"))]


def made(path: Path) -> str:
    """Return a paper's text with the parts that the program says made anew."""
    language = Language("vi" if path.name.endswith(".vi.md") else "en")

    def part(match: re.Match[str]) -> str:
        return f"{match[1]}\n{MAKERS[match[2]](language).strip()}\n\n{match[3]}"

    return _MADE.sub(part, path.read_text("utf-8"))


def main() -> None:
    """Write every paper anew."""
    for path in papers():
        path.write_text(made(path), "utf-8")


if __name__ == "__main__":
    main()
