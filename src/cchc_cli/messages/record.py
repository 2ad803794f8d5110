"""What is said and asked when a result is recorded, and the comment at the head of a new log."""

TEXTS: dict[str, tuple[str, str]] = {
    "head": (
        "yaml-language-server: $schema=progress.schema.json\n"
        "\n"
        "Sổ tiến độ — Kế hoạch {number}\n"
        "  Ghi thêm:        cchc record {file} NHIỆM_VỤ\n"
        "  Xem tình hình:   cchc check {file}\n"
        "\n"
        "CÁCH GHI (ghi tay cũng được; chỉ ghi thêm vào cuối tệp, không sửa, không xóa)\n"
        "  - Mỗi gạch đầu dòng là một bản ghi.\n"
        "  - task: mã nhiệm vụ trong kế hoạch. date: ngày hoàn thành, 2020-03-20 hoặc 20/03/2020.\n"
        "  - agency: đơn vị nào làm, khi nhiều đơn vị cùng chủ trì.\n"
        "  - count: số sản phẩm (không ghi là 1; chỉ chi tiền thì ghi 0; chỉ có minh chứng, lý do hay ghi chú thì\n"
        "    việc có hạn chưa tính là xong).\n"
        "  - units: số đơn vị đã làm, khi nhóm không kể tên từng đơn vị.\n"
        "  - spent: số tiền đã chi, đồng. evidence: minh chứng. cause: lý do chậm. note: ghi chú.\n"
        "  - proposed, appraised, approved: dự toán đề nghị, thẩm định, phê duyệt.\n"
        "  - target, value: kết quả đo một chỉ tiêu, ghi thay cho task.\n"
        "  - Ghi sai thì thêm bản ghi mới có supersedes: <id bản ghi sai>; chỉ rút lại thì thêm void: true.",
        "yaml-language-server: $schema=progress.schema.json\n"
        "\n"
        "Progress log — Plan {number}\n"
        "  Add to it:       cchc record {file} TASK\n"
        "  Where it stands: cchc check {file}\n"
        "\n"
        "HOW TO WRITE (by hand too; only add to the end, change nothing, delete nothing)\n"
        "  - Each dash is one record.\n"
        "  - task: a task's id in the plan. date: day of completion, 2020-03-20 or 20/03/2020.\n"
        "  - agency: which unit did it, where several lead.\n"
        "  - count: products finished (1 if not said; 0 where only money was spent; with only evidence, a cause or\n"
        "    a note, work with due dates is not counted as done).\n"
        "  - units: how many units did it, of a group not listed one by one.\n"
        "  - spent: amount spent, in đồng. evidence. cause: why it is late. note.\n"
        "  - proposed, appraised, approved: the budget asked for, appraised, approved.\n"
        "  - target, value: the reading of a target, in place of task.\n"
        "  - To correct, add a record with supersedes: <id of the wrong one>; to take back, add void: true.",
    ),
    "written": ("Đã ghi {id} vào {file}: {what}.", "Wrote {id} to {file}: {what}."),
    "batch_taken_back": (
        "Rút lại cả đợt ghi: {count} bản ghi, {sent} mục gửi, nhận; chỉ nêu bản ghi rút sau cùng.",
        "The whole batch is taken back: {count} {count:record|records}, {sent} of what was sent or came back; only "
        "the record taken back last is shown.",
    ),
    "register_taken_back": (
        "Đã rút lại {count} mục gửi, nhận trong {file}.",
        "Took back {count} {count:entry|entries} of what was sent in {file}.",
    ),
    "created": ("Đã tạo sổ tiến độ mới {file}.", "Made the new progress log {file}."),
    "task": ("nhiệm vụ {task}", "task {task}"),
    "target": ("chỉ tiêu {target}", "target {target}"),
    "reading": ("chỉ tiêu {target}: {value}", "target {target}: {value}"),
    "count": ("{count} {unit}", "{count} {unit}"),
    "product": ("sản phẩm", "done"),
    "units": ("{units} đơn vị", "{units} {units:unit|units}"),
    "spent": ("chi {amount}", "spent {amount}"),
    "proposed": ("đề nghị {amount}", "asked for {amount}"),
    "appraised": ("thẩm định {amount}", "appraised {amount}"),
    "approved": ("phê duyệt {amount}", "approved {amount}"),
    "none_done": (
        "không tính sản phẩm nào (đã xong thì ghi cả --count)",
        "nothing counted as done (what is done needs --count)",
    ),
    "day": ("ngày {day}", "on {day}"),
    "in_place": ("thay bản ghi {id}", "in place of {id}"),
    "taken_back": ("rút lại bản ghi {id}", "takes back {id}"),
    "status": (
        "Nhiệm vụ {task}, {who}, đến {day}: {state}.",
        "Task {task}, {who}, as of {day}: {state}.",
    ),
    "progress": ("{state}; đã xong {done}/{of}", "{state}; {done} of {of} done"),
    "late": (
        "thiếu {count}, lâu nhất từ {day}",
        "{count} missing, the oldest since {day}",
    ),
    "behind": (
        "chậm nhịp chia đều {count}, từ {day}",
        "{count} behind the even spread, since {day}",
    ),
    "finding": ("Lưu ý: {finding} ({amount} / {limit}).", "Note: {finding} ({amount} / {limit})."),
    "ahead": (
        "Lưu ý: ngày {day} ở sau hôm nay; đến ngày đó bản ghi mới được tính.",
        "Note: {day} is after today; the record counts from that day on.",
    ),
    "beyond": (
        "Lưu ý: ngày {day} ở quá xa sau kế hoạch (thường nhận đến {end}); bản ghi vẫn được tính.",
        "Note: {day} is long after the plan (usually taken up to {end}); the record counts all the same.",
    ),
    "twin": (
        "Lưu ý: sổ đã có bản ghi {id} giống hệt; nếu là ghi hai lần, rút lại bằng: cchc record {file} --undo",
        "Note: the log has {id}, which says the very same; if it was written twice: cchc record {file} --undo",
    ),
    "ask_task": ("Mã nhiệm vụ", "Task id"),
    "ask_agency": ("Đơn vị (số thứ tự, mã hoặc tên)", "Unit (number, id or name)"),
    "ask_one_of": (
        "Đơn vị nào trong {count} đơn vị (mã hoặc tên)",
        "Which of the units, of which there are {count} (id or name)",
    ),
    "not_owing": (
        "{agency} không chủ trì nhiệm vụ {task}.",
        "{agency} does not lead task {task}.",
    ),
    "group": ("{name} có {size} đơn vị.", "{name} has {size} {size:unit|units}."),
    "ask_units": ("Bao nhiêu đơn vị đã làm", "How many of them did it"),
    "ask_count": ("Số sản phẩm", "How many"),
    "ask_meant": ("Vẫn ghi {amount} đồng?", "Record VND {amount} all the same?"),
    "unit_line": ("{n}. {name}", "{n}. {name}"),
    "repaired": (
        "{file}: đã cắt bản ghi bị đứt từ dòng {line} ({size} byte) sang {side}; phần còn lại giữ nguyên.",
        "{file}: cut what broke off from line {line} on ({size} {size:byte|bytes}) into {side}; the rest "
        "is as it was.",
    ),
}
