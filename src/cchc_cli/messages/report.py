"""Words of the periodic report: an official paper (`official`), and the page and workbook of the same content.

`blank_…` name what only a person can write. `of_…` are the reporting periods within a sentence.
"""

_ORDINALS = ("first", "second", "third", "fourth")
_ROMAN = ("I", "II", "III", "IV")
_MONTHS = "January February March April May June July August September October November December"

TEXTS: dict[str, tuple[str, str]] = {
    "drawing": ("Đang lập báo cáo", "Drawing up the report"),
    # -- periods within a sentence
    **{
        f"of_M{n}": (f"tháng {n} năm {{year}}", f"{month} {{year}}")
        for n, month in enumerate(_MONTHS.split(), 1)
    },
    **{
        f"of_Q{n}": (f"quý {_ROMAN[n - 1]} năm {{year}}", f"the {_ORDINALS[n - 1]} quarter of {{year}}")
        for n in range(1, 5)
    },
    "of_H1": ("6 tháng đầu năm {year}", "the first half of {year}"),
    "of_H2": ("6 tháng cuối năm {year}", "the second half of {year}"),
    "of_9M": ("9 tháng đầu năm {year}", "the first nine months of {year}"),
    "of_Y": ("năm {year}", "{year}"),
    "of_rest": ("từ ngày {start} đến hết ngày {end}", "the days from {start} to {end}"),
    # -- the title
    "subject": (
        "Kết quả thực hiện Kế hoạch {title}\n({period})",
        "Results of the Plan “{title}”\n({period})",
    ),
    # -- blanks
    "blank_to": ("cơ quan nhận báo cáo", "receiving body"),
    "blank_direction": (
        "các văn bản chỉ đạo, hướng dẫn đã ban hành; việc đôn đốc, kiểm tra trong kỳ",
        "papers of direction and guidance that were issued; urging and checking in the period",
    ),
    "blank_assessment": (
        "đánh giá chung của cơ quan về kết quả trong kỳ",
        "the body's general assessment of the period",
    ),
    "blank_cause": ("nguyên nhân", "cause"),
    "blank_cause_of": ("nguyên nhân của {count} đơn vị", "cause of {count} {count:unit|units}"),
    "blank_difficulties": (
        "khó khăn, vướng mắc; nguyên nhân khách quan, chủ quan",
        "difficulties and their causes, outer and own",
    ),
    "blank_next": (
        "nhiệm vụ trọng tâm khác và giải pháp thực hiện",
        "other priorities, and how they will be met",
    ),
    "blank_after": (
        "phương hướng, nhiệm vụ trọng tâm {period}",
        "priorities of {period}",
    ),
    "blank_proposals": ("đề xuất, kiến nghị", "proposals"),
    # -- headings
    "direction": ("Công tác chỉ đạo, hướng dẫn", "Direction and guidance"),
    "results": ("Kết quả thực hiện", "Results"),
    "progress": ("Tiến độ chung", "Progress"),
    "by_task": ("Kết quả theo nhiệm vụ", "Results by task"),
    "comparison": ("So sánh với các kỳ trước", "Beside past periods"),
    "by_unit": ("Kết quả theo đơn vị", "Results by unit"),
    "targets": ("Thực hiện các chỉ tiêu", "Targets"),
    "money": ("Kinh phí", "Money"),
    "late": ("Nhiệm vụ chậm tiến độ", "Late tasks"),
    "silent": ("Đơn vị chưa có số liệu báo cáo trong kỳ", "Units that have not reported in the period"),
    "difficulties": ("Khó khăn, vướng mắc và nguyên nhân", "Difficulties and causes"),
    "coming": ("Nhiệm vụ {period}", "Work of {period}"),
    "coming_until": ("Nhiệm vụ đến hết {period}", "Work until the end of {period}"),
    "coming_last": ("Nhiệm vụ trong thời gian còn lại của Kế hoạch", "Work in the days left of the Plan"),
    "after": ("Phương hướng, nhiệm vụ {period}", "Work of {period}"),
    "proposals": ("Đề xuất, kiến nghị", "Proposals"),
    "annex_results": (
        "Kết quả thực hiện nhiệm vụ {period}",
        "Results by task, {period}",
    ),
    "annex_units": (
        "Đơn vị chưa hoàn thành, chưa báo cáo {period}",
        "Units that have not finished or not reported, {period}",
    ),
    "annex_by_unit": ("Kết quả theo đơn vị {period}", "Results by unit, {period}"),
    "annex_works": ("So sánh với Kế hoạch {number} theo nhiệm vụ", "Plan {number} compared by task"),
    "annex_words": ("Khó khăn, kiến nghị của đơn vị", "What units wrote"),
    "annex_money": ("Tình hình kinh phí đến ngày {date}", "Money as of {date}"),
    # -- sentences
    "opening": (
        "Thực hiện Kế hoạch số {number}{issued}{issuer} về {title}, {body} báo cáo kết quả thực hiện "
        "{period}{data} như sau:",
        "Under Plan No. {number}{issued}{issuer}, {title}, {body} reports the results of {period}{data} as follows:",
    ),
    "opening_data": (" (số liệu từ ngày {start} đến hết ngày {end})", " (data from {start} to {end})"),
    "issued": (" ngày {date}", " of {date}"),
    "issuer": (" của {issuer}", " of {issuer}"),
    "data": (
        "Kế hoạch số {number}. Số liệu từ ngày {start} đến hết ngày {end}.",
        "Plan No. {number}. Data from {start} to {end}.",
    ),
    "cut_short": (
        "Kỳ báo cáo chưa kết thúc: số liệu chốt ngày {close}, báo cáo này tính đến hết ngày {day}.",
        "The period has not ended: its data close on {close}, and this report holds them up to {day}.",
    ),
    "signed_early": (
        "Ngày ký {date} trước ngày chốt số liệu của kỳ, {close}.",
        "The paper is dated {date}, before the data of the period close on {close}.",
    ),
    "own": (
        "Báo cáo gồm các nhiệm vụ do {body} chủ trì.",
        "The report holds the tasks that {body} leads.",
    ),
    "works": (
        "Kế hoạch giao {count} nhiệm vụ, việc định kỳ; trong kỳ {active} nhiệm vụ có số liệu được ghi nhận, "
        "{quiet} nhiệm vụ chưa có số liệu.",
        "The plan has {count} {count:task or periodic duty|tasks and periodic duties}; {active} "
        "{active:has|have} data recorded "
        "in the period, {quiet} {quiet:has|have} no data.",
    ),
    "works_own": (
        "{body} chủ trì {count} nhiệm vụ, việc định kỳ của Kế hoạch; trong kỳ {active} nhiệm vụ có số liệu được ghi "
        "nhận, {quiet} nhiệm vụ chưa có số liệu.",
        "{body} is the lead of {count} {count:task or periodic duty|tasks and periodic duties} of the Plan; {active} "
        "{active:has|have} data recorded in the period, {quiet} {quiet:has|have} no data.",
    ),
    "on_time": (
        "Đến ngày {day}, {dated} nhiệm vụ có sản phẩm đến hạn{spread}; {kept}/{dated} nhiệm vụ hoàn thành đủ sản phẩm "
        "đến hạn, đạt {rate}.",
        "By {day}, {dated} {dated:task|tasks} had products due{spread}; {kept} of {dated} had finished all that "
        "was due, {rate}.",
    ),
    "spread_tasks": (
        " (trong đó {count} nhiệm vụ có hạn theo nhịp chia đều, Kế hoạch không ghi ngày)",
        " (in {count} by an even spread, whose dates the Plan does not print)",
    ),
    "spread_dues": (
        "Trong {due} lượt đến hạn có {count} lượt theo nhịp chia đều, Kế hoạch không ghi ngày.",
        "The even spread alone, whose dates the Plan does not print, makes {count} of the {due} fall due.",
    ),
    "by_spread": (" theo nhịp chia đều", " by an even spread"),
    "partly_by_spread": (", có phần theo nhịp chia đều", ", partly by an even spread"),
    "some_by_spread": (", trong đó {count} theo nhịp chia đều", ", by an even spread {count}"),
    "completion": (
        "Tính theo lượt đến hạn của từng đơn vị: đã hoàn thành {kept}/{due} lượt, đạt {rate} (nhóm đơn vị "
        "không kể tên từng đơn vị tính một lượt).",
        "By the due dates of each unit, {kept} of {due} {kept:is|are} met, {rate} (a group whose units "
        "are not listed "
        "counts as one).",
    ),
    "completion_own": (
        "Tính theo lượt đến hạn: đã hoàn thành {kept}/{due} lượt, đạt {rate}.",
        "By the due dates, {kept} of {due} {kept:is|are} met, {rate}.",
    ),
    "nothing_due": ("Đến ngày {day} chưa có sản phẩm nào đến hạn.", "Nothing was due by {day}."),
    "see_annex": ("Số liệu chi tiết theo Phụ lục {roman}.", "The figures are in Annex {roman}."),
    "see_by_unit": (
        "Kết quả từng đơn vị theo Phụ lục {roman}.",
        "What each unit did is in Annex {roman}.",
    ),
    "of_own_task": ("Nhiệm vụ {task}: {name}: {result}", "Task {task}: {name}: {result}"),
    "of_task": ("Nhiệm vụ {task}: {name} ({who}): {result}", "Task {task}: {name} ({who}): {result}"),
    "task_done": ("{done} {unit}", "{done} {unit}"),
    "task_planned": (" (kế hoạch trong kỳ {planned})", " (planned in the period: {planned})"),
    "joint": ("{name} (chung với {who})", "{name} (together with {who})"),
    "joint_works": (
        "Số liệu của nhiệm vụ giao chung là của mọi cơ quan cùng thực hiện, không tách riêng: nhiệm vụ {works}.",
        "The figures of what is owed together are those of all that owe it, and are not told apart: task {works}.",
    ),
    "task_total": ("; lũy kế {done}", "; {done} so far"),
    "task_total_due": (", đến hạn {due}", ", {due} due"),
    "task_products": ("{done} sản phẩm", "{done} {done:product|products}"),
    "task_times": ("{times} lần", "{times} {times:time|times}"),
    "task_recorded": ("đã ghi nhận {times}", "recorded {times}"),
    "task_uncounted": ("chưa nêu sản phẩm hoàn thành", "no product said to be finished"),
    "task_both": (
        "{counted} và {times} ghi nhận không nêu số lượng",
        "{counted}, and {times} recorded without a count",
    ),
    "evidence": (". Minh chứng: {words}", ". Evidence: {words}"),
    "more_evidence": (
        "và của {count} đơn vị khác, ghi trong sổ tiến độ",
        "and of {count} more {count:unit|units}, in the progress log",
    ),
    "evidence_of": ("{words} ({who})", "{words} ({who})"),
    "no_data": ("chưa có số liệu", "no data"),
    "no_data_own": ("chưa có số liệu ghi riêng", "no data of its own"),
    "many_works": (
        "Kết quả trong kỳ của {count} nhiệm vụ nêu tại Phụ lục I; minh chứng ghi trong sổ tiến độ.",
        "What was done of {count} {count:task|tasks} is in Annex I; the evidence is in the progress log.",
    ),
    "no_data_of": (
        "Chưa có số liệu trong kỳ: nhiệm vụ {tasks}.",
        "Tasks without data in the period: {tasks}.",
    ),
    "nothing_recorded": (
        "Trong kỳ chưa có số liệu nào được ghi nhận.",
        "Nothing was recorded in the period.",
    ),
    "targets_read": (
        "Kế hoạch đề ra {count} chỉ tiêu; đã có số liệu của {read} chỉ tiêu, {met} chỉ tiêu đạt mức đề ra.",
        "The plan has {count} {count:target|targets}; {read} {read:has|have} a reading, and {met} "
        "{met:is|are} met.",
    ),
    "targets_own": (
        "Đã có số liệu riêng của {read} chỉ tiêu, {met} chỉ tiêu đạt mức đề ra.",
        "{read} {read:target has|targets have} a reading of its own, and {met} {met:is|are} met.",
    ),
    "no_targets": ("Kế hoạch không đề ra chỉ tiêu cụ thể.", "The plan sets no targets."),
    "estimate": (
        "Khái toán: {amount} đồng cho {funded}/{tasks} nhiệm vụ (Bằng chữ: {words}).",
        "Estimate: VND {amount} for {funded} of {tasks} {tasks:task|tasks} (in words: {words}).",
    ),
    "no_estimate": (
        "Kế hoạch không nêu khái toán; không có khái toán không phải là 0 đồng.",
        "The plan names no estimate, which is not zero.",
    ),
    "no_estimate_own": (
        "Kế hoạch không nêu khái toán cho các nhiệm vụ này; không có khái toán không phải là 0 đồng.",
        "The plan names no estimate for these tasks, which is not zero.",
    ),
    "unknown_estimate": (
        "Kế hoạch không nêu khái toán riêng của cơ quan báo cáo.",
        "The plan names no estimate of the reporting body's own.",
    ),
    "joint_money": (
        "Các số trên không gồm phần kinh phí ghi chung cho nhiều cơ quan, không tách được, của nhiệm vụ: {tasks}.",
        "Not in these sums: what several bodies have together, which can't be told apart, of tasks: {tasks}.",
    ),
    "rate_apart": (
        "Tỷ lệ đã chi không tính các nhiệm vụ mà số phê duyệt hoặc số chi có phần ghi chung.",
        "No rate counts tasks of which some of what is approved or spent is recorded for several bodies together.",
    ),
    "proposed": ("Dự toán đề nghị: {amount} đồng.", "Proposed: VND {amount}."),
    "appraised": ("Dự toán được thẩm định: {amount} đồng.", "Appraised: VND {amount}."),
    "approved": (
        "Được phê duyệt: {amount} đồng (Bằng chữ: {words}).",
        "Approved: VND {amount} (in words: {words}).",
    ),
    "spent": (
        "Đã chi: {amount} đồng (Bằng chữ: {words}).",
        "Spent: VND {amount} (in words: {words}).",
    ),
    "spent_unapproved": (
        "Trong đó {amount} đồng đã chi khi chưa có số liệu phê duyệt, không tính vào tỷ lệ.",
        "VND {amount} of it were spent with no approval recorded, and are in no rate.",
    ),
    "spent_in_period": ("Riêng trong kỳ đã chi {amount} đồng.", "VND {amount} of it in the period."),
    "rate": (
        "Tỷ lệ đã chi trên số được phê duyệt: {rate} ({spent}/{approved} đồng).",
        "Spent of what is approved: {rate} (VND {spent} of {approved}).",
    ),
    "unknown_proposed": ("Dự toán đề nghị: {no_data}.", "Proposed: {no_data}."),
    "unknown_appraised": ("Dự toán được thẩm định: {no_data}.", "Appraised: {no_data}."),
    "unknown_approved": ("Kinh phí được phê duyệt: {no_data}.", "Approved: {no_data}."),
    "unknown_spent": ("Kinh phí đã chi: {no_data}.", "Spent: {no_data}."),
    "more_findings": (
        "Và {count} trường hợp khác như vậy; cchc check liệt kê đủ.",
        "And {count} more such {count:case|cases}; cchc check lists them all.",
    ),
    "more_late": (
        "Và {count} nhiệm vụ khác có sản phẩm quá hạn, xem Phụ lục {roman}.",
        "And {count} more {count:task|tasks} with overdue products, see Annex {roman}.",
    ),
    "finding_spent-above-approved": (
        "Nhiệm vụ {task} ({who}): đã chi {amount} đồng, vượt số được phê duyệt {limit} đồng.",
        "Task {task} ({who}): VND {amount} spent, more than the {limit} approved.",
    ),
    "finding_approved-above-appraised": (
        "Nhiệm vụ {task} ({who}): phê duyệt {amount} đồng, cao hơn số thẩm định {limit} đồng.",
        "Task {task} ({who}): VND {amount} approved, more than the {limit} appraised.",
    ),
    "finding_spent-without-approval": (
        "Nhiệm vụ {task} ({who}): đã chi {amount} đồng khi chưa có số liệu phê duyệt.",
        "Task {task} ({who}): VND {amount} spent, and no approval is recorded.",
    ),
    "finding_proposed-above-estimate": (
        "Nhiệm vụ {task} ({who}): đề nghị {amount} đồng, vượt khái toán {limit} đồng.",
        "Task {task} ({who}): VND {amount} proposed, more than the estimate of {limit}.",
    ),
    "finding_approved-above-estimate": (
        "Nhiệm vụ {task} ({who}): phê duyệt {amount} đồng, vượt khái toán {limit} đồng.",
        "Task {task} ({who}): VND {amount} approved, more than the estimate of {limit}.",
    ),
    "finding_spent-above-estimate": (
        "Nhiệm vụ {task} ({who}): đã chi {amount} đồng, vượt khái toán {limit} đồng.",
        "Task {task} ({who}): VND {amount} spent, more than the estimate of {limit}.",
    ),
    "late_count": (
        "Tính đến hết ngày {day}: {tasks} nhiệm vụ có sản phẩm quá hạn, {units} đơn vị chậm, lâu nhất {days} ngày.",
        "As of {day}: {tasks} {tasks:task has|tasks have} overdue products, {units} "
        "{units:unit is|units are} late, the longest "
        "{days} {days:day|days}.",
    ),
    "behind": (
        "Tính đến hết ngày {day}, {tasks} nhiệm vụ chậm so với nhịp chia đều; Kế hoạch không ghi các ngày này nên chưa "
        "phải là quá hạn: {works}.",
        "As of {day}, {tasks} {tasks:task is|tasks are} behind the even spread, whose dates the Plan does not print, "
        "so that none of this is overdue: {works}.",
    ),
    "behind_task": (
        "nhiệm vụ {task} ({units})",
        "task {task} ({units})",
    ),
    "behind_units": (
        "{who}: {count} sản phẩm, từ ngày {since}",
        "{who}: {count} {count:product|products}, since {since}",
    ),
    "behind_units_first": (
        "{who}: {count} sản phẩm, sớm nhất từ ngày {since}",
        "{who}: {count} {count:product|products}, the first since {since}",
    ),
    "due_today": (
        "Đến hạn ngày {day}, hết ngày chưa hoàn thành: {works}.",
        "Due on {day} and not finished by its end: {works}.",
    ),
    "due_today_task": (
        "nhiệm vụ {task} ({who}: {count} sản phẩm)",
        "task {task} ({who}: {count} {count:product|products})",
    ),
    "several_units": ("{units} đơn vị{level}", "{units} {units:unit|units}{level}"),
    # -- units
    "unit_share": ("{count}/{of} đơn vị{level}", "{count} of {of} {of:unit|units}{level}"),
    "of_level": (" {level}", " ({level})"),
    "unit_done": ("{who} ({done}/{due})", "{who} ({done}/{due})"),
    "units_done": ("{done}/{due}: {who}", "{done}/{due}: {who}"),
    "units_overdue": (
        "{done}/{due}, quá hạn {days} ngày: {who}",
        "{done}/{due}, {days} {days:day|days} overdue: {who}",
    ),
    "more_units": (" và {count} đơn vị khác", " and {count} more {count:unit|units}"),
    "more_tasks": (" và {count} nhiệm vụ khác", " and {count} more {count:task|tasks}"),
    "see_list": (", xem Phụ lục {roman}", ", see Annex {roman}"),
    "more_units_hint": (
        "Bảng đủ các đơn vị: thêm --annex-units.",
        "A table of all units: add --annex-units.",
    ),
    "units_met": ("; {share} đạt", "; {share} on time"),
    "units_unmet": ("; còn (xong/đến hạn): {units}", "; behind (done/due): {units}"),
    "late_by": (
        "{count} sản phẩm quá hạn, lâu nhất {days} ngày (hạn {since})",
        "{count} overdue {count:product|products}, the longest {days} {days:day|days} (due {since})",
    ),
    "late_units_by": (
        "{share} chậm, {late}; các đơn vị (xong/đến hạn): {units}",
        "{share} late, {late}; the units (done/due): {units}",
    ),
    "late_names": ("chậm (xong/đến hạn): {units}.", "late (done/due): {units}."),
    "late_item": ("Nhiệm vụ {work}: {late}", "Task {work}: {late}"),
    "late_because": ("Nguyên nhân: {reasons}.", "Causes: {reasons}."),
    "reason": ("“{words}” ({who})", "“{words}” ({who})"),
    "no_cause_of": (
        "{count} đơn vị chưa ghi nguyên nhân.",
        "{count} {count:unit|units} recorded no cause.",
    ),
    "causes_of": ("Nhiệm vụ {task}: {reasons}.", "Task {task}: {reasons}."),
    "silent_level": (
        "{level}: {count}/{of} đơn vị đã có số liệu; còn: {units}.",
        "{level}: {count} of {of} {of:unit|units} told; the others: {units}.",
    ),
    "silent_unit": ("{who} (nhiệm vụ {tasks})", "{who} (task {tasks})"),
    "no_level": ("Đơn vị không ghi cấp", "Without a level"),
    "all_units": ("Các đơn vị", "All"),
    "late_own": (
        "Tính đến hết ngày {day}: {tasks} nhiệm vụ có sản phẩm quá hạn, lâu nhất {days} ngày.",
        "As of {day}: {tasks} {tasks:task has|tasks have} overdue products, the longest {days} {days:day|days}.",
    ),
    "late_work": ("Nhiệm vụ {work}", "Task {work}"),
    "nobody_late": (
        "Tính đến hết ngày {day}, không có nhiệm vụ nào quá hạn.",
        "As of {day}, nothing is overdue.",
    ),
    "silent_own_title": ("Việc chưa có số liệu trong kỳ", "Work without data in the period"),
    "silent_own": (
        "Chưa có số liệu từ ngày {start} đến hết ngày {end}: nhiệm vụ {tasks}.",
        "Tasks without data from {start} to {end}: {tasks}.",
    ),
    "not_silent_own": (
        "Các nhiệm vụ phải báo cáo trong kỳ đều có số liệu từ ngày {start} đến hết ngày {end}.",
        "All tasks to be told of in the period have data from {start} to {end}.",
    ),
    "nothing_owed_own": (
        "Không có việc phải báo cáo trong kỳ.",
        "There is nothing to tell of in the period.",
    ),
    "more_readings": ("và {count} đơn vị khác", "and of others: {count}"),
    "units_wrote": ("Các đơn vị nêu trong biểu báo cáo:", "Units wrote in their forms:"),
    "unit_wrote": ("{who}: “{words}”", "{who}: “{words}”"),
    "unit_words": ("Khó khăn, kiến nghị của đơn vị", "What units wrote"),
    "difficulties_of": ("Khó khăn, vướng mắc", "Difficulties"),
    "causes_told": (
        "Nguyên nhân của việc còn quá hạn nêu tại phần {part}.",
        "Why work is still overdue is told in part {part}.",
    ),
    "causes_recorded": (
        "Lý do chậm khác đã ghi trong kỳ, kể cả của phần việc đến nay đã hoàn thành:",
        "Other reasons for being late that were recorded in the period, also of work that is finished by now:",
    ),
    "cause_on": ("{words} (ghi ngày {date})", "{words} (on {date})"),
    "coming_dates": (
        "Các sản phẩm đến hạn từ ngày {start} đến hết ngày {end}{assumed}:",
        "What falls due from {start} to {end}{assumed}:",
    ),
    "coming_assumed": (
        " (dấu {mark}: ngày theo nhịp chia đều, Kế hoạch không ghi)",
        " ({mark}: a date of an even spread that the Plan does not print)",
    ),
    "coming_nothing": (
        "Không có sản phẩm nào đến hạn từ ngày {start} đến hết ngày {end}.",
        "Nothing falls due from {start} to {end}.",
    ),
    "coming_over": ("Kế hoạch kết thúc ngày {end}.", "The plan ends on {end}."),
    "coming_ongoing": (
        "Tiếp tục thực hiện{until} các nhiệm vụ thường xuyên: {tasks}.",
        "Ongoing tasks that go on{until}: {tasks}.",
    ),
    "until": (" đến khi Kế hoạch kết thúc (ngày {end})", " until the plan ends on {end}"),
    "coming_external": (
        "Nhiệm vụ theo lịch riêng của cơ quan chủ trì: {tasks}.",
        "Tasks whose dates their lead sets: {tasks}.",
    ),
    "closing": (
        "Trên đây là báo cáo kết quả thực hiện Kế hoạch số {number} {period}, {body} kính báo cáo {to}",
        "This is the report of {body} to {to} on the results of Plan No. {number} in {period}",
    ),
    # -- tables
    "no": ("TT", "No."),
    "task": ("Nhiệm vụ", "Task"),
    "lead": ("Cơ quan chủ trì", "Lead"),
    "schedule": ("Thời gian thực hiện", "Schedule"),
    "whole": ("Cả kế hoạch", "Whole plan"),
    "planned": ("Đến hạn trong kỳ", "Due in the period"),
    "done": ("Thực hiện trong kỳ", "Done in the period"),
    "planned_so_far": ("Đến hạn lũy kế", "Due so far"),
    "done_so_far": ("Thực hiện lũy kế", "Done so far"),
    "kept": ("Đã xong trong số đến hạn", "Done of what is due"),
    "share": ("Tỷ lệ hoàn thành", "Completion"),
    "state": ("Tình trạng", "State"),
    "due_unfinished": ("Đến hạn, chưa xong", "Due, not finished"),
    "state_of": ("{state} ({count}/{of} đơn vị)", "{state} ({count} of {of} {of:unit|units})"),
    "sum_note": (
        "Số lượng là tổng của các đơn vị cùng chủ trì: nhiệm vụ giao cho 13 đơn vị, mỗi đơn vị 1 sản phẩm, là 13.",
        "Products are summed over the units that lead: one owed by each of 13 units is 13.",
    ),
    "units_note": (
        "Bản ghi không nêu số lượng được tính là 1. Dấu “—”: việc không có hạn cụ thể, hoặc bản ghi chỉ nêu lý do, "
        "minh chứng. Tỷ lệ hoàn thành = đã xong trong số đến hạn / đến hạn lũy kế. Hạn hoàn thành tính theo lịch "
        "mà phần mềm suy ra từ cụm từ thời gian của Kế hoạch; ngày mà Kế hoạch không ghi là theo nhịp chia đều.",
        "A record without a count counts as 1. A dash: the work has no due dates, or records give a "
        "cause or evidence only. Completion = done of what is due / due so far. Due dates are those that the program "
        "reads from the plan's own words; dates that these do not print are an even spread.",
    ),
    "estimate_column": ("Khái toán (đ)", "Estimate (VND)"),
    "proposed_column": ("Đề nghị (đ)", "Proposed (VND)"),
    "appraised_column": ("Thẩm định (đ)", "Appraised (VND)"),
    "approved_column": ("Phê duyệt (đ)", "Approved (VND)"),
    "spent_column": ("Đã chi lũy kế (đ)", "Spent so far (VND)"),
    "spent_unapproved_column": ("Trong đó chưa duyệt (đ)", "Of it not approved (VND)"),
    "spent_in_period_column": ("Đã chi trong kỳ (đ)", "Spent in the period (VND)"),
    "rate_column": ("Tỷ lệ đã chi", "Spent share"),
    "total": ("Tổng cộng", "Total"),
    "money_note": (
        "Dấu “—”: chưa có số liệu, không phải là 0 đồng. Tỷ lệ đã chi = đã chi của khoản được phê duyệt / phê duyệt.",
        "A dash: no data, which is not zero. Spent share = spent of what is approved / approved.",
    ),
    "joint_cell": ("chung", "joint"),
    "joint_note": (
        "“chung”: ghi chung cho nhiều cơ quan, không tách được nên không cộng.",
        "“joint”: of several bodies together; it can't be told apart and is in no sum.",
    ),
    "late_unit": ("Đơn vị chậm", "Late"),
    "unmet_units": ("Chưa hoàn thành (xong/đến hạn)", "Not finished (done/due)"),
    "silent_units": ("Chưa có số liệu trong kỳ", "No data in the period"),
    "late_causes": ("Nguyên nhân chậm", "Causes"),
    "unit_late": ("Đơn vị", "Unit"),
    "overdue": ("Số sản phẩm quá hạn", "Products overdue"),
    "oldest": ("Hạn sớm nhất", "Oldest due date"),
    "days": ("Số ngày quá hạn", "Days overdue"),
    "cause": ("Nguyên nhân", "Cause"),
    "no_cause": ("chưa ghi", "not recorded"),
    "target": ("Chỉ tiêu", "Target"),
    "aim": ("Mức đề ra", "Aim"),
    "reading": ("Kết quả", "Reading"),
    "read_on": ("Ngày ghi nhận", "Read on"),
    "due_dates": ("Hạn hoàn thành", "Due dates"),
    "many_dates": ("{count} hạn, từ {first} đến {last}", "{count} {count:date|dates}, {first} to {last}"),
    "sheet_units": ("Đơn vị còn thiếu", "Units behind"),
    "sheet_by_unit": ("Theo đơn vị", "By unit"),
    "sheet_comparison": ("So sánh", "Comparison"),
    "sheet_compared_works": ("So sánh nhiệm vụ", "Tasks compared"),
    "cell_overdue": ("quá hạn {count}", "{count} overdue"),
    "cell_silent": ("chưa báo cáo", "no report"),
    "by_unit_note": (
        "Mỗi ô: số đã xong/số đến hạn lũy kế; việc chưa đến hạn hoặc không có hạn: số đã thực hiện, “—” là chưa ghi "
        "sản phẩm nào. Chỉ gồm việc có nhiều đơn vị thực hiện; ô trống: đơn vị không được giao.",
        "Each cell: done/due so far; where nothing is due, what was done, or a dash: no product is recorded. Only of "
        "work that several units have; a cell is empty where a unit does not have it.",
    ),
    "units_list_note": (
        "Trước tên đơn vị: số đã xong/số đến hạn lũy kế của mỗi đơn vị ấy; số ngày quá hạn, nếu có.",
        "Before the units: done/due so far of each of them, and the days that some of it is overdue.",
    ),
    # -- past periods
    "indicator": ("Chỉ số", "Figure"),
    "now_column": ("Kỳ này (đến {day})", "This period (to {day})"),
    "past_before_column": ("Kỳ trước (đến {day})", "Period before (to {day})"),
    "past_last-year_column": (
        "Cùng kỳ năm trước (Kế hoạch {number}, đến {day})",
        "Same period a year ago (Plan {number}, to {day})",
    ),
    "on_time_all": ("Nhiệm vụ hoàn thành đủ sản phẩm đến hạn", "Tasks with all that was due finished"),
    "tasks_overdue": (
        "Nhiệm vụ có sản phẩm quá hạn/nhiệm vụ có sản phẩm đến hạn",
        "Tasks with overdue products/with products due",
    ),
    "none_due": ("chưa có sản phẩm đến hạn", "nothing due"),
    "part_of": ("{part}/{whole} ({rate})", "{part} of {whole} ({rate})"),
    "dong": ("{amount} đồng", "VND {amount}"),
    "now_and_then": ("{now}, kỳ so sánh {then}", "{now}, then {then}"),
    "past_before": (
        "So với kỳ trước (số liệu đến ngày {day}): lượt đến hạn đã hoàn thành {completion}; nhiệm vụ có sản phẩm quá "
        "hạn {overdue}; đã chi {spent}.",
        "Beside the period before (data to {day}): due dates met {completion}; tasks with overdue products {overdue}; "
        "spent {spent}.",
    ),
    "past_last-year": (
        "So với cùng kỳ năm trước ({period}, Kế hoạch {number}, số liệu đến ngày {day}): lượt đến hạn đã hoàn thành "
        "{completion}; nhiệm vụ có sản phẩm quá hạn {overdue}; đã chi {spent}.",
        "Beside the same period a year ago ({period}, Plan {number}, data to {day}): due dates met {completion}; tasks "
        "with overdue products {overdue}; spent {spent}.",
    ),
    "kind_before": ("kỳ trước", "the period before"),
    "kind_last-year": ("cùng kỳ năm trước", "the same period a year ago"),
    "not_compared": ("Không so sánh được với {past}: {why}.", "Not compared with {past}: {why}."),
    "gap_no-period": (
        "Kế hoạch {number} không có kỳ này của năm {year}",
        "Plan {number} does not have that period of {year}",
    ),
    "gap_no-data": (
        "sổ tiến độ của Kế hoạch {number} chưa ghi số liệu nào đến hết kỳ ấy",
        "nothing is recorded up to the end of that period in the log of Plan {number}",
    ),
    "gap_no-agency": (
        "Kế hoạch {number} không giao nhiệm vụ cho {body}",
        "Plan {number} gives no task to {body}",
    ),
    "works_compared": (
        "So theo nhiệm vụ được {count} nhiệm vụ có cùng mã danh mục hoặc cùng tên ở Kế hoạch {number}.",
        "{count} {count:task has|tasks have} the same code or name in Plan {number} and can be compared.",
    ),
    "works_only_now": (
        " Không có nhiệm vụ tương ứng ở Kế hoạch {number}, không so sánh: {tasks}.",
        " Not in Plan {number}, and not compared: {tasks}.",
    ),
    "works_only_then": (
        " Chỉ có ở Kế hoạch {number}: {tasks}.",
        " In Plan {number} only: {tasks}.",
    ),
    "units_now": ("Đơn vị kỳ này", "Units now"),
    "units_then": ("Đơn vị kỳ so sánh", "Units then"),
    "done_now": ("Xong/đến hạn kỳ này", "Done/due now"),
    "done_then": ("Xong/đến hạn kỳ so sánh", "Done/due then"),
    "spent_now": ("Đã chi kỳ này (đ)", "Spent now (VND)"),
    "spent_then": ("Đã chi kỳ so sánh (đ)", "Spent then (VND)"),
    "more_words": (
        "Ý kiến của {count} đơn vị khác: xem Phụ lục {roman}.",
        "What {count} more {count:unit|units} wrote: see Annex {roman}.",
    ),
    "sheet_results": ("Kết quả", "Results"),
    "sheet_money": ("Kinh phí", "Money"),
    "sheet_late": ("Chậm tiến độ", "Late"),
    "sheet_targets": ("Chỉ tiêu", "Targets"),
    "sheet_coming": ("Kỳ tới", "Next period"),
    # -- the page
    "on_time_share": ("Nhiệm vụ đúng tiến độ", "Tasks on time"),
    "completion_share": ("Lượt đến hạn đã hoàn thành", "Due dates met"),
    "spent_share": ("Đã chi / phê duyệt", "Spent / approved"),
    "late_units": ("Nhiệm vụ quá hạn", "Tasks overdue"),
    "longest": ("lâu nhất {days} ngày", "the longest {days} {days:day|days}"),
    "of_units": ("{count} đơn vị chậm", "{count} {count:unit|units} late"),
    "of_all": ("{part}/{whole}", "{part} of {whole}"),
    "change": ("{change} so với {period}", "{change} since {period}"),
    "change_points": ("{change} điểm phần trăm so với {period}", "{change} percentage points since {period}"),
    "no_change": ("không đổi so với {period}", "as in {period}"),
    "index": (
        "Báo cáo của các cơ quan: Kế hoạch {title} ({period})",
        "Reports of agencies: Plan “{title}” ({period})",
    ),
    "index_whole": ("{who} (toàn Kế hoạch)", "{who} (the whole Plan)"),
    "contents": ("Mục lục", "Contents"),
    "fold": ("{title} ({count} dòng)", "{title} ({count} {count:row|rows})"),
    "table": ("Bảng số liệu", "Table"),
    "more": ("{count} mục nữa", "{count} more"),
    "fold_closed": ("(mở mục này trước khi in)", "(open this before you print)"),
    "estimate_key": ("Khái toán", "Estimate"),
    "approved_key": ("Phê duyệt", "Approved"),
    "spent_key": ("Đã chi", "Spent"),
    "appraised_key": ("Thẩm định", "Appraised"),
    "lines": ("Kinh phí qua thời gian", "Money over time"),
    "lines_note": (
        "Khái toán lũy kế chia theo hạn và thời gian của nhiệm vụ (Kế hoạch không nêu thời điểm dùng kinh phí); "
        "thẩm định, phê duyệt, đã chi theo ngày của bản ghi, đến hết ngày {day}.",
        "The estimate so far lies by the due dates and the time of the tasks (the Plan does not say when it is used); "
        "what is appraised, approved and spent goes by the days of the records, up to {day}.",
    ),
    "lines_undated": (
        "{amount} của khái toán không xác định được thời gian, không nằm trong đường khái toán.",
        "{amount} of the estimate has no time, and is not in its line.",
    ),
    "lines_table": (
        "Số liệu của biểu đồ, lũy kế đến cuối kỳ",
        "The figures of the drawing, up to the end of each",
    ),
    "line_end": ("{name} {amount}", "{name} {amount}"),
    "until_end_of": ("Đến hết", "By the end of"),
    "millions": ("{amount} triệu", "{amount} million"),
    "by_agency": ("Kinh phí theo cơ quan chủ trì", "Money by lead agency"),
    "agency_bar": (
        "{who}: khái toán {estimate}, phê duyệt {approved}, đã chi {spent}",
        "{who}: estimate {estimate}, approved {approved}, spent {spent}",
    ),
    "course": ("Tiến trình theo nhiệm vụ", "The course by task"),
    "lead_works": (
        "{who}: {count} nhiệm vụ, {overdue} nhiệm vụ quá hạn",
        "{who}: {count} {count:task|tasks}, {overdue} overdue",
    ),
    "lead_works_on_time": (
        "{who}: {count} nhiệm vụ, không quá hạn",
        "{who}: {count} {count:task|tasks}, none overdue",
    ),
    "strip_late": (" Xong muộn {late}.", " {late} done late."),
    "months": ("Từng đơn vị theo thời gian", "Each unit over time"),
    "months_note": (
        "Mỗi ô: đã xong/đến hạn trong thời gian ấy; việc không có hạn: số đã báo trong thời gian ấy (ngoài thời gian "
        "của Kế hoạch thì tính vào ô gần nhất). Cột cuối: cộng đến hết ngày {day}.",
        "Each cell: done of what is due in that time; of work without due dates what was told in it (outside the time "
        "of the Plan, in the cell next to it). The last column: all up to {day}.",
    ),
    "months_unit": ("Đơn vị", "Unit"),
    "months_total": ("Cộng", "In all"),
    "all_rows": ("Cộng các đơn vị", "All units"),
    "grid_units": ("{state}, {units} đơn vị", "{state}, {units} {units:unit|units}"),
    "grid_total": ("; đã xong {amount}", "; done {amount}"),
    "grid_done": ("xong đúng hạn", "done in time"),
    "grid_done_late": ("xong, có phần muộn", "done, some of it late"),
    "grid_overdue": ("quá hạn", "overdue"),
    "grid_open": ("chưa đến hạn", "not due yet"),
    "grid_behind": ("chậm so với nhịp chia đều", "behind the even spread"),
    "grid_told": ("việc không có hạn, số đã báo", "work without due dates: what was told"),
    "grid_none": ("không có hạn, không có số liệu", "nothing due, nothing told"),
    "strip": (
        "{state}. Đến hạn {due}, hoàn thành {kept}.",
        "{state}. {due} due, {kept} met.",
    ),
    "strip_undated": (
        "{state}. Kết quả được ghi nhận ở {days} ngày.",
        "{state}. Results on {days} {days:day|days}.",
    ),
    "key_due": (
        "hạn chưa qua, phần tô là phần đơn vị đã xong",
        "due date to come, filled as far as units have finished",
    ),
    "key_met": ("xong đúng hạn", "met in time"),
    "key_met_late": ("xong muộn (vạch ngang)", "met late (bars across)"),
    "key_late": ("quá hạn mà chưa xong (gạch chéo)", "overdue (struck through)"),
    "key_done": ("ngày có kết quả được ghi nhận", "day with a recorded result"),
    "key_span": ("thời gian làm việc thường xuyên", "ongoing work"),
    "key_window": ("kỳ báo cáo", "reporting period"),
    "heat": ("Mật độ hạn theo ngày", "Due dates by day"),
    "heat_note": (
        "Mỗi ô là một ngày, hình vuông càng lớn càng nhiều nhiệm vụ đến hạn; số bên phải là tổng của tháng.",
        "Each cell is a day, its square the larger the more tasks fall due; the number on the right is the month's.",
    ),
    "heat_day": ("{date}: {count} nhiệm vụ đến hạn", "{date}: {count} {count:task|tasks} due"),
    "target_bar": ("{reading} so với mức đề ra {aim}", "{reading} of an aim of {aim}"),
    "month_mark": ("T{month}", "{month}"),
    "quarter_mark": ("Q{quarter}", "Q{quarter}"),
}
