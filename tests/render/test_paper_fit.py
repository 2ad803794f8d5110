"""How a sheet stands on paper, reckoned by hand: A4 has 747 by 480 points between its margins, at full size."""

from collections.abc import Sequence

import pytest

from cchc_cli.render.paper_fit import HEIGHT, LEAST, WIDTH, Columns, Wish, columns_on_paper, row_breaks


def one_page(widths: Sequence[float]) -> float:
    return 100


def on_paper(*wishes: Wish, heads: int = 1) -> Columns:
    return columns_on_paper(wishes, heads, one_page)


def test_the_room_of_a_page() -> None:
    assert (round(WIDTH), round(HEIGHT), LEAST) == (747, 480, 67)


def test_what_has_room_is_as_it_would_like_at_full_size() -> None:
    assert on_paper(Wish(50, 300), Wish(60, 60)) == Columns((300, 60), 100)


def test_letters_get_smaller_before_columns_get_cramped() -> None:
    page = on_paper(*[Wish(50, 400)] * 5)  # 5 × 150 = 750 is a little more than a page at full size
    assert page.scale == 92
    assert page.widths == pytest.approx([WIDTH / 0.92 / 5] * 5)


def test_letters_are_no_smaller_than_8_points() -> None:
    page = on_paper(*[Wish(70, 400)] * 14)  # 14 × 150 = 2,100; 14 × 70 = 980; a page at 67 % has 1,115
    assert (page.scale, page.breaks) == (67, ())
    assert sum(page.widths) == pytest.approx(WIDTH / 0.67)


def test_columns_without_room_go_to_pages_of_like_width_and_the_names_are_on_each() -> None:
    # A page at 67 % has 1,115: 200 for the names, and 7 columns of 130 in the 915 that are left.
    page = on_paper(Wish(100, 200), *[Wish(130, 130)] * 13)
    assert (page.scale, page.breaks, page.repeated) == (67, (8,), 1)
    assert page.widths == (200, *[130] * 13)


def test_a_number_and_the_name_behind_it_are_both_repeated() -> None:
    page = on_paper(Wish(40, 40), Wish(100, 200), *[Wish(130, 130)] * 13, heads=2)
    # 240 for the names; 6 columns of 130 in the 875 that are left: three pages, so 5, 5 and 3.
    assert (page.breaks, page.repeated) == ((7, 12), 2)


def test_months_of_a_quarter_stay_together() -> None:
    months = [Wish(130, 130, f"Q{(n + 2) // 3}") for n in range(1, 13)]
    # 7 columns have room beside the names: two quarters on a page, and the total behind the second two.
    assert on_paper(Wish(100, 200), *months, Wish(130, 130)).breaks == (7,)
    # Where a page has not room for as many as belong together, they part: 6 and 6.
    assert on_paper(Wish(100, 200), *[Wish(130, 130, "year")] * 12).breaks == (7,)


def test_names_as_wide_as_half_a_page_are_not() -> None:
    page = on_paper(Wish(40, 40), Wish(300, 500), *[Wish(130, 130)] * 13, heads=2)
    assert page.repeated == 1


def test_rows_that_would_take_many_more_pages_get_columns_in_parts() -> None:
    """A name of 150 points would be ten lines high in a thousand rows."""

    def height(widths: Sequence[float]) -> float:
        return 1_000_000 / widths[0]

    wishes = [Wish(60, 300), *[Wish(107, 107)] * 9]
    # 9 × 107 = 963 beside 152 on a page: 6,600 points of rows, of which a page has 716, are 10 pages. Beside 300 they
    # are 3,334, twice 5 pages; beside 360 they are 2,778, twice 4.
    assert columns_on_paper(wishes, 1, height).breaks == ()
    wishes = [Wish(60, 360), *[Wish(107, 107)] * 9]
    assert columns_on_paper(wishes, 1, one_page).breaks == ()
    assert columns_on_paper(wishes, 1, height).breaks == (6,)
    assert columns_on_paper(wishes, 1, height, whole=True).breaks == ()


def test_pages_break_before_the_row_that_has_no_room() -> None:
    # 479.6 points: 23 rows of 20; after the first page 21, since the heading (40) is on each.
    assert row_breaks([20] * 23, None, 100) == []
    assert row_breaks([20, 40, *[20] * 60], 1, 100) == [22, 43]


def test_the_last_page_has_no_less_than_three_rows() -> None:
    assert row_breaks([20] * 24, None, 100) == [21]
    assert row_breaks([20] * 27, None, 100) == [23]


def test_rows_under_a_merged_cell_stay_together_where_they_have_room() -> None:
    # 11 rows of 40 stand on a page; the merged cell covers rows 9 to 12.
    assert row_breaks([40] * 20, None, 100) == [11]
    assert row_breaks([40] * 20, None, 100, held={10, 11, 12}) == [9]
    assert row_breaks([40] * 20, None, 100, held=set(range(3, 20))) == [11]  # no page holds rows 2 to 19
    # Nor does the last page begin inside of one: the rows 10 to 13 go to it together.
    assert row_breaks([40] * 14, None, 100, held={11, 12, 13}) == [10]


def test_what_is_signed_stands_under_some_rows() -> None:
    assert row_breaks([20] * 25, None, 100, fewest=8) == [17]


def test_rows_that_are_as_high_as_a_page_stay_where_they_are() -> None:
    assert row_breaks([400, 400, 400], None, 100) == [1, 2]
    assert row_breaks([100, 100, 200, 400], None, 100) == [3]
