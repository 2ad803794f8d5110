"""A table from what a page declares of its columns."""

from cchc_cli.render.document import As, Column, Field, Row, Tone, table

NAME: Field[tuple[str, int]] = Field("Tên", lambda item: item[0])
COUNT: Field[tuple[str, int]] = Field("Số", lambda item: item[1], As.COUNT, summed=True)


def test_each_field_is_a_column_and_each_item_a_row() -> None:
    made = table(
        (NAME, COUNT), [("a", 1), ("b", 2)], "Tờ", lambda item: Tone.LATE if item[1] > 1 else Tone.PLAIN
    )
    assert made.columns == (Column("Tên"), Column("Số", As.COUNT, summed=True))
    assert made.rows == (Row(("a", 1)), Row(("b", 2), Tone.LATE))
    assert (made.total, made.name) == (None, "Tờ")


def test_a_table_has_a_total_where_a_field_has_one() -> None:
    # No value is a dash in the total too, and not a total that is absent.
    assert table((COUNT._replace(total=None),), [("a", 1)]).total == Row((None,), Tone.STRONG)
    made = table((NAME, COUNT._replace(total=0)), iter(()))
    assert made.rows == ()
    assert made.total == Row(("", 0), Tone.STRONG)
