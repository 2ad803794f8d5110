"""Words of a budget. `by_…` and `col_…` are of a dimension, `source_…` of a kind of funding."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Kinh phí Kế hoạch {number} theo {by}", "Budget of Plan {number} by {by}"),
    "crossed": ("{first} và {second}", "{first} and {second}"),
    "only": ("Chỉ tính: {agencies}", "Only: {agencies}"),
    "by_agency": ("cơ quan chủ trì", "lead agency"),
    "by_task": ("nhiệm vụ", "task"),
    "by_group": ("nhóm nhiệm vụ", "group of tasks"),
    "by_source": ("nguồn kinh phí", "source of funds"),
    "by_level": ("cấp", "level"),
    "by_quarter": ("quý", "quarter"),
    "by_month": ("tháng", "month"),
    "col_agency": ("Cơ quan chủ trì", "Lead agency"),
    "col_task": ("Nhiệm vụ", "Task"),
    "col_group": ("Nhóm nhiệm vụ", "Group"),
    "col_source": ("Nguồn kinh phí", "Source of funds"),
    "col_level": ("Cấp", "Level"),
    "col_quarter": ("Quý", "Quarter"),
    "col_month": ("Tháng", "Month"),
    "tasks": ("Nhiệm vụ", "Tasks"),
    "funded": ("Có khái toán", "With estimate"),
    "amount": ("Khái toán (đ)", "Estimate (VND)"),
    "share": ("Tỷ lệ", "Share"),
    "bar": ("Biểu đồ", "Chart"),
    "proposed": ("Đề nghị (đ)", "Proposed (VND)"),
    "appraised": ("Thẩm định (đ)", "Appraised (VND)"),
    "approved": ("Phê duyệt (đ)", "Approved (VND)"),
    "spent": ("Đã chi (đ)", "Spent (VND)"),
    "spent_unapproved": ("Trong đó chưa duyệt (đ)", "Of it not approved (VND)"),
    "remaining": ("Còn lại (đ)", "Remaining (VND)"),
    "rate": ("Đã chi/phê duyệt", "Spent/approved"),
    "total": ("Tổng cộng", "Total"),
    "sheet": ("Kinh phí", "Budget"),
    "words": ("(Bằng chữ: {words})", "(In words: {words})"),
    "funded_of": (
        "Có khái toán: {funded}/{tasks} nhiệm vụ.",
        "With an estimate: {funded} of {tasks} {tasks:task|tasks}.",
    ),
    "unfunded": ("Nhiệm vụ không có khái toán: {kinds}.", "Tasks without an estimate: {kinds}."),
    "unfunded_kind": ("{kind} {count}", "{kind} {count}"),
    "note_time-assumed": (
        "Phân theo thời gian là giả định của phần mềm: kinh phí chia đều cho các hạn hoàn thành; việc "
        "thường xuyên chia đều các tháng thực hiện. Kế hoạch chỉ giao kinh phí cho cả nhiệm vụ.",
        "The split over time is this program's assumption: an amount is shared equally by its due dates, and "
        "that of ongoing work by its months. The plan gives an amount for the whole task.",
    ),
    "note_counted-in-each-row": (
        "Nhiệm vụ thuộc nhiều dòng được đếm ở mỗi dòng, kinh phí chia cho các dòng ấy; dòng tổng chỉ đếm một "
        "lần.",
        "A task that belongs to several rows counts in each, and its amount is divided among them; the total "
        "counts it once.",
    ),
    "note_shared-evenly": (
        "Kinh phí ghi chung cho nhiều cơ quan chủ trì được chia đều cho các cơ quan ấy: đó là giả định của phần mềm, "
        "kế hoạch và sổ tiến độ không chia.",
        "What several leads have together is shared equally among them: it is this program's assumption, since neither "
        "the plan nor the log divides it.",
    ),
    "note_whole-group": (
        "Kinh phí giao chung cho cả nhóm: kế hoạch không chia cho từng đơn vị trong nhóm.",
        "An amount is that of the whole group: the plan does not divide it among the members.",
    ),
    "note_steps-undated": (
        "Bảng theo tháng, quý chỉ ghi khái toán: đề nghị, thẩm định, phê duyệt và chi có ngày ghi trong sổ, không có "
        "thời gian sử dụng; xem ở bảng không theo thời gian.",
        "A table by month or quarter has estimates only: what is proposed, appraised, approved and spent has a day in "
        "the log and no time of use; it is in the tables without time.",
    ),
    "note_cross": (
        "Bảng hai chiều chỉ ghi khái toán; xem từng bước của kinh phí ở bảng một chiều.",
        "A table by two dimensions has estimates only; the steps of the money are in the tables by one.",
    ),
    "month": ("Tháng {month}/{year}", "{year}-{month:02}"),
    "month_short": ("{month}/{year}", "{year}-{month:02}"),
    "quarter": ("Quý {roman}/{year}", "Q{quarter} {year}"),
    "undated": ("Không xác định thời gian", "No date"),
    "no_level": ("Chưa nêu cấp", "No level"),
    "no_group": ("Không thuộc nhóm nào", "In no group"),
    "source_budget": ("Khái toán trong kế hoạch", "Estimate in the plan"),
    "source_integrated": ("Lồng ghép", "Integrated"),
    "source_self-funded": ("Tự bố trí", "Self-funded"),
    "source_recurrent": ("Kinh phí thường xuyên", "Recurrent funds"),
    "source_non-state": ("Xã hội hóa", "Non-state funds"),
    "source_other": ("Nguồn khác", "Other source"),
    "source_unspecified": ("Không nêu nguồn", "No source named"),
}
