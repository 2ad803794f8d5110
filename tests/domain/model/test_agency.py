"""What an agency is called on its own papers, and which of them are several bodies; all by hand."""

from typing import Any

import pytest

from cchc_cli.domain.model.plan import Address, Agency, Duty, Plan, Task
from cchc_cli.files.plan.load import load_plan

PLAN_444 = load_plan(None).plan


@pytest.mark.parametrize(
    ("name", "aliases", "full"),
    [
        ("UBND thành phố Hà Tĩnh", (), "Ủy ban nhân dân thành phố Hà Tĩnh"),
        ("UBND TP. Hà Tĩnh", (), "Ủy ban nhân dân thành phố Hà Tĩnh"),
        ("UBND Tp Hà Tĩnh", (), "Ủy ban nhân dân thành phố Hà Tĩnh"),
        ("UBND TX Hồng Lĩnh", (), "Ủy ban nhân dân thị xã Hồng Lĩnh"),
        ("UBND huyện Can Lộc", ("Can Lộc",), "Ủy ban nhân dân huyện Can Lộc"),
        ("Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh", ("Văn phòng UBND tỉnh",),
         "Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh"),
        ("UB MTTQ tỉnh", (), "Ủy ban Mặt trận Tổ quốc tỉnh"),
        ("Sở TT&TT", ("Sở TTTT", "Sở Thông tin và Truyền thông"), "Sở Thông tin và Truyền thông"),
        # Nothing is made up: letters that only a person can read stay.
        ("Sở TT&TT", ("Sở TTTT",), "Sở TT&TT"),
        ("Đài PTTH tỉnh", (), "Đài PTTH tỉnh"),
        ("Sở Nội vụ", ("Sở Nội vụ tỉnh Hà Tĩnh",), "Sở Nội vụ"),
        ("SỞ NỘI VỤ", ("Sở Nội vụ tỉnh",), "SỞ NỘI VỤ"),
        ("Trường THPT Phan Đình Phùng", (), "Trường THPT Phan Đình Phùng"),
        ("TPBank", (), "TPBank"),
    ],
)  # fmt: skip
def test_a_name_in_full(name: str, aliases: tuple[str, ...], full: str) -> None:
    assert Agency(name=name, aliases=aliases).full_name == full


@pytest.mark.parametrize(
    ("agency", "several"),
    [
        ({"name": "UBND huyện Can Lộc"}, False),
        ({"name": "Sở Nội vụ", "size": 1}, False),
        ({"name": "Ban Quản lý các khu kinh tế"}, False),
        ({"name": "Ủy ban nhân dân tỉnh"}, False),
        ({"name": "Phòng Tư pháp", "size": 13}, True),
        ({"name": "Cụm 1", "members": ("a", "b")}, True),
        ({"name": "Các sở, ban, ngành cấp tỉnh"}, True),
        ({"name": "UBND các xã, phường, đặc khu"}, True),
        ({"name": "Ủy ban nhân dân cấp xã"}, True),
    ],
)
def test_several_bodies_are_a_group(agency: dict[str, Any], several: bool) -> None:
    assert Agency(**agency).is_group is several


def test_the_groups_of_plan_444() -> None:
    assert [i for i, agency in PLAN_444.agencies.items() if agency.is_group] == [
        *("so-ban-nganh", "doan-the", "ubnd-huyen", "vp-hdnd-ubnd-huyen", "phong-tu-phap", "ubnd-xa"),
        "co-quan-chu-quan",
    ]


def test_who_is_requested_and_who_is_urged() -> None:
    """By what the agency's own entry says; else by “Đề nghị …” in a duty or as a task's lead."""

    def address(**agency: Any) -> Address:
        plan = Plan(
            number="1/KH",
            title="Kế hoạch",
            year=2026,
            agencies={
                "a": Agency(name="Ban A", **agency),
                "b": Agency(name="Ban B"),
                "c": Agency(name="Ban C"),
            },
            tasks=(
                Task(id="1", name="Việc", lead=("b",), lead_text=("Đề nghị Ban B",), schedule=("Quý I",)),
                Task(id="2", name="Việc", lead=("c",), lead_text=("Ban C đề nghị",), schedule=("Quý I",)),
            ),
            duties=(Duty(id="V.1", agencies=("a",), text=("ĐỀ NGHỊ Ban A chỉ đạo.",)),),
        )
        assert (plan.address("b"), plan.address("c")) == (Address.REQUEST, Address.URGE)
        return plan.address("a")

    assert address() is Address.REQUEST
    assert address(address=Address.URGE) is Address.URGE
    requested = {i for i in PLAN_444.agencies if PLAN_444.address(i) is Address.REQUEST}
    assert requested == {"vp-ubnd-tinh", "ban-tuyen-giao", "mttq-tinh"}
