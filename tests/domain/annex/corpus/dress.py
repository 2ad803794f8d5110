"""How one meaning is dressed in a cell: an amount under a unit, agencies with their parts, a time."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, NamedTuple

from tests.domain.annex.corpus.document import RAISED, Ask, May, styled


class Dressed(NamedTuple):
    """A cell's words, and what they mean: a value, a `May` or an `Ask`."""

    words: str
    meaning: Any


# ---- money


def grouped(number: int) -> str:
    """Write a number with its thousands grouped: 1.200."""
    return f"{number:,}".replace(",", ".")


def decimal(number: int, unit: int) -> str:
    """Write đồng in a unit, with as many decimals as it needs: 45,5."""
    whole, rest = divmod(number, unit)
    return grouped(whole) + (f",{rest * 1000 // unit:03d}".rstrip("0") if rest else "")


def _in_dong(amount: int, *, raised: bool, sourced: bool) -> list[Dressed]:
    full = grouped(amount)
    million = decimal(amount, 10**6)
    billions, rest = divmod(amount // 10**6, 1000)
    choices: list[Dressed] = [
        *[Dressed(full, amount)] * 6,
        Dressed(f"{full} đ", amount),
        Dressed(full.replace(".", " "), amount),
        Dressed(f"{million} triệu", amount),
        Dressed(f"{million} triệu đồng", amount),
        Dressed(full[:-3] + "\n" + full[-3:], May(amount)),
        Dressed(full.replace("0", "O"), May(amount)),
        Dressed(f"2 x {grouped(amount // 2)}", May(amount)),
        Dressed(f"{full} - {grouped(amount * 2)}", Ask()),
        Dressed(f"{full}/xã", Ask()),
        Dressed(f"Khoảng {full}", Ask()),
        Dressed(f"{amount:.3E}".replace(".", ","), May(amount)),
    ]
    if not sourced:
        choices += [Dressed(f"{full}\n(Ngân sách tỉnh)", amount), Dressed(f"{full} (ngân sách tỉnh)", amount)]
    if billions and rest and amount % 10**6 == 0:
        choices.append(Dressed(f"{billions} tỷ {rest}", May(amount)))
    if raised:
        choices.append(Dressed(full + styled(RAISED, "1"), May(amount)))
        choices.append(Dressed(f"{million}{styled(RAISED, '2')} triệu", May(amount)))
    return choices


def _in_unit(amount: int, unit: int, *, raised: bool, sourced: bool) -> list[Dressed]:
    figures = decimal(amount, unit)
    half, rest = decimal(amount // 2, unit), decimal(amount - amount // 2, unit)
    choices: list[Dressed] = [
        *[Dressed(figures, amount)] * 8,
        Dressed(f"2 x {half}", May(amount)),
        Dressed(f"{figures} - {decimal(amount * 2, unit)}", Ask()),
        Dressed(f"{figures}/năm", May(amount)),
        Dressed(f"{figures}/xã", Ask()),
    ]
    if not sourced:
        choices.append(Dressed(f"{figures} (NS tỉnh)", amount))
        choices.append(Dressed(f"{figures} (NSTW: {half}; NSĐP: {rest})", May(amount)))
    if raised:
        choices.append(Dressed(figures + styled(RAISED, "1"), May(amount)))
    return choices


_NONE = ("Lồng ghép", "Kinh phí thường xuyên", "", "-", "Xã hội hóa")


def money(
    random: Random, amount: int | None, unit: int, *, plain: bool, raised: bool, sourced: bool
) -> Dressed:
    """Dress an amount in đồng for a column that counts in `unit`.

    `plain`: in figures alone; `raised`: the format has raised figures; `sourced`: the source has its own column.
    """
    if amount is None:
        return Dressed("" if plain or sourced else random.choice(_NONE), None)
    if plain:
        return Dressed(decimal(amount, unit), amount)
    if unit == 1:
        return random.choice(_in_dong(amount, raised=raised, sourced=sourced))
    return random.choice(_in_unit(amount, unit, raised=raised, sourced=sourced))


# ---- agencies

Names = Sequence[str]


def _list(names: Names, mark: str = ", ") -> str:
    return mark.join(names)


_JOINED: tuple[Callable[[Names, Names], str], ...] = (
    lambda lead, rest: f"Chủ trì: {_list(lead)}\nPhối hợp: {_list(rest)}",
    lambda lead, rest: f"Chủ trì: {_list(lead)}; phối hợp: {_list(rest)}",
    lambda lead, rest: f"- Chủ trì: {_list(lead)}\n- Phối hợp: {_list(rest)}",
    lambda lead, rest: f"CT: {_list(lead)}; PH: {_list(rest)}",
    lambda lead, rest: f"- CT: {_list(lead)}\n- PH: {_list(rest)}",
    lambda lead, rest: "\n".join([*(f"- {n} (chủ trì)" for n in lead), *(f"- {n} (phối hợp)" for n in rest)]),
    lambda lead, rest: ", ".join([*(f"{n} (CT)" for n in lead), *(f"{n} (PH)" for n in rest)]),
    lambda lead, rest: f"{_list(lead)} chủ trì, phối hợp với {_list(rest)}",
    lambda lead, rest: f"{_list(lead)} phối hợp với {_list(rest)}",
    lambda lead, rest: f"{_list(lead)}; phối hợp: {_list(rest)}",
    lambda lead, rest: f"{_list(lead)}\n(Phối hợp: {_list(rest)})",
    lambda lead, rest: f"Chủ trì:\n{_list(lead, chr(10))}\nPhối hợp:\n{_list(rest, chr(10))}",
    lambda lead, rest: "\n".join(
        ["* Chủ trì", *(f"- {n}" for n in lead), "* Phối hợp", *(f"- {n}" for n in rest)]
    ),
    lambda lead, rest: f"Cơ quan chủ trì: {_list(lead)}. Cơ quan phối hợp: {_list(rest)}",
)

FORMS = len(_JOINED)


def joined(form: int, lead: Names, rest: Names) -> str:
    """Return lead and coordinating agencies in one cell, in one of `FORMS`; the lead alone where no one helps."""
    return _JOINED[form](lead, rest) if rest else _list(lead)


def listed(random: Random, names: Names) -> str:
    """Return several agencies of one cell, parted in one of the ways that offices part them."""
    return _list(
        names, random.choice((", ", "; ", "\n", "/", " - ", ",\n", " và ")) if len(names) == 2 else "; "
    )


# ---- time


def time(random: Random, year: int, *, whole: bool) -> str:
    """Return when a task is due, in words of the year; `whole`: each says its year."""
    choices = [
        f"Tháng {random.randint(1, 12)}/{year}", f"Quý {random.choice(('I', 'II', 'III', 'IV'))}/{year}",
        f"Trước ngày 30/6/{year}", f"Từ tháng 3 đến tháng 6/{year}", f"Thường xuyên trong năm {year}",
        f"15/8/{year}", f"Trong năm {year}", f"6 tháng đầu năm {year}",
    ]  # fmt: skip
    return random.choice(
        choices if whole else [*choices, "Hằng quý", "Hằng tháng", "Quý III", "Thường xuyên"]
    )
