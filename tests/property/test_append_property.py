"""Whatever style a log is written in, adding to it keeps its bytes and its records, and cutting it is told."""

import unicodedata
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.append import append
from cchc_cli.files.log.load import load_log
from cchc_cli.files.log.torn import torn_at
from cchc_cli.files.yaml_text.read import read
from tests.conftest import plan_of

_Entry = TypeVar("_Entry", Record, Sent)

PLAN = plan_of({"schedule": "12 lần/năm"})

WORDS = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))
        | st.sampled_from("\n\n -#:'\"{[|"),
        min_size=1,
        max_size=30,
    )
    .map(lambda words: unicodedata.normalize("NFC", words))
    .filter(str.strip)
)
RECORDS = st.lists(
    st.fixed_dictionaries(
        {"task": st.just("1"), "date": st.dates(date(2020, 1, 1), date(2020, 12, 31)).map(date.isoformat)},
        optional={
            "note": WORDS,
            "evidence": st.lists(WORDS, min_size=1, max_size=3),
            "spent": st.just("1.000"),
        },
    ),
    min_size=1,
    max_size=4,
)


@st.composite
def _logs(draw: st.DrawFn) -> bytes:
    """Return the bytes of a log as some program, or some person, may have written it."""
    text = yaml.dump(
        draw(RECORDS),
        default_flow_style=draw(st.sampled_from([False, None])),
        default_style=draw(st.sampled_from([None, '"', "'", "|", ">"])),
        indent=draw(st.integers(2, 6)),
        width=draw(st.sampled_from([20, 1000])),
        allow_unicode=draw(st.booleans()),
        explicit_start=draw(st.booleans()),
        line_break=draw(st.sampled_from(["\n", "\r\n"])),
        sort_keys=draw(st.booleans()),
    )
    if draw(st.booleans()):
        text = text.rstrip("\r\n")
    if draw(st.booleans()):
        text += "\n# hết"
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()


def _data(log: bytes) -> list[object]:
    data, faults = read(log.decode("utf-8-sig"))
    assert faults == []
    assert isinstance(data, list)
    return data


@settings(max_examples=150, deadline=None)
@given(_logs(), WORDS)
def test_old_bytes_and_records_stay(
    tmp_path_factory: pytest.TempPathFactory, before: bytes, words: str
) -> None:
    log: Path = tmp_path_factory.mktemp("log") / "progress.yaml"
    log.write_bytes(before)
    append(log, PLAN, lambda old: [Record(task="1", date=date(2020, 10, 18), note=words)])
    after = log.read_bytes()
    assert after.startswith(before)
    *old, new = _data(after)
    # A block text that the file ends with, its line unfinished, has its line break now.
    assert old in (_data(before), _data(before + b"\n"))
    assert isinstance(new, dict)
    assert (new["task"], new["date"], new["note"]) == ("1", "2020-10-18", words)


def _these(entries: tuple[_Entry, ...], *_: object) -> tuple[_Entry, ...]:
    return entries


@settings(max_examples=100, deadline=None)
@given(_logs(), st.lists(st.tuples(st.booleans(), WORDS), min_size=1, max_size=4))
def test_what_was_sent_and_records_come_back_as_they_were_added(
    tmp_path_factory: pytest.TempPathFactory, before: bytes, added: list[tuple[bool, str]]
) -> None:
    log: Path = tmp_path_factory.mktemp("log") / "progress.yaml"
    log.write_bytes(before)
    already = len(load_log([log], LoadedPlan(PLAN, Workdays({}))).records)
    agency = next(iter(PLAN.agencies))
    for sent, words in added:
        form = Sent(
            sent=SentPaper.FORM,
            agency=agency,
            state=SentState.RECEIVED,
            date=date(2020, 9, 15),
            difficulties=words,
        )
        record = Record(task="1", date=date(2020, 10, 18), note=words)
        new, forms = ((), (form,)) if sent else ((record,), ())
        append(log, PLAN, partial(_these, new), send=partial(_these, forms))
    found = load_log([log], LoadedPlan(PLAN, Workdays({})))
    assert [entry.difficulties for entry in found.sent] == [words for sent, words in added if sent]
    assert [r.note for r in found.records[already:]] == [words for sent, words in added if not sent]


@settings(max_examples=150, deadline=None)
@given(_logs())
def test_a_sound_log_is_not_torn(before: bytes) -> None:
    assert torn_at(before) is None
