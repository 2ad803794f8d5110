"""Make a nation: a folder of provinces, districts and communes, each with a plan and its log, to add up.

    python bench/nation.py FOLDER [--plans 11000] [--tasks 22] [--records 200] [--seed 1] [--beside]
    python bench/nation.py FOLDER --change 1 [--seed 2]

The same numbers and seed give the same files, each made apart from the others. Texts, agencies, amounts and rhythms are
of the real plan's kind; some are a plan's own. `--beside` writes what the records say of money and work once more, for
programs that are held against this one: `FOLDER.csv`, a row a record, and `FOLDER.journal`, for ledger.
`--change 1` adds a record to one log in a hundred.
"""

import argparse
import csv
import random
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parents[1] / "data" / "plan_2020.yaml"
YEAR = 2020
FIRST, LAST = date(YEAR, 1, 15), date(YEAR, 10, 19)

_PROVINCES = (
    "An Giang;Bà Rịa - Vũng Tàu;Bắc Giang;Bắc Kạn;Bạc Liêu;Bắc Ninh;Bến Tre;Bình Định;Bình Dương;Bình Phước;"
    "Bình Thuận;Cà Mau;Cao Bằng;Đắk Lắk;Đắk Nông;Điện Biên;Đồng Nai;Đồng Tháp;Gia Lai;Hà Giang;Hà Nam;Hà Tĩnh;"
    "Hải Dương;Hậu Giang;Hòa Bình;Hưng Yên;Khánh Hòa;Kiên Giang;Kon Tum;Lai Châu;Lâm Đồng;Lạng Sơn;Lào Cai;Long An;"
    "Nam Định;Nghệ An;Ninh Bình;Ninh Thuận;Phú Thọ;Phú Yên;Quảng Bình;Quảng Nam;Quảng Ngãi;Quảng Ninh;Quảng Trị;"
    "Sóc Trăng;Sơn La;Tây Ninh;Thái Bình;Thái Nguyên;Thanh Hóa;Thừa Thiên Huế;Tiền Giang;Trà Vinh;Tuyên Quang;"
    "Vĩnh Long;Vĩnh Phúc;Yên Bái"
)
PROVINCES = tuple(_PROVINCES.split(";"))
CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ")
DISTRICTS_A_PROVINCE, COMMUNES_A_DISTRICT = 12, 15
_FIRST_WORDS = (
    "An Bình Cẩm Can Đại Đông Đức Gia Hòa Hương Kỳ Lộc Mỹ Nam Nghi "
    "Ngọc Phú Phúc Quang Sơn Tam Tân Thạch Thanh"
)
_LAST_WORDS = (
    "An Bắc Châu Điền Giang Hà Hải Hóa Khê Lâm Lộc Long Minh Phong Phúc Quang Sơn Thành Thịnh Thọ Trung Xuân"
)
NAMES = tuple(f"{a} {b}" for a, b in product(_FIRST_WORDS.split(), _LAST_WORDS.split()) if a != b)

AGENCIES = {
    "province": {
        "thong-tin": "Sở Thông tin và Truyền thông",
        "noi-vu": "Sở Nội vụ",
        "tu-phap": "Sở Tư pháp",
        "tai-chinh": "Sở Tài chính",
        "bao": "Báo {place}",
        "dai": "Đài Phát thanh - Truyền hình tỉnh",
        "van-phong": "Văn phòng UBND tỉnh",
        "doan-the": "Ủy ban Mặt trận Tổ quốc tỉnh",
        "don-vi": "UBND các huyện, thành phố, thị xã",
        "co-so": "UBND các xã, phường, thị trấn",
    },
    "district": {
        "thong-tin": "Phòng Văn hóa và Thông tin",
        "noi-vu": "Phòng Nội vụ",
        "tu-phap": "Phòng Tư pháp",
        "tai-chinh": "Phòng Tài chính - Kế hoạch",
        "bao": "Ban Biên tập Trang thông tin điện tử",
        "dai": "Trung tâm Văn hóa - Truyền thông",
        "van-phong": "Văn phòng HĐND và UBND {place}",
        "doan-the": "Ủy ban Mặt trận Tổ quốc {place}",
        "don-vi": "UBND các xã, phường, thị trấn",
        "co-so": "Các thôn, tổ dân phố",
    },
    "commune": {
        "thong-tin": "Công chức Văn hóa - Xã hội",
        "noi-vu": "Công chức Văn phòng - Thống kê",
        "tu-phap": "Công chức Tư pháp - Hộ tịch",
        "tai-chinh": "Công chức Tài chính - Kế toán",
        "bao": "Ban Biên tập Trang thông tin điện tử",
        "dai": "Đài Truyền thanh {place}",
        "van-phong": "Bộ phận Tiếp nhận và Trả kết quả",
        "doan-the": "Đoàn Thanh niên {place}",
        "don-vi": "Các tổ truyền thanh",
        "co-so": "Các thôn, tổ dân phố",
    },
}
"""Who works on what, by level: the keys are of all levels. `don-vi` lists its members, `co-so` has only a size."""

LEVELS = {"province": ("tinh", "Cấp tỉnh"), "district": ("huyen", "Cấp huyện"), "commune": ("xa", "Cấp xã")}

ALL_YEAR = "Thường xuyên trong năm 2020"
TASKS = (
    ("thong-tin", "Mở chuyên trang, chuyên mục tuyên truyền CCHC trên Trang thông tin điện tử", ALL_YEAR),
    ("bao", "Chuyên mục “Cải cách hành chính” trên {bao}", "48 số (04 số/tháng)"),
    ("dai", "Chuyên mục “Cải cách hành chính” trên sóng phát thanh, truyền hình", "15 số/năm"),
    ("dai", "Chuyên đề nâng cao chỉ số năng lực cạnh tranh", "04 số (01 số/3 tháng)"),
    ("dai", "Chương trình “Gặp gỡ và đối thoại”", "01 lần/quý"),
    ("thong-tin", "Tuyên truyền trên Cổng Thông tin điện tử", ALL_YEAR),
    ("noi-vu", "Tổ chức cuộc thi tìm hiểu về cải cách hành chính", "Quý II/2020"),
    ("thong-tin", "Phối hợp với báo chí Trung ương đưa tin, bài, phóng sự về CCHC", "02 lần/6 tháng"),
    ("tu-phap", "Đối thoại với người dân, doanh nghiệp về thủ tục hành chính", "Tối thiểu 01 lần/năm"),
    ("doan-the", "Tuyên truyền trong đoàn viên, hội viên", ALL_YEAR),
    ("noi-vu", "Tài liệu cho báo cáo viên", "hằng tháng"),
    ("thong-tin", "Bản tin, tờ rơi, tờ gấp tuyên truyền CCHC", "Tháng 10/2020"),
    ("van-phong", "Niêm yết, công khai thủ tục hành chính tại bộ phận một cửa", "hằng quý"),
    ("noi-vu", "Tập huấn kỹ năng tuyên truyền CCHC cho công chức", "Quý III/2020"),
    ("thong-tin", "Pa nô, áp phích tuyên truyền dịch vụ công trực tuyến mức độ 3, 4", "Trước ngày 30/6/2020"),
    ("tai-chinh", "Thẩm định, bố trí kinh phí tuyên truyền CCHC", "6 tháng một lần"),
    ("van-phong", "Đưa nội dung CCHC vào phiên họp thường kỳ", "hằng tháng"),
    ("tu-phap", "Lồng ghép tuyên truyền CCHC trong Ngày Pháp luật", "hằng tháng"),
    ("don-vi", "Tuyên truyền CCHC trên hệ thống truyền thanh cơ sở", "48 số (04 số/tháng)"),
    ("don-vi", "Báo cáo kết quả tuyên truyền cải cách hành chính", "hằng quý"),
    ("co-so", "Tiếp phát sóng các chương trình tuyên truyền CCHC của Đài cấp trên", "01 lần/tháng"),
    ("dai", "Phóng sự truyền thanh gửi hệ thống truyền thanh cơ sở", "hàng tháng"),
)
"""Who leads, what, and when. Of the first, the fourth, and so on, no money is named."""

OWN_PHRASES = (
    "{n} số/năm",
    "Trước ngày {day}/{month}/2020",
    "Ngày {day}/{month}/2020",
    "0{few} lần/quý",
    "Tháng {month}/2020",
    "Từ 01/3/2020 đến {day}/{month}/2020",
    "Tối thiểu 0{few} lần/năm",
    "ngày {day} hằng tháng",
)
OWN = 0.04
"""The share of tasks that have a rhythm of their own."""


COLUMNS = ("plan", "level", "province", "place", "task", "agency", "day", "number", "units", "step", "amount")
"""Of the table that is written beside."""


class Place(NamedTuple):
    """A plan to be: whose it is, the folders from the nation down, and the places below, by name."""

    level: str
    province: str
    name: str
    issuer: str
    folder: tuple[str, ...]
    below: tuple[str, ...]


class Work(NamedTuple):
    """A task of a plan: what a log needs of it."""

    id: str
    name: str
    lead: str
    amount: int | None


class Entry(NamedTuple):
    """A record of a log, or with `step` estimate what a task is to cost."""

    task: Work
    agency: str | None
    day: date
    number: int | None = None
    units: int | None = None
    step: str | None = None
    amount: int | None = None


def places(plans: int, seed: int) -> Iterator[Place]:
    """Yield the places of a nation of so many plans, about 12,000 at most, a province before the next one."""
    return islice(_places(seed), plans)


def _places(seed: int) -> Iterator[Place]:
    provinces = [*PROVINCES, *CITIES]
    random.Random(seed).shuffle(provinces)
    for province in provinces:
        dice = random.Random(f"{seed}/{province}")
        city = province in CITIES
        names = dice.sample(NAMES, dice.randint(DISTRICTS_A_PROVINCE - 2, DISTRICTS_A_PROVINCE + 2))
        kinds = [
            "quận" if city else "thành phố",
            *("quận" if city and n % 2 else "huyện" for n in range(len(names))),
        ]
        districts = [f"{kind} {name}" for kind, name in zip(kinds, names, strict=False)]
        above = f"{'thành phố' if city else 'tỉnh'} {province}"
        yield Place("province", province, province, f"Ủy ban nhân dân {above}", (province,), tuple(districts))
        for district in districts:
            ward = "phường" if district.startswith(("quận", "thành phố")) else "xã"
            number = dice.randint(COMMUNES_A_DISTRICT - 3, COMMUNES_A_DISTRICT + 3)
            communes = [f"{ward} {name}" for name in dice.sample(NAMES, number)]
            issuer = f"UBND {district}, {above}"
            yield Place("district", province, district, issuer, (province, district), tuple(communes))
            for commune in communes:
                issuer = f"UBND {commune}, {district}, {above}"
                yield Place("commune", province, commune, issuer, (province, district, commune), ())


def texts(province: str) -> str:
    """Return the aims, requirements and targets of the real plan, told of another province."""
    whole = DATA.read_text("utf-8")
    parts = re.findall(r"^(?:aims|requirements|targets):\n(?:(?: .*)?\n)*", whole, re.MULTILINE)
    return "".join(parts).replace("Hà Tĩnh", province)


def plan_text(
    place: Place, number: int, dice: random.Random, tasks: int, body: str
) -> tuple[str, list[Work], list[str]]:
    """Return a plan's text, its tasks, and the ids of the members of its group `don-vi`."""
    tier, tier_name = LEVELS[place.level]
    below = place.below or tuple(f"Tổ truyền thanh số {n}" for n in range(1, dice.randint(3, 6)))
    members = {f"don-vi-{n}": name for n, name in enumerate(below, 1)}
    names = {key: name.format(place=place.name) for key, name in AGENCIES[place.level].items()}
    lines = [
        f"number: {number}/KH-UBND",
        f"title: Tuyên truyền cải cách hành chính {place.name} năm {YEAR}",
        f"issuer: {place.issuer}",
        f"place: {place.name[:1].upper()}{place.name[1:]}",
        f"issued: {date(YEAR - 1, 12, 2) + timedelta(dice.randrange(29))}",
        f"year: {YEAR}",
        f"levels: {{{tier}: {tier_name}, duoi: Cấp dưới}}",
        "agencies:",
    ]
    groups = {"don-vi": f", members: [{', '.join(members)}]", "co-so": f", size: {dice.randint(20, 200)}"}
    for key, name in names.items():
        level = "duoi" if key in groups else tier
        lines.append(f'  {key}: {{name: "{name}", level: {level}{groups.get(key, "")}}}')
    title = "UBND " if place.below else ""
    lines += [f'  {key}: {{name: "{title}{name}", level: duoi}}' for key, name in members.items()]
    lines += [body.rstrip(), "tasks:"]
    works = []
    for n in range(tasks):
        lead, name, phrase = TASKS[n % len(TASKS)]
        if dice.random() < OWN:
            numbers = {"n": dice.randint(5, 40), "few": dice.randint(2, 9)}
            days = {"day": dice.randint(1, 28), "month": dice.randint(4, 12)}
            phrase = dice.choice(OWN_PHRASES).format(**numbers, **days)
        again = f" ({n // len(TASKS) + 1})" if n >= len(TASKS) else ""
        work = Work(
            str(n + 1),
            name.format(bao=names["bao"]) + again,
            lead,
            dice.randint(2, 300) * 500_000 if n % 3 else None,
        )
        works.append(work)
        lines += _task(work, phrase)
    return "\n".join(lines) + "\n", works, list(members)


def _task(work: Work, phrase: str) -> list[str]:
    """Return the lines of a task."""
    helpers = ", ".join(key for key in ("noi-vu", "tu-phap") if key != work.lead)
    unpaid = "funding: {kind: recurrent, text: Kinh phí thường xuyên}"
    return [
        f'  - id: "{work.id}"',
        f'    name: "{work.name}"',
        '    products: ["Tin, bài, ảnh tuyên truyền về CCHC", "Báo cáo kết quả thực hiện"]',
        f"    lead: {work.lead}",
        f"    coordinating: [{helpers}]",
        f'    schedule: "{phrase}"',
        f"    amount: {_money(work.amount)}" if work.amount else f"    {unpaid}",
    ]


def entries(works: Sequence[Work], members: Sequence[str], dice: random.Random, records: int) -> list[Entry]:
    """Return the records of a log, oldest first: the steps of the money, then work done and what it cost."""
    found: list[Entry] = []
    left: dict[str, int] = {}
    for work in works:
        if work.amount is None:
            continue
        approved = work.amount * dice.randint(80, 100) // 100_000 * 1_000
        left[work.id] = approved
        for step, days, amount in (
            ("proposed", 0, work.amount),
            ("appraised", 25, approved),
            ("approved", 40, approved),
        ):
            day = FIRST + timedelta(days + dice.randrange(9))
            found.append(Entry(work, None, day, step=step, amount=amount))
    del found[records:]
    span = (LAST - FIRST).days + 1
    doers = [(work, member) for work in works for member in (members if work.lead == "don-vi" else [None])]
    for work, member in dice.choices(doers, k=records - len(found)):
        spent = None
        if (rest := left.get(work.id)) and dice.random() < 0.4:
            spent = min(rest, max(rest // 8_000 * 1_000, 10_000))
            left[work.id] = rest - spent
        units = dice.randint(5, 20) if work.lead == "co-so" else None
        day = FIRST + timedelta(dice.randrange(span))
        done = dice.choice((1, 1, 1, 2, 4))
        found.append(Entry(work, member, day, done, units, "spent" if spent else None, spent))
    return sorted(found, key=lambda entry: entry.day)


def log_text(plan: int, found: Sequence[Entry]) -> str:
    """Return the text of a log."""
    lines = [f"- {{plan: {plan}/KH-UBND, file: plan.yaml}}"]
    for n, (task, agency, day, number, units, step, amount) in enumerate(found, 1):
        line = f'- {{id: r{n}, task: "{task.id}", date: {day}'
        line += f", agency: {agency}" if agency else ""
        line += f", count: {number}" if number else ""
        line += f", units: {units}" if units else ""
        line += f", {step}: {_money(amount or 0)}" if step else ""
        lines.append(line + (f', evidence: "Báo cáo số {n}/BC"}}' if number else "}"))
    return "\n".join(lines) + "\n"


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def make(
    folder: Path, plans: int, tasks: int, records: int, seed: int
) -> Iterator[tuple[int, Place, list[Entry]]]:
    """Write the plans and logs of a nation; yield of each plan its number, its place, and all that has an amount or a
    number of things done."""
    bodies: dict[str, str] = {}
    for number, place in enumerate(places(plans, seed), 1):
        dice = random.Random(f"{seed}/{number}")
        body = bodies.setdefault(place.province, texts(place.province))
        plan, works, members = plan_text(place, number, dice, tasks, body)
        found = entries(works, members, dice, records)
        at = folder.joinpath(*place.folder)
        at.mkdir(parents=True, exist_ok=True)
        (at / "plan.yaml").write_text(plan, "utf-8")
        (at / "progress.yaml").write_text(log_text(number, found), "utf-8")
        estimates = (
            Entry(w, None, date(YEAR, 1, 1), None, None, "estimate", w.amount) for w in works if w.amount
        )
        yield number, place, [*estimates, *found]


def write_beside(folder: Path, made: Iterable[tuple[int, Place, list[Entry]]]) -> None:
    """Write the table and the journal; an account is a step, a level, a province, a plan and a task."""
    with ExitStack() as stack:
        out, journal = (
            stack.enter_context(
                folder.with_name(folder.name + suffix).open("w", encoding="utf-8", newline="\n")
            )
            for suffix in (".csv", ".journal")
        )
        table = csv.writer(out)
        table.writerow(COLUMNS)
        for plan, place, rows in made:
            of_plan = (plan, place.level, place.province, place.name)
            for task, agency, *figures in rows:
                table.writerow((*of_plan, task.name, agency or task.lead, *figures))
            for task, _, day, _, _, step, amount in rows:
                if amount:
                    account = f"{step}:{place.level}:{place.province}:{plan}:{task.id}"
                    journal.write(f"{day} {task.name}\n    {account}  {amount} VND\n    from:{step}\n\n")


def change(folder: Path, percent: float, seed: int) -> int:
    """Add a record to so many of a hundred logs; return to how many."""
    logs = sorted(folder.rglob("progress.yaml"))
    chosen = random.Random(seed).sample(logs, max(1, round(len(logs) * percent / 100)))
    for log in chosen:
        with log.open("a", encoding="utf-8") as out:
            out.write(f'- {{task: "1", date: {LAST + timedelta(1)}, count: 1, evidence: "Tin số {seed}"}}\n')
    return len(chosen)


def main() -> None:
    """Make a nation, or change one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plans", type=int, default=11_000)
    parser.add_argument("--tasks", type=int, default=22)
    parser.add_argument("--records", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--beside", action="store_true")
    parser.add_argument("--change", type=float, metavar="PERCENT")
    given = parser.parse_args()
    if given.change is not None:
        print(f"{change(given.folder, given.change, given.seed)} logs changed")
    else:
        made = make(given.folder, given.plans, given.tasks, given.records, given.seed)
        if given.beside:
            write_beside(given.folder, made)
        else:
            deque(made, maxlen=0)


if __name__ == "__main__":
    main()
