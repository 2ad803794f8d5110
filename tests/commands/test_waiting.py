"""The bar of what takes long: after two seconds, on a terminal, and gone when it is done."""

import io
import sys

import pytest

from cchc_cli.commands.waiting import Waiting


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that goes half a second on each time it is looked at."""
    looked: list[float] = []

    def monotonic() -> float:
        looked.append(0.5)
        return sum(looked)

    monkeypatch.setattr("time.monotonic", monotonic)
    return looked


def _went_through(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, count: int) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with Waiting("Đang đọc\x1b") as waiting:
        assert list(waiting.through(range(count))) == list(range(count))
    return stream.getvalue()


def test_it_is_drawn_after_two_seconds_and_erased(
    monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    drawn = _went_through(monkeypatch, _Terminal(), 10)
    # Half a second at the start and for each of ten: two have passed at the fourth, with 3 of 10 done.
    first, *_ = drawn.removeprefix("\r").split("\r")
    assert first == f"Đang đọc␛ {'█' * 9}{'░' * 21}  30 %"
    assert drawn.endswith(" 90 %\r\x1b[K")


def test_quick_work_draws_nothing(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    assert _went_through(monkeypatch, _Terminal(), 3) == ""


def test_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    assert _went_through(monkeypatch, io.StringIO(), 10) == ""


def test_it_is_erased_where_the_work_fails(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    stream = _Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with pytest.raises(IndexError), Waiting("Đang đọc") as waiting:
        list(map("too short".__getitem__, waiting.through(range(20))))
    assert stream.getvalue().endswith("\r\x1b[K")
