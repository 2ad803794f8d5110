"""The words of the form that an agency fills in Excel: written for someone who sees it for the first time."""

TEXTS: dict[str, tuple[str, str]] = {
    "folder": ("bieu", "forms"),
    "drawing": ("Đang lập biểu", "Drawing up forms"),
    "by_log": (
        "Theo sổ {file}: biểu chỉ hỏi những hạn chưa có trong sổ.",
        "By the log {file}: the forms ask only for what is not in it.",
    ),
    "sheet": ("Biểu báo cáo", "Report"),
    "title": ("BIỂU BÁO CÁO TIẾN ĐỘ", "PROGRESS REPORT"),
    "plan": ("Kế hoạch số {number}: {title}", "Plan {number}: {title}"),
    "agency": ("Đơn vị báo cáo: {name}", "Reporting agency: {name}"),
    "agency_size": (
        "Đơn vị báo cáo: {name} ({size} đơn vị)",
        "Reporting agency: {name} ({size} {size:unit|units})",
    ),
    "period": (
        "Kỳ báo cáo: {period} (từ {start} đến hết {end})",
        "Period: {period} (from {start} to {end} inclusive)",
    ),
    "whole": ("cả kế hoạch", "the whole plan"),
    "how": (
        "Cách điền: chỉ điền các ô màu vàng nhạt. Việc đã xong: ghi ngày hoàn thành (ngày/tháng/năm); số lượng để "
        "trống là 1; chỉ ghi số lượng thì lấy ngày ở ô “Số liệu tính đến ngày”. Việc chưa xong: để trống, hoặc chỉ ghi "
        "nguyên nhân chậm, tình hình. Số tiền tính bằng đồng.",
        "How to fill it: only the pale yellow cells. What is done: the day it was done (day/month/year); no number "
        "means 1; a number without a day is of the day of “Data up to”. What is not done: leave it blank, or only "
        "say why, or how far it is. Amounts are in đồng.",
    ),
    "how_more": (
        "Làm nhiều hơn số dòng có sẵn thì ghi tiếp ở cuối bảng (chọn nhiệm vụ trong danh sách). Không thêm, xóa, đổi "
        "chỗ dòng và cột; lưu rồi gửi lại chính tệp này.",
        "What has no row here goes to the end of the table (choose the task from the list). Don't add, delete or move "
        "rows and columns; save and send back this very file.",
    ),
    "how_asked": (
        "Dòng ghi từ ngày – đến ngày ở cột Hạn và phần “Việc khác” chỉ hỏi việc làm trong những ngày đó: việc và tiền "
        "đã báo ở biểu kỳ trước thì không ghi lại, để khỏi tính hai lần.",
        "Rows with days from – to in the due column, and “What else was done”, ask only for those days: work and money "
        "that an earlier form told are not told again, or they would count twice.",
    ),
    "how_ahead": (
        "Hạn có dấu → đến sau kỳ này: việc đang làm thì ghi ở cột Tình hình, đã xong sớm thì ghi ngày hoàn thành.",
        "A due date with → is after this period: say in the column “How far” how far the work is, or when it was done.",
    ),
    "how_assumed": (
        "Hạn có dấu ~ là ngày ước tính: kế hoạch chỉ nêu số lần trong kỳ, các ngày được chia đều.",
        "A due date with ~ is assumed: the plan gives only a number of times in a period, spread evenly.",
    ),
    "cutoff": ("Số liệu tính đến ngày", "Data up to"),
    "cutoff_note": (
        "(dùng làm ngày của các dòng không ghi ngày)",
        "(the day of rows that give none)",
    ),
    "col_id": ("Mã", "Id"),
    "col_task": ("Nhiệm vụ", "Task"),
    "col_when": ("Thời gian theo kế hoạch", "When, by the plan"),
    "col_due": ("Hạn", "Due"),
    "col_done": ("Đã có trong sổ", "In the log"),
    "col_count": ("Số lượng", "Number"),
    "col_date": ("Ngày hoàn thành", "Day done"),
    "col_spent": ("Đã chi (đồng)", "Spent (đồng)"),
    "col_evidence": ("Minh chứng (số văn bản, sản phẩm, địa chỉ)", "Evidence (paper, product, address)"),
    "col_cause": ("Nguyên nhân chậm", "Why late"),
    "col_note": ("Tình hình, ghi chú", "How far, notes"),
    "col_amount": ("Khái toán (đồng)", "Plan's estimate (đồng)"),
    "col_proposed": ("Dự toán đề nghị (đồng)", "Amount asked for (đồng)"),
    "col_target": ("Chỉ tiêu (chọn trong danh sách)", "Target (choose from the list)"),
    "col_measured": ("Ngày đo", "Day measured"),
    "col_value": ("Kết quả (ví dụ 96%)", "Result (such as 96%)"),
    "col_units": ("Số đơn vị đã làm", "Units that did it"),
    "asked_days": ("{start} – {end}", "{start} – {end}"),
    "own_dates": ("Theo lịch riêng, {start} – {end}", "Own dates, {start} – {end}"),
    "shared": ("{name} (làm chung cả nhóm)", "{name} (owed together by the group)"),
    "done_of": ("{done}/{of}", "{done}/{of}"),
    "extra": (
        "Việc khác đã làm từ {start} đến hết {end}: bấm vào ô ở cột Nhiệm vụ, chọn nhiệm vụ trong danh sách, rồi điền "
        "như trên",
        "What else was done from {start} to {end}: choose the task from the list in its column, then fill in as above",
    ),
    "all_recorded": (
        "Mọi việc đến hạn đến hết kỳ này đã có trong sổ.",
        "All that falls due up to the end of this period is in the log.",
    ),
    "nothing_due": ("Không có việc nào đến hạn trong kỳ này.", "Nothing falls due in this period."),
    "estimate": (
        "Dự toán kinh phí đơn vị đề nghị cho các nhiệm vụ có khái toán mà sổ chưa có dự toán (chưa lập thì để trống)",
        "The amount asked for, of each task of which the log has none yet (leave blank what is not drawn up)",
    ),
    "target": (
        "Kết quả thực hiện chỉ tiêu của kế hoạch mà đơn vị đo được (không có thì để trống)",
        "What the agency measured of the plan's targets (leave blank if nothing)",
    ),
    "difficulties": (
        "Khó khăn, vướng mắc (đưa vào báo cáo nguyên văn, kèm tên đơn vị)",
        "Difficulties (quoted in the report, with the agency's name)",
    ),
    "proposals": (
        "Đề xuất, kiến nghị (đưa vào báo cáo nguyên văn, kèm tên đơn vị)",
        "Proposals (quoted in the report, with the agency's name)",
    ),
    "made_by": ("NGƯỜI LẬP BIỂU", "PREPARED BY"),
    "signed_by": ("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE AGENCY"),
    "sign": ("(ký, ghi rõ họ tên)", "(signature, full name)"),
    "stamp": ("(ký, đóng dấu)", "(signature, stamp)"),
    "registered": (
        "Đã ghi vào sổ {file}: lập {count} biểu.",
        "Entered into {file}: forms made: {count}.",
    ),
    "check_title": ("Kiểm tra lại", "Please check"),
    "check_count": (
        "Số lượng là số nguyên, từ 0 trở lên.",
        "The number is a whole number, 0 or more.",
    ),
    "check_units": (
        "Số đơn vị là số nguyên từ 1 đến {size}.",
        "The units are a whole number from 1 to {size}.",
    ),
    "check_date": (
        "Ngày ghi ngày/tháng/năm, từ {start} đến {end}.",
        "A day from {start} to {end}.",
    ),
    "check_spent": (
        "Số tiền tính bằng đồng, ví dụ 4600000. Nếu ghi bằng chữ (4,6 triệu) thì bấm Yes.",
        "An amount in đồng, such as 4600000. If it is in words (4,6 triệu) choose Yes.",
    ),
    "check_task": (
        "Chọn một nhiệm vụ trong danh sách.",
        "Choose a task from the list.",
    ),
    "check_target": (
        "Chọn một chỉ tiêu trong danh sách.",
        "Choose a target from the list.",
    ),
}
