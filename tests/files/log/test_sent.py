"""What was sent, as a log holds it: beside the records, in any order, taken back with its batch."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.domain.figures.register import news
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.append import append
from cchc_cli.files.log.load import load_log
from cchc_cli.files.log.record import undo
from cchc_cli.files.plan.load import load_plan

LOADED = load_plan(None)
PLAN = LOADED.plan
MADE = Sent(sent=SentPaper.FORM, agency="so-tttt", period="Q3", state=SentState.MADE, date=date(2020, 9, 15))
DONE = Record(task="3", agency="dai-ptth", date=date(2020, 1, 24))


def test_what_was_sent_stands_apart_from_the_records(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    log.write_text(
        "- {plan: 444/KH-UBND}\n"
        "- {sent: form, agency: Sở Thông tin và Truyền thông, period: Q3, state: made, date: 15/09/2020}\n"
        "- {task: 3, date: 2020-01-24, agency: Đài PTTH tỉnh}\n"
        "- {sent: letter, agency: so-noi-vu, state: reminded, date: 2020-09-20}\n",
        "utf-8",
    )
    found = load_log([log], LOADED)
    assert found.records == (DONE,)
    letter = Sent(sent=SentPaper.LETTER, agency="so-noi-vu", state=SentState.REMINDED, date=date(2020, 9, 20))
    assert found.sent == (MADE, letter)


def test_a_fault_of_a_record_below_what_was_sent_is_told_at_its_line(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    log.write_text(
        "- {sent: form, agency: so-tttt, state: made, date: 2020-09-15}\n- {task: 99, date: 2020-09-15}\n"
    )
    with pytest.raises(Rejected) as rejected:
        load_log([log], LOADED)
    assert [(d.line, d.code) for d in rejected.value.diagnostics] == [(2, "task-unknown")]


def test_undo_takes_back_what_its_batch_says_was_sent_and_no_more(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    append(log, PLAN, lambda _: (), send=lambda *_: [MADE])
    back = replace(MADE, state=SentState.RECEIVED, batch="b1")
    append(log, PLAN, lambda _: [replace(DONE, batch="b1")], send=lambda *_: [back])
    states = [entry.state for entry in load_log([log], LOADED).sent]
    assert states == [SentState.MADE, SentState.RECEIVED]

    undone = undo(log, PLAN)

    assert [entry.state for entry in undone.sent] == [SentState.RECEIVED]
    found = load_log([log], LOADED)
    assert [entry.state for entry in found.sent] == [SentState.MADE]
    assert effective(found.records) == ()


def test_of_copies_of_a_log_an_entry_counts_once_and_not_where_one_takes_it_back(tmp_path: Path) -> None:
    old, new = tmp_path / "a.yaml", tmp_path / "b.yaml"
    append(
        old, PLAN, lambda _: [replace(DONE, batch="b1")], send=lambda *_: [MADE, replace(MADE, batch="b1")]
    )
    new.write_bytes(old.read_bytes())
    assert len(load_log([old, new], LOADED).sent) == 2
    undo(new, PLAN)
    assert [entry.batch for entry in load_log([old, new], LOADED).sent] == [None]


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        (lambda entry: replace(entry, agency="so-xa-la"), "agency"),
        (lambda entry: replace(entry, period="Q9"), "period"),
        (lambda entry: replace(entry, period="Q3\x00"), "period"),
    ],
)
def test_what_does_not_fit_the_plan_is_not_written(
    wrong: Callable[[Sent], Sent], place: str, tmp_path: Path
) -> None:
    log = tmp_path / "progress.yaml"
    with pytest.raises(Rejected) as rejected:
        append(log, PLAN, lambda _: (), send=lambda *_: [wrong(MADE)])
    assert {d.place for d in rejected.value.diagnostics} == {place}
    assert not log.exists()


def test_what_was_sent_is_taken_back_by_its_id_or_batch_where_that_has_no_record(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    log.write_text(
        "- {id: r1, task: 3, date: 2020-09-01, batch: b1}\n"
        "- {id: r2, task: 3, date: 2020-09-02, batch: b1}\n"
        "- {id: s1, sent: form, agency: dai-ptth, state: received, date: 2020-09-15, batch: b1}\n"
        "- {id: s2, sent: form, agency: so-noi-vu, state: blank, date: 2020-09-15, batch: b2}\n"
        "- {id: s3, sent: letter, agency: so-noi-vu, state: reminded, date: 2020-09-16}\n"
    )

    def left(name: str) -> list[str | None]:
        undo(log, PLAN, name)
        return [entry.id for entry in load_log([log], LOADED).sent]

    assert left("r1") == ["s1", "s2", "s3"]  # the batch has a record yet
    assert left("b2") == ["s1", "s3"]
    assert left("s3") == ["s1"]
    assert left("b1") == []
    before = log.read_bytes()
    for name in ("s3", "b2", "x"):
        with pytest.raises(Rejected) as rejected:
            undo(log, PLAN, name)
        assert [d.code for d in rejected.value.diagnostics] == ["undo-unknown"]
    assert log.read_bytes() == before


def test_of_several_logs_what_was_sent_stands_in_the_order_of_its_days(tmp_path: Path) -> None:
    back = replace(MADE, state=SentState.FAULTY, date=date(2020, 9, 16))
    mended = replace(MADE, state=SentState.RECEIVED, date=date(2020, 9, 18))
    for name, entries in {"a.yaml": [mended], "b.yaml": [MADE, back]}.items():
        append(tmp_path / name, PLAN, lambda _: (), send=lambda *_, entries=entries: entries)
    states = [entry.state for entry in load_log([tmp_path], LOADED).sent]
    assert states == [SentState.MADE, SentState.FAULTY, SentState.RECEIVED]


def test_a_form_that_is_made_anew_after_that_was_taken_back_is_entered_again(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    first = append(log, PLAN, lambda _: (), send=lambda *_: [MADE]).sent[0]
    undo(log, PLAN, first.id)
    for _ in range(2):
        append(log, PLAN, lambda _: (), send=lambda sent, _: news(PLAN, sent, [MADE]))
    assert [entry.state for entry in load_log([log], LOADED).sent] == [SentState.MADE]


@pytest.mark.once
def test_time_grows_as_the_register_does(tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        log = tmp_path / f"{count}.yaml"
        line = "- {{id: s{}, sent: form, agency: so-tttt, period: Q3, state: made, date: 2020-09-{:02}}}\n"
        log.write_text("".join(line.format(n, n % 28 + 1) for n in range(count)), "utf-8")
        taken = []
        for _ in range(3):
            start = time.process_time()
            assert len(load_log([log], LOADED).sent) == count
            taken.append(time.process_time() - start)
        return min(taken)

    # Four times as many: four times as long; sixteen times if each were looked for among all.
    assert seconds(6000) < 8 * seconds(1500)
