"""Calendar files, read back by icalendar and, where node has it, by ical.js."""

import json
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.reports.calendar import (
    CalendarReport,
    DueItem,
    DueProgress,
    PastCalendar,
    calendar_report,
)
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.calendar.load import load_calendar
from cchc_cli.files.plan.load import load_plan
from cchc_cli.messages import Language, inert
from cchc_cli.render.papers import calendar_ics as ics
from tests.conftest import plan_of
from tests.render.sample_documents import HOSTILE

TESTS = Path(__file__).parents[2]
PLAN = load_plan(None).plan
NOW = datetime(2020, 9, 30, 7, 0, tzinfo=UTC)


def due(task: str = "3", n: int = 12, name: str = "Chuyên mục “Cải cách hành chính”; tin, bài") -> DueItem:
    return DueItem(
        task, name, ("dai-ptth",), ("Đài PTTH tỉnh",), n, 15,
        date(2020, 10, 18), date(2020, 10, 16), units=1, minimum=False, assumed=True, part=0, nth=n,
    )  # fmt: skip


def report(*items: DueItem, agencies: tuple[str, ...] = ()) -> CalendarReport:
    return CalendarReport(
        PLAN,
        window=Period(date(2020, 10, 1), date(2020, 10, 31)), agencies=agencies, agency_ids=agencies,
        due=items, months=(),
        ongoing=(), unscheduled=(), days_off=(), make_up=frozenset(), listed=True,
    )  # fmt: skip


OCTOBER = report(
    due(),
    DueItem(
        "19", "Tiếp phát trên hệ thống truyền thanh cơ sở", ("ubnd-huyen",), ("UBND cấp huyện",), 40, 48,
        date(2020, 10, 31), date(2020, 10, 30), units=13, minimum=False, assumed=False, part=0, nth=40,
    ),
    DueItem(
        "9", "Gặp mặt, đối thoại", ("vp-ubnd", "ubnd-huyen"), ("VP UBND tỉnh", "UBND cấp huyện"), 1, 1,
        date(2020, 12, 31), date(2020, 12, 31), units=14, minimum=True, assumed=False, part=0, nth=1,
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
    assert (
        event["summary"] == "Đài PTTH tỉnh: Chuyên mục “Cải cách hành chính”; tin, bài (12/15, ngày ước tính)"
    )
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


def test_no_entry_is_needed_for_a_valid_calendar() -> None:
    empty = read(write(report(agencies=("dai-ptth",))))
    assert [component.name for component in empty.subcomponents] == ["VTIMEZONE"]
    (zone,) = empty.subcomponents
    assert zone["tzid"] == "Asia/Ho_Chi_Minh"
    assert datetime(2026, 7, 1, tzinfo=zone.to_tz()).utcoffset() == timedelta(hours=7)


# -- by the log


def done(on: date = date(2020, 10, 15)) -> DueItem:
    return due()._replace(progress=DueProgress(State.DONE, 1, on))


def partly(units: int = 13, finished: int = 9) -> DueItem:
    progress = DueProgress(State.IN_PROGRESS, finished, None)
    return due()._replace(units=units, assumed=False, progress=progress)


def test_a_thing_to_do_that_is_done_is_completed_on_its_day_and_rings_no_more() -> None:
    (todo,) = read(write(report(done()), todo=True, alarm=7)).todos
    assert (todo["status"], todo["percent-complete"]) == ("COMPLETED", 100)
    # RFC 5545, 3.8.2.1: a time in UTC. 00:00 UTC is 07:00 of the same day in Vietnam.
    assert todo["completed"].to_ical() == b"20201015T000000Z"
    assert todo["due"].dt == date(2020, 10, 18)
    assert not todo.walk("valarm")
    assert "\nHoàn thành ngày 15/10/2020\n" in todo["description"]
    assert "✓" not in todo["summary"]


def test_an_event_that_is_done_stays_with_a_mark() -> None:
    (event,) = read(write(report(done()), alarm=7)).events
    assert event["summary"].startswith("✓ Đài PTTH tỉnh: Chuyên mục")
    assert not event.walk("valarm")
    assert "status" not in event


def test_of_a_group_it_is_said_how_many_have_done_it() -> None:
    (todo,) = read(write(report(partly()), todo=True, alarm=7)).todos
    # 9/13 is 69.2 %.
    assert (todo["status"], todo["percent-complete"]) == ("IN-PROCESS", 69)
    assert todo["summary"].endswith("tin, bài (12/15, xong 9/13 đơn vị)")
    assert len(todo.walk("valarm")) == 1
    (event,) = read(write(report(partly(216, 215)))).events
    assert event["summary"].endswith("tin, bài (12/15, xong 215/216 đơn vị)")
    (nearly,) = read(write(report(partly(216, 215)), todo=True)).todos
    assert nearly["percent-complete"] == 99
    open_ = due()._replace(progress=DueProgress(State.OVERDUE, 0, None))
    (untouched,) = read(write(report(open_), todo=True)).todos
    assert (untouched["status"], untouched.get("percent-complete")) == ("NEEDS-ACTION", None)


# -- after the calendar of the last time

LATER = NOW + timedelta(days=30)
MINUTES = int(LATER.timestamp()) // 60


def past(data: bytes, folder: Path) -> PastCalendar:
    (folder / "past.ics").write_bytes(data)
    return load_calendar(folder / "past.ics", PLAN)


def update(
    what: CalendarReport,
    before: bytes,
    folder: Path,
    *,
    alarm: int | None = None,
    asked: CalendarReport | None = None,
    now: datetime = LATER,
) -> ics.WrittenCalendar:
    return ics.update(what, past(before, folder), asked or what, Language(), now, alarm=alarm)


def by_uid(data: bytes) -> dict[str, Any]:
    return {str(entry["uid"]): entry for entry in read(data).subcomponents if "uid" in entry}


def test_what_is_the_same_is_the_same_to_the_byte(tmp_path: Path) -> None:
    first = write(alarm=7)
    again = update(OCTOBER, first, tmp_path)
    assert again == (first, 0, 0, 0, 3)
    # A mail program may have changed the ends of the lines.
    assert update(OCTOBER, first.replace(b"\r\n", b"\n"), tmp_path) == again


def test_a_moved_date_keeps_its_uid_in_a_higher_revision(tmp_path: Path) -> None:
    first = write(report(due(), due(n=13)))
    moved = due()._replace(due=date(2020, 10, 20), last_workday=date(2020, 10, 20))
    second = update(report(moved, due(n=13)), first, tmp_path)
    assert second[1:] == (0, 1, 0, 1)
    (old, same), (new, still) = read(first).events, read(second.data).events
    # Higher than that of any calendar before it, also of one that was written in between.
    assert (new["uid"], new["sequence"]) == (old["uid"], MINUTES)
    again = update(report(due(), due(n=13)), second.data, tmp_path)
    assert read(again.data).events[0]["sequence"] == MINUTES + 1
    assert (new.start, new["last-modified"].dt, new["dtstamp"].dt) == (date(2020, 10, 20), LATER, LATER)
    assert still.to_ical() == same.to_ical()


def test_what_the_plan_no_longer_has_is_withdrawn_and_stays_so(tmp_path: Path) -> None:
    first = write(report(due(), due(n=13)), alarm=7)
    second = update(report(due()), first, tmp_path)
    assert second[1:] == (0, 0, 1, 1)
    old, gone = by_uid(first), by_uid(second.data)
    (uid,) = (uid for uid, entry in gone.items() if entry.get("status") == "CANCELLED")
    assert gone[uid]["sequence"] == MINUTES
    assert (gone[uid].start, gone[uid]["last-modified"].dt) == (date(2020, 10, 18), LATER)
    # A program that shows it all the same shows what it is, and rings no more.
    assert gone[uid]["summary"] == f"Đã rút: {old[uid]['summary']}"
    assert not gone[uid].walk("valarm")
    assert update(report(due()), second.data, tmp_path) == (second.data, 0, 0, 0, 2)
    # It comes back in a revision of its own, as it was.
    third = update(report(due(), due(n=13)), second.data, tmp_path)
    assert third[1:] == (0, 1, 0, 1)
    back = by_uid(third.data)[uid]
    assert (back["sequence"], back.get("status")) == (MINUTES + 1, None)
    assert (back["summary"], len(back.walk("valarm"))) == (old[uid]["summary"], 1)


def test_all_may_be_withdrawn(tmp_path: Path) -> None:
    second = update(report(), write(), tmp_path)
    assert second[1:] == (0, 0, 3, 0)
    assert {entry["status"] for entry in read(second.data).subcomponents} == {"CANCELLED"}


def test_alarms_are_those_of_the_last_time_where_none_are_asked_for(tmp_path: Path) -> None:
    first = write(report(done(), due(n=13)), alarm=7)
    second = update(report(done(), due(n=13), due(n=14)), first, tmp_path)
    alarms = [[a["trigger"].dt for a in event.walk("valarm")] for event in read(second.data).events]
    assert alarms == [[], *[[timedelta(days=-6, hours=-16)]] * 2]
    third = update(report(done(), due(n=13), due(n=14)), second.data, tmp_path, alarm=1)
    assert third[1:] == (0, 2, 0, 1)


def test_what_was_given_out_is_kept_up_outside_the_days_asked_for(tmp_path: Path) -> None:
    assert update(report(due(), due(n=13)), write(report(due())), tmp_path, asked=report())[1:] == (
        *(0, 0, 0, 1),
    )


def test_the_lasting_name_and_the_part_make_the_uid_and_the_number_does_not(tmp_path: Path) -> None:
    def uid(plan: Plan, item: DueItem) -> str:
        return str(read(write(report(item)._replace(plan=plan))).events[0]["uid"])

    renumbered = replace(PLAN, number="1/QĐ-UBND", uid="444/KH-UBND")
    amending = replace(PLAN, number="1/QĐ-UBND", amends=("444/KH-UBND", "2/KH-UBND"))
    same = {uid(plan, due()) for plan in (PLAN, renumbered, amending)}
    assert len(same) == 1
    assert uid(replace(PLAN, number="1/QĐ-UBND"), due()) not in same
    places = {uid(PLAN, due()._replace(part=part, nth=nth)) for part in range(3) for nth in range(1, 30)}
    assert len(places) == 3 * 29
    # A due date before it in another part changes its number among all, and not its UID.
    assert uid(PLAN, due()._replace(n=13, of=16)) in same


def test_a_lasting_name_and_agencies_of_any_letters_come_back(tmp_path: Path) -> None:
    names = ("so,a", "so;b", "so\\nc", "100=2C", "100%25", 'sở "đ"')
    plan = replace(PLAN, number="1/KH-UBND, 2; \\n (sửa)\n 100%")
    (tmp_path / "c.ics").write_bytes(write(report(due())._replace(plan=plan, agency_ids=names)))
    assert load_calendar(tmp_path / "c.ics", plan).agencies == names


Held = dict[str, tuple[int, Any]]


def imported(held: Held, data: bytes) -> Held:
    """Return what a calendar program holds after it takes in a file: of each UID the highest revision."""
    found = dict(held)
    for entry in read(data).subcomponents:
        if entry.name == "VEVENT" and entry["sequence"] > found.get(str(entry["uid"]), (-1, None))[0]:
            found[str(entry["uid"])] = (entry["sequence"], entry)
    return found


ITEMS = st.lists(
    st.builds(
        lambda task, n, day, name: due(task, n, name)._replace(due=date(2020, 1, 1) + timedelta(days=day)),
        st.sampled_from("12"),
        st.integers(1, 4),
        st.integers(0, 365),
        st.sampled_from(["Việc", "Việc khác; “a, b”"]),
    ),
    max_size=8,
    unique_by=lambda item: (item.task, item.n),
)


@pytest.mark.once
@settings(max_examples=40, deadline=None)
@given(st.lists(ITEMS, min_size=2, max_size=4))
def test_who_imports_each_file_holds_what_the_plan_has(plans: list[list[DueItem]]) -> None:
    """Whatever becomes of a plan: moved, renamed, dropped and come back. And to write it again changes nothing."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        data = ics.write(report(*plans[0]), Language(), NOW)
        held = imported({}, data)
        for items in plans[1:]:
            data = update(report(*items), data, folder).data
            held = imported(held, data)
            shown = [entry for _, entry in held.values() if entry.get("status") != "CANCELLED"]
            wanted = read(write(report(*items))).events
            assert sorted((e.start, e["uid"], e["summary"]) for e in shown) == sorted(
                (e.start, e["uid"], e["summary"]) for e in wanted
            )
            assert update(report(*items), data, folder).data == data


PHRASES = [
    "15 số/năm",
    "12 số/năm",
    "01 lần/quý",
    "Tháng 5; 02 lần/năm",
    "Quý II",
    "hằng tháng",
    "Thường xuyên",
]
WORKS = st.lists(
    st.fixed_dictionaries(
        {"schedule": st.sampled_from(PHRASES), "lead": st.sampled_from(["dai", "huyen-1", "huyen"])}
    ),
    min_size=1,
    max_size=3,
)


STRETCHES = [
    Period.of_year(2020),
    Period(date(2020, 4, 1), date(2020, 6, 30)),
    Period(date(2020, 12, 1), date(2020, 12, 31)),
]
STEPS = st.lists(
    st.tuples(WORKS, st.sampled_from(STRETCHES), st.booleans(), st.booleans()), min_size=2, max_size=4
)


@pytest.mark.once
@settings(max_examples=25, deadline=None)
@given(STEPS, st.sampled_from(["", "dai", "huyen-1"]))
def test_whatever_is_asked_for_only_what_the_plan_no_longer_has_is_withdrawn(
    steps: list[tuple[list[dict[str, str]], Period, bool, bool]], agency: str
) -> None:
    """In other days, with help or without; and a calendar of all that was written in between is overtaken."""
    held: Held = {}
    data = b""
    with TemporaryDirectory() as name:
        for n, (works, window, helping, between) in enumerate(steps):
            helped = [{"coordinating": "dai", **work} for work in works]
            loaded = LoadedPlan(plan_of(*helped), Workdays({}))
            part = partial(calendar_report, loaded, agencies=frozenset({agency} if agency else ()))
            asked, everything = part(window, coordinating=helping), part(loaded.days, coordinating=True)
            now = NOW + timedelta(days=n)
            if data and between:
                held = imported(held, write(everything, now=now))
            data = (
                update(everything, data, Path(name), asked=asked, now=now).data
                if data
                else write(asked, now=now)
            )
            held = imported(held, data)
            plan_has = {str(e["uid"]): e.start for e in read(write(everything)).events}
            wanted = {str(e["uid"]) for e in read(write(asked)).events}
            shown = {
                uid: entry.start for uid, (_, entry) in held.items() if entry.get("status") != "CANCELLED"
            }
            known = by_uid(data)
            assert {uid: day for uid, day in shown.items() if uid in known} == {
                uid: day for uid, day in plan_has.items() if uid in known
            }
            assert wanted <= shown.keys()


@pytest.mark.once
@settings(max_examples=25, deadline=None)
@given(st.lists(WORKS, min_size=2, max_size=3), st.sampled_from(["", "dai", "huyen-1", "huyen-2"]))
def test_an_agency_s_calendar_follows_its_plan(plans: list[list[dict[str, str]]], agency: str) -> None:
    """Whatever happens to phrases, leads and tasks, in the calendar of all and in that of one agency."""
    asked = frozenset({agency} if agency else ())
    with TemporaryDirectory() as name:
        held: Held = {}
        data = b""
        for works in plans:
            loaded = LoadedPlan(plan_of(*works), Workdays({}))
            due = calendar_report(loaded, loaded.days, agencies=asked)
            data = update(due, data, Path(name)).data if data else write(due)
            held = imported(held, data)
            shown = [entry.start for _, entry in held.values() if entry.get("status") != "CANCELLED"]
            assert sorted(shown) == [item.due for item in due.due]
            assert update(due, data, Path(name)).data == data


ICAL_JS = TESTS / "js" / "node_modules" / "ical.js"


@pytest.mark.program("node")
@pytest.mark.skipif(not ICAL_JS.exists(), reason="ical.js is not installed: npm ci in tests/js")
@pytest.mark.parametrize("todo", [False, True])
def test_ical_js_reads_the_same(tmp_path: Path, todo: bool) -> None:
    items = [*OCTOBER.due, *(due(f"h{n}", name=text) for n, text in enumerate(HOSTILE))]
    (tmp_path / "c.ics").write_bytes(write(report(*items), alarm=7, todo=todo))
    command = ["node", str(TESTS / "js" / "read_ics.mjs"), str(tmp_path / "c.ics")]
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    entries = json.loads(out.stdout)
    assert [e["due"] for e in entries] == [i.due.isoformat() for i in items]
    assert [e["allDay"] for e in entries] == [True] * len(items)
    assert [e["alarms"] for e in entries] == [["-P6DT16H"]] * len(items)
    assert (
        entries[0]["summary"]
        == "Đài PTTH tỉnh: Chuyên mục “Cải cách hành chính”; tin, bài (12/15, ngày ước tính)"
    )
    for entry, text in zip(entries[3:], HOSTILE, strict=True):
        assert inert(text) in entry["description"]


@pytest.mark.program("node")
@pytest.mark.skipif(not ICAL_JS.exists(), reason="ical.js is not installed: npm ci in tests/js")
def test_ical_js_reads_what_is_done_and_what_is_withdrawn(tmp_path: Path) -> None:
    first = write(report(done(), partly()._replace(nth=13), due(n=14)), todo=True)
    gone = ics.update(
        report(done(), partly()._replace(nth=13)),
        past(first, tmp_path),
        report(),
        Language(),
        LATER,
        todo=True,
    )
    (tmp_path / "c.ics").write_bytes(gone.data)
    command = ["node", str(TESTS / "js" / "read_ics.mjs"), str(tmp_path / "c.ics")]
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    entries = json.loads(out.stdout)
    assert [(e["status"], e["percent"], e["completed"]) for e in entries] == [
        ("COMPLETED", 100, "2020-10-15T00:00:00Z"),
        ("IN-PROCESS", 69, None),
        ("CANCELLED", None, None),
    ]
    minutes = int(NOW.timestamp()) // 60
    assert [e["sequence"] for e in entries] == [minutes, minutes, MINUTES]
