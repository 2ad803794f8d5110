"""The READMEs and docs hold: every command in them runs, in order, in one empty folder, and says what stands below it.

In a block of ```console a line that begins with `$ ` is a command; the lines below it, up to the next command, are
its whole output, except that `…` alone on a line stands for any lines. A command with nothing below it is only
run. It must end with exit code 0, or with the N of a comment `# exit N`. A block of ```yaml that begins with a
comment `# name.yaml` is put into the folder as that file.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_cli.messages import Language
from tests.conftest import cchc

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.vi.md")

PAPERS = [*READMES, *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]

BLOCK = re.compile(r"^```(console|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """One command of a README, and what is printed below it."""

    command: str
    output: str
    exit_code: int


def _blocks(paper: str) -> list[tuple[str, str]]:
    return BLOCK.findall((ROOT / paper).read_text("utf-8"))


def _examples(block: str) -> Iterator[Example]:
    for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = piece.partition("\n")
        code = re.search(r"# exit (\d+)", command)
        yield Example(command, output.strip("\n"), int(code[1]) if code else 0)


def _pattern(output: str) -> str:
    """Return the expression that output must match; `…` on its own line is any lines."""
    parts = re.split(r"^…$", output, flags=re.MULTILINE)
    return r"[\s\S]*".join(re.escape(part) for part in parts)


@pytest.mark.parametrize(
    "paper", [paper for paper in PAPERS if any(kind == "console" for kind, _ in _blocks(paper))]
)
def test_every_command_of_a_paper_runs_and_says_what_is_printed(paper: str, tmp_path: Path) -> None:
    env = {"CCHC_LANG": "vi" if ".vi." in paper else "en"}
    for kind, block in _blocks(paper):
        if kind == "yaml":
            if name := re.match(r"# (\S+\.yaml)\n", block):
                (tmp_path / name[1]).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name[1]).write_text(block, "utf-8")
            continue
        for example in _examples(block):
            _run(example, tmp_path, env)


def _run(example: Example, folder: Path, env: dict[str, str]) -> None:
    words = shlex.split(example.command, comments=True)
    assert words[0] == "cchc", f"only cchc is run here: {example.command}"
    note = Language(env["CCHC_LANG"])("usage.plan_shipped", number="444/KH-UBND")
    done = cchc(*words[1:], env=env, folder=folder, mixed=True)
    assert done.code == example.exit_code, f"{example.command}\n{done.out}"
    if example.output:
        lines = [line.rstrip() for line in done.out.strip("\n").splitlines()]
        # Said with every command on the shipped plan: an example that is not about it leaves it out.
        said = "\n".join(line for line in lines if line != note or note in example.output)
        assert re.fullmatch(_pattern(example.output), said), f"{example.command}\n{said}"


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_has_examples(readme: str) -> None:
    assert sum(len(list(_examples(block))) for kind, block in _blocks(readme) if kind == "console") > 10


@pytest.mark.parametrize("readme", READMES)
def test_every_command_of_the_program_is_in_the_readme(readme: str) -> None:
    from cchc_cli.commands import COMMANDS

    text = (ROOT / readme).read_text("utf-8")
    assert [name for name in COMMANDS if f"cchc {name}" not in text] == []
