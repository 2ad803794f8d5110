"""Calendar files that come back: only whole ones of ours, whatever else is in them."""

import random
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cchc_cli.domain.reports.calendar import calendar_report
from cchc_cli.files.calendar.load import MAX_BYTES, load_calendar, load_calendars
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import Language
from cchc_cli.render.papers import calendar_ics as ics

LOADED = load_plan(None)
OCTOBER = (Path(__file__).parents[2] / "golden" / "october.ics").read_bytes()
OWN = (
    b"BEGIN:VEVENT\r\nUID:3f0c@google.com\r\nDTSTAMP:20200101T000000Z\r\nSEQUENCE:0\r\n"
    b"DTSTART;VALUE=DATE:20201011\r\nSUMMARY:Nha\r\nEND:VEVENT\r\n"
)


def codes(folder: Path, data: bytes) -> list[str]:
    (folder / "lich.ics").write_bytes(data)
    with pytest.raises(Rejected) as rejected:
        load_calendar(folder / "lich.ics", LOADED.plan)
    assert all(fault.file == str(folder / "lich.ics") for fault in rejected.value.diagnostics)
    return [fault.code for fault in rejected.value.diagnostics]


@pytest.mark.parametrize(
    ("was", "becomes", "code"),
    [
        (OCTOBER, b"", "file-empty"),
        (OCTOBER, b"PK\x03\x04\0\0", "file-binary"),
        (OCTOBER, b"number: 1/KH\n", "calendar-unreadable"),
        (OCTOBER, b"BEGIN:VCALENDAR\r\n" * 50_000, "calendar-unreadable"),
        (OCTOBER, b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", "calendar-unreadable"),
        (OCTOBER, OCTOBER * 2, "calendar-unreadable"),
        (b"END:VCALENDAR\r\n", b"", "calendar-unreadable"),
        (b"X-CCHC-PLAN:444/KH-UBND\r\n", b"", "calendar-not-ours"),
        (b"X-CCHC-PLAN:444", b"X-CCHC-PLAN:445", "calendar-of-another-plan"),
        (b"X-CCHC-PLAN:444", b"X-CCHC-PLAN:445\r\nX-CCHC-PLAN:444", "calendar-not-ours"),
        (b"DTSTART;VALUE=DATE:20201018\r\n", b"", "calendar-entry"),
        (b"DTSTART;VALUE=DATE:20201018", b"DTSTART;VALUE=DATE:20201318", "calendar-entry"),
        (b"DTSTART;VALUE=DATE:20201018", b"DTSTART:20201018T000000Z", "calendar-entry"),
        (b"DTSTAMP:20200930T070000Z", b"DTSTAMP:20200930T070000", "calendar-entry"),
        (b"SEQUENCE:26690820", b"SEQUENCE:x", "calendar-entry"),
        # An entry of somebody's own, and what a calendar program makes of the UID of ours.
        (b"END:VCALENDAR", OWN + b"END:VCALENDAR", "calendar-entry"),
        (b"\r\nUID:", b"\r\nUID:040000008200E00074C5B7101A82E008", "calendar-entry"),
        (b"SEQUENCE:26690820", b"SEQUENCE:1\r\nSEQUENCE:2", "calendar-entry"),
        (b"SEQUENCE:26690820", b"SEQUENCE:2147483647", "calendar-entry"),
        (b"SEQUENCE:26690820", b"SEQUENCE:-1", "calendar-entry"),
        (b"DTSTART;VALUE=DATE:20201018", b"DTSTART;VALUE=DATE:99991231", "calendar-entry"),
        (b"DTSTAMP:20200930T070000Z", b"DTSTAMP;TZID=Asia/Ho_Chi_Minh:00010101T000000", "calendar-entry"),
    ],
)
def test_what_is_no_calendar_of_ours_is_refused(
    tmp_path: Path, was: bytes, becomes: bytes, code: str
) -> None:
    assert was in OCTOBER
    assert codes(tmp_path, OCTOBER.replace(was, becomes, 1)) == [code]


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "lich.ics").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(Rejected) as rejected:
        load_calendar(tmp_path / "lich.ics", LOADED.plan)
    assert [fault.code for fault in rejected.value.diagnostics] == ["file-too-large"]


def nested(folder: Path, depth: int) -> float:
    """Read entries inside entries; return the seconds of the processor that it took."""
    inner = b"BEGIN:VEVENT\r\n" * depth + b"END:X\r\n" * depth + b"BEGIN:VALARM"
    made = OCTOBER.replace(b"BEGIN:VALARM", inner, 1).replace(b"END:VEVENT", b"END:X")
    (folder / "lich.ics").write_bytes(made)
    began = time.process_time()
    assert len(load_calendar(folder / "lich.ics", LOADED.plan).entries) == 3
    return time.process_time() - began


def test_entries_inside_an_entry_are_none_of_the_calendar(tmp_path: Path) -> None:
    nested(tmp_path, 20_000)


@pytest.mark.once
def test_entries_inside_an_entry_take_as_long_as_they_are_many(tmp_path: Path) -> None:
    # At the square of the number it would be 16 times as long.
    less, more = (min(nested(tmp_path, depth) for _ in range(3)) for depth in (5_000, 20_000))
    assert more <= 2.3**2 * less + 0.05


def test_of_one_uid_the_highest_revision_counts(tmp_path: Path) -> None:
    head, *entries, end = OCTOBER.replace(b"END:VCAL", b"BEGIN:VEVENTEND:VCAL").split(b"BEGIN:VEVENT")
    older = entries[0].replace(b"SEQUENCE:26690820", b"SEQUENCE:3").replace(b"20201018", b"20201001")
    (tmp_path / "lich.ics").write_bytes(
        head + b"".join(b"BEGIN:VEVENT" + entry for entry in [*entries, older]) + end
    )
    past = load_calendar(tmp_path / "lich.ics", LOADED.plan)
    assert [entry.day.day for entry in past.entries.values()].count(1) == 0
    assert len(past.entries) == 3


def test_a_file_that_is_mangled_anywhere_is_read_or_refused(tmp_path: Path) -> None:
    """And what is read can be updated: nothing but a refusal ever comes of it."""
    chance = random.Random(7)
    report = calendar_report(LOADED, LOADED.days)
    pieces = (b"\r\n", b":", b";", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"\\", b'"', b"\0", b"\xff")
    read = 0
    for _ in range(150):
        data = bytearray(OCTOBER)
        for _ in range(chance.randrange(1, 4)):
            start = chance.randrange(len(data))
            data[start : start + chance.randrange(30)] = chance.choice((b"", *pieces))
        (tmp_path / "lich.ics").write_bytes(data)
        try:
            past = load_calendar(tmp_path / "lich.ics", LOADED.plan)
        except Rejected:
            continue
        read += 1
        made = ics.update(
            report._replace(due=report.due[:3]),
            past,
            report._replace(due=report.due[:3]),
            Language(),
            datetime(2020, 10, 1, tzinfo=UTC),
        )
        (tmp_path / "lich.ics").write_bytes(made.data)
        load_calendar(tmp_path / "lich.ics", LOADED.plan)
    assert read > 20


def test_a_folder_has_one_calendar_of_each_agency(tmp_path: Path) -> None:
    one = OCTOBER.replace(b"X-CCHC-PLAN", b"X-CCHC-AGENCY:dai-ptth\r\nX-CCHC-PLAN")
    (tmp_path / "a.ics").write_bytes(one)
    (tmp_path / "b.ics").write_bytes(one.replace(b"AGENCY:dai-ptth", b"AGENCY:so-noi-vu"))
    assert list(load_calendars(tmp_path, LOADED.plan)) == ["dai-ptth", "so-noi-vu"]
    (tmp_path / "c.ics").write_bytes(one)
    (tmp_path / "d.ics").write_bytes(OCTOBER)
    (tmp_path / "e.ics").write_bytes(b"")
    with pytest.raises(Rejected) as rejected:
        load_calendars(tmp_path, LOADED.plan)
    assert [(Path(fault.file).name, fault.code) for fault in rejected.value.diagnostics] == [
        ("c.ics", "calendar-not-of-one"),
        ("d.ics", "calendar-not-of-one"),
        ("e.ics", "file-empty"),
    ]
