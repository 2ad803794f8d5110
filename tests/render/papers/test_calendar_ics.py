"""Calendar files, read back by icalendar and, where node has it, by ical.js."""

import json
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.calendar import CalendarReport, DueItem
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import Language, inert
from cchc_cli.render.papers import calendar_ics as ics
from tests.render.sample_documents import HOSTILE

TESTS = Path(__file__).parents[2]
PLAN = load_plan(None).plan
NOW = datetime(2020, 9, 30, 7, 0, tzinfo=UTC)


def due(task: str = "3", n: int = 12, name: str = "Chuyên mục “Cải cách hành chính”; tin, bài") -> DueItem:
    return DueItem(
        task, name, ("dai-ptth",), ("Đài PTTH tỉnh",), n, 15,
        date(2020, 10, 18), date(2020, 10, 16), units=1, minimum=False, assumed=True,
    )  # fmt: skip


def report(*items: DueItem, agencies: tuple[str, ...] = ()) -> CalendarReport:
    return CalendarReport(
        PLAN,
        window=Period(date(2020, 10, 1), date(2020, 10, 31)), agencies=agencies, due=items, months=(),
        ongoing=(), unscheduled=(), days_off=(), make_up=frozenset(), listed=True,
    )  # fmt: skip


OCTOBER = report(
    due(),
    DueItem(
        "19", "Tiếp phát trên hệ thống truyền thanh cơ sở", ("ubnd-huyen",), ("UBND cấp huyện",), 40, 48,
        date(2020, 10, 31), date(2020, 10, 30), units=13, minimum=False, assumed=False,
    ),
    DueItem(
        "9", "Gặp mặt, đối thoại", ("vp-ubnd", "ubnd-huyen"), ("VP UBND tỉnh", "UBND cấp huyện"), 1, 1,
        date(2020, 12, 31), date(2020, 12, 31), units=14, minimum=True, assumed=False,
    ),
)  # fmt: skip


def write(
    what: CalendarReport = OCTOBER, *, now: datetime = NOW, alarm: int | None = None, todo: bool = False
) -> bytes:
    return ics.write(what, Language(), now, alarm=alarm, todo=todo)


def read(data: bytes) -> Any:
    return icalendar.Calendar.from_ical(data)


def test_the_file_is_as_it_was_agreed() -> None:
    assert write(alarm=7) == (TESTS / "golden" / "october.ics").read_bytes()


def test_lines_end_and_fold_as_rfc_5545_says() -> None:
    data = write()
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is split between two lines


def test_an_event_takes_a_whole_day_and_nobody_s_time() -> None:
    event, *_ = read(write(alarm=7)).events
    assert (event.start, event.end) == (date(2020, 10, 18), date(2020, 10, 19))
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event["transp"] == "TRANSPARENT"
    assert event["summary"] == "Đài PTTH tỉnh: Chuyên mục “Cải cách hành chính”; tin, bài (~12/15)"
    assert event["description"] == (
        "Nhiệm vụ 3: Chuyên mục “Cải cách hành chính”; tin, bài\nCơ quan chủ trì: Đài PTTH tỉnh\nKỳ 12/15\n"
        "Ngày ước tính do chia đều, kế hoạch không ghi\n"
        "Ngày làm việc cuối cùng trước hạn: 16/10/2020\n"
        "Kế hoạch số 444/KH-UBND: Tuyên truyền cải cách hành chính tỉnh Hà Tĩnh năm 2020"
    )
    assert event["categories"].cats == ["Đài PTTH tỉnh"]


def test_an_alarm_rings_in_the_morning_so_many_days_before() -> None:
    event, *_ = read(write(alarm=7)).events
    (times,) = event.alarms.times
    assert times.trigger.replace(tzinfo=None) == datetime(2020, 10, 11, 8)  # noqa: DTZ001
    todo, *_ = read(write(alarm=1, todo=True)).todos
    (alarm,) = todo.walk("valarm")
    assert (alarm.TRIGGER, alarm["trigger"].params) == (timedelta(hours=-16), {"RELATED": "END"})
    event, *_ = read(write()).events
    assert not event.alarms.times


def test_a_thing_to_do_is_due_on_the_day() -> None:
    calendar = read(write(todo=True))
    assert not calendar.events
    assert [todo["due"].dt for todo in calendar.todos] == [i.due for i in OCTOBER.due]


def test_a_later_export_updates_and_never_doubles() -> None:
    first = read(write()).events
    later = read(write(now=NOW + timedelta(hours=1), alarm=3)).events
    assert [e["uid"] for e in first] == [e["uid"] for e in later]
    assert len({e["uid"] for e in first}) == 3
    assert all(a["sequence"] < b["sequence"] for a, b in zip(first, later, strict=True))
    # The file of one agency and the file of all are imported beside each other.
    (alone,) = read(write(report(due(), agencies=("Đài",)))).events
    assert alone["uid"] == first[0]["uid"]
    others = [due(n=13), due(task="4"), due(name="Tên khác")]
    uids = [e["uid"] for e in read(write(report(*others))).events]
    assert [uid == alone["uid"] for uid in uids] == [False, False, True]


def test_the_calendar_is_named_for_the_plan_and_whom_it_is_for() -> None:
    assert read(write())["x-wr-calname"] == "Kế hoạch 444/KH-UBND"
    one = read(write(report(due(), agencies=("Sở Nội vụ",))))
    assert one["x-wr-calname"] == "Kế hoạch 444/KH-UBND: Sở Nội vụ"


def test_hostile_text_adds_no_line_of_its_own() -> None:
    data = write(report(*(due(str(n), name=text) for n, text in enumerate(HOSTILE))), alarm=1)
    events = read(data).events
    assert [len(event.subcomponents) for event in events] == [1] * len(HOSTILE)
    for event, text in zip(events, HOSTILE, strict=True):
        assert event["description"].split("\nCơ quan")[0].partition(": ")[2] == inert(text)
        assert "\n" not in event["summary"]
    assert data.count(b"\r\nBEGIN:VALARM\r\n") == len(HOSTILE)
    assert not set(data) & set(range(32)) - set(b"\r\n\t")


ICAL_JS = TESTS / "js" / "node_modules" / "ical.js"


@pytest.mark.program("node")
@pytest.mark.skipif(not ICAL_JS.exists(), reason="ical.js is not installed: npm ci in tests/js")
@pytest.mark.parametrize("todo", [False, True])
def test_ical_js_reads_the_same(tmp_path: Path, todo: bool) -> None:
    items = [*OCTOBER.due, *(due(f"h{n}", name=text) for n, text in enumerate(HOSTILE))]
    (tmp_path / "c.ics").write_bytes(write(report(*items), alarm=7, todo=todo))
    command = ["node", str(TESTS / "js" / "read_ics.mjs"), str(tmp_path / "c.ics")]
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    entries = json.loads(out.stdout)
    assert [e["due"] for e in entries] == [i.due.isoformat() for i in items]
    assert [e["allDay"] for e in entries] == [True] * len(items)
    assert [e["alarms"] for e in entries] == [["-P6DT16H"]] * len(items)
    assert entries[0]["summary"] == "Đài PTTH tỉnh: Chuyên mục “Cải cách hành chính”; tin, bài (~12/15)"
    for entry, text in zip(entries[3:], HOSTILE, strict=True):
        assert inert(text) in entry["description"]
