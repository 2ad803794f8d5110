"""The names of reporting periods, by code."""

_MONTHS = "January February March April May June July August September October November December"

TEXTS: dict[str, tuple[str, str]] = {
    **{
        f"M{number}": (f"Tháng {number}/{{year}}", f"{month} {{year}}")
        for number, month in enumerate(_MONTHS.split(), 1)
    },
    "Q1": ("Quý I/{year}", "Q1 {year}"),
    "Q2": ("Quý II/{year}", "Q2 {year}"),
    "Q3": ("Quý III/{year}", "Q3 {year}"),
    "Q4": ("Quý IV/{year}", "Q4 {year}"),
    "H1": ("6 tháng đầu năm {year}", "first half of {year}"),
    "H2": ("6 tháng cuối năm {year}", "second half of {year}"),
    "9M": ("9 tháng năm {year}", "first nine months of {year}"),
    "Y": ("Năm {year}", "year {year}"),
    "rest": ("Những ngày còn lại của kế hoạch", "rest of the plan"),
}
