"""Who is written to about what, worked out by hand; what goes to the group, to a collector, to nobody."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.domain.figures.register import standings
from cchc_cli.domain.model.plan import Address
from cchc_cli.domain.model.reporting import asked_period
from cchc_cli.domain.model.sent import SentState
from cchc_cli.domain.reports.remind import Matter, RemindItem, RemindReport, entries_of, remind_report
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from tests.conftest import cchc

DATA = Path(__file__).resolve().parents[3] / "data"
LOG = DATA / "progress_2020.yaml"
LOADED = load_plan(DATA / "plan_2020.yaml")
DAY = date(2020, 10, 20)

PLAN = """\
number: 12/KH-UBND
title: Tuyên truyền
issuer: Ủy ban nhân dân tỉnh Hà Tĩnh
place: Hà Tĩnh
issued: 2020-01-06
year: 2020
agencies:
  so: {name: Sở Thông tin và Truyền thông, reports_to: tinh-uy}
  tinh-uy: {name: Tỉnh ủy}
  tinh: {name: UBND tỉnh}
  vp: {name: Văn phòng UBND tỉnh, address: request}
  bao: {name: Báo Hà Tĩnh}
  dai: {name: Đài PTTH}
  huyen-a: {name: UBND huyện A}
  xa-1: {name: UBND xã Một, reports_to: huyen-a}
  xa-2: {name: UBND xã Hai}
  xa-3: {name: UBND xã Ba}
  xa: {name: UBND các xã, members: [xa-1, xa-2, xa-3]}
  thon: {name: Các thôn, size: 5, reports_to: so}
tasks:
  - {id: "1", name: Chung, lead: [bao, dai], scope: total, schedule: Tháng 3/2020}
  - {id: "2", name: Phối hợp, lead: vp, schedule: Tháng 4/2020}
  - {id: "3", name: Ở xã, lead: xa, schedule: hằng quý}
  - {id: "4", name: Của cấp trên, lead: [tinh, tinh-uy], schedule: Tháng 2/2020}
  - {id: "5", name: Của Sở, lead: so, schedule: Tháng 5/2020}
  - {id: "6", name: Ở thôn, lead: thon, schedule: Tháng 6/2020}
  - {id: "7", name: Theo nhịp, lead: huyen-a, schedule: 12 số/năm}
duties:
  - {id: V.1, agencies: so, text: Báo cáo, work: {name: "Tổng hợp, báo cáo", lead: so, schedule: hằng quý}}
"""


def of_444(day: date = DAY, **asked: Any) -> RemindReport:
    log = load_log([LOG], LOADED)
    return remind_report(LOADED, log.records, day, sent=log.sent, **asked)


@pytest.fixture
def made(tmp_path: Path) -> Any:
    """Return what makes a report of the small plan and a log of these lines."""

    def make(day: date, *lines: str, **asked: Any) -> RemindReport:
        (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
        (tmp_path / "log.yaml").write_text("".join(f"- {{{line}}}\n" for line in lines) or "[]\n", "utf-8")
        loaded = load_plan(tmp_path / "plan.yaml")
        log = load_log([tmp_path / "log.yaml"], loaded)
        if "period" in asked:
            asked["period"] = asked_period(loaded.plan, asked["period"])
        return remind_report(loaded, log.records, day, sent=log.sent, **asked)

    return make


def written(report: RemindReport) -> dict[str, list[str]]:
    """Return the letters by their receivers, each with the tasks and the units that it urges."""
    return {
        letter.agency: [f"{item.task} {item.agency}" for item in (*letter.lists.late, *letter.lists.soon)]
        for letter in report.letters
    }


def brief(item: RemindItem) -> tuple[object, ...]:
    return item.agency, item.task, item.done, item.asked, item.due, item.days


# -- the shipped log on 20/10/2020


def test_what_is_overdue_by_the_shipped_log() -> None:
    # Task 19 asks for 4 a month, 36 by 30/9: Hương Khê has 34, Kỳ Anh 32, Vũ Quang 24, which is all up to June.
    # Task 21 is monthly: 7 of the 9 by 30/9, so that of 31/8 is the oldest. Đài lacks the third of task 5 and the
    # ninth of V.5, both due on 30/9, 20 days before.
    huyen, xa, dai = of_444().letters
    assert [brief(item) for item in huyen.lists.late] == [
        ("huyen-huong-khe", "19", 34, 36, date(2020, 9, 30), 20),
        ("huyen-ky-anh", "19", 32, 36, date(2020, 9, 30), 20),
        ("huyen-vu-quang", "19", 24, 36, date(2020, 7, 31), 81),
    ]
    assert (huyen.agency, huyen.address, huyen.is_own) == ("ubnd-huyen", Address.URGE, False)
    assert [brief(item) for item in xa.lists.late] == [("ubnd-xa", "21", 7, 9, date(2020, 8, 31), 50)]
    assert [(item.rest, item.size) for item in xa.lists.late] == [(128, 216)]
    assert [brief(item) for item in dai.lists.late] == [
        ("dai-ptth", "5", 2, 3, date(2020, 9, 30), 20),
        ("dai-ptth", "V.5", 8, 9, date(2020, 9, 30), 20),
    ]
    # The letter of 8/7 was about what was due on 30/6, that of 5/10 about these.
    assert [letter.before for letter in (huyen, xa, dai)] == [(), (), (date(2020, 10, 5),)]


def test_letters_say_what_the_check_says() -> None:
    told = json.loads(cchc("check", LOG, "--as-of", "2020-10-20", "-f", "json").out)["tables"]["items"][
        "rows"
    ]
    late = [row for row in told if row["overdue"]]
    items = [item for letter in of_444().letters for item in letter.lists.late]
    assert sorted(
        (i.agency, i.task, i.done, i.asked - i.done, i.due.isoformat(), i.days) for i in items
    ) == sorted(
        (r["agency"], r["task"], r["done"], r["overdue"], r["oldest_due"], r["days_overdue"]) for r in late
    )


def test_who_is_asked_for_by_name_has_a_letter_of_its_own() -> None:
    (letter,) = of_444(agencies=frozenset({"huyen-vu-quang"})).letters
    assert (letter.agency, letter.is_own, [item.task for item in letter.lists.late]) == (
        *("huyen-vu-quang", True),
        ["19"],
    )
    assert list(written(of_444(agencies=frozenset({"ubnd-huyen"})))) == ["ubnd-huyen"]


def test_who_has_not_reported_in_a_period() -> None:
    period = asked_period(LOADED.plan, "Q3")
    report = of_444(period=period)
    # As `check --missing` says. Task 1 is led by those that have web pages; the districts among them are a group.
    assert {letter.agency: [item.agency for item in letter.lists.silent] for letter in report.letters} == {
        "so-tu-phap": ["so-tu-phap"],
        "hiep-hoi-dn": ["hiep-hoi-dn"],
        "ubnd-huyen": ["huyen-huong-khe", "huyen-vu-quang"],
    }
    assert {letter.lists.matter for letter in report.letters} == {Matter.MISSING}
    # What the register has of these letters is a reminder to each that they are passed on to.
    told = standings(LOADED.plan, entries_of(report), period)
    assert {a for a in told if told[a].reminded} >= {"so-tu-phap", "hiep-hoi-dn", "huyen-vu-quang"}
    assert not standings(LOADED.plan, entries_of(of_444()), None)


# -- to whom


def test_nobody_urges_itself_or_those_above(made: Any) -> None:
    report = made(date(2020, 7, 10))
    assert list(written(report)) == ["bao", "dai", "huyen-a", "xa", "vp", "thon"]
    assert report.sender is not None
    assert report.sender.name == "Sở Thông tin và Truyền thông"
    assert [(item.task, item.days) for item in report.own.late] == [("V.1", 101), ("5", 40)]
    assert report.above == ("Tỉnh ủy", "UBND tỉnh")
    # Nor where the plan reports through the sender, or through who is above it: then it is written to itself.
    assert written(report)["thon"] == ["6 thon"]


def test_a_shared_quota_is_in_the_letter_of_each_lead_and_once_in_the_one_to_all(made: Any) -> None:
    report = made(date(2020, 7, 10))
    shared = {letter.agency: letter.lists.late[0].partners for letter in report.letters[:2]}
    assert shared == {"bao": ("Đài PTTH",), "dai": ("Báo Hà Tĩnh",)}
    assert [item.task for item in report.together.late].count("1") == 1


def test_a_unit_is_urged_through_its_collector_and_the_others_through_their_group(made: Any) -> None:
    report = made(date(2020, 7, 10))
    assert (written(report)["huyen-a"], written(report)["xa"]) == (["3 xa-1"], ["3 xa-2", "3 xa-3"])
    # A single one is written to by its name.
    done = made(date(2020, 7, 10), "task: 3, agency: xa-2, date: 2020-06-01, count: 2")
    assert written(done)["xa-3"] == ["3 xa-3"]
    assert "xa" not in written(done)


def test_what_is_only_asked_for(made: Any) -> None:
    addresses = {letter.agency: letter.address for letter in made(date(2020, 7, 10)).letters}
    assert [agency for agency, address in addresses.items() if address is Address.REQUEST] == ["vp"]


def test_a_plan_without_a_reporting_agency_urges_all(made: Any, tmp_path: Path) -> None:
    made(date(2020, 7, 10))
    (tmp_path / "plan.yaml").write_text(PLAN.partition("duties:")[0], "utf-8")
    report = remind_report(load_plan(tmp_path / "plan.yaml"), (), date(2020, 7, 10))
    assert report.sender is None
    assert report.above == ("UBND tỉnh",)
    assert written(report)["so"] == ["6 thon"]
    assert written(report)["tinh-uy"] == ["5 so", "4 tinh-uy"]


# -- which letter it is


@pytest.mark.parametrize(
    ("sent", "before"),
    [
        # Due on 31/3, so a letter of that day is not about it yet; nor one that is dated after this one.
        (("2020-03-31",), ()),
        (("2020-04-01",), (date(2020, 4, 1),)),
        (("2020-05-04", "2020-06-01"), (date(2020, 5, 4), date(2020, 6, 1))),
        (("2020-07-10", "2020-07-11"), ()),
    ],
)
def test_letters_on_the_same_matter(made: Any, sent: tuple[str, ...], before: tuple[date, ...]) -> None:
    lines = [f"sent: letter, agency: bao, state: made, date: {day}" for day in sent]
    # Neither a form, nor a letter on a report, nor a mere reminder, nor a letter to another.
    lines += [
        "sent: form, agency: bao, state: made, date: 2020-06-02",
        "sent: letter, agency: bao, period: Q1, state: made, date: 2020-06-02",
        "sent: letter, agency: bao, state: reminded, date: 2020-06-02",
        "sent: letter, agency: vp, state: made, date: 2020-06-02",
    ]
    letters = {letter.agency: letter for letter in made(date(2020, 7, 10), *lines).letters}
    assert letters["bao"].before == before


def test_a_letter_to_the_group_was_one_to_the_only_unit_that_is_left(made: Any) -> None:
    report = made(
        date(2020, 7, 10),
        "task: 3, agency: xa-2, date: 2020-06-01, count: 2",
        "sent: letter, agency: xa, state: made, date: 2020-05-04",
    )
    assert {letter.agency: letter.before for letter in report.letters}["xa-3"] == (date(2020, 5, 4),)


def test_letters_on_the_report_of_a_period(made: Any) -> None:
    lines = [f"sent: letter, agency: vp, {of}state: made, date: 2020-07-01" for of in ("", "period: H1, ")]
    letters = {letter.agency: letter for letter in made(date(2020, 7, 10), *lines, period="H1").letters}
    assert letters["vp"].before == (date(2020, 7, 1),)
    assert {letter.lists.matter for letter in letters.values()} == {Matter.MISSING}


# -- what falls due soon, what is behind


def test_soon_are_printed_dates_only(made: Any) -> None:
    # On 20/2 quarterly work is due on 31/3; the 12 of a year are printed on 31/12 alone, the dates between assumed.
    report = made(date(2020, 2, 20), within=40)
    soon = {item.task: (item.due, item.days) for item in report.together.soon}
    assert soon == {"1": (date(2020, 3, 31), 40), "3": (date(2020, 3, 31), 40)}
    assert {letter.lists.matter for letter in report.letters} == {Matter.SOON}
    assert {entry.state for entry in entries_of(report)} == {SentState.REMINDED}
    assert made(date(2020, 2, 20), within=39).letters == ()


def test_behind_is_added_and_no_reason_for_a_letter(made: Any) -> None:
    report = made(date(2020, 7, 10), "task: 3, agency: xa-1, date: 2020-06-01, count: 2", behind=True)
    assert "huyen-a" not in written(report)
    assert report.only_behind == ("Ủy ban nhân dân huyện A",)
    # With a unit to urge through it, it has a letter: 12 a year are 6 by 30/6, none of them printed.
    letter = next(
        letter for letter in made(date(2020, 7, 10), behind=True).letters if letter.agency == "huyen-a"
    )
    assert [brief(item) for item in letter.lists.behind] == [
        ("huyen-a", "7", 0, 6, date(2020, 1, 31), 161),
    ]
    assert not any(letter.lists.behind for letter in made(date(2020, 7, 10)).letters)


# -- the days


@pytest.mark.parametrize(
    ("dated", "reply_by"),
    [
        # Wednesday and four days, over a weekend; 30/4 and 1/5 are off.
        (date(2020, 10, 21), date(2020, 10, 28)),
        (date(2020, 4, 28), date(2020, 5, 7)),
        (None, None),
    ],
)
def test_an_answer_is_asked_for_within_five_working_days(dated: date | None, reply_by: date | None) -> None:
    assert of_444(dated=dated).reply_by == reply_by


def test_the_register_has_the_day_of_the_letters() -> None:
    assert {entry.date for entry in entries_of(of_444())} == {DAY}
    assert {entry.date for entry in entries_of(of_444(dated=date(2020, 10, 21)))} == {date(2020, 10, 21)}


def test_the_form_beside_is_of_the_period_that_closes_next() -> None:
    asked = of_444().asked
    assert asked is not None
    assert asked.code == "Y"
    assert of_444(date(2020, 12, 15)).asked is None
