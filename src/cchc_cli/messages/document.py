"""Words that a page itself needs, whatever report it shows."""

TEXTS: dict[str, tuple[str, str]] = {
    "page": ("Trang {page}/{pages}", "Page {page} of {pages}"),
    "sheet": ("Bảng {n}", "Table {n}"),
    "run": ("{first} – {last} ({count} hạn)", "{first} – {last} ({count} due)"),
    "many": ("{first} và {more} đơn vị nữa (--all)", "{first} and {more} more (--all)"),
    "cut": ("… (cắt bớt)", "… (cut)"),
    "cut.note": (
        "Có {count} ô dài hơn 32.767 ký tự mà Excel chứa được; cuối ô có dấu “… (cắt bớt)”.",
        "{count} {count:cell is|cells are} longer than the 32,767 characters that Excel holds; "
        "{count:it ends|they end} in “… (cut)”.",
    ),
    "bar": ("{share} của dòng lớn nhất", "{share} of the largest row"),
    "month": ("Tháng {month}/{year}", "{month}/{year}"),
    "legend": (
        "* ngày nghỉ   ●2 hai việc đến hạn   ●~2 ngày ước tính",
        "* day off   ●2 two tasks due   ●~2 an assumed date",
    ),
    "due_assumed": (
        "{count} việc đến hạn (ngày ước tính)",
        "{count} {count:task|tasks} due (an assumed date)",
    ),
    "due": ("{count} việc đến hạn", "{count} {count:task|tasks} due"),
    "no_rows": ("Bảng không có dòng nào.", "The table has no row."),
    "part": ("Phần {n}/{of} của bảng", "Part {n} of {of} of the table"),
    "weekend": ("cuối tuần", "weekend"),
    "make-up": ("làm bù", "make-up working day"),
}
