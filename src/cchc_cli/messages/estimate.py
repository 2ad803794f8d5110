"""Words of the consolidated estimate and of the papers of its round; `…_proposed` and so on are of a stage."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Tổng hợp dự toán kinh phí, Kế hoạch {number}", "Consolidated estimate, Plan {number}"),
    "subtitle": ("{title}. {stage}, tính đến {day}", "{title}. {stage}, as of {day}"),
    "stage_proposed": ("Dự toán đề nghị", "Estimates proposed"),
    "stage_appraised": ("Dự toán đã thẩm định", "Estimates appraised"),
    "stage_approved": ("Kinh phí đã phê duyệt", "Estimates approved"),
    "sheet": ("Tổng hợp", "Estimate"),
    # -- the table
    "no": ("TT", "No."),
    "task": ("Nhiệm vụ", "Task"),
    "agency": ("Cơ quan", "Agency"),
    "amount": ("Khái toán", "Rough estimate"),
    "proposed": ("Đề nghị", "Proposed"),
    "appraised": ("Thẩm định", "Appraised"),
    "approved": ("Phê duyệt", "Approved"),
    "difference": ("Chênh lệch", "Difference"),
    "note": ("Ghi chú", "Note"),
    "remark": ("Ý kiến, lý do điều chỉnh", "Remark, reason of a change"),
    "several": ("Nhiệm vụ nhiều cơ quan cùng chủ trì", "Tasks that several agencies lead"),
    "part": ("- {who}", "- {who}"),
    "common": ("- Chung, chưa chia cho cơ quan nào", "- In common, divided among none"),
    "lacks_proposed": ("Chưa có dự toán", "No estimate sent"),
    "lacks_appraised": ("Chưa thẩm định", "Not appraised"),
    "lacks_approved": ("Chưa phê duyệt", "Not approved"),
    "partly_proposed": ("Còn đơn vị chưa có dự toán", "Not all have sent an estimate"),
    "partly_appraised": ("Còn đơn vị chưa thẩm định", "Not all were appraised"),
    "partly_approved": ("Còn đơn vị chưa phê duyệt", "Not all were approved"),
    "partly": (
        ", trong đó {count} nhiệm vụ chưa đủ các đơn vị chủ trì",
        ", in {count} not of all leads",
    ),
    "total": ("TỔNG CỘNG", "TOTAL"),
    "unit": ("Đơn vị tính: đồng", "In dong"),
    "dong": ("{amount} đồng", "VND {amount}"),
    "minus": ("Chênh lệch là {step} trừ {before}.", "The difference is “{step}” less “{before}”."),
    "minus_of": (
        "Chênh lệch là {step} trừ {before}, chỉ tính {count} nhiệm vụ đã có đủ hai số.",
        "The difference is “{step}” less “{before}” of the {count} {count:task|tasks} that {count:has|have} both.",
    ),
    "counted": ("{count}/{of} nhiệm vụ có số", "{count} of {of} {of:task|tasks}"),
    "words": ("(Bằng chữ: {words})", "(In words: {words})"),
    "lines": ("Chi tiết dự toán", "Lines of the estimates"),
    "lines_sheet": ("Chi tiết", "Lines"),
    # -- what the table says, in sentences
    "estimate_of": (
        "Khái toán trong Kế hoạch: {amount}, của {count}/{of} nhiệm vụ trong bảng.",
        "Rough estimate in the plan: {amount}, of {count} of {of} {of:task|tasks} in the table.",
    ),
    "has_proposed": (
        "Đề nghị: {amount}, của {count}/{of} nhiệm vụ đã có dự toán{partly}.",
        "Proposed: {amount}, of {count} of {of} {of:task|tasks} with an estimate{partly}.",
    ),
    "has_appraised": (
        "Thẩm định: {amount}, của {count}/{of} nhiệm vụ đã thẩm định{partly}.",
        "Appraised: {amount}, of {count} of {of} {of:task|tasks} that were appraised{partly}.",
    ),
    "has_approved": (
        "Phê duyệt: {amount}, của {count}/{of} nhiệm vụ đã phê duyệt{partly}.",
        "Approved: {amount}, of {count} of {of} {of:task|tasks} that were approved{partly}.",
    ),
    "none_proposed": ("Chưa cơ quan nào gửi dự toán (0/{of} nhiệm vụ).", "No estimate was sent (0 of {of})."),
    "none_appraised": ("Chưa nhiệm vụ nào được thẩm định (0/{of}).", "No task was appraised (0 of {of})."),
    "none_approved": ("Chưa nhiệm vụ nào được phê duyệt (0/{of}).", "No task was approved (0 of {of})."),
    "same": (
        "So với {before} của {count} nhiệm vụ có cả hai số ({basis}): không chênh lệch.",
        "Against “{before}”, of the {count} {count:task|tasks} with both ({basis}): no difference.",
    ),
    "less": (
        "So với {before} của {count} nhiệm vụ có cả hai số ({basis}): giảm {amount}.",
        "Against “{before}”, of the {count} {count:task|tasks} with both ({basis}): less by {amount}.",
    ),
    "more": (
        "So với {before} của {count} nhiệm vụ có cả hai số ({basis}): tăng {amount}.",
        "Against “{before}”, of the {count} {count:task|tasks} with both ({basis}): more by {amount}.",
    ),
    "before_proposed": ("khái toán", "rough estimate"),
    "before_appraised": ("đề nghị", "proposed"),
    "before_approved": ("thẩm định", "appraised"),
    "gap_proposed": (
        "Chưa có dự toán ở {count} nhiệm vụ: {tasks}.",
        "No estimate was sent ({count}): {tasks}.",
    ),
    "gap_appraised": ("Chưa thẩm định ở {count} nhiệm vụ: {tasks}.", "Not appraised ({count}): {tasks}."),
    "gap_approved": ("Chưa phê duyệt ở {count} nhiệm vụ: {tasks}.", "Not approved ({count}): {tasks}."),
    "gap": ("nhiệm vụ {tasks} ({who})", "task {tasks} ({who})"),
    "above": ("Cao hơn {before}: {rows}.", "Above “{before}”: {rows}."),
    "above_row": ("nhiệm vụ {task} ({who}) {amount}", "task {task} ({who}) {amount}"),
    # -- the papers
    "plan": ("Kế hoạch số {number}{issued}{issuer} về {title}", "Plan No. {number}{issued}{issuer}, {title}"),
    "issued": (" ngày {date}", " of {date}"),
    "issuer": (" của {issuer}", " of {issuer}"),
    "subject_proposed": (
        "thẩm định dự toán kinh phí thực hiện Kế hoạch số {number}",
        "appraisal of the estimate of Plan No. {number}",
    ),
    "subject_appraised": (
        "Về việc phê duyệt dự toán kinh phí thực hiện\nKế hoạch {title}",
        "On the approval of the estimate of the\nPlan “{title}”",
    ),
    "subject_approved": (
        "Về việc phân bổ kinh phí thực hiện\nKế hoạch {title}",
        "On the allocation of funds of the\nPlan “{title}”",
    ),
    "opening_proposed": (
        "Thực hiện {plan}, {body} đã tổng hợp dự toán kinh phí của các cơ quan chủ trì, tính đến ngày {day}, như sau:",
        "Under {plan}, {body} has gathered the estimates of the lead agencies, as of {day}, as follows:",
    ),
    "opening_appraised": (
        "Thực hiện {plan}; trên cơ sở kết quả thẩm định của {appraiser} ({evidence}), {body} tổng hợp dự toán kinh "
        "phí, tính đến ngày {day}, như sau:",
        "Under {plan}, and by the appraisal of {appraiser} ({evidence}), {body} has gathered the estimates, as of "
        "{day}, as follows:",
    ),
    "opening_approved": (
        "Thực hiện {plan}; căn cứ {evidence}, {body} thông báo kinh phí phân bổ cho các cơ quan, đơn vị, tính đến ngày "
        "{day}, như sau:",
        "Under {plan}, and by {evidence}, {body} gives notice of the funds allocated to the agencies, as of {day}, as "
        "follows:",
    ),
    "source": ("Nguồn kinh phí: {source}.", "Source of the funds: {source}."),
    "see_annex": ("(Chi tiết tại Phụ lục kèm theo.)", "(Details: in the annex.)"),
    "ask_proposed": (
        "{body} đề nghị {appraiser} thẩm định, có ý kiến bằng văn bản và ghi số thẩm định vào cột “Thẩm định” của tệp "
        "Excel gửi kèm, gửi về {body} trước ngày {before} để tổng hợp, trình {issuer} xem xét, quyết định",
        "{body} asks {appraiser} to appraise them, to write its figures into the column “Appraised” of the Excel file "
        "sent along, and to return both to {body} before {before}, to be submitted to {issuer} for decision",
    ),
    "ask_appraised": (
        "{body} kính trình {issuer} xem xét, phê duyệt dự toán kinh phí thực hiện Kế hoạch với tổng số tiền {amount} "
        "{words}, của {count}/{of} nhiệm vụ đã thẩm định",
        "{body} submits to {issuer} for approval the estimate of the plan, in all {amount} {words}, of {count} of {of} "
        "{of:task|tasks} that were appraised",
    ),
    "ask_approved": (
        "{body} thông báo để các cơ quan, đơn vị biết, thực hiện",
        "{body} gives this notice to the agencies for their action",
    ),
    "agency_name": ("Cơ quan, đơn vị", "Agency"),
    "tasks": ("Số nhiệm vụ", "Tasks"),
    "in_common": ("Chung nhiều cơ quan, chưa chia", "In common, divided among none"),
    "allocated": ("Kinh phí được phân bổ (đồng)", "Allocated (VND)"),
    "all_in_annex": ("Các cơ quan, đơn vị có tên tại Phụ lục", "The agencies in the annex"),
    "annex_allocations": ("Kinh phí phân bổ cho các cơ quan, đơn vị", "Allocation to the agencies"),
    "annex_table": ("Bảng tổng hợp dự toán kinh phí", "Consolidated estimate"),
    "made_by": ("NGƯỜI LẬP", "DRAWN UP BY"),
    "signed_by": ("THỦ TRƯỞNG CƠ QUAN", "HEAD OF THE BODY"),
    "sign": ("(Ký, ghi rõ họ tên)", "(signature, name)"),
    "stamp": ("(Ký tên, đóng dấu)", "(signature, seal)"),
    # -- what a person writes
    "blank_appraiser": ("cơ quan tài chính", "finance body"),
    "blank_evidence_appraised": ("số, ngày văn bản thẩm định", "number and day of the appraisal"),
    "blank_evidence_approved": ("số, ngày quyết định phê duyệt", "number and day of the decision"),
    "blank_more_evidence_appraised": ("văn bản thẩm định khác, nếu có", "other papers of appraisal, if any"),
    "blank_more_evidence_approved": ("quyết định khác, nếu có", "other decisions, if any"),
    "blank_issuer": ("cấp có thẩm quyền quyết định", "body that decides"),
    "blank_sender": ("cơ quan tổng hợp dự toán", "body that gathers the estimates"),
    "blank_submitter": ("cơ quan trình", "submitting body"),
    "blank_source": ("nguồn ngân sách, năm", "budget and year"),
    "blank_day": ("ngày, tháng", "day"),
    "blank_amount": ("số tiền", "amount"),
    "blank_words": ("bằng chữ", "in words"),
    "blank_gap": ("lý do; thời hạn bổ sung hoặc hướng xử lý", "reason; by when, or what is done about it"),
    "blank_above": ("giải trình", "explanation"),
    "blank_receivers": ("các cơ quan, đơn vị được phân bổ", "agencies with an allocation"),
    # -- the workbook
    "paper_no": ("Văn bản (số, ngày):", "Paper (number, day):"),
    "paper_day": ("Ngày văn bản:", "Day of the paper:"),
    "how_appraised": (
        "Cơ quan thẩm định ghi vào các ô nền vàng: số thẩm định từng dòng (0 nếu không được chi; để trống nếu chưa "
        "thẩm định), ý kiến nếu có, số và ngày văn bản; gửi lại chính tệp này.",
        "The appraising body fills in the yellow cells: the figure of each row (0 for nothing; empty where it is not "
        "decided), a remark, the number and the day of its paper; and returns this very file.",
    ),
    "how_approved": (
        "Ghi vào các ô nền vàng theo quyết định phê duyệt: số phê duyệt từng dòng (0 nếu không được chi; để trống nếu "
        "chưa phê duyệt), số và ngày văn bản; gửi lại chính tệp này.",
        "Fill in the yellow cells by the decision: the figure of each row (0 for nothing; empty where it is not "
        "decided), the number and the day of the paper; and return this very file.",
    ),
    "check_amount": (
        "Ghi số tiền bằng đồng, số nguyên không âm.",
        "Write an amount in dong, a whole number that is not negative.",
    ),
    "file_proposed": ("cong-van-tham-dinh", "letter-of-appraisal"),
    "file_appraised": ("to-trinh-du-toan", "submission"),
    "file_approved": ("thong-bao-phan-bo", "notice-of-allocation"),
    "file_table": ("tong-hop-du-toan", "consolidated-estimate"),
    # -- what came back
    "undecided": (
        "{file}: {count}/{of} dòng để trống, chưa quyết định.",
        "{file}: {count} of {of} {of:row is|rows are} empty: not decided.",
    ),
    "undated": (
        "{file}: không ghi ngày văn bản; ghi vào sổ theo ngày {day}.",
        "{file}: the paper has no day; recorded as of {day}.",
    ),
    "otherwise": (
        "{file}: ở nhiệm vụ {tasks}, sổ có tổng khác bảng này: còn số ghi cho cả nhiệm vụ, cho đơn vị khác,"
        " hoặc của ngày sau đó. Xem: cchc log.",
        "{file}: of task {tasks} the log has another sum than this table: something stands there for the whole"
        " task, for another agency, or of a later day. See: cchc log.",
    ),
}
