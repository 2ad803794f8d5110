"""The folder of a small province as people leave it: copies, an amended plan, faults, other years, names of a Mac."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

_PROVINCE = """\
number: 444/KH-UBND
title: Tuyên truyền CCHC tỉnh Hà Tĩnh năm 2020
issuer: Ủy ban nhân dân tỉnh Hà Tĩnh
issued: 16/12/2019
year: 2020
levels: {tinh: Cấp tỉnh, huyen: Cấp huyện}
targets:
  - {id: 1, text: "100% cổng thông tin đăng bài", value: 100%}
  - {id: 2, text: "80% trạm có chuyên mục", value: 80%}
agencies:
  so-noi-vu: {name: Sở Nội vụ, level: tinh}
  dai: {name: Đài Phát thanh và Truyền hình tỉnh, level: tinh}
  can-loc: {name: UBND huyện Can Lộc, level: huyen}
  duc-tho: {name: UBND huyện Đức Thọ, level: huyen}
  cac-huyen: {name: UBND các huyện, level: huyen, members: [can-loc, duc-tho]}
tasks:
  - {id: 1, name: Hội nghị tập huấn, lead: so-noi-vu, schedule: Quý II/2020, amount: 50.000.000}
  - {id: 2, name: Tin trên truyền thanh cơ sở, lead: cac-huyen, schedule: 01 tin/tháng, amount: 30.000.000}
  - {id: 3, name: Chuyên mục truyền hình, lead: dai, schedule: 01 số/quý, amount: 70.000.000}
"""

_PROVINCE_LOG = """\
- {plan: 444/KH-UBND, file: plan.yaml}
- {task: 1, date: 10/02/2020, count: 0, approved: 50.000.000}
- {task: 1, date: 10/06/2020, spent: 45.000.000}
- {task: 3, date: 20/03/2020}
- {task: 3, date: 10/06/2020, spent: 20.000.000}
- {target: 1, date: 30/09/2020, value: 90%}
- {target: 2, date: 30/09/2020, value: 85%}
"""

_DISTRICT_LOG = """\
- {task: 1, date: 30/08/2020, count: 0, proposed: 11.000.000}
- {task: 1, date: 01/09/2020, count: 0, appraised: 10.500.000}
- {task: 1, date: 05/09/2020, count: 0, approved: 10.000.000}
- {task: 1, date: 06/09/2020, count: 0, spent: 4.000.000}
- {task: 2, date: 12/09/2020, agency: nv}
- {task: 2, date: 02/10/2020, agency: vh}
"""

_COMMUNE = """\
number: {number}
title: Tuyên truyền CCHC
{issuer}
year: {year}
agencies: {{xa: {{name: {name}}}}}
tasks: [{{id: 1, name: TIN trên  truyền thanh cơ sở, lead: xa, schedule: {schedule}{more}}}]
"""


def small_province(folder: Path) -> Path:
    """Write the folder."""
    for name, text in _files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _files() -> dict[str, str]:
    by_can_loc = _done(2, ["31/01", "28/02", "31/03", "29/04", "29/05", "20/06"], ", agency: can-loc")
    by_duc_tho = _done(2, (f"25/{month:02}" for month in range(1, 10)), ", agency: duc-tho")
    duc_tho = {
        "plan.yaml": _district("12/KH-UBND", "UBND huyện Đức Thọ"),
        "plan_sua_doi.yaml": _district(
            "15/KH-UBND", "Ủy ban nhân dân huyện Đức Thọ", "amends: [12/KH-UBND]\n", amount="12.000.000"
        ),
        "progress.yaml": "- {plan: 12/KH-UBND, file: plan.yaml}\n"
        + _done(1, (f"{day}/{month:02}" for month in range(2, 9) for day in (10, 25)))
        + _DISTRICT_LOG,
    }
    huong_son = _district("7/KH-UBND", "UBND huyện Hương Sơn, tỉnh Hà Tĩnh")
    log = "- {plan: 7/KH-UBND, file: plan.yaml}\n" + "".join(
        f"- {{id: r{month}, task: 1, date: 20/{month:02}/2020, count: 2}}\n" for month in range(2, 6)
    )
    thien_loc = _COMMUNE.format(
        number="3/KH-UBND",
        issuer="issuer: UBND xã Thiên Lộc, huyện Can Lộc, tỉnh Hà Tĩnh",
        year=2020,
        name="UBND xã Thiên Lộc",
        schedule="04 tin/tháng",
        more=", funding: {kind: recurrent}",
    )
    son_tay = _COMMUNE.format(
        number="8/KH-UBND",
        issuer="issuer: UBND xã Sơn Tây",
        year=2019,
        name="UBND xã Sơn Tây",
        schedule="01 tin/quý",
        more=", amount: 2.000.000",
    )
    unknown = _COMMUNE.format(
        number="5/KH-UBND",
        issuer="",
        year=2020,
        name="UBND xã Không Tên",
        schedule="01 tin/tháng",
        more=', amount: "1,2 triệu"',
    )
    return {
        "plan.yaml": _PROVINCE,
        "progress.yaml": _PROVINCE_LOG + by_can_loc + by_duc_tho,
        "huyen/can-loc/plan.yaml": _district("12/KH-UBND", "UBND huyện Can Lộc, tỉnh Hà Tĩnh"),
        "huyen/can-loc/~$plan.docx": "\x06Lan",
        **{f"huyen/duc-tho/{name}": text for name, text in duc_tho.items()},
        **{f"huyen/duc-tho - Copy/{name}": text for name, text in duc_tho.items()},
        "huyen/huong-son/plan.yaml": huong_son,
        "huyen/huong-son/plan (1).yaml": huong_son,
        "huyen/huong-son/progress.yaml": log,
        "huyen/huong-son/progress (1).yaml": log
        + "- {id: r6, task: 1, date: 20/06/2020, count: 2, spent: 1.000.000}\n",
        "huyen/ky-anh/plan.yaml": _district(
            "9/KH-UBND", "UBND huyện Kỳ Anh, tỉnh Hà Tĩnh", amount="1.2 tỷ"
        ).replace("Quý III/2020", "khi nào rảnh"),
        "huyen/nghi-xuan/plan.yaml": _district("10/KH-UBND", "UBND huyện Nghi Xuân, tỉnh Hà Tĩnh"),
        "huyen/nghi-xuan/progress.yaml": "- {plan: 10/KH-UBND, file: plan.yaml}\n" + _done(77, ["20/03"]),
        _as_on_a_mac("xã/Thiên Lộc/kế hoạch 2020.yaml"): _as_on_a_mac(thien_loc),
        _as_on_a_mac("xã/Thiên Lộc/progress.yaml"): _as_on_a_mac(
            "- {plan: 3/KH-UBND, file: kế hoạch 2020.yaml}\n- {task: 1, date: 30/09/2020, count: 30}\n"
        ),
        "xa-2019/plan_2019.yaml": son_tay,
        "xa-2019/progress_2019.yaml": "- {plan: 8/KH-UBND}\n"
        + _done(1, ["31/03", "28/06", "30/09"], year=2019),
        "xa-khac/plan.yaml": unknown,
        "xa-khac/progress.yaml": "- {plan: 5/KH-UBND}\n" + _done(1, ["31/01", "28/02"]),
        "mo-coi/progress.yaml": "- {plan: 99/KH-UBND, file: plan.yaml}\n" + _done(1, ["20/03"]),
        ".cu/plan.yaml": _PROVINCE,
        "so-tay.yaml": "ghi: chú\n",
    }


def _district(number: str, issuer: str, more: str = "", *, amount: str = "10.000.000") -> str:
    return (
        f"number: {number}\ntitle: Tuyên truyền CCHC năm 2020\nissuer: {issuer}\n"
        f"issued: 10/01/2020\nyear: 2020\n{more}"
        "agencies:\n  vh: {name: Phòng Văn hóa và Thông tin}\n  nv: {name: Phòng Nội vụ}\n"
        "tasks:\n"
        f"  - {{id: 1, name: Tin trên truyền thanh cơ sở, lead: vh, schedule: 02 tin/tháng, amount: {amount}}}\n"
        "  - {id: 2, name: Hội nghị tập huấn, lead: [nv, vh], schedule: Quý III/2020}\n"
    )


def _done(task: int, days: Iterable[str], more: str = "", *, year: int = 2020) -> str:
    return "".join(f"- {{task: {task}, date: {day}/{year}{more}}}\n" for day in days)


def _as_on_a_mac(text: str) -> str:
    return unicodedata.normalize("NFD", text)
