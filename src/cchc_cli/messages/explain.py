"""The words of `cchc explain`."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Cách đọc thời gian thực hiện", "How schedules are read"),
    "subtitle": ("Trong thời gian từ {start} đến {end}", "Within {start} to {end}"),
    "phrase": ("“{phrase}”", "“{phrase}”"),
    "part": ("Phần", "Part"),
    "value": ("Nội dung", "Content"),
    "read_as": ("Đọc là", "Read as"),
    "kind": ("Loại", "Kind"),
    "recurring": ("định kỳ", "recurring"),
    "once": ("một lần", "once"),
    "ongoing": ("thường xuyên, không có hạn", "ongoing, no due date"),
    "external": ("thời gian do nơi khác định", "the date is set elsewhere"),
    "window": ("Thời gian", "Window"),
    "from_to": ("{start} – {end}", "{start} – {end}"),
    "due": ("Hạn ({count})", "Due ({count})"),
    "not_understood": ("Không đọc được: {message}.", "Not read: {message}."),
    "assumption": (
        "Kế hoạch chỉ nói tần suất; ngày cụ thể trong từng kỳ do phần mềm chia đều.",
        "The plan gives only the rate; the days inside each period are this tool's even split.",
    ),
}
