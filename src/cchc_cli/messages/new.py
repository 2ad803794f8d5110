"""The words of `cchc new`: what changed in a plan carried to another year, and what a person must finish."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("{number}: từ năm {old} sang năm {new}", "{number}: from {old} to {new}"),
    "sheet": ("Thay đổi", "Changes"),
    "line": ("Dòng", "Line"),
    "what": ("Chỗ", "What"),
    "why": ("Vì sao", "Why"),
    "before": ("Năm trước", "Last year"),
    "after": ("Năm nay, hoặc gợi ý", "This year, or a suggestion"),
    "number": ("Số kế hoạch", "Plan number"),
    "plan_title": ("Tên kế hoạch", "Plan title"),
    "issued": ("Ngày ban hành", "Date of issue"),
    "year": ("Năm", "Year"),
    "start": ("Ngày đầu", "First day"),
    "end": ("Ngày cuối", "Last day"),
    "annex": ("Tiêu đề phụ lục", "Heading of the annex"),
    "day_off": ("Ngày nghỉ", "Day off"),
    "schedule": ("Thời gian của {id}", "Schedule of {id}"),
    "why_moved": ("năm của kế hoạch", "the plan's year"),
    "why_own": ("mỗi kế hoạch một số", "each plan has its own"),
    "why_date": ("ngày cụ thể", "a day"),
    "why_year": ("có ghi năm", "names a year"),
    "why_time": ("chỉ thời điểm", "names a time"),
    "why_unreadable": ("không khớp năm mới", "does not fit the new year"),
    "suggested": ("phải điền; gợi ý: {words}", "to be filled in; suggestion: {words}"),
    "blank": ("phải điền", "to be filled in"),
    "comment": ("KIỂM TRA: năm trước: “{old}”", "KIỂM TRA: last year: “{old}”"),
    "comment_suggested": (
        "KIỂM TRA: năm trước: “{old}”; gợi ý: “{words}”",
        "KIỂM TRA: last year: “{old}”; suggestion: “{words}”",
    ),
    "finish": (
        "Phải điền {count} dòng trước khi dùng: {lines}. Điền xong thì xóa chú thích KIỂM TRA, "
        "rồi chạy: cchc validate {plan}",
        "Finish {count} {count:line|lines} before use: {lines}. Then delete the comments KIỂM TRA and "
        "run: cchc validate {plan}",
    ),
    "kept": (
        "Giữ nguyên: chú thích, tần suất không ghi năm, cơ quan, số tiền (khái toán của năm trước).",
        "Kept: comments, rates that name no year, agencies, amounts (last year's estimates).",
    ),
    "left": (
        "Còn nhắc {years}, giữ nguyên, nên đọc lại: dòng {lines}.",
        "Still naming {years}, kept, worth reading again: line {lines}.",
    ),
    "more": ("và {count} dòng nữa", "and {count} more"),
    "starter": (
        "Đã có kế hoạch mẫu cho năm {year}: sửa các dòng theo chú thích, rồi chạy: cchc validate {plan}",
        "A starter plan for {year} is ready: change it as its comments say, then run: cchc validate {plan}",
    ),
}
