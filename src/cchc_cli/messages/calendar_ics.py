"""Words of calendar entries."""

TEXTS: dict[str, tuple[str, str]] = {
    "drawing": ("Đang ghi tệp lịch", "Writing calendar files"),
    "calendar": ("Kế hoạch {number}", "Plan {number}"),
    "calendar.of": ("Kế hoạch {number}: {agencies}", "Plan {number}: {agencies}"),
    "task": ("Nhiệm vụ {task}: {name}", "Task {task}: {name}"),
    "lead": ("Cơ quan chủ trì: {who}", "Lead agency: {who}"),
    "turn": ("Kỳ {n}/{of}", "{n} of {of}"),
    "turn.minimum": ("Kỳ {n}/{of} (tối thiểu)", "{n} of {of} (at least)"),
    "assumed": (
        "Ngày ước tính do chia đều, kế hoạch không ghi",
        "An assumed date: an even spread, the plan does not print it",
    ),
    "summary.assumed": ("ngày ước tính", "assumed date"),
    "partly": ("xong {done}/{units} đơn vị", "{done}/{units} {units:unit|units} done"),
    "done": ("Hoàn thành ngày {day}", "Done on {day}"),
    "withdrawn": ("Đã rút: {summary}", "Withdrawn: {summary}"),
    "units": ("Số đơn vị thực hiện: {units}", "Units that owe it: {units}"),
    "last-workday": ("Ngày làm việc cuối cùng trước hạn: {day}", "Last working day before it: {day}"),
    "plan": ("Kế hoạch số {number}: {title}", "Plan {number}: {title}"),
    "alarm": ("Sắp đến hạn: {summary}", "Due soon: {summary}"),
}
