"""The words of the plan at a glance."""

TEXTS: dict[str, tuple[str, str]] = {
    "fact": ("Kế hoạch", "Plan"),
    "value": ("Nội dung", "Content"),
    "plan": ("Số, ngày", "Number, date"),
    "issued": ("ngày {date}", "of {date}"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "span": ("Thời gian", "Period"),
    "work": ("Công việc", "Work"),
    "work_counts": (
        "{tasks} nhiệm vụ, {duties} việc định kỳ ở phần tổ chức thực hiện, {leads} đầu mối chủ trì",
        "{tasks} {tasks:task|tasks}, {duties} scheduled {duties:duty|duties}, {leads} {leads:lead|leads}",
    ),
    "money": ("Khái toán", "Estimate"),
    "money_counts": (
        "{amount}, ở {funded}/{tasks} nhiệm vụ có ghi số tiền",
        "{amount}, in the {funded}/{tasks} {tasks:task|tasks} that {funded:names|name} an amount",
    ),
    "schedule": ("Lịch", "Schedule"),
    "recurring": ("{count} định kỳ", "{count} recurring"),
    "once": ("{count} một lần", "{count} once"),
    "ongoing": ("{count} thường xuyên", "{count} ongoing"),
    "external": ("{count} theo lịch riêng", "{count} set elsewhere"),
    "targets": ("Chỉ tiêu", "Targets"),
    "today": ("Hôm nay {date}", "Today {date}"),
    "past": ("{past}/{due} hạn đã qua", "{past}/{due} due {due:date|dates} {past:is|are} past"),
    "next": ("Sắp tới", "Coming next"),
    "due": ("Đến hạn", "Due"),
    "weekday": ("Thứ", "Day"),
    "id": ("TT", "Id"),
    "task": ("Nhiệm vụ", "Task"),
    "who": ("Chủ trì", "Lead"),
    "over": (
        "Kế hoạch đã kết thúc ngày {end}; không còn hạn nào.",
        "The plan ended on {end}; no due date is left.",
    ),
    "hint": (
        "Xem tiếp: cchc budget · cchc calendar · cchc check SỔ_TIẾN_ĐỘ · cchc --help",
        "Next: cchc budget · cchc calendar · cchc check PROGRESS · cchc --help",
    ),
}
