"""Words of an agency's one-page sheet."""

TEXTS: dict[str, tuple[str, str]] = {
    "drawing": ("Đang lập phiếu", "Drawing up the sheets"),
    "title": ("Phiếu theo dõi nhiệm vụ: {name}", "Sheet of tasks: {name}"),
    "subtitle": (
        "Kế hoạch {number}: {title}",
        "Plan {number}: {title}",
    ),
    "unfollowed": (
        "Ngày {day} chưa có sổ tiến độ: phiếu chỉ nêu nhiệm vụ, các hạn và khái toán ghi trong kế hoạch.",
        "There is no progress log on {day}: only the plan's own tasks, due dates and estimates are told.",
    ),
    "untold": (
        "Chưa có số liệu nào về các nhiệm vụ này.",
        "Nothing is recorded of these tasks yet.",
    ),
    "leads_nothing": (
        "Cơ quan không chủ trì nhiệm vụ nào; phiếu nêu các đơn vị báo cáo qua cơ quan, đến ngày {day}.",
        "The agency leads no task; the sheet tells of the units that report through it, as of {day}.",
    ),
    "kept": (
        "Đến ngày {day} đã đạt {kept}/{due} hạn đã đến ({share}); quá hạn {late} việc, chậm nhịp {behind} việc.",
        "{kept} of {due} due {due:date|dates} by {day} {kept:is|are} met ({share}); {late} {late:task|tasks} overdue, "
        "{behind} behind.",
    ),
    "nothing_due": ("Đến ngày {day} chưa có hạn nào đến.", "No due date has come by {day}."),
    # -- what is owed now
    "now": ("Phải làm ngay", "To do now"),
    "now_requested": ("Đề nghị thực hiện", "Kindly requested"),
    "nothing_now": (
        "Không có việc nào quá hạn, không có việc nào đến hạn trong {within} ngày tới.",
        "Nothing is overdue, and nothing falls due within {within} {within:day|days}.",
    ),
    "nothing_soon": (
        "Không có việc nào đến hạn trong {within} ngày tới.",
        "Nothing falls due within {within} {within:day|days}.",
    ),
    "task": ("Nhiệm vụ", "Task"),
    "number": ("Số lượng", "How many"),
    "day": ("Hạn", "Due"),
    "how": ("Tình trạng", "Status"),
    "overdue": ("Quá hạn {days} ngày", "{days} {days:day|days} overdue"),
    "behind": ("Chậm nhịp {days} ngày", "{days} {days:day|days} behind"),
    "soon": ("còn {days} ngày", "in {days} {days:day|days}"),
    "soon_many": (
        "Trong {within} ngày; gần nhất: {first}",
        "Within {within} {within:day|days}; the first: {first}",
    ),
    "overdue_units": (
        "Quá hạn: {units}/{of} đơn vị, lâu nhất {days} ngày",
        "Overdue: {units} of {of} {of:unit|units}, the longest {days} {days:day|days}",
    ),
    "behind_units": (
        "Chậm nhịp: {units}/{of} đơn vị, lâu nhất {days} ngày",
        "Behind: {units} of {of} {of:unit|units}, the longest {days} {days:day|days}",
    ),
    "today": ("hôm nay", "today"),
    # -- the report of the last period
    "answer": ("Báo cáo {period}: ", "Report of {period}: "),
    "answer_none_owed": ("không có nhiệm vụ phải báo cáo", "nothing was to be told"),
    "answer_told": ("đã có số liệu của mọi nhiệm vụ phải báo cáo", "all tasks that were owed are told of"),
    "answer_silent": ("chưa có số liệu của nhiệm vụ {tasks}", "nothing told of task {tasks}"),
    "units_silent": (
        "{n}/{of} đơn vị chưa có số liệu của nhiệm vụ {tasks}",
        "{n} of {of} {of:unit|units} told nothing of task {tasks}",
    ),
    "form_made": ("biểu lập ngày {day}", "form made on {day}"),
    "form_received": ("biểu nhận ngày {day}", "form came back on {day}"),
    "form_blank": ("biểu nhận ngày {day} còn để trống", "form came back blank on {day}"),
    "form_faulty": ("biểu nhận ngày {day} có lỗi, chưa thu", "form came back faulty on {day}, not collected"),
    "form_reminded": ("đã nhắc {count} lần", "reminded {count} {count:time|times}"),
    # -- the tasks
    "tasks": ("Nhiệm vụ chủ trì ({count})", "Tasks that it leads ({count})"),
    "joint": ("{name} (chung với {who})", "{name} (together with {who})"),
    "product": ("{name} — Sản phẩm: {products}", "{name} — Product: {products}"),
    "when": ("Thời gian", "When"),
    "kept_of": ("Đạt hạn", "Met"),
    "done_of": ("Đã xong", "Done"),
    "fraction": ("{n}/{of}", "{n}/{of}"),
    "dates": ("Các hạn", "Due dates"),
    "more_dates": ("và {count} hạn nữa", "and {count} more"),
    "next": ("Hạn tới", "Next due"),
    "units_in_state": ("{state} {count}", "{state} {count}"),
    "assumed": (
        "{mark} ngày chia đều, kế hoạch không ghi; chậm nhịp chưa phải là quá hạn.",
        "{mark} a date by even spread, which the plan does not print; behind is not yet overdue.",
    ),
    "more": (
        "Còn {count} dòng nữa; xem tất cả: {command}",
        "{count} more {count:row|rows}; to see all: {command}",
    ),
    # -- the money
    "money": ("Kinh phí (đồng)", "Money (VND)"),
    "no_money": (
        "Kế hoạch không ghi khái toán riêng cho các nhiệm vụ này; sổ chưa có số liệu kinh phí.",
        "The plan gives these tasks no estimate of their own; nothing is recorded of money.",
    ),
    "estimate": ("Khái toán (đồng)", "Estimate (VND)"),
    "id": ("TT", "No."),
    "amount": ("Khái toán", "Estimate"),
    "proposed": ("Đề nghị", "Proposed"),
    "appraised": ("Thẩm định", "Appraised"),
    "approved": ("Phê duyệt", "Approved"),
    "spent": ("Đã chi", "Spent"),
    "remaining": ("Còn lại", "Remaining"),
    "total": ("Cộng", "Total"),
    "unapproved": (
        "Đã chi khi chưa có phê duyệt, không tính vào số còn lại: {amount} (nhiệm vụ {tasks}).",
        "Spent without approval, and in no remainder: {amount} (task {tasks}).",
    ),
    # -- the units
    "units": ("Các đơn vị ({count})", "Units ({count})"),
    "units_through": ("Các đơn vị báo cáo qua cơ quan ({count})", "Units that report through it ({count})"),
    "unit": ("Đơn vị", "Unit"),
    "late_works": ("Quá hạn (việc)", "Overdue (tasks)"),
    "late_days": ("Lâu nhất (ngày)", "Longest (days)"),
    "behind_works": ("Chậm nhịp (việc)", "Behind (tasks)"),
    "told": ("Báo cáo {period}", "Report {period}"),
    "unit_told": ("đã có", "told"),
    "unit_silent": ("chưa có", "not told"),
    # -- whom to ask
    "ask": ("Liên hệ", "Contacts"),
    "role": ("Vai trò", "Role"),
    "agency": ("Cơ quan", "Agency"),
    "person": ("Người liên hệ", "Contact"),
    "phone": ("Điện thoại", "Phone"),
    "email": ("Email", "E-mail"),
    "role_office": ("Hỏi, phản ánh", "Ask"),
    "role_through": ("Báo cáo qua", "Reports through"),
    "role_own": ("Đầu mối", "Own contact"),
    "office_blank": ("cơ quan theo dõi kế hoạch", "agency that follows the plan"),
}
