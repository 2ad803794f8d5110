"""What the published schemas say of plan files and progress logs: an editor shows it beside each key.

`plan.Task.amount` is what that key of a task means, `plan.Task` what a task is, `wrong.date` what is said of a value
that no date can be.
"""

_LINE: dict[str, tuple[str, str]] = {
    "": ("Một dòng của dự toán.", "A line of an estimate."),
    ".item": ("Nội dung chi.", "What it is for."),
    ".unit": ("Đơn vị tính: tin, cuốn, người.", "What is counted: news, copies, persons."),
    ".quantity": (
        "Số lượng; có thì phải có đơn giá. Khoán trọn gói thì bỏ cả hai.",
        "How many; it needs a price. What is paid as a whole has neither.",
    ),
    ".price": ("Đơn giá, đồng.", "The price of each, in đồng."),
    ".amount": (
        "Thành tiền, đồng: số lượng nhân đơn giá, làm tròn đến đồng.",
        "The amount, in đồng: quantity times price, rounded to the đồng.",
    ),
}

TEXTS: dict[str, tuple[str, str]] = {
    "plan": ("Kế hoạch (cchc)", "A plan (cchc)"),
    "progress": ("Sổ tiến độ (cchc)", "A progress log (cchc)"),
    # -- what is wrong with a value
    "wrong.text": ("Cần một giá trị chữ, không để trống", "A text is needed, not an empty one"),
    "wrong.uid": (
        "Cần một từ viết liền, tối đa 200 chữ: 444/KH-UBND",
        "One word of at most 200 letters is needed: 444/KH-UBND",
    ),
    "wrong.date": (
        "Không phải ngày: viết 2020-10-31 hoặc 31/10/2020",
        "Not a date: write 2020-10-31 or 31/10/2020",
    ),
    "wrong.year": ("Không phải năm: viết bốn chữ số, 1900–2200", "Not a year: write four digits, 1900–2200"),
    "wrong.whole": ("Cần một số nguyên từ 1 trở lên", "A whole number from 1 on is needed"),
    "wrong.count": ("Cần một số nguyên từ 0 trở lên", "A whole number from 0 on is needed"),
    "wrong.day_of_month": ("Cần một ngày trong tháng, 1–31", "A day of a month is needed, 1–31"),
    "wrong.flag": ("Chỉ ghi true hoặc false", "Only true or false"),
    "wrong.amount": (
        "Không phải số tiền, hoặc đọc được hai cách: viết 70.000.000, 1,2 tỷ, 1 tỷ 200 triệu; "
        "dấu chấm tách hàng nghìn, dấu phẩy là dấu thập phân",
        "Not an amount, or one that reads two ways: write 70.000.000, 1,2 tỷ, 1 tỷ 200 triệu; "
        "a dot groups thousands, a comma is the decimal mark",
    ),
    "wrong.quantity": (
        "Không phải số lượng, hoặc đọc được hai cách: viết 12, 1.500, 1,5; dấu phẩy là dấu thập phân",
        "Not a quantity, or one that reads two ways: write 12, 1.500, 1,5; a comma is the decimal mark",
    ),
    "wrong.rule": (
        "Không phải quy tắc lặp lại: viết như FREQ=MONTHLY;BYDAY=-1FR (RFC 5545)",
        "Not a recurrence rule: write as FREQ=MONTHLY;BYDAY=-1FR (RFC 5545)",
    ),
    # -- the plan
    "plan.Plan": (
        "Cả một kế hoạch. Ghi đúng một trong hai khóa year và period.",
        "A whole plan. Exactly one of year and period is given.",
    ),
    "plan.Plan.number": ("Số, ký hiệu của kế hoạch: 444/KH-UBND.", "The plan's number: 444/KH-UBND."),
    "plan.Plan.uid": (
        "Tên lâu dài của kế hoạch trong các tệp lịch, giữ nguyên khi đổi số; không ghi thì là số đầu tiên.",
        "The plan's lasting name in calendar files, kept when its number changes; by default its first number.",
    ),
    "plan.Plan.amends": (
        "Số của các kế hoạch mà kế hoạch này điều chỉnh hoặc hợp nhất; sổ tiến độ của chúng vẫn dùng được.",
        "The numbers of plans that this one adjusts or was merged from; their progress logs stay valid.",
    ),
    "plan.Plan.title": (
        "Trích yếu, không kèm chữ “Kế hoạch”: Tuyên truyền cải cách hành chính năm 2020.",
        "What the plan is about, in the words of its title.",
    ),
    "plan.Plan.issuer": ("Cơ quan ban hành.", "Who issued the plan."),
    "plan.Plan.place": ("Địa danh, ghi trước ngày ban hành.", "The place named before the day of issue."),
    "plan.Plan.level": (
        "Cấp của kế hoạch khi cộng nhiều kế hoạch; không ghi thì theo tên cơ quan ban hành.",
        "The plan's level where many plans are added up; by default what the issuer's name says.",
    ),
    "plan.Plan.province": (
        "Tỉnh hoặc thành phố của kế hoạch khi cộng nhiều kế hoạch; không ghi thì theo tên cơ quan ban hành.",
        "The plan's province where many plans are added up; by default what the issuer's name says.",
    ),
    "plan.Plan.issued": ("Ngày ban hành.", "The day of issue."),
    "plan.Plan.year": ("Năm của kế hoạch một năm.", "The year of a plan of one year."),
    "plan.Plan.period": ("Thời gian của kế hoạch nhiều năm.", "The days of a plan of several years."),
    "plan.Plan.roll": (
        "Dời hạn rơi vào ngày nghỉ: none giữ nguyên, next sang ngày làm việc liền sau, prev về ngày liền trước.",
        "Where a due date on a day off goes: none leaves it, next and prev move it to a working day.",
    ),
    "plan.Plan.units": (
        "Từ riêng của kế hoạch để đếm trong thời gian thực hiện, ngoài những từ đã có (số, tin, lần…).",
        "The plan's own words for what its schedules count, beside those known already (số, tin, lần…).",
    ),
    "plan.Plan.basis": ("Căn cứ ban hành, mỗi căn cứ một mục.", "What the plan is based on, item by item."),
    "plan.Plan.aims": ("Mục đích.", "The aims."),
    "plan.Plan.requirements": ("Yêu cầu.", "The requirements."),
    "plan.Plan.targets": ("Các chỉ tiêu.", "The targets."),
    "plan.Plan.contents": ("Nội dung tuyên truyền.", "What is to be made known."),
    "plan.Plan.forms": ("Hình thức tuyên truyền.", "How it is to be made known."),
    "plan.Plan.levels": (
        "Các cấp hành chính, mã: tên; agencies gọi cấp bằng mã ở đây.",
        "The levels of administration, id: name; agencies name their level by its id.",
    ),
    "plan.Plan.agencies": (
        "Các cơ quan và nhóm cơ quan; nhiệm vụ gọi cơ quan bằng mã ở đây, hoặc bằng tên.",
        "The agencies and groups; tasks name them by the id given here, or by name.",
    ),
    "plan.Plan.tasks": ("Các nhiệm vụ của phụ lục, theo thứ tự.", "The tasks of the annex, in order."),
    "plan.Plan.funding_rules": ("Phần kinh phí thực hiện, từng khoản.", "The paragraphs about money."),
    "plan.Plan.duties": (
        "Phần tổ chức thực hiện: khoản nào giao cho cơ quan nào.",
        "Who has to do what to carry the plan out, paragraph by paragraph.",
    ),
    "plan.Plan.closing": ("Các đoạn cuối, trước nơi nhận.", "The last paragraphs, before the recipients."),
    "plan.Plan.recipients": ("Nơi nhận, từng dòng.", "Who gets the plan, line by line."),
    "plan.Plan.signature": ("Khối chữ ký, từng dòng.", "The signature, line by line."),
    "plan.Plan.submits": (
        "Cơ quan trình dự toán để phê duyệt (mục IV.1 của Kế hoạch 444).",
        "The agency that submits the estimate for approval (section IV.1 of Plan 444).",
    ),
    "plan.Plan.annex": (
        "Các dòng phía trên bảng phụ lục: tên phụ lục, kèm theo kế hoạch nào.",
        "The lines above the table of tasks: its title, and the plan that it comes with.",
    ),
    "plan.Plan.reporting": (
        "Kỳ báo cáo, ngày chốt và ngày gửi.",
        "When reports close and when they are sent.",
    ),
    "plan.Plan.days_off": (
        "Ngày nghỉ, ngày làm bù mà danh mục có sẵn chưa có.",
        "Days off and make-up working days that the list of the program lacks.",
    ),
    "plan.PlanPeriod": ("Thời gian của kế hoạch nhiều năm.", "The days of a plan of several years."),
    "plan.PlanPeriod.start": ("Ngày đầu.", "The first day."),
    "plan.PlanPeriod.end": ("Ngày cuối.", "The last day."),
    "plan.Target": ("Một chỉ tiêu.", "A target."),
    "plan.Target.id": ("Mã, để sổ tiến độ nhắc đến.", "Its id, by which records name it."),
    "plan.Target.code": ("Mã của chỉ tiêu trong danh mục khác.", "The target's number in another list."),
    "plan.Target.text": ("Nguyên văn chỉ tiêu.", "Its words."),
    "plan.Target.value": (
        "Mức phải đạt: 100%. Không nêu mức thì bỏ khóa này.",
        "The share aimed at: 100%. Left out where none is named.",
    ),
    "plan.Paragraph": ("Một đoạn và các ý kể dưới đoạn ấy.", "A paragraph, and what it lists."),
    "plan.Paragraph.text": ("Nguyên văn của đoạn.", "Its words."),
    "plan.Paragraph.items": ("Các ý kể dưới đoạn, mỗi ý một mục.", "What it lists, item by item."),
    "plan.Agency": ("Một cơ quan, hoặc một nhóm cơ quan.", "An agency, or a group of agencies."),
    "plan.Agency.name": ("Tên đầy đủ.", "The full name."),
    "plan.Agency.short": ("Tên gọn, để in trong bảng.", "The short name, for tables."),
    "plan.Agency.contact": ("Liên hệ với ai ở cơ quan ấy.", "Whom to ask for at the agency."),
    "plan.Agency.reports_to": (
        "Cơ quan tổng hợp báo cáo của cơ quan này; đôn đốc qua cơ quan ấy.",
        "The agency that collects its reports, and through which it is urged.",
    ),
    "plan.Agency.address": (
        "urge: đôn đốc; request: đề nghị phối hợp. Không ghi: request nơi kế hoạch viết “Đề nghị …”.",
        "urge, or request to coordinate. Left out: request where the plan says “Đề nghị …”.",
    ),
    "plan.Contact": ("Người liên hệ của một cơ quan.", "Whom to ask for at an agency."),
    "plan.Contact.person": ("Họ tên.", "The name."),
    "plan.Contact.email": ("Thư điện tử.", "The e-mail address."),
    "plan.Contact.phone": ("Điện thoại.", "The telephone number."),
    "plan.Agency.level": (
        "Cấp hành chính: một mã trong levels.",
        "The level of administration: an id of levels.",
    ),
    "plan.Agency.aliases": ("Các cách viết khác gặp trong văn bản.", "Other ways in which papers write it."),
    "plan.Agency.members": (
        "Các thành viên của một nhóm; mỗi thành viên phải làm đủ việc mà nhóm chủ trì.",
        "The members of a group; each owes the whole of what the group leads.",
    ),
    "plan.Agency.size": (
        "Số đơn vị của một nhóm không kể tên từng đơn vị.",
        "How many units a group has that are not listed one by one.",
    ),
    "plan.Agency.valid": ("Cơ quan có từ ngày nào đến ngày nào.", "From when to when the agency exists."),
    "plan.Agency.successors": ("Các cơ quan kế thừa công việc.", "The agencies that took over its work."),
    "plan.Validity": ("Cơ quan có từ ngày nào đến ngày nào.", "From when to when an agency exists."),
    "plan.Validity.from": (
        "Ngày đầu; không ghi là từ trước.",
        "The first day; left out, it was always there.",
    ),
    "plan.Validity.to": ("Ngày cuối; không ghi là vẫn còn.", "The last day; left out, it is still there."),
    "plan.Task": ("Một nhiệm vụ: một dòng của phụ lục.", "A task: a row of the annex."),
    "plan.Task.id": ("Mã nhiệm vụ: số thứ tự trong phụ lục.", "The task's id: its number in the annex."),
    "plan.Task.code": (
        "Mã của nhiệm vụ trong danh mục khác, như của Bộ.",
        "The task's number in another list, such as the ministry's.",
    ),
    "plan.Task.group": ("Nhóm nhiệm vụ, như ghi trong phụ lục.", "The heading that the annex puts it under."),
    "plan.Task.name": ("Nội dung nhiệm vụ.", "What is to be done."),
    "plan.Task.products": ("Sản phẩm, kết quả.", "What comes of it."),
    "plan.Task.lead": (
        "Cơ quan chủ trì: mã, tên tắt hoặc tên; nhiều cơ quan thì ghi danh sách.",
        "Who leads: an id, a short name or a name; a list where there are several.",
    ),
    "plan.Task.lead_text": (
        "Chữ của phụ lục về cơ quan chủ trì, nếu khác tên cơ quan.",
        "The annex's words for who leads, where they are not simply the name.",
    ),
    "plan.Task.coordinating": ("Cơ quan phối hợp.", "Who takes part."),
    "plan.Task.coordinating_text": (
        "Chữ của phụ lục về cơ quan phối hợp, nếu khác tên cơ quan.",
        "The annex's words for who takes part, where they are not simply the name.",
    ),
    "plan.Task.schedule": (
        "Thời gian thực hiện: một hoặc nhiều cụm từ như trong phụ lục, hoặc dates, rrule, reporting, external.",
        "When it is done: one or more phrases as in the annex, or else dates, rrule, reporting, external.",
    ),
    "plan.Task.amount": (
        "Khái toán, đồng. Phụ lục không nêu số tiền thì bỏ khóa này: không có không phải là 0.",
        "The rough estimate, in đồng. Left out where the annex names none: none is not zero.",
    ),
    "plan.Task.lines": (
        "Chi tiết khái toán, cộng lại bằng amount.",
        "The lines of the estimate; they add up to amount.",
    ),
    "plan.Task.funding": ("Nguồn kinh phí.", "Where the money comes from."),
    "plan.Task.scope": (
        "each: mỗi đơn vị của nhóm chủ trì phải làm đủ; total: cả nhóm cùng làm một lần.",
        "each: every unit of the leading group owes the whole; total: the group owes it once, together.",
    ),
    "plan.Task.note": ("Ghi chú của phụ lục.", "The annex's note."),
    "plan.Funding": ("Nguồn kinh phí của một nhiệm vụ.", "Where a task's money comes from."),
    "plan.Funding.kind": (
        "budget: khái toán trong kế hoạch; integrated: lồng ghép; self-funded: tự bố trí; "
        "recurrent: kinh phí thường xuyên; non-state: xã hội hóa; other: nguồn khác.",
        "budget: estimated in the plan; integrated: within other work; self-funded: by the agency itself; "
        "recurrent: from regular funds; non-state: from society; other: from elsewhere.",
    ),
    "plan.Funding.text": ("Chữ của phụ lục về kinh phí.", "The annex's words about the money."),
    **{f"{file}.EstimateLine{key}": pair for file in ("plan", "progress") for key, pair in _LINE.items()},
    "plan.ExplicitSchedule": (
        "Thời gian mà không cụm từ nào nói được: đúng một trong dates, rrule, reporting, external.",
        "What no phrase says: exactly one of dates, rrule, reporting, external.",
    ),
    "plan.ExplicitSchedule.dates": ("Các ngày đến hạn.", "The due dates."),
    "plan.ExplicitSchedule.rrule": ("Quy tắc lặp lại theo RFC 5545.", "A recurrence rule of RFC 5545."),
    "plan.ExplicitSchedule.reporting": (
        "Việc báo cáo: all là mọi kỳ của mục reporting, hoặc các mã kỳ (Q1, H1, Y); hạn là ngày gửi báo cáo.",
        "Reports: all of the periods under reporting, or their codes (Q1, H1, Y); due on the day of sending.",
    ),
    "plan.ExplicitSchedule.text": (
        "Nguyên văn thời gian trong kế hoạch.",
        "The plan's own words for when.",
    ),
    "plan.ExplicitSchedule.external": (
        "Hạn do nơi khác định: theo văn bản, kế hoạch nào.",
        "The dates are set elsewhere: by which paper.",
    ),
    "plan.ExplicitSchedule.count": (
        "Số lượng ở mỗi hạn; không ghi là 1.",
        "How many each time; 1 if not said.",
    ),
    "plan.ExplicitSchedule.unit": ("Đơn vị đếm: số, buổi, tin.", "What is counted: issues, meetings, news."),
    "plan.Duty": (
        "Một khoản của phần tổ chức thực hiện.",
        "A paragraph that says who has to do what to carry the plan out.",
    ),
    "plan.Duty.id": ("Số của khoản: V.1.", "The paragraph's number: V.1."),
    "plan.Duty.code": ("Mã của khoản này trong danh mục khác.", "The paragraph's number in another list."),
    "plan.Duty.agencies": ("Các cơ quan mà khoản này giao việc.", "The agencies that it speaks to."),
    "plan.Duty.text": ("Nguyên văn của khoản.", "Its words."),
    "plan.Duty.work": (
        "Việc định kỳ mà khoản này giao, được theo dõi như một nhiệm vụ.",
        "What it makes an agency do in rhythm; followed like a task.",
    ),
    "plan.Work": ("Việc định kỳ mà một khoản giao.", "What a paragraph makes an agency do in rhythm."),
    "plan.Work.name": ("Nội dung công việc.", "What is to be done."),
    "plan.Work.lead": ("Cơ quan phải làm.", "Who has to do it."),
    "plan.Work.schedule": ("Thời gian thực hiện, ghi như của nhiệm vụ.", "When it is done, as of a task."),
    "plan.Work.scope": (
        "each: mỗi đơn vị của nhóm phải làm đủ; total: cả nhóm cùng làm một lần.",
        "each: every unit of the group owes the whole; total: the group owes it once, together.",
    ),
    "plan.Reporting": (
        "Kỳ báo cáo; không ghi thì theo Nghị định 09/2019/NĐ-CP.",
        "The reports; left out, as Decree 09/2019/NĐ-CP has them.",
    ),
    "plan.Reporting.cutoff_day": (
        "Ngày chốt số liệu, trong tháng cuối của kỳ.",
        "The day of a period's last month on which its data close.",
    ),
    "plan.Reporting.deadline_day": (
        "Ngày gửi báo cáo; không sau ngày chốt thì là ngày của tháng liền sau.",
        "The day by which the report is sent; of the next month where it is not after the closing day.",
    ),
    "plan.Reporting.periods": (
        "Các kỳ phải báo cáo: Q1, H1, 9M, Y, hoặc bằng chữ: quý III, 6 tháng.",
        "The periods that are reported: Q1, H1, 9M, Y, or in words: quý III, 6 tháng.",
    ),
    "plan.DayOff": ("Một ngày nghỉ, hoặc một ngày làm bù.", "A day off, or a make-up working day."),
    "plan.DayOff.date": ("Ngày.", "The day."),
    "plan.DayOff.name": ("Tên ngày nghỉ.", "What the day is called."),
    "plan.DayOff.working": ("true: ngày làm bù, không phải ngày nghỉ.", "true: it is worked, and not off."),
    # -- the log
    "progress.Opening": (
        "Mở đầu sổ: sổ của kế hoạch nào.",
        "The log's first entry: which plan it belongs to.",
    ),
    "progress.Opening.plan": ("Số, ký hiệu của kế hoạch: 444/KH-UBND.", "The plan's number: 444/KH-UBND."),
    "progress.Opening.file": (
        "Tệp kế hoạch, tính từ thư mục của sổ; không ghi là kế hoạch có sẵn.",
        "The plan's file, seen from the log's folder; absent for the plan that comes with the program.",
    ),
    "progress.Record": (
        "Một bản ghi của sổ: việc đã làm, đã chi, hoặc kết quả đo. Điều không ghi không phải là 0.",
        "A record: what was done, spent or measured. What is left out was not said; it is not zero.",
    ),
    "progress.Record.id": ("Tên của bản ghi, để bản ghi sau nhắc đến.", "Its name, for later records."),
    "progress.Record.task": ("Mã nhiệm vụ trong kế hoạch: 3, V.1.", "A task's id in the plan: 3, V.1."),
    "progress.Record.target": (
        "Mã chỉ tiêu được đo, ghi thay cho task.",
        "The id of the target that was measured, in place of task.",
    ),
    "progress.Record.date": ("Ngày hoàn thành, ngày chi, ngày đo.", "The day of what is recorded."),
    "progress.Record.agency": (
        "Đơn vị nào làm; bắt buộc khi nhiều đơn vị cùng chủ trì.",
        "Which unit did it; needed where several lead.",
    ),
    "progress.Record.count": (
        "Số sản phẩm hoàn thành; không ghi là 1, chỉ chi tiền hoặc nêu lý do thì ghi 0.",
        "How many products were finished; 1 if not said, 0 where only money was spent or a cause is given.",
    ),
    "progress.Record.units": (
        "Số đơn vị đã làm, của một nhóm không kể tên từng đơn vị.",
        "How many units did it, of a group that is not listed one by one.",
    ),
    "progress.Record.spent": ("Số tiền đã chi, đồng.", "The amount spent, in đồng."),
    "progress.Record.proposed": ("Dự toán đề nghị, đồng.", "The amount asked for, in đồng."),
    "progress.Record.appraised": ("Dự toán được thẩm định, đồng.", "The amount appraised, in đồng."),
    "progress.Record.approved": ("Dự toán được phê duyệt, đồng.", "The amount approved, in đồng."),
    "progress.Record.lines": (
        "Chi tiết của số tiền đề nghị, thẩm định hoặc phê duyệt (đúng một trong ba), cộng lại bằng số đó.",
        "The lines of what is proposed, appraised or approved (just one of them); they add up to it.",
    ),
    "progress.Record.value": ("Kết quả đo của chỉ tiêu: 96%.", "The reading of the target: 96%."),
    "progress.Record.evidence": (
        "Minh chứng: số văn bản, đường dẫn, tên sản phẩm.",
        "What shows it: a paper's number, a link, the product's name.",
    ),
    "progress.Record.cause": ("Lý do chậm.", "Why it is late."),
    "progress.Record.note": ("Ghi chú.", "A note."),
    "progress.Record.form": (
        "Dòng của biểu đã thu mà bản ghi này lấy từ đó; phần mềm ghi.",
        "The row of the collected form that it was read from; written by the program.",
    ),
    "progress.Record.due": (
        "Hạn mà dòng ấy của biểu hỏi; chỉ để nhận ra cùng một dòng trong biểu khác.",
        "The due date that its row of a form asks about; only to know the row again in another form.",
    ),
    "progress.Record.batch": (
        "Đợt ghi: các bản ghi được thêm cùng một lần.",
        "The batch: records that were added at one time.",
    ),
    "progress.Record.supersedes": (
        "Mã của bản ghi sai mà bản ghi này thay.",
        "The id of the record that this one stands in for.",
    ),
    "progress.Record.void": (
        "true: chỉ rút lại bản ghi nêu ở supersedes, không thay bằng gì.",
        "true: it only takes back the record named by supersedes.",
    ),
    "progress.Sent": (
        "Một dòng theo dõi gửi, nhận: biểu, công văn hoặc dự toán của đơn vị nào đang ở đâu.",
        "An entry of the register of sending: where an agency's form, letter or estimate stands.",
    ),
    "progress.Sent.id": ("Tên của dòng, để dòng sau nhắc đến.", "Its name, for later entries."),
    "progress.Sent.sent": (
        "Gửi gì: form biểu, letter công văn, estimate dự toán.",
        "What is sent: a form, a letter, an estimate.",
    ),
    "progress.Sent.agency": ("Đơn vị được gửi.", "The agency that it is for."),
    "progress.Sent.period": (
        "Kỳ báo cáo: Q3, hoặc Q3/2020; không ghi là cả kế hoạch.",
        "The reporting period: Q3, or Q3/2020; absent for the whole plan.",
    ),
    "progress.Sent.state": (
        "Đến đâu: made đã lập, received đã nhận, blank nhận về còn trống, faulty nhận về có lỗi, reminded đã nhắc.",
        "How it stands: made, received, blank (came back empty), faulty (came back with faults), reminded.",
    ),
    "progress.Sent.date": ("Ngày.", "The day."),
    "progress.Sent.difficulties": (
        "Khó khăn, vướng mắc mà đơn vị ghi trong biểu; báo cáo trích nguyên văn.",
        "The difficulties that the agency wrote into its form; a report quotes them.",
    ),
    "progress.Sent.proposals": (
        "Đề xuất, kiến nghị mà đơn vị ghi trong biểu; báo cáo trích nguyên văn.",
        "The proposals that the agency wrote into its form; a report quotes them.",
    ),
    "progress.Sent.note": (
        "Giải trình chung mà đơn vị ghi trong biểu dự toán.",
        "What the agency wrote into its estimate to explain the whole of it.",
    ),
    "progress.Sent.batch": (
        "Đợt ghi; rút lại đợt thì rút cả dòng này.",
        "The batch: taken back, this entry is too.",
    ),
    "progress.Sent.supersedes": (
        "Mã của dòng sai mà dòng này thay.",
        "The id of the entry that this one stands in for.",
    ),
    "progress.Sent.void": (
        "true: chỉ rút lại dòng nêu ở supersedes, không thay bằng gì.",
        "true: it only takes back the entry named by supersedes.",
    ),
}
