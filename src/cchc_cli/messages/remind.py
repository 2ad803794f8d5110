"""Words of the letters that urge: the paper, its table, the e-mail beside it, and what is said of them.

`…_urge` is how an agency is urged, `…_request` how one is asked that only can be asked. `…_own` speaks to the agency
that owes it, `…_list` of those in the annex.
"""

TEXTS: dict[str, tuple[str, str]] = {
    "drawing": ("Đang soạn công văn", "Writing letters"),
    "form_file": ("bieu-{file}", "form-{file}"),
    "calendar_file": ("lich-{file}", "calendar-{file}"),
    # -- the subject, and which letter it is
    "subject_overdue_urge": (
        "đôn đốc thực hiện Kế hoạch số {number}",
        "urging the work under Plan No. {number}",
    ),
    "subject_overdue_request": (
        "đề nghị phối hợp thực hiện Kế hoạch số {number}",
        "a request to take part in Plan No. {number}",
    ),
    "subject_soon_urge": (
        "nhắc thực hiện nhiệm vụ sắp đến hạn theo Kế hoạch số {number}",
        "work that falls due soon under Plan No. {number}",
    ),
    "subject_soon_request": (
        "đề nghị phối hợp thực hiện nhiệm vụ sắp đến hạn theo Kế hoạch số {number}",
        "a request to take part in work that falls due soon under Plan No. {number}",
    ),
    "subject_missing_urge": (
        "đôn đốc báo cáo {period} theo Kế hoạch số {number}",
        "urging the report of {period} under Plan No. {number}",
    ),
    "subject_missing_request": (
        "đề nghị phối hợp báo cáo {period} theo Kế hoạch số {number}",
        "a request to report on {period} under Plan No. {number}",
    ),
    "subject_again": ("{subject} ({nth})", "{subject} ({nth})"),
    "nth_2": ("lần thứ hai", "second letter"),
    "nth_3": ("lần thứ ba", "third letter"),
    "nth_4": ("lần thứ tư", "fourth letter"),
    "nth_5": ("lần thứ năm", "fifth letter"),
    "nth_more": ("lần thứ {n}", "letter number {n}"),
    # -- the body
    "to_list": (
        "{agency} (theo danh sách tại Phụ lục kèm theo)",
        "{agency} (those listed in the Annex)",
    ),
    "everybody": ("Các cơ quan, đơn vị", "Agencies and units"),
    "everybody_here": ("các cơ quan, đơn vị", "the agencies and units"),
    "units": ("{count} cơ quan, đơn vị", "{count} {count:unit|units}"),
    "groups": ("{count} nhóm đơn vị", "{count} {count:group of units|groups of units}"),
    "opening": (
        "Thực hiện Kế hoạch số {number}{issued}{issuer} về {title}, {state}",
        "Under Plan No. {number}{issued}{issuer}, {title}: {state}",
    ),
    "besides": ("Ngoài ra, {state}", "Besides, {state}"),
    "late_own_urge": (
        "theo số liệu {body} nhận được đến hết ngày {day}, {agency} còn {count} nhiệm vụ quá hạn, cụ thể như sau:",
        "by the data that {body} has as of {day}, {agency} has {count} {count:task|tasks} overdue:",
    ),
    "late_own_request": (
        "theo số liệu {body} nhận được đến hết ngày {day}, {agency} có {count} nhiệm vụ đã đến hạn mà {body} chưa "
        "nhận được kết quả hoàn thành, cụ thể như sau:",
        "by the data that {body} has as of {day}, {count} {count:task|tasks} of {agency} came due of which {body} has "
        "no result yet:",
    ),
    "late_list_urge": (
        "theo số liệu {body} nhận được đến hết ngày {day}, có {who} còn {count} việc quá hạn (danh sách tại Phụ "
        "lục kèm theo).",
        "by the data that {body} has as of {day}, {count} {count:item|items} of {who} {count:is|are} overdue (listed "
        "in the Annex).",
    ),
    "late_list_request": (
        "theo số liệu {body} nhận được đến hết ngày {day}, có {who} với {count} việc đã đến hạn mà {body} chưa "
        "nhận được kết quả hoàn thành (danh sách tại Phụ lục kèm theo).",
        "by the data that {body} has as of {day}, {count} {count:item|items} of {who} came due of which {body} has no "
        "result yet (listed in the Annex).",
    ),
    "soon_own": (
        "từ ngày {day} đến hết ngày {end}, {agency} có {count} việc đến hạn chưa hoàn thành, cụ thể như sau:",
        "{agency} has {count} {count:item|items} to finish that {count:is|are} due from {day} to {end}:",
    ),
    "soon_list": (
        "từ ngày {day} đến hết ngày {end}, có {who} với {count} việc đến hạn chưa hoàn thành (danh sách tại "
        "Phụ lục kèm theo).",
        "{count} {count:item|items} of {who} to finish {count:is|are} due from {day} to {end} (listed in the Annex).",
    ),
    "missing_own": (
        "theo số liệu {body} nhận được đến hết ngày {day}, {agency} chưa có số liệu báo cáo {period} (từ ngày {start} "
        "đến hết ngày {end}) về {count} nhiệm vụ sau:",
        "by the data that {body} has as of {day}, {agency} has reported nothing of {period} (from {start} to {end}) "
        "on {count} {count:task|tasks}:",
    ),
    "missing_list": (
        "theo số liệu {body} nhận được đến hết ngày {day}, còn {who} chưa có số liệu báo cáo {period} (từ ngày "
        "{start} đến hết ngày {end}; danh sách tại Phụ lục kèm theo).",
        "by the data that {body} has as of {day}, nothing was reported of {period} by {who} (from {start} to {end}; "
        "listed in the Annex).",
    ),
    "behind": (
        "Đối với các việc sau, Kế hoạch giao số lượng trong kỳ và không ghi từng ngày; nếu chia đều số lượng ấy thì "
        "đến ngày {day} kết quả còn chậm so với nhịp chia đều. Ngày có dấu {mark} là ngày ước tính, chưa phải là hạn "
        "của Kế hoạch; nội dung này nêu để chủ động thực hiện{where}",
        "Of the following the Plan asks for a number in a period without naming days; by an even spread of it the "
        "results were behind that pace on {day}. A date marked {mark} is an estimate and no due date of the Plan; "
        "this is said so that the work can be arranged in time{where}",
    ),
    "behind_here": (":", ":"),
    "behind_annex": (" (danh sách tại Phụ lục kèm theo).", " (listed in the Annex)."),
    "again_second": (
        "Về nội dung này, {body} đã có Công văn số {number} ngày {first}; đây là văn bản lần thứ hai.",
        "On this {body} wrote before, in letter No. {number} of {first}; this is the second letter.",
    ),
    "again_more": (
        "Về nội dung này, {body} đã có {count} công văn, lần thứ nhất ngày {first}, gần nhất ngày {last}; đây là văn "
        "bản {nth}.",
        "On this {body} wrote {count} {count:letter|letters} before, the first on {first} and the last on {last}; this "
        "is the {nth}.",
    ),
    "whom_list": ("các cơ quan, đơn vị có tên trong Phụ lục", "those listed in the Annex"),
    "whom_through_urge": (
        "{agency} đôn đốc các đơn vị có tên trong Phụ lục",
        "{agency} to see that those listed in the Annex",
    ),
    "whom_through_request": (
        "{agency} thông tin để các đơn vị có tên trong Phụ lục",
        "{agency} to tell those listed in the Annex to",
    ),
    "demand_overdue_urge": (
        "{body} đề nghị {whom} khẩn trương hoàn thành các nhiệm vụ quá hạn, báo cáo kết quả về {body} {by} để tổng "
        "hợp. Nhiệm vụ chưa thể hoàn thành, đề nghị nêu rõ lý do và thời gian hoàn thành; nhiệm vụ đã hoàn thành, đề "
        "nghị gửi kết quả kèm minh chứng để được ghi nhận.",
        "{body} asks {whom} to finish without delay what is overdue, and to report the results to {body} {by}. Where "
        "work can't be finished, please say why and when it will be; where it is, please send the result and what "
        "proves it, so that it can be entered.",
    ),
    "demand_overdue_request": (
        "{body} trân trọng đề nghị {whom} quan tâm, phối hợp thực hiện các nhiệm vụ nói trên và cho biết kết quả {by}. "
        "Nhiệm vụ đã hoàn thành, đề nghị gửi kết quả kèm minh chứng để được ghi nhận.",
        "{body} kindly asks {whom} to take part in this work and to tell the results {by}. Where it is finished, "
        "please send the result and what proves it, so that it can be entered.",
    ),
    "demand_soon_urge": (
        "{body} đề nghị {whom} chủ động thực hiện bảo đảm thời hạn của Kế hoạch và gửi kết quả về {body} ngay sau khi "
        "hoàn thành.",
        "{body} asks {whom} to keep the due dates of the Plan, and to send the results to {body} once there.",
    ),
    "demand_soon_request": (
        "{body} trân trọng đề nghị {whom} quan tâm, phối hợp thực hiện và gửi kết quả về {body} sau khi hoàn thành.",
        "{body} kindly asks {whom} to take part in this work, and to send the results to {body} once there.",
    ),
    "demand_missing_urge": (
        "{body} đề nghị {whom} gửi báo cáo về {body} {by} để tổng hợp. Nhiệm vụ không phát sinh kết quả trong kỳ, đề "
        "nghị ghi rõ là không phát sinh.",
        "{body} asks {whom} to send the report to {body} {by}. Where there was nothing in the period, please say so.",
    ),
    "demand_missing_request": (
        "{body} trân trọng đề nghị {whom} quan tâm, phối hợp gửi số liệu về {body} {by} để tổng hợp. Nhiệm vụ không "
        "phát sinh kết quả trong kỳ, đề nghị ghi rõ là không phát sinh.",
        "{body} kindly asks {whom} to send the data to {body} {by}. Where there was nothing in the period, please say "
        "so.",
    ),
    "by_day": ("chậm nhất ngày {day}", "by {day}"),
    "by_within": (
        "trong thời hạn {days:02} ngày làm việc kể từ ngày ban hành Công văn này",
        "within {days} working {days:day|days} of the date of this letter",
    ),
    "closing": (
        "Rất mong nhận được sự quan tâm, phối hợp của {agency}",
        "With thanks to {agency} for the attention and help",
    ),
    # -- annexes and tables
    "annex_overdue_urge": ("Danh sách nhiệm vụ đôn đốc thực hiện", "Work that is urged"),
    "annex_overdue_request": ("Danh sách nhiệm vụ đề nghị phối hợp", "Work that is asked for"),
    "annex_soon_urge": ("Danh sách nhiệm vụ sắp đến hạn", "What falls due soon"),
    "annex_soon_request": ("Danh sách nhiệm vụ sắp đến hạn", "What falls due soon"),
    "annex_missing_urge": ("Danh sách đơn vị chưa báo cáo", "Who has not reported"),
    "annex_missing_request": ("Danh sách đơn vị chưa báo cáo", "Who has not reported"),
    "late": ("Quá hạn tính đến ngày {day}", "Overdue as of {day}"),
    "past": ("Đã đến hạn tính đến ngày {day}", "Due before {day}"),
    "soon": ("Đến hạn từ ngày {day} đến hết ngày {end}", "Due from {day} to {end}"),
    "slow": ("Chậm so với nhịp chia đều, chưa phải quá hạn", "Behind the even spread, not overdue"),
    "silent": ("Chưa có số liệu báo cáo {period}", "Nothing reported of {period}"),
    "of_task": ("{caption}. Nhiệm vụ {task}", "{caption}. Task {task}"),
    "of_sender": ("{caption}, của chính {body}", "{caption}, of {body} itself"),
    "makes": ("{task}; sản phẩm: {products}", "{task}; product: {products}"),
    "number": ("TT", "No."),
    "agency": ("Cơ quan, đơn vị", "Agency"),
    "task": ("Nhiệm vụ", "Task"),
    "shared": ("{task} (thực hiện chung với {partners})", "{task} (owed together with {partners})"),
    "products": ("Sản phẩm", "Product"),
    "due": ("Hạn", "Due"),
    "since": ("Theo nhịp từ", "By the spread since"),
    "done_of": ("Đã xong/ đến hạn", "Done of due"),
    "done": ("Đã xong", "Done"),
    "asked": ("Đến hạn", "Due so far"),
    "units_more": ("{done} (thêm {units} đơn vị)", "{done} ({units} did one more)"),
    "days_late": ("Quá hạn (ngày)", "Days overdue"),
    "days_past": ("Sau hạn (ngày)", "Days since"),
    "days_slow": ("Chậm nhịp (ngày)", "Days behind"),
    "days_soon": ("Còn (ngày)", "Days left"),
    "sheet_late": ("Quá hạn", "Overdue"),
    "sheet_past": ("Đã đến hạn", "Past due dates"),
    "sheet_soon": ("Sắp đến hạn", "Due soon"),
    "sheet_slow": ("Chậm nhịp", "Behind"),
    "sheet_silent": ("Chưa báo cáo", "No report"),
    # -- the e-mail
    "we": ("Chúng tôi", "We"),
    "mail_opening": (
        "{body} gửi {agency} Công văn về việc {subject} trong tệp kèm theo.",
        "{body} sends {agency} the attached letter: {subject}.",
    ),
    "mail_reply": ("Đề nghị {agency} trả lời {by}.", "{agency} is asked to answer {by}."),
    "mail_files": ("Tệp kèm theo:", "Attached:"),
    "mail_letter": ("- {file}: công văn", "- {file}: the letter"),
    "mail_form": ("- {file}: biểu báo cáo để điền và gửi lại", "- {file}: the form to fill in and send back"),
    "mail_calendar": (
        "- {file}: lịch các hạn còn lại, mở bằng điện thoại hoặc Outlook",
        "- {file}: the due dates to come, for a phone or Outlook",
    ),
    # -- what the command says
    "title": (
        "Công văn đôn đốc theo Kế hoạch {number}, đến ngày {day}",
        "Letters that urge under Plan {number}, as of {day}",
    ),
    "works": ("Việc", "Items"),
    "oldest": ("Quá hạn lâu nhất (ngày)", "Longest overdue (days)"),
    "times": ("Lần", "Letter"),
    "file": ("Tệp", "File"),
    "kind": ("Hình thức", "As"),
    "kind_urge": ("đôn đốc", "urged"),
    "kind_soon": ("nhắc việc", "reminded"),
    "kind_request": ("đề nghị", "asked"),
    "nobody": ("Không có cơ quan nào phải đôn đốc.", "There is nobody to urge."),
    "unwritten": (
        "Chưa ghi gì. Để soạn các công văn này: thêm -o THƯ_MỤC.",
        "Nothing was written. To write these letters add -o FOLDER.",
    ),
    "own_work": (
        "Việc của chính {body}, không gửi công văn cho mình: {works}.",
        "What {body} owes itself, without a letter to it: {works}.",
    ),
    "own_late": ("{task} (quá hạn {days} ngày)", "{task} ({days} {days:day|days} overdue)"),
    "own_soon": ("{task} (đến hạn ngày {day})", "{task} (due {day})"),
    "own_silent": ("{tasks} (chưa báo cáo)", "{tasks} (not reported)"),
    "above": (
        "Cơ quan cấp trên, không đôn đốc: {agencies}.",
        "Above the office, and not urged: {agencies}.",
    ),
    "only_behind": (
        "Chỉ chậm nhịp, không có việc quá hạn nên không gửi công văn: {agencies}.",
        "Behind but not overdue, so without a letter: {agencies}.",
    ),
    "no_sender": (
        "Kế hoạch không nói cơ quan nào theo dõi, báo cáo chung; tên cơ quan gửi để trống trong công văn.",
        "The plan does not say which office follows it and reports; the sender's name is a blank in the letters.",
    ),
    "no_mail": (
        "Không soạn thư điện tử (kế hoạch chưa có contact.email) cho: {agencies}.",
        "No e-mail was written (the plan has no contact.email) for: {agencies}.",
    ),
    "bad_mail": (
        "{agency}: contact.email “{email}” không dùng được làm địa chỉ thư; không soạn thư điện tử.",
        "{agency}: contact.email “{email}” is no address that mail can go to; no e-mail was written.",
    ),
    "registered": (
        "Đã ghi vào {file}: soạn {count} công văn.",
        "Entered in {file}: {count} {count:letter|letters} written.",
    ),
}
