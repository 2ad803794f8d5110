"""The one place that ends a run: whatever fails below it, or in it, the code is one of ours and there is no trace."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.files.disk.commit import COMMITS
from cchc_cli.messages import usage
from cchc_cli.messages.faults import TEXTS as FAULTS
from tests.conftest import cchc

PLAN = Path(__file__).parents[2] / "data" / "plan_2020.yaml"


class _Odd(Exception):  # noqa: N818 - it is as odd as can be
    def __str__(self) -> str:
        raise RuntimeError("it can't be written")

    __repr__ = __str__


def raising(error: BaseException) -> Callable[..., object]:
    def broken(*_: object, **__: object) -> object:
        raise error

    return broken


ENDS = [
    (RuntimeError("boom"), Exit.BUG),
    (RecursionError("deep"), Exit.BUG),
    (MemoryError(), Exit.BAD_INPUT),
    (KeyError("faults.no-such-code"), Exit.BUG),
    (SystemExit(0), Exit.OK),
    (SystemExit(), Exit.OK),
    (SystemExit(1), Exit.BAD_INPUT),
    (SystemExit("words"), Exit.BAD_INPUT),
    (SystemExit(True), Exit.BAD_INPUT),
    (KeyboardInterrupt(), Exit.STOPPED),
    (GeneratorExit(), Exit.BUG),
    (UnicodeEncodeError("ascii", "đ", 0, 1, "no"), Exit.BUG),
    (BaseExceptionGroup("g", [ValueError(), KeyboardInterrupt()]), Exit.BUG),
    (_Odd(), Exit.BUG),
]


@pytest.mark.parametrize(("error", "code"), ENDS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_whatever_a_command_raises_is_told(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, lang: str
) -> None:
    monkeypatch.setattr("cchc_cli.files.plan.load.load_plan", raising(error))
    done = cchc("budget", "--lang", lang, "-p", PLAN)
    assert done.code == code
    assert "Traceback" not in done.err
    assert bool(done.err) is (code != Exit.OK)


@pytest.mark.parametrize("error", [e for e, _ in ENDS], ids=lambda each: type(each).__name__)
@pytest.mark.parametrize(
    "layer",
    [
        "typer.core.TyperGroup.invoke",
        "cchc_cli.commands.app.get_command",
        "cchc_cli.commands.app.asked_language",
        "cchc_cli.render.formats.terminal.write",
        "cchc_cli.render.pages.budget.document",
    ],
)
def test_no_layer_ends_a_run_as_if_something_were_overdue(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, layer: str
) -> None:
    monkeypatch.setattr(layer, raising(error))
    assert cchc("budget").code not in (Exit.OVERDUE, *([] if isinstance(error, SystemExit) else [Exit.OK]))


def test_a_number_of_the_librarys_own_is_no_answer_of_ours() -> None:
    """It ends with 1 what it can't do; of ours that says that something is overdue."""
    for variable in ("nonsense", "complete_nonsense", "source_nonsense"):
        done = cchc(env={"_CCHC_COMPLETE": variable})
        assert done.code == Exit.BAD_INPUT
        assert "Thư viện dòng lệnh" in done.err


# -- what puts it into words fails too


@pytest.mark.parametrize(
    "failure", [KeyboardInterrupt(), MemoryError(), RecursionError(), SystemExit(1), _Odd()]
)
@pytest.mark.parametrize(
    "words", ["cchc_cli.messages.Language.__call__", "cchc_cli.render.pages.validate.lines"]
)
def test_where_the_words_fail_the_code_stands(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, failure: BaseException, words: str
) -> None:
    monkeypatch.setattr(words, raising(failure))
    done = cchc("validate", tmp_path / "none.yaml")
    assert (done.code, done.out) == (Exit.BUG, "")
    assert done.err == "" if isinstance(failure, _Odd) else type(failure).__name__ in done.err
    assert "Traceback" not in done.err


@contextmanager
def _without(texts: dict[str, tuple[str, str]], key: str) -> Iterator[None]:
    """Take a text away for a while; it comes back in its place, since the papers follow the order."""
    kept = dict(texts)
    del texts[key]
    yield
    texts.clear()
    texts.update(kept)


def test_a_fault_or_an_error_without_its_text_is_a_fault_of_the_program(tmp_path: Path) -> None:
    with _without(FAULTS, "file-missing"):
        done = cchc("validate", tmp_path / "none.yaml")
    assert (done.code, done.err) == (Exit.BUG, "cchc: KeyError('file-missing')\n")
    with _without(usage.TEXTS, "no_such_option"):
        done = cchc("budget", "--nonsense")
    assert (done.code, done.err) == (Exit.BUG, "cchc: KeyError('no_such_option')\n")


def test_a_written_result_is_never_denied_for_want_of_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("cchc_cli.commands.record._tell", raising(RuntimeError("boom")))
    with _without(usage.TEXTS, "unsaid"):
        done = cchc("record", "log.yaml", "3", "--date", "2020-05-05", folder=tmp_path)
    assert done.code == Exit.OK
    assert [path.name for path in COMMITS.written] == ["log.yaml"]


class _Failing(io.TextIOWrapper):
    """A stream to which nothing can be written."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")
        self._error = error

    def write(self, text: str, /) -> int:
        raise self._error

    def flush(self) -> None:
        raise self._error

    def reconfigure(self, **_: object) -> None:
        pass

    def close(self) -> None:
        """End without a last flush, which would fail when nobody looks any more."""


@pytest.mark.parametrize(
    "error", [ValueError("closed"), OSError(5, "no"), KeyboardInterrupt(), SystemExit(1)]
)
@pytest.mark.parametrize("names", [("stdout",), ("stderr",), ("stdout", "stderr")])
@pytest.mark.parametrize("words", [["budget"], ["budget", "--nonsense"], ["validate", "none.yaml"], []])
def test_streams_that_fail_in_any_way_are_no_trace(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, names: tuple[str, ...], words: list[str]
) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, _Failing(error) if name in names else io.StringIO())
    monkeypatch.setenv("CCHC_PLAN", str(PLAN))
    code = run(words)
    assert code in set(Exit) - {Exit.OVERDUE}
    if names == ("stderr",):
        assert code == (Exit.BAD_INPUT if words[1:] else Exit.OK)


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_colours_that_fail_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.render.formats.terminal.coloured", raising(RuntimeError("no colours")))
    monkeypatch.setattr(sys, "stdout", _Terminal(io.BytesIO()))
    monkeypatch.setattr(sys, "stderr", err := io.StringIO())
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert run(["budget"]) == Exit.BUG
    assert "RuntimeError: no colours" in err.getvalue()


# -- before there is anything that could put it into words


BROKEN = {
    "an import that fails": "raise ImportError('no module of that name: đ\\x1b')",
    "Ctrl-C": "raise KeyboardInterrupt",
    "no memory": "raise MemoryError",
    "an end of somebody else's": "raise SystemExit(1)",
    "what can't be said": "class Odd(BaseException):\n    __repr__ = None\nraise Odd",
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_fails_before_the_first_command_is_no_trace(tmp_path: Path, what: str) -> None:
    """A program that is installed by halves ends with a code of its own too."""
    (tmp_path / "typer.py").write_text(BROKEN[what], encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), *map(str, sys.path)])
    done = subprocess.run(
        [sys.executable, "-m", "cchc_cli", "budget"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=600,
    )
    assert (done.returncode, done.stdout) == (130 if what == "Ctrl-C" else Exit.BUG, b"")
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stderr
