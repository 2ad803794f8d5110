"""What an issuer's words say of its level and province; what they do not say is not known."""

from datetime import date

import pytest

from cchc_cli.domain.reports.rollup.seat import province_of, seat_of

BEFORE = date(2020, 1, 1)
AFTER = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("issuer", "level", "province"),
    [
        ("Ủy ban nhân dân tỉnh Hà Tĩnh", "province", "Hà Tĩnh"),
        ("ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", "province", "Hà Tĩnh"),
        ("Uỷ ban  Nhân dân tỉnh Hà Tĩnh.", "province", "Hà Tĩnh"),
        ("uy ban nhan dan tinh ha tinh", "province", "Hà Tĩnh"),
        ("UBND tỉnh Bà Rịa – Vũng Tàu", "province", "Bà Rịa - Vũng Tàu"),
        ("UBND tỉnh Thừa Thiên-Huế", "province", "Thừa Thiên Huế"),
        ("UBND tỉnh", "province", None),
        ("UBND thành phố Hà Nội", "province", "Hà Nội"),
        ("UBND TP. Hồ Chí Minh", "province", "Hồ Chí Minh"),
        ("UBND TP.HCM", "province", "Hồ Chí Minh"),
        ("UBND TPHCM", "province", "Hồ Chí Minh"),
        ("UBND T.P Hải Phòng", "province", "Hải Phòng"),
        ("UBND TP Đà Nẵng", "province", "Đà Nẵng"),
        ("Ủy ban nhân dân Thành phố Cần Thơ", "province", "Cần Thơ"),
        ("UBND huyện Can Lộc, tỉnh Hà Tĩnh", "district", "Hà Tĩnh"),
        ("UBND huyện Can Lộc tỉnh Hà Tĩnh", "district", "Hà Tĩnh"),
        ("UBND huyện Can Lộc - tỉnh Hà Tĩnh", "district", "Hà Tĩnh"),
        ("UBND H. Can Lộc, T. Hà Tĩnh", "district", "Hà Tĩnh"),
        ("UBND thị xã Kỳ Anh", "district", None),
        ("UBND TX. Kỳ Anh", "district", None),
        ("UBND thành phố Hà Tĩnh", "district", None),
        ("UBND TP Phan Rang - Tháp Chàm, tỉnh Ninh Thuận", "district", "Ninh Thuận"),
        ("UBND thành phố Thủ Đức, TP. HCM", "district", "Hồ Chí Minh"),
        ("UBND quận 1, thành phố Hồ Chí Minh", "district", "Hồ Chí Minh"),
        ("UBND huyện", "district", None),
        # Thanh Hóa has a district named Quan Hóa; Lai Châu a commune Xà Dề Phìn, Hà Nội one named Tân Xã.
        ("UBND huyện Quan Hóa", "district", None),
        ("UBND huyen Quan Hoa, tinh Thanh Hoa", "district", "Thanh Hóa"),
        ("UBND xã Xà Dề Phìn", "commune", None),
        ("UBND xã Tân Xã, huyện Thạch Thất, thành phố Hà Nội", "commune", "Hà Nội"),
        ("UBND thị trấn Nghèn", "commune", None),
        ("UBND TT Nghèn, huyện Can Lộc, tỉnh Hà Tĩnh", "commune", "Hà Tĩnh"),
        ("UBND phường 12, quận 3, TP. HCM", "commune", "Hồ Chí Minh"),
        ("UBND P.12, Q.3, TP. HCM", "commune", "Hồ Chí Minh"),
        ("UBND đặc khu Phú Quốc, tỉnh An Giang", "commune", "An Giang"),
        ("Bộ Nội vụ", "central", None),
        ("Bộ TT&TT", "central", None),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "central", None),
        ("Chính phủ", "central", None),
        ("Ban Chỉ đạo cải cách hành chính của Chính phủ", "central", None),
    ],
)
def test_what_the_words_say(issuer: str, level: str, province: str | None) -> None:
    assert seat_of(issuer, BEFORE) == (level, province)


@pytest.mark.parametrize(
    "issuer",
    [
        "",
        "Sở Thông tin và Truyền thông",
        "Sở Nội vụ tỉnh Hà Tĩnh",
        "UBND tỉnh Hà Tĩnh - Sở Nội vụ",
        "Tỉnh ủy Hà Tĩnh",
        "Huyện ủy Can Lộc",
        "Hội đồng nhân dân tỉnh Hà Tĩnh",
        "Bộ Chỉ huy Quân sự tỉnh Hà Tĩnh",
        "Bộ đội Biên phòng tỉnh",
        "Cục Chuyển đổi số, Bộ Nội vụ",
        "Ban Chỉ đạo CCHC tỉnh Hà Tĩnh",
        "UBND các xã",
        "UBND cấp huyện",
        "UBND Hà Tĩnh",
        "UBND thành phố",
        "UBND tỉnh Hà Tĩnh, huyện Can Lộc",
    ],
)
def test_what_the_words_do_not_say_is_not_known(issuer: str) -> None:
    assert seat_of(issuer, BEFORE) == (None, None)


@pytest.mark.parametrize(
    ("issuer", "day", "level", "province"),
    [
        ("UBND thành phố Huế", date(2024, 12, 31), "district", None),
        ("UBND thành phố Huế", date(2025, 1, 1), "province", "Huế"),
        ("UBND thành phố Huế, tỉnh Thừa Thiên Huế", date(2025, 1, 1), "district", "Thừa Thiên Huế"),
        ("UBND phường Thuận Hóa, thành phố Huế", AFTER, "commune", "Huế"),
        ("UBND thành phố Hà Tĩnh", date(2025, 6, 30), "district", None),
        ("UBND thành phố Hà Tĩnh", date(2025, 7, 1), None, None),
        ("UBND thành phố Hà Nội", AFTER, "province", "Hà Nội"),
        ("UBND xã Can Lộc, tỉnh Hà Tĩnh", AFTER, "commune", "Hà Tĩnh"),
    ],
)
def test_a_city_is_what_it_was_on_the_day(
    issuer: str, day: date, level: str | None, province: str | None
) -> None:
    assert seat_of(issuer, day) == (level, province)


@pytest.mark.parametrize("written", ["Hà Tĩnh", "tỉnh Hà Tĩnh", "TỈNH HÀ TĨNH", "Ha Tinh", "T. Hà Tĩnh"])
def test_a_province_is_one_however_it_is_written(written: str) -> None:
    assert province_of(written) == "Hà Tĩnh"


def test_the_name_of_no_province_stays_as_it_is_written() -> None:
    assert province_of("Vùng Đông Bắc") == "Vùng Đông Bắc"
