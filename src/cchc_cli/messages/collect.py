"""What is said when filled forms are collected, and of who has told nothing."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Thu biểu báo cáo vào {file}", "Forms collected into {file}"),
    "reading": ("Đang đọc biểu", "Reading forms"),
    "plan": ("Kế hoạch {number}: {title}", "Plan {number}: {title}"),
    "form": ("Tệp", "File"),
    "agency": ("Đơn vị", "Unit"),
    "period": ("Kỳ", "Period"),
    "new": ("Ghi mới", "New"),
    "known": ("Đã có", "Known"),
    "correction": ("Đính chính", "Corrected"),
    "different": ("Khác", "Differing"),
    "doubtful": ("Đáng ngờ", "Doubtful"),
    "no_such_cell": (
        "--yes {cell}: không phải ô tiền của đúng một dòng đã điền; ghi rõ như TỆP:G12.",
        "--yes {cell}: not the cell for money of just one filled row; name it like FILE:G12.",
    ),
    "differs_due": (
        "{file}, dòng {row}: nhiệm vụ {task}, hạn {due}: biểu này ghi {this}; bản ghi {id} từ biểu khác ghi {other}. "
        "Chưa ghi. Nếu biểu này đúng: cchc record {log} --supersedes {id} …",
        "{file}, row {row}: task {task}, due {due}: this form says {this}; record {id} from another form says {other}. "
        "It was not written. If this one is right: cchc record {log} --supersedes {id} …",
    ),
    "differs_days": (
        "{file}, dòng {row}: nhiệm vụ {task}: biểu này ghi {this}; cho chính những ngày đó bản ghi {id} từ biểu khác "
        "ghi {other}. Chưa ghi. Nếu biểu này đúng: cchc record {log} --supersedes {id} …; nếu là việc khác: "
        "cchc record {log} {task} …",
        "{file}, row {row}: task {task}: this form says {this}; of the same days record {id} from another form says "
        "{other}. It was not written. If this one is right: cchc record {log} --supersedes {id} …; if it is other "
        "work: cchc record {log} {task} …",
    ),
    "differs_estimate": (
        "{file}, dòng {row}: nhiệm vụ {task}: biểu này ghi {this}, lập trước bản ghi {id} đã có: {other}. Chưa ghi. "
        "Nếu biểu này mới đúng thì sửa ngày lập dự toán trong biểu rồi thu lại.",
        "{file}, row {row}: task {task}: this estimate says {this}, and is older than record {id}: {other}. It was not "
        "written. If this one holds change the day on which it was drawn up, and collect it again.",
    ),
    "estimate": ("dự toán", "estimate"),
    "above": (
        "Nhiệm vụ {task}: đề nghị {amount}, vượt khái toán {limit} của kế hoạch.",
        "Task {task}: {amount} is proposed, above the plan's estimate of {limit}.",
    ),
    "unsent": ("Chưa gửi đủ dự toán: {who}", "Estimates still missing, of: {who}"),
    "told_beside": (
        "{file}, dòng {row}: nhiệm vụ {task}: biểu này ghi {this}; bản ghi {id} từ biểu của kỳ khác ghi {other}. "
        "Cả hai được tính. Nếu là một việc thì sửa một bản ghi: cchc record {log} --supersedes {id} …",
        "{file}, row {row}: task {task}: this form says {this}; record {id} from the form of another period says "
        "{other}. Both count. If it is the same work correct one of them: cchc record {log} --supersedes {id} …",
    ),
    "shared_beside": (
        "{file}, dòng {row}: nhiệm vụ {task} giao chung, hạn {due}: biểu này ghi {this}; bản ghi {id} của {whose} ghi "
        "{other}. Cả hai được tính. Nếu là một việc thì rút lại một bản ghi trong sổ "
        "(bản ghi này: supersedes: {own}, void: true).",
        "{file}, row {row}: task {task}, shared, due {due}: this form says {this}; record {id} of {whose} says "
        "{other}. Both count. If it is the same work take one back in the log (this one: supersedes: {own}, "
        "void: true).",
    ),
    "ask_again": ("Vẫn ghi, là việc khác?", "Record it all the same, as other work?"),
    "left_out": ("Bỏ lại", "Left out"),
    "sheet": ("Biểu đã thu", "Forms"),
    "total": ("Tổng cộng", "Total"),
    "whole": ("cả kế hoạch", "whole plan"),
    "corrections": ("Đính chính bản ghi trước ({count})", "Earlier records corrected ({count})"),
    "corrects": (
        "Dòng {row} của {file}: nhiệm vụ {task} ghi khác lần thu trước, thay bản ghi {id}.",
        "Row {row} of {file}: task {task} says something else than when last collected; stands in for {id}.",
    ),
    "taken_back": (
        "{file}: {count} dòng đã thu trước đây, sau đó bị rút lại trong sổ (dòng {rows}); không ghi lại. Nếu vẫn đúng "
        "thì ghi bằng cchc record.",
        "{file}: {count} {count:row was|rows were} collected before and then taken back in the log ({count:row|rows} "
        "{rows}); not written again. What is right all the same goes in by cchc record.",
    ),
    "emptied": (
        "{file}: nhiệm vụ {task} có bản ghi {id} từ một dòng của biểu này nay để trống; bản ghi vẫn giữ nguyên.",
        "{file}: task {task} has a record {id} from a row of this form that is now empty; the record stays.",
    ),
    "batch": (
        "Đợt ghi {batch}: xem bằng cchc log {file}--batch {batch}; rút lại cả đợt: cchc record {file}--undo {batch}",
        "Batch {batch}: see it with cchc log {file}--batch {batch}; to take it back: cchc record {file}--undo {batch}",
    ),
    "nothing": (
        "Không có gì mới để ghi; sổ giữ nguyên.",
        "There is nothing new to write; the log is as it was.",
    ),
    "written": (
        "Đã ghi {count} bản ghi vào {file} trong một lần ghi.",
        "Wrote {count} {count:record|records} into {file} in one writing.",
    ),
    "partly": (
        "Bỏ lại {count} chỗ sai trong các biểu (nêu ở trên); các dòng tốt đã được thu.",
        "{count} {count:fault was|faults were} left out of the forms (told above); the good rows were taken.",
    ),
    "refused": (
        "Không thu được gì từ {count} tệp (nêu ở trên).",
        "Nothing could be taken from {count} {count:file|files} (told above).",
    ),
    "doubtful_rows": (
        "{count} dòng đáng ngờ chưa ghi (nêu ở trên).",
        "Doubtful and not written: {count} (told above).",
    ),
    "different_rows": (
        "{count} dòng khác với biểu trước chưa ghi (nêu ở trên).",
        "Not written, since an earlier form says otherwise: {count} (told above).",
    ),
    "hint_partial": (
        "Không ghi gì. Sửa các chỗ nêu dưới đây rồi chạy lại, hoặc thêm --partial để ghi các dòng tốt.",
        "Nothing was written. Correct what is told below and run again, or add --partial to take the good rows.",
    ),
    "missing_title": (
        "Đơn vị chưa báo cáo, Kế hoạch {number}, {period}",
        "Units without a report, Plan {number}, {period}",
    ),
    "missing_only": ("Chỉ tính: {agencies}", "Only: {agencies}"),
    "missing": ("Chưa báo cáo, {period}", "No report, {period}"),
    "not_over": (
        "{period}: số liệu chốt hết {end}; chưa hết kỳ thì chưa tính ai là chưa báo cáo.",
        "{period}: the data close after {end}; until then nobody is said not to have reported.",
    ),
    "all_sent": (
        "{period}: cả {of} đơn vị có việc trong kỳ đều đã báo cáo (từ {start} đến hết {end}).",
        "{period}: every unit that owes something ({of}) has reported (from {start} to {end}).",
    ),
    "none_owed": (
        "{period}: không đơn vị nào có việc trong kỳ.",
        "{period}: no unit owes anything.",
    ),
    "missing_count": (
        "{count}/{of} đơn vị có việc trong kỳ chưa báo cáo: việc nêu tên chưa có bản ghi nào từ {start} đến hết {end}.",
        "{count} of {of} {of:unit that owes|units that owe} something {count:has|have} not reported: the tasks named "
        "have no record from {start} to {end}.",
    ),
    "joint_unit": (
        " Các cơ quan được giao chung một nhiệm vụ ({who}) tính là một.",
        " Those that owe a task together ({who}) count as one.",
    ),
    "level": ("Cấp", "Level"),
    "tasks": ("Việc trong kỳ", "Owed in the period"),
    "form_made": ("Lập biểu", "Form made"),
    "form_returned": ("Biểu nhận về", "Form came back"),
    "reminded": ("Số lần nhắc", "Times reminded"),
    "state_received": ("đã nhận, {day}", "received, {day}"),
    "state_blank": ("để trống, {day}", "blank, {day}"),
    "state_faulty": ("có lỗi, {day}", "faulty, {day}"),
    "replies": (
        "Đã soạn {count} thư trả lời đơn vị (chỗ cần sửa, theo từng ô): {files}",
        "Replies to agencies, with what to mend, cell by cell ({count}): {files}",
    ),
    "ahead": (
        "{file}: có ngày ở sau hôm nay ({day}); đến ngày đó số liệu ấy mới được tính.",
        "{file}: some of it is of a day after today ({day}); it counts from that day on.",
    ),
    "words_left": (
        "Khó khăn, đề xuất ghi trong biểu không được giữ lại: chúng nằm trong sổ việc gửi, nhận, mà lần này không ghi "
        "(chưa có sổ, hoặc --no-record).",
        "Difficulties and proposals in the forms were not kept: they stand in the register of sending, into which "
        "nothing was entered (no log yet, or --no-record).",
    ),
    "reminded_today": (
        "Đã ghi vào sổ {file}: nhắc {count} đơn vị.",
        "Entered into {file}: reminded: {count}.",
    ),
    "registered": (
        "Đã ghi vào sổ {file}: nhận biểu của {count} đơn vị.",
        "Entered into {file}: forms that came back, by agencies: {count}.",
    ),
    "missing_sheet": ("Chưa báo cáo", "No report"),
}
