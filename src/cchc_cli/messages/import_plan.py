"""The words of import: places in a document, and what was read."""

TEXTS: dict[str, tuple[str, str]] = {
    "table": ("Bảng {n}", "Table {n}"),
    "sheet": ("Trang tính {sheet}", "Sheet {sheet}"),
    "row": ("dòng {n}", "row {n}"),
    "column": ("cột {n}", "column {n}"),
    "finish": ("phải điền", "must be finished"),
    "look": ("cần xem", "to look at"),
    "head": (
        "Kế hoạch nhập từ {file} bằng lệnh cchc import.\n"
        "Chữ trong ô giữ nguyên như văn bản; chỗ phải xem lại có chú thích KIỂM TRA ở cuối dòng.\n"
        "Sửa xong thì xóa chú thích ấy, rồi chạy: cchc validate {plan}",
        "Plan imported from {file} by cchc import.\n"
        "The words of the cells are the document's own; a line to look at again ends in a comment KIỂM TRA.\n"
        "When it is settled delete the comment, then run: cchc validate {plan}",
    ),
    "summary": (
        "{file}: {tasks} nhiệm vụ, {funded} có số tiền, cộng {total}; {agencies} cơ quan.",
        "{file}: {tasks} {tasks:task|tasks}, {funded} with an amount, in all {total}; {agencies} "
        "{agencies:agency|agencies}.",
    ),
    "understood": ("Đã hiểu mọi ô.", "Every cell is understood."),
    "findings": ("{count} chỗ cần xem lại.", "{count} {count:place|places} to look at."),
    "more": ("Còn {more} chỗ nữa không in ra ở đây.", "{more} more {more:is|are} not shown here."),
    "sound": (
        "{plan} dùng được ngay trong mọi lệnh.",
        "{plan} can be used in every command as it is.",
    ),
    "unfinished": (
        "{plan} chưa dùng được: phải điền dòng {lines}.",
        "{plan} can't be used yet: finish line {lines}.",
    ),
    "known": (
        "Mã và tên cơ quan lấy theo {plan}.",
        "Ids and names of agencies are those of {plan}.",
    ),
    "shipped": ("kế hoạch kèm sẵn của cùng cơ quan ban hành", "the shipped plan, of the same issuer"),
    "reading": ("Đang đọc", "Reading"),
}
