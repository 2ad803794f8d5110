"""The help pages. A command's text: its first line is the summary; after an empty line come its examples."""

TEXTS: dict[str, tuple[str, str]] = {
    "usage": ("Cách dùng: ", "Usage: "),
    "usage_command": ("LỆNH", "COMMAND"),
    "usage_options": ("[TÙY CHỌN]", "[OPTIONS]"),
    "season_begin": ("Đầu năm", "Start of the year"),
    "season_month": ("Hằng tháng", "Each month"),
    "season_quarter": ("Hằng quý", "Each quarter"),
    "season_end": ("Cuối năm", "End of the year"),
    "season_files": ("Tệp", "Files"),
    "example": ("Ví dụ: {line}", "Example: {line}"),
    "arguments": ("Tham số", "Arguments"),
    "options": ("Tùy chọn", "Options"),
    "examples": ("Ví dụ", "Examples"),
    # -- commands
    "cchc": (
        "Kinh phí, lịch đến hạn và tiến độ của kế hoạch tuyên truyền cải cách hành chính. Một thư mục là một kế hoạch: "
        "trong thư mục có plan.yaml (kế hoạch) và progress.yaml (sổ tiến độ) mọi lệnh tự tìm ra cả hai, và cchc không "
        "kèm lệnh cho biết tình hình hôm nay cùng lệnh nên gõ tiếp. Không có kế hoạch nào thì dùng kế hoạch kèm sẵn, "
        "444/KH-UBND năm 2020 của UBND tỉnh Hà Tĩnh.",
        "Budget, due dates and progress of a communication plan on administrative reform. A folder is a plan: where "
        "plan.yaml (the plan) and progress.yaml (the progress log) are, every command finds both, and cchc alone shows "
        "today and what to type next. Without any plan the one that comes along is used, 444/KH-UBND of 2020 of the "
        "People's Committee of Hà Tĩnh.",
    ),
    "budget": (
        "Cộng kinh phí: bao nhiêu, của ai, từ nguồn nào, khi nào.\n\n"
        "cchc budget --by-agency\n"
        "cchc budget --by source\n"
        "cchc budget --by agency --by quarter\n"
        "cchc budget --agency 'Sở TT&TT' --by task\n"
        "cchc budget -o kinh-phi.xlsx",
        "Total the budget: how much, whose, from which source, when.\n\n"
        "cchc budget --by-agency\n"
        "cchc budget --by source\n"
        "cchc budget --by agency --by quarter\n"
        "cchc budget --agency so-tttt --by task\n"
        "cchc budget -o budget.xlsx",
    ),
    "calendar": (
        "Lịch đến hạn: việc gì, khi nào, của ai; có sổ tiến độ thì cả việc nào đã xong.\n\n"
        "cchc calendar\n"
        "cchc calendar 10\n"
        "cchc calendar Q2 --agency dai-ptth\n"
        "cchc calendar --from 01/10/2020 --to 15/10/2020\n"
        "cchc calendar --alarm 7d -o lich.ics\n"
        "cchc calendar --update lich.ics -o lich.ics --force\n"
        "cchc calendar --format json",
        "Due dates: what, when, whose; with a progress log also what is done.\n\n"
        "cchc calendar\n"
        "cchc calendar 10\n"
        "cchc calendar Q2 --agency dai-ptth\n"
        "cchc calendar --from 01/10/2020 --to 15/10/2020\n"
        "cchc calendar --alarm 7d -o due.ics\n"
        "cchc calendar --update due.ics -o due.ics --force\n"
        "cchc calendar --format json",
    ),
    "check": (
        "Đối chiếu tiến độ: việc gì quá hạn, bao lâu, của ai; việc gì chậm nhịp, việc gì sắp đến hạn. "
        "Mã thoát {overdue} nếu có việc quá hạn. Một cơ quan ghi ra Word hoặc web là phiếu một trang: việc "
        "phải làm ngay, nhiệm vụ, kinh phí, liên hệ; thêm --all thì là bảng đầy đủ.\n\n"
        "cchc check\n"
        "cchc check --as-of 20/10/2020 --within 30\n"
        "cchc check --agency dai-ptth --all\n"
        "cchc check --missing Q3\n"
        "cchc check --agency dai-ptth -o phieu.docx\n"
        "cchc check --split agency -o phieu\n"
        "cchc check progress.yaml -o tien-do.xlsx",
        "Hold progress against the plan: what is overdue, how long, whose; what is behind; what falls due soon. "
        "Exit code {overdue} if anything is overdue. Of one agency the Word or web file is its one-page sheet: what to "
        "do now, tasks, money, contacts; with --all it is the full table.\n\n"
        "cchc check\n"
        "cchc check --as-of 2020-10-20 --within 30\n"
        "cchc check --agency dai-ptth --all\n"
        "cchc check --missing Q3\n"
        "cchc check --agency dai-ptth -o sheet.docx\n"
        "cchc check --split agency -o sheets\n"
        "cchc check progress.yaml -o progress.xlsx",
    ),
    "remind": (
        "Soạn công văn đôn đốc, mỗi cơ quan có việc quá hạn một công văn Word theo Nghị định 30/2020/NĐ-CP, kèm bảng "
        "Excel; cơ quan có contact.email thì có thư điện tử .eml soạn sẵn, kèm biểu và lịch (không gửi gì đi). Không "
        "có -o thì chỉ liệt kê. Nhóm có một công văn chung, hoặc qua đơn vị nêu ở reports_to; cơ quan có address: "
        "request, hay kế hoạch “đề nghị”, nhận văn bản đề nghị phối hợp. --behind và --soon thêm vào cùng công văn; "
        "--missing soạn riêng. Sổ ghi từng công văn, lần sau ghi “lần thứ hai”.\n\n"
        "cchc remind\n"
        "cchc remind --date 21/10/2020 -o don-doc\n"
        "cchc remind --behind --soon 30 -o don-doc\n"
        "cchc remind --missing Q3 -o nhac-bao-cao\n"
        "cchc remind --agency dai-ptth --date 21/10/2020 --reply-by 30/10/2020 -o dai-ptth.docx\n"
        "cchc remind --one -o don-doc.docx",
        "Write the letters that urge: one in Word, in the form of Decree 30/2020/NĐ-CP, to each agency with anything "
        "overdue, its table in Excel beside; where there is a contact.email also an e-mail, .eml, with the form and "
        "the calendar (nothing is sent). Without -o they are only listed. A group has one letter, or its collector in "
        "reports_to; who has address: request, or is “requested” by the plan, is asked to take part. --behind and "
        "--soon add to the same letter, --missing has its own. The log keeps each letter, and the next one says that "
        "it is the second.\n\n"
        "cchc remind\n"
        "cchc remind --date 2020-10-21 -o letters\n"
        "cchc remind --behind --soon 30 -o letters\n"
        "cchc remind --missing Q3 -o missing\n"
        "cchc remind --agency dai-ptth --date 2020-10-21 --reply-by 2020-10-30 -o dai-ptth.docx\n"
        "cchc remind --one -o letters.docx",
    ),
    "members": (
        "Đưa các đơn vị của một nhóm từ danh sách (Excel, CSV) vào kế hoạch: tên, tên viết tắt, người liên hệ. Mọi chữ "
        "khác của tệp kế hoạch giữ nguyên. Cột nhận theo tiêu đề: Tên đơn vị, Tên viết tắt, Người liên hệ, Email, Điện "
        "thoại; hoặc chỉ một cột tên. Có ô không hiểu thì nêu ô ấy và không ghi gì.\n\n"
        "cchc members so-ban-nganh danh-sach.csv\n"
        "cchc members plan.yaml 'Các sở, ban, ngành' danh-sach.csv",
        "Put the units of a group from a list (Excel, CSV) into the plan: name, short name, contact. All else in the "
        "plan file stays as it is. Columns are known by their headings: Unit name, Short name, Contact, Email, Phone; "
        "or one column of names. Where a cell is not understood it is named, and nothing is written.\n\n"
        "cchc members so-ban-nganh units.csv\n"
        "cchc members plan.yaml 'Các sở, ban, ngành' units.csv",
    ),
    "tasks": (
        "Liệt kê nhiệm vụ, hoặc xem trọn một nhiệm vụ cùng các hạn của nó.\n\ncchc tasks\ncchc tasks 3\ncchc tasks V.1",
        "List the tasks, or show one whole with its due dates.\n\ncchc tasks\ncchc tasks 3\ncchc tasks V.1",
    ),
    "estimate": (
        "Tổng hợp dự toán của các cơ quan (mục IV.1 của kế hoạch) và lập văn bản của từng bước: công văn đề nghị thẩm "
        "định, tờ trình phê duyệt, thông báo phân bổ. Cơ quan thẩm định, cấp phê duyệt ghi vào tệp Excel rồi trả lại: "
        "thu vào sổ bằng cchc collect. Tiền chưa có thì để trống, không tính là 0.\n\n"
        "cchc estimate\n"
        "cchc estimate -o du-toan\n"
        "cchc estimate --stage appraised -o to-trinh\n"
        "cchc estimate --stage approved -o thong-bao.docx",
        "Gather the agencies' estimates (section IV.1 of the plan) and draw up the paper of each stage: the letter "
        "that asks for appraisal, the submission for approval, the notice of allocation. Who appraises or decides "
        "fills in the Excel file and returns it: cchc collect takes it into the log. What is not known stays empty, "
        "and is never zero.\n\n"
        "cchc estimate\n"
        "cchc estimate -o estimate\n"
        "cchc estimate --stage appraised -o submission\n"
        "cchc estimate --stage approved -o notice.docx",
    ),
    "record": (
        "Ghi một kết quả vào cuối sổ tiến độ, rồi cho biết tình trạng của nhiệm vụ. Sổ chưa có thì được tạo. "
        "Mọi chữ đã có trong sổ giữ nguyên; hai người cùng ghi thì người sau chờ người trước "
        "(mã thoát {busy} nếu chờ quá lâu).\n\n"
        "cchc record 3 -n 1 --spent '4,6 triệu'\n"
        "cchc record 9 --agency 'huyện Can Lộc' --count 2 --evidence 'KH 15/KH-UBND'\n"
        "cchc record 3 --count 0 --spent '18,4 triệu' --note 'Thanh toán 04 số'\n"
        "cchc record progress.yaml 3 --date 18/10/2020\n"
        "cchc record 7 --approved 90.000.000\n"
        "cchc record --target 1 --value 96%\n"
        "cchc record --supersedes r207 --count 3\n"
        "cchc record --undo\n"
        "cchc record --undo r207",
        "Add a result to the end of a progress log, and tell where the task stands. A log that is not there "
        "is made. What stands in it stays as it is; of two people who record at once, one waits "
        "(exit code {busy} if for too long).\n\n"
        "cchc record 3 -n 1 --spent '4,6 triệu'\n"
        "cchc record 9 --agency huyen-can-loc --count 2 --evidence 'KH 15/KH-UBND'\n"
        "cchc record 3 --count 0 --spent '18,4 triệu' --note '4 episodes paid'\n"
        "cchc record progress.yaml 3 --date 2020-10-18\n"
        "cchc record 7 --approved 90.000.000\n"
        "cchc record --target 1 --value 96%\n"
        "cchc record --supersedes r207 --count 3\n"
        "cchc record --undo\n"
        "cchc record --undo r207",
    ),
    "log": (
        "Đọc sổ tiến độ: bản ghi nào được tính, bản nào đã sửa, đã rút. Bản ghi mới ở cuối; sau đó là những gì đã gửi "
        "và nhận. Nêu mã một bản ghi để xem trọn bản ghi ấy cùng các lần sửa nó.\n\n"
        "cchc log\n"
        "cchc log --task 3 --from 01/07/2020\n"
        "cchc log --agency dai-ptth --money\n"
        "cchc log r65",
        "Read the progress log: which records count, which were corrected or taken back. The newest comes last; below "
        "stands what was sent and came back. With a record's id, that record whole and all that corrects it.\n\n"
        "cchc log\n"
        "cchc log --task 3 --from 2020-07-01\n"
        "cchc log --agency dai-ptth --money\n"
        "cchc log r65",
    ),
    "report": (
        "Lập báo cáo định kỳ: văn bản Word theo Nghị định 30/2020/NĐ-CP, trang web hoặc bảng Excel.\n\n"
        "cchc report Q3 -o bao-cao.docx\n"
        "cchc report H1 --date 20/06/2020 -o bao-cao.docx\n"
        "cchc report 'quý III/2020' -o bao-cao.html\n"
        "cchc report Q3 --split agency -o bao-cao-Q3\n"
        "cchc report rest -o bao-cao.docx\n"
        "cchc report Q3 --compare progress_2019.yaml --annex-units -o bao-cao.docx\n"
        "cchc report Y --agency dai-ptth -o bao-cao.xlsx",
        "Draw up the periodic report: a Word paper in the form of Decree 30/2020/NĐ-CP, a web page or a "
        "workbook.\n\n"
        "cchc report Q3 -o report.docx\n"
        "cchc report H1 --date 2020-06-20 -o report.docx\n"
        "cchc report Q3 --split agency -o reports-Q3\n"
        "cchc report Q3 --compare progress_2019.yaml --annex-units -o report.docx\n"
        "cchc report Y --agency dai-ptth -o report.html",
    ),
    "rollup": (
        "Cộng mọi kế hoạch cùng sổ tiến độ trong một thư mục: cấp nào, tỉnh nào, kế hoạch nào, nhiệm vụ nào chậm; bao "
        "nhiêu tiền. Mỗi cấp cộng riêng. Trong thư mục, plan*.yaml là kế hoạch, progress*.yaml bên cạnh là sổ; tệp có "
        "lỗi được nêu và không làm dừng các tệp khác (mã thoát {findings}). Với -o TÊN.db, mọi số liệu nằm lại trong "
        "một cơ sở dữ liệu SQLite, lần sau chỉ đọc tệp đã đổi (docs/rollup.md).\n\n"
        "cchc rollup ke-hoach-cac-huyen\n"
        "cchc rollup ke-hoach-cac-huyen --by task --as-of 20/10/2020\n"
        "cchc rollup ke-hoach-cac-huyen --task 'truyền thanh' --by plan --all\n"
        "cchc rollup ca-nuoc -o ca-nuoc.db\n"
        "cchc rollup ca-nuoc --database ca-nuoc.db --by province -o tong-hop.xlsx",
        "Add up every plan under a folder with its progress logs: which level, province, plan, task is late; how much "
        "money. Each level by itself. In the folder, plan*.yaml is a plan and progress*.yaml beside it its log; a file "
        "with faults is named and does not stop the others (exit code {findings}). With -o NAME.db all figures stay in "
        "an SQLite database, and the next run reads only what changed (docs/rollup.md).\n\n"
        "cchc rollup districts\n"
        "cchc rollup districts --by task --as-of 2020-10-20\n"
        "cchc rollup districts --task 'truyền thanh' --by plan --all\n"
        "cchc rollup nation -o nation.db\n"
        "cchc rollup nation --database nation.db --by province -o rollup.xlsx",
    ),
    "form": (
        "Lập biểu báo cáo Excel để đơn vị điền: việc gì, hạn nào trong kỳ, việc nào đang làm, các ô để ghi kết quả, "
        "khó khăn, kiến nghị. --estimate lập biểu dự toán. Có sổ thì ghi vào đó là đã lập biểu.\n\n"
        "cchc form Q3\n"
        "cchc form --estimate\n"
        "cchc form Q3 --agency so-noi-vu -o so-noi-vu.xlsx\n"
        "cchc form Q3 --agency 'UBND các huyện, thành phố, thị xã' -o bieu",
        "Draw up the Excel form that an agency fills in: what is due in the period or under way, and cells for what "
        "was done, difficulties and proposals; with --estimate, the form of its estimate. Where there is a log, "
        "that it was made is entered there.\n\n"
        "cchc form Q3\n"
        "cchc form --estimate\n"
        "cchc form Q3 --agency so-noi-vu -o so-noi-vu.xlsx\n"
        "cchc form Q3 --agency ubnd-huyen -o forms",
    ),
    "collect": (
        "Đọc các biểu báo cáo, biểu dự toán đã điền rồi ghi vào cuối sổ tiến độ, trong một lần ghi; cho biết "
        "đơn vị nào chưa gửi. Dòng đã thu rồi được nhận ra, thu lại không thay đổi gì. "
        "Có lỗi thì không ghi gì (mã thoát {bad_input}), "
        "trừ khi dùng --partial: ghi các dòng tốt, nêu dòng bỏ lại (mã thoát {findings}). Dòng có số tiền rất có thể "
        "gõ nhầm (60 đồng thay cho 60.000) được hỏi lại hoặc bỏ lại, trừ ô được nêu với --yes. Hai biểu ghi giống hệt "
        "nhau thì tính một lần; ghi khác nhau về cùng một hạn hoặc cùng những ngày thì nêu cả hai, chưa ghi. "
        "Sổ ghi biểu nào đã nhận, để trống hay có lỗi; mỗi biểu có lỗi có một thư trả lời soạn sẵn, nêu từng ô phải "
        "sửa.\n\n"
        "cchc collect bieu-Q3\n"
        "cchc collect bieu/so-noi-vu.xlsx bieu/dai-ptth.xlsx\n"
        "cchc collect bieu --partial\n"
        "cchc collect bieu --yes bieu/dai-ptth.xlsx:G12",
        "Read filled forms, estimates too, and add what they say to the end of a progress log, in one writing; tell "
        "who has not sent one. Rows collected before are recognised: collecting again changes nothing. "
        "Where anything is wrong nothing "
        "is written (exit code {bad_input}), unless --partial takes the good rows and names the rest "
        "(exit code {findings}). A row whose amount is most likely a slip (60 đồng for 60.000) is asked about or left "
        "out, but for the cells named with --yes. What two forms say alike counts once; where they say otherwise of "
        "one due date or of the same days both are shown, and the later one is not written. That "
        "a form came back, whole, blank or faulty, is entered into the log; for each faulty one there is a reply to "
        "its sender, cell by cell.\n\n"
        "cchc collect forms-Q3\n"
        "cchc collect forms/so-noi-vu.xlsx forms/dai-ptth.xlsx\n"
        "cchc collect forms --partial\n"
        "cchc collect forms --yes forms/dai-ptth.xlsx:G12",
    ),
    "explain": (
        "Cho biết một cụm từ thời gian được hiểu thế nào và cho những ngày nào.\n\n"
        "cchc explain '15 số/năm' --year 2020\n"
        "cchc explain 'Quý I, II/2021' 'before 15/12/2021' --year 2021\n"
        "cchc explain - --year 2021 < cum-tu.txt",
        "Tell how a schedule phrase is read and which dates it gives.\n\n"
        "cchc explain '15 số/năm' --year 2020\n"
        "cchc explain 'Quý I, II/2021' 'before 15/12/2021' --year 2021\n"
        "cchc explain - --year 2021 < cum-tu.txt",
    ),
    "validate": (
        "Kiểm tra tệp kế hoạch hoặc sổ tiến độ, báo mọi lỗi một lần. Mã thoát {findings} nếu sổ có bản ghi phải sửa "
        "mới tính đúng: hai biểu trả lời khác nhau, nhóm không nói bao nhiêu đơn vị đã làm.\n\n"
        "cchc validate\n"
        "cchc validate plan_2021.yaml progress_2021.yaml\n"
        "cchc validate --repair progress.yaml",
        "Check plan files or progress logs and report every fault at once. Exit code {findings}: some records have to "
        "be mended to count right: two forms answer otherwise, a group does not say how many of it did the work.\n\n"
        "cchc validate\n"
        "cchc validate plan_2021.yaml progress_2021.yaml\n"
        "cchc validate --repair progress.yaml",
    ),
    "export": (
        "Ghi nhiệm vụ của kế hoạch thành bảng phụ lục Word hoặc Excel theo mẫu của văn bản gốc: tám cột, ô gộp theo "
        "nhóm. Nhập lại bằng cchc import được đúng các nhiệm vụ ấy.\n\n"
        "cchc export plan_2021.yaml -o phu-luc.docx\n"
        "cchc export plan_2021.yaml -o phu-luc.xlsx",
        "Write a plan's tasks as an annex table in Word or Excel, in the form of the original: eight columns, cells "
        "merged by group. cchc import reads the same tasks back from it.\n\n"
        "cchc export plan_2021.yaml -o annex.docx\n"
        "cchc export plan_2021.yaml -o annex.xlsx",
    ),
    "import": (
        "Nhập kế hoạch từ tệp Word, Excel, CSV hoặc văn bản thường thành tệp kế hoạch. Ô nào không hiểu chắc chắn "
        "thì giữ nguyên văn, có chú thích KIỂM TRA và được liệt kê. Mã thoát {findings} nếu có chỗ cần xem lại.\n\n"
        "cchc import 'Ke hoach 2021.docx' -o plan.yaml\n"
        "cchc import phu-luc.xlsx -o plan_2021.yaml --agencies plan_2020.yaml\n"
        "cchc import ke-hoach.docx --explain -o soat-nhap.html\n"
        "cchc import ke-hoach.docx --format json",
        "Import a plan from a Word, Excel, CSV or plain text file. A cell that is not understood for certain is kept "
        "word for word, marked KIỂM TRA, and listed. Exit code {findings} if there is anything to look at.\n\n"
        "cchc import 'Ke hoach 2021.docx' -o plan.yaml\n"
        "cchc import annex.xlsx -o plan_2021.yaml --agencies plan_2020.yaml\n"
        "cchc import plan.docx --explain -o account.html\n"
        "cchc import plan.docx --format json",
    ),
    "new": (
        "Lập kế hoạch năm sau từ kế hoạch năm trước, giữ nguyên chú thích và cách trình bày; hoặc một kế hoạch "
        "mẫu. Số, ngày và mọi thời gian có năm hay tháng để trống cho người điền; mọi thay đổi được liệt kê.\n\n"
        "cchc new plan_2020.yaml --year 2021 -o plan_2021.yaml\n"
        "cchc new plan_2020.yaml --year 2021 --accept -o plan_2021.yaml\n"
        "cchc new --empty -o starter.yaml\n"
        "cchc new --empty --year 2026 -o plan_2026.yaml",
        "Make next year's plan from last year's, its comments and layout kept; or a starter plan. "
        "Number, dates and every schedule that names a year or a month are left blank for a person; "
        "each change is listed.\n\n"
        "cchc new plan_2020.yaml --year 2021 -o plan_2021.yaml\n"
        "cchc new plan_2020.yaml --year 2021 --accept -o plan_2021.yaml\n"
        "cchc new --empty -o starter.yaml\n"
        "cchc new --empty --year 2026 -o plan_2026.yaml",
    ),
    "diff": (
        "So sánh hai kế hoạch: nhiệm vụ thêm, bỏ, đổi; kinh phí từng cơ quan trước, sau, chênh lệch. "
        "Mã thoát luôn là {ok}, khác nhau hay không.\n\n"
        "cchc diff plan_2020.yaml plan_2021.yaml\n"
        "cchc diff plan_2020.yaml plan_2021.yaml -o so-sanh.xlsx\n"
        "cchc diff plan_2020.yaml plan_2021.yaml --format json",
        "Compare two plans: tasks added, dropped, changed; each agency's amounts before, after, difference. "
        "The exit code is {ok}, whether they differ or not.\n\n"
        "cchc diff plan_2020.yaml plan_2021.yaml\n"
        "cchc diff plan_2020.yaml plan_2021.yaml -o difference.xlsx\n"
        "cchc diff plan_2020.yaml plan_2021.yaml --format json",
    ),
    "schema": (
        "In JSON Schema của tệp kế hoạch, sổ tiến độ, hay JSON của một lệnh, để máy gợi ý và kiểm tra.\n\n"
        "cchc schema plan > plan.schema.json\n"
        "cchc schema progress -p plan.yaml > progress.schema.json\n"
        "cchc schema check > check.schema.json",
        "Print the JSON Schema of plan files, logs, or a command's JSON, so that programs complete and check.\n\n"
        "cchc schema plan > plan.schema.json\n"
        "cchc schema progress -p plan.yaml > progress.schema.json\n"
        "cchc schema check > check.schema.json",
    ),
    # -- options and arguments
    "opt_help": ("Xem hướng dẫn này.", "Show this help."),
    "opt_install_completion": (
        "Cài gợi ý lệnh (phím Tab) cho shell đang dùng.",
        "Install completion for this shell.",
    ),
    "opt_show_completion": (
        "In đoạn mã gợi ý lệnh của shell đang dùng.",
        "Print this shell's completion script.",
    ),
    "opt_schema_plan": (
        "Kế hoạch có mã cơ quan, cấp, nhiệm vụ, chỉ tiêu để trình soạn thảo gợi ý.",
        "The plan whose agencies, levels, tasks and targets an editor offers.",
    ),
    "opt_agencies": (
        "Kế hoạch đã có, để dùng lại mã, tên, nhóm cơ quan và `units`. Không chỉ định thì dùng kế hoạch kèm sẵn, nếu "
        "cùng cơ quan ban hành và cùng năm.",
        "A known plan whose agency ids, names, groups and `units` are used again. By default the shipped plan, where "
        "the issuer and the year are the same.",
    ),
    "opt_plan_number": (
        "Số của kế hoạch cần nhập, nếu văn bản chứa nhiều kế hoạch: 32/KH-UBND.",
        "The number of the plan to import, where the document holds several: 32/KH-UBND.",
    ),
    "opt_import_explain": (
        "Viết tờ soát nhập thay cho kế hoạch: mỗi ô, mỗi dòng của văn bản đã đi đâu (-o tệp .html hoặc .json).",
        "Write the account of the import in place of the plan: what became of each cell and line (-o .html or .json).",
    ),
    "arg_export": (
        "Tệp kế hoạch YAML (mặc định: Kế hoạch 444/KH-UBND năm 2020).",
        "Plan file, YAML (default: Plan 444/KH-UBND of 2020).",
    ),
    "arg_import": (
        "Tệp .docx, .xlsx, .odt, .ods, .csv hoặc .txt của kế hoạch.",
        "The plan's .docx, .xlsx, .odt, .ods, .csv or .txt file.",
    ),
    "opt_version": ("In phiên bản.", "Print the version."),
    "opt_lang": (
        "Ngôn ngữ: {languages} (biến môi trường CCHC_LANG; mặc định {language}).",
        "Language: {languages} (environment variable CCHC_LANG; default {language}).",
    ),
    "opt_plan": (
        "Tệp kế hoạch YAML hoặc thư mục có plan.yaml, trước hay sau lệnh đều được (mặc định: theo sổ tiến độ, "
        "plan.yaml ở đây, hoặc kế hoạch kèm sẵn, 444/KH-UBND năm 2020).",
        "Plan file, YAML, or a folder with plan.yaml; before or after the command (default: as the log says, plan.yaml "
        "here, or the plan that comes along, 444/KH-UBND of 2020).",
    ),
    "opt_format": (
        "Dạng in ra: {formats} (mặc định {format}).",
        "Form on stdout: {formats} (default {format}).",
    ),
    "opt_format_plan": (
        "Dạng in ra: {formats}: bản kế hoạch, hoặc những điều cần xem lại (mặc định {format}).",
        "Form on stdout: {formats}: the plan, or what to look at in it (default {format}).",
    ),
    "opt_output": (
        "Ghi vào tệp; đuôi tệp chọn dạng: {suffixes}.",
        "Write to a file; its suffix picks the form: {suffixes}.",
    ),
    "opt_force": ("Ghi đè tệp đã có.", "Replace an existing file."),
    "opt_agency": (
        "Chỉ tính cơ quan này: mã hay tên, như 'can loc' (không cần dấu, bỏ được UBND huyện). Dùng được nhiều lần.",
        "Only this agency: id or name, such as 'can loc' (accents and “UBND huyện” optional). May be repeated.",
    ),
    "opt_as_of": ("Tính đến ngày này (mặc định: hôm nay).", "As of this day (default: today)."),
    "opt_by": (
        "Cộng theo: {dimensions}. Dùng hai lần để lập bảng chéo. --by-agency là --by agency, và cứ thế.",
        "Total by: {dimensions}. Use twice for a cross table. --by-agency is --by agency, and so on.",
    ),
    "arg_rollup": (
        "Thư mục có các kế hoạch, mỗi kế hoạch một thư mục hoặc một tệp.",
        "The folder of the plans, each in a folder or a file of its own.",
    ),
    "opt_rollup_by": (
        "Dòng theo: {dimensions} (mặc định plan). --by-task là --by task, và cứ thế.",
        "A row for each: {dimensions} (default plan). --by-task is --by task, and so on.",
    ),
    "opt_rollup_task": (
        "Chỉ các nhiệm vụ có chữ này trong tên, không cần dấu.",
        "Only tasks with these words in their names; accents are optional.",
    ),
    "opt_rollup_year": ("Chỉ các kế hoạch có ngày trong năm này.", "Only plans that have days in this year."),
    "opt_rollup_all": (
        "In mọi dòng, không chỉ những dòng chậm nhất của từng cấp.",
        "Show every row, and not only the worst of each level.",
    ),
    "opt_rollup_database": (
        "Giữ cơ sở dữ liệu SQLite ở tệp này; có rồi thì cập nhật.",
        "Keep the SQLite database in this file; one that is there is updated.",
    ),
    "opt_jobs": (
        "Số tiến trình cùng đọc (mặc định: số nhân của máy).",
        "How many processes read at once (default: as many as the machine has cores).",
    ),
    "opt_cluster": (
        "Chia việc đọc cho các máy của cụm Dask có bộ điều phối ở địa chỉ này, thay cho máy này (docs/rollup.vi.md).",
        "Have the machines of the Dask cluster with its scheduler there read, not this one (docs/rollup.md).",
    ),
    "opt_parquet": (
        "Ghi thêm mọi bảng thành tệp Parquet vào thư mục này, cho chương trình khác đọc (docs/rollup.vi.md).",
        "Write every table into this folder as Parquet too, for other programs (docs/rollup.md).",
    ),
    "opt_month": (
        "Tháng: 10, 2020-10, 'tháng 10/2020'.",
        "Month: 10, 2020-10, 'October 2020'.",
    ),
    "opt_quarter": ("Quý: 2, Q2/2020, 'quý II'.", "Quarter: 2, Q2/2020, 'second quarter'."),
    "opt_from": ("Từ ngày.", "From this day."),
    "opt_to": ("Đến hết ngày.", "Up to and including this day."),
    "opt_coordinating": ("Cả việc mà cơ quan là đơn vị phối hợp.", "Also work that the agency coordinates."),
    "opt_calendar_all": (
        "In cả từng hạn của kỳ dài và việc không có hạn.",
        "Show each date of a long window, and work without dates.",
    ),
    "opt_alarm": (
        "Tệp lịch .ics: nhắc trước hạn bấy nhiêu ngày, lúc 8 giờ sáng.",
        "Calendar file, .ics: remind that many days before, at 8 in the morning.",
    ),
    "opt_todo": (
        "Tệp lịch .ics: ghi thành việc cần làm thay cho sự kiện.",
        "Calendar file, .ics: things to do in place of events.",
    ),
    "opt_update": (
        "Tệp lịch của lần trước (--split: thư mục): mục không đổi giữ nguyên, hạn không còn thì rút.",
        "The calendar file of the last time (--split: the folder): what is the same stays, what is gone is withdrawn.",
    ),
    "opt_split": (
        "Mỗi cơ quan một tệp lịch .ics, trong thư mục -o.",
        "A calendar file, .ics, for each agency, in the folder -o.",
    ),
    "opt_split_sheets": (
        "Mỗi cơ quan một phiếu một trang (-f docx, html), trong thư mục -o.",
        "A one-page sheet for each agency (-f docx, html), in the folder -o.",
    ),
    "opt_split_reports": (
        "Mỗi cơ quan chủ trì một báo cáo (-f html, docx) trong thư mục -o; bằng html thì có thêm trang mục lục.",
        "A report for each agency that leads (-f html, docx), in the folder -o; as html with a page that lists them.",
    ),
    "mv_split": ("agency", "agency"),
    "opt_within": (
        "Số ngày tới được coi là sắp đến hạn (mặc định 14; trên phiếu 30).",
        "Days ahead that count as soon (default 14; on a sheet 30).",
    ),
    "opt_period": (
        "Kỳ báo cáo: M1…M12, Q1…Q4, H1, H2, 9M, Y, rest (những ngày còn lại), hoặc bằng chữ: 'quý III' "
        "(mặc định: kỳ mới kết thúc gần nhất).",
        "Period: M1 to M12, Q1 to Q4, H1, H2, 9M, Y, rest (days left), or 'third quarter' "
        "(default: the last that has finished).",
    ),
    "opt_period_year": (
        "Năm của kỳ báo cáo (mặc định: năm của kế hoạch).",
        "Year of the period (default: the plan's).",
    ),
    "opt_reporter": (
        "Cơ quan lập báo cáo về các nhiệm vụ mình chủ trì (mặc định: cơ quan tổng hợp báo cáo của kế hoạch).",
        "The agency that reports on what it leads (default: the one that reports on the whole plan).",
    ),
    "opt_compare": (
        "So cả với sổ này: sổ của kế hoạch năm trước (cùng kỳ năm trước), hoặc sổ khác của kế hoạch này (kỳ trước).",
        "Compare with this log too: of last year's plan (the same period then), or another one of this plan (the "
        "period before).",
    ),
    "opt_annex_units": (
        "Thêm bảng từng đơn vị theo từng nhiệm vụ: một phụ lục của tệp Word, một trang tính của tệp Excel.",
        "Add tables of units by task: an annex of the Word file, a sheet of the workbook.",
    ),
    "opt_stage": (
        "Bước: proposed (đề nghị, mặc định): công văn đề nghị thẩm định; appraised (đã thẩm định): tờ trình phê duyệt; "
        "approved (đã phê duyệt): thông báo phân bổ.",
        "Stage: proposed (the default): the letter that asks for appraisal; appraised: the submission for approval; "
        "approved: the notice of allocation.",
    ),
    "opt_estimate_output": (
        "Thư mục cho văn bản của bước (Word) và bảng tổng hợp để điền (Excel); hoặc một tệp {suffixes}.",
        "A folder for the paper of the stage (Word) and the table to fill in (Excel); or one file, {suffixes}.",
    ),
    "opt_dated": (
        "Ngày ký ghi trên văn bản (mặc định: để trống).",
        "The paper's date (default: left blank).",
    ),
    "opt_form_all": (
        "Mỗi đơn vị chủ trì một biểu (mặc định khi không có --agency).",
        "A form for each leading unit (the default without --agency).",
    ),
    "opt_form_estimate": (
        "Biểu dự toán của các đơn vị chủ trì nhiệm vụ có khái toán, thay cho biểu báo cáo.",
        "The estimate forms of those that lead a task with an amount, in place of reports.",
    ),
    "opt_form_period": (
        "Kỳ báo cáo: M1…M12, Q1…Q4, H1, H2, 9M, Y, rest (những ngày còn lại), hoặc bằng chữ: 'quý III' "
        "(mặc định: cả kế hoạch).",
        "Reporting period: M1 to M12, Q1 to Q4, H1, H2, 9M, Y, rest (days left), or 'third quarter' "
        "(default: the whole plan).",
    ),
    "opt_form_output": (
        "Thư mục, hoặc một tệp {suffixes} nếu chỉ có một biểu (mặc định: thư mục mới bieu-KỲ cạnh sổ).",
        "A folder, or a file, {suffixes}, where there is one form (default: a new folder forms-PERIOD beside the log).",
    ),
    "opt_replies": (
        "Thư mục ghi thư trả lời cho các biểu có lỗi (mặc định: cạnh từng biểu).",
        "Folder for the replies to those whose forms are faulty (default: beside each form).",
    ),
    "opt_no_record": (
        "Không ghi vào sổ việc lập, nhận biểu, soạn công văn.",
        "Don't enter into the log that forms or letters were made, or came back.",
    ),
    "opt_partial": (
        "Ghi các dòng tốt dù có dòng hoặc tệp sai (mã thoát {findings}).",
        "Take the good rows although others are wrong (exit code {findings}).",
    ),
    "opt_keep": (
        "Ghi đúng như ô tiền này, dù rất có thể gõ nhầm: G12, hoặc TỆP:G12 khi có nhiều biểu. Dùng được nhiều lần.",
        "Take this cell for money as it stands, though most likely a slip: G12, or FILE:G12 of several forms. May be "
        "repeated.",
    ),
    "opt_remind_behind": (
        "Thêm vào công văn đoạn nêu việc chậm so với nhịp chia đều, không gọi là quá hạn.",
        "Add to the letters what is behind the even spread, not called overdue.",
    ),
    "opt_remind_soon": (
        "Cả cơ quan có hạn ghi trong kế hoạch đến trong bấy nhiêu ngày: --soon 30 (mặc định 14).",
        "Also those with a printed due date in so many days: --soon 30 (default 14).",
    ),
    "opt_remind_missing": (
        "Đôn đốc đơn vị chưa báo cáo một kỳ: --missing Q3 (mặc định: kỳ mới kết thúc gần nhất).",
        "Urge those who told nothing in a period: --missing Q3 (default: the last that has finished).",
    ),
    "opt_remind_one": (
        "Một công văn chung cho mọi cơ quan, danh sách ở phụ lục, vào tệp -o TÊN.docx.",
        "One letter to all with the list in an annex, into the file -o NAME.docx.",
    ),
    "opt_letter_dated": (
        "Ngày ký công văn (mặc định: để trống).",
        "The letters' date (default: left blank).",
    ),
    "opt_reply_by": (
        "Hạn trả lời (mặc định: 5 ngày làm việc sau ngày công văn).",
        "The day to reply by (default: 5 working days after the letter's date).",
    ),
    "opt_remind_output": (
        "Thư mục cho các công văn, hoặc một tệp {suffixes} nếu chỉ có một (không nêu thì chỉ liệt kê).",
        "A folder for the letters, or a file, {suffixes}, where there is one (without it they are only listed).",
    ),
    "opt_missing": (
        "Chỉ liệt kê đơn vị chưa có bản ghi nào trong kỳ báo cáo vừa kết thúc.",
        "Only list the units without any record in the last finished reporting period.",
    ),
    "opt_remind": (
        "Cùng --missing: ghi vào sổ là đã nhắc các đơn vị ấy.",
        "With --missing: enter into the log that those units were reminded.",
    ),
    "opt_missing_period": (
        "Với --missing: kỳ báo cáo, như Q2 hay 'quý II/2020' (mặc định: kỳ mới kết thúc gần nhất).",
        "With --missing: the period, such as Q2 or 'second quarter' (default: the last that has finished).",
    ),
    "opt_strict": (
        "Mã thoát {overdue} cả khi có việc chậm nhịp, kinh phí có điểm cần xem lại, hoặc sổ có bản ghi phải sửa mới "
        "tính đúng.",
        "Exit code {overdue} also where work is behind, money needs a look, or records of the log have to be mended to "
        "count right.",
    ),
    "opt_all": ("In cả những việc còn lại và kể tên từng đơn vị.", "Show the rest too, and name each unit."),
    "opt_year": ("Năm của kế hoạch (mặc định: theo --plan).", "The plan's year (default: as in --plan)."),
    "opt_date": ("Ngày hoàn thành (mặc định: hôm nay).", "Day of completion (default: today)."),
    "opt_count": (
        "Số sản phẩm hoàn thành (mặc định 1; 0 nếu chỉ chi tiền).",
        "Products finished (default 1; 0 where only money was spent).",
    ),
    "opt_units": (
        "Số đơn vị đã làm, khi nhóm không kể tên từng đơn vị (216 xã).",
        "How many units did it, of a group not listed one by one.",
    ),
    "opt_unit": (
        "Đơn vị đã làm: mã hay tên, như 'can loc' (không cần dấu, bỏ được UBND huyện).",
        "The unit that did it: id or name, such as 'can loc' (accents and “UBND huyện” optional).",
    ),
    "opt_spent": ("Số tiền đã chi: 18.400.000 hoặc '18,4 triệu'.", "Amount spent, in đồng."),
    "opt_evidence": ("Minh chứng. Dùng được nhiều lần.", "Evidence. May be repeated."),
    "opt_cause": ("Lý do chậm.", "Why it is late."),
    "opt_note": ("Ghi chú.", "A note."),
    "opt_proposed": ("Dự toán đề nghị (mục IV.1).", "Budget asked for (section IV.1)."),
    "opt_appraised": ("Dự toán được thẩm định.", "Budget as appraised."),
    "opt_approved": ("Dự toán được phê duyệt.", "Budget as approved."),
    "opt_target": ("Mã chỉ tiêu (mục I.3), thay cho nhiệm vụ.", "A target's id (section I.3), not a task."),
    "opt_value": ("Kết quả đo chỉ tiêu, ví dụ 96%.", "The target's reading, such as 96%."),
    "arg_log": (
        "Sổ tiến độ: tệp .yaml hoặc thư mục (mặc định: progress.yaml ở đây, không có thì cạnh kế hoạch). Mã một bản "
        "ghi: xem trọn bản ghi ấy.",
        "Progress logs, .yaml or folders (default: progress.yaml here, else beside the plan). A record's id: show it "
        "whole.",
    ),
    "arg_members": (
        "Nhóm (mã hoặc tên), rồi danh sách: tệp .xlsx, .csv hoặc .ods. Kế hoạch: tệp .yaml (mặc định: plan.yaml ở "
        "đây).",
        "The group (id or name), then the list: an .xlsx, .csv or .ods file. The plan: a .yaml file (default: "
        "plan.yaml here).",
    ),
    "opt_log_task": ("Chỉ các bản ghi của nhiệm vụ này.", "Only the records of this task."),
    "opt_batch": (
        "Chỉ các bản ghi của đợt ghi này (một lần thu biểu).",
        "Only the records of this batch (one collecting of forms).",
    ),
    "opt_money": (
        "Chỉ các bản ghi có số tiền, và tổng của những bản được tính.",
        "Only the records that speak of money, and what those that count add up to.",
    ),
    "opt_supersedes": (
        "Thay bản ghi có mã này; điều gì không nói lại thì giữ như bản cũ.",
        "Stand in for the record with this id; what is not said again stays as it was.",
    ),
    "opt_undo": (
        "Rút lại bản ghi hoặc đợt ghi có mã này; không nói mã thì rút lần ghi cuối còn được tính.",
        "Take back the record or batch of this id; without one, what was entered last and still counts.",
    ),
    "opt_sure": (
        "Ghi cả số tiền rất có thể gõ nhầm: chi dưới 1.000 đồng hoặc vượt số còn lại, dự toán kém khái toán nghìn lần.",
        "Record an amount that is most likely a slip too: under 1,000 đồng or more than is left spent, a budget a "
        "thousandth of the estimate.",
    ),
    "opt_repair": (
        "Cắt bản ghi cuối bị đứt sang tệp bên cạnh (chỉ khi đúng là bị đứt), rồi kiểm tra.",
        "Cut a last record that breaks off into a side file (only if it does), then check.",
    ),
    "arg_record": (
        "Mã nhiệm vụ, ví dụ 3 hoặc V.1. Sổ tiến độ: tệp .yaml, được tạo nếu chưa có (mặc định: progress.yaml ở đây, "
        "không có thì cạnh kế hoạch).",
        "A task's id, such as 3 or V.1. Progress log, .yaml, made if absent (default: progress.yaml here, else beside "
        "the plan).",
    ),
    "arg_collect": (
        "Tệp biểu .xlsx đã điền, hoặc thư mục chứa chúng. Sổ tiến độ: như ở lệnh record.",
        "Filled forms, .xlsx, or folders of them. Progress log: as in record.",
    ),
    "arg_progress_missing": (
        "Sổ tiến độ: tệp .yaml hoặc thư mục (mặc định: progress.yaml ở đây, không có thì cạnh kế hoạch). Với "
        "--missing: cả kỳ báo cáo.",
        "Progress logs, .yaml or folders (default: progress.yaml here, else beside the plan). With --missing: the "
        "period too.",
    ),
    "arg_remind": (
        "Sổ tiến độ: tệp .yaml hoặc thư mục (mặc định: progress.yaml ở đây, không có thì cạnh kế hoạch). Với "
        "--missing: cả kỳ báo cáo; với --soon: cả số ngày.",
        "Progress logs, .yaml or folders (default: progress.yaml here, else beside the plan). With --missing: the "
        "period too; with --soon: the days too.",
    ),
    "arg_stretch": (
        "Tháng, quý hay kỳ: 10, 'tháng 10', Q3, H1, 10/2020 (mặc định: cả kế hoạch). Sổ tiến độ, để biết việc nào đã "
        "xong: tệp .yaml hoặc thư mục (mặc định: progress.yaml ở đây hoặc cạnh kế hoạch, nếu có).",
        "A month, a quarter or a period: 10, October, Q3, H1, 10/2020 (default: the whole plan). Progress logs, for "
        "what is done: .yaml or folders (default: progress.yaml here or beside the plan, if it is there).",
    ),
    "arg_progress_period": (
        "Kỳ báo cáo, như Q3. Sổ tiến độ: tệp .yaml hoặc thư mục (mặc định: progress.yaml ở đây, không có thì cạnh kế "
        "hoạch).",
        "The period, such as Q3. Progress logs, .yaml or folders (default: progress.yaml here, else beside the plan).",
    ),
    "arg_progress_optional": (
        "Sổ tiến độ, để kèm số đã duyệt và đã chi (mặc định: progress.yaml ở đây hoặc cạnh kế hoạch, nếu có).",
        "Progress logs, to add approved and spent (default: progress.yaml here or beside the plan, if it is there).",
    ),
    "arg_estimate": (
        "Sổ tiến độ có dự toán đã nhận (mặc định: progress.yaml ở đây hoặc cạnh kế hoạch, nếu có).",
        "Progress logs with the estimates that came in (default: progress.yaml here or beside the plan, if it is "
        "there).",
    ),
    "arg_validate": (
        "Tệp kế hoạch hoặc sổ tiến độ, hoặc thư mục chứa chúng (mặc định: kế hoạch và sổ ở đây).",
        "Plan files or progress logs, or folders of them (default: the plan and the log here).",
    ),
    "arg_task": ("Mã nhiệm vụ, ví dụ 3 hoặc V.1.", "A task's id, such as 3 or V.1."),
    "arg_schema": ("Một trong: {schemas} (mặc định {schema}).", "One of: {schemas} (default {schema})."),
    "arg_phrases": (
        "Cụm từ thời gian; - đọc từ stdin, mỗi dòng một cụm.",
        "Schedule phrases; - reads stdin, one a line.",
    ),
    # -- what stands for a value
    "mv_folder": ("THƯ_MỤC", "FOLDER"),
    "mv_address": ("ĐỊA_CHỈ", "ADDRESS"),
    "mv_file": ("TỆP", "FILE"),
    "arg_new": ("Tệp kế hoạch năm trước.", "Last year's plan file."),
    "arg_old": ("Tệp kế hoạch trước.", "The plan file before."),
    "arg_newer": ("Tệp kế hoạch sau.", "The plan file after."),
    "opt_new_year": ("Năm của kế hoạch mới.", "The new plan's year."),
    "opt_plan_output": (
        "Ghi kế hoạch mới vào tệp .yaml; không có thì in ra, danh sách thay đổi in ở stderr.",
        "Write the new plan to a .yaml file; without it the plan is printed, the list of changes on stderr.",
    ),
    "mv_old": ("KẾ_HOẠCH_TRƯỚC", "OLD"),
    "mv_new": ("KẾ_HOẠCH_SAU", "NEW"),
    "opt_accept": (
        "Lấy luôn thời gian được gợi ý khi chỉ khác năm; nên đọc lại bảng thay đổi.",
        "Take the suggested schedules in which only the year differs; read the list of changes again.",
    ),
    "opt_empty": (
        "Một kế hoạch mẫu có chú thích, dùng được ngay.",
        "A starter plan with comments, sound as it is.",
    ),
    "mv_files": ("TỆP…", "FILE…"),
    "mv_logs": ("SỔ_TIẾN_ĐỘ…", "PROGRESS…"),
    "mv_logs_stretch": ("[SỔ_TIẾN_ĐỘ…] [KỲ]", "[PROGRESS…] [PERIOD]"),
    "mv_logs_period": ("[SỔ_TIẾN_ĐỘ…] [KỲ]", "[PROGRESS…] [PERIOD]"),
    "mv_remind": ("[SỔ_TIẾN_ĐỘ…] [KỲ|SỐ_NGÀY]", "[PROGRESS…] [PERIOD|DAYS]"),
    "mv_log_record": ("[SỔ_TIẾN_ĐỘ…] [MÃ_BẢN_GHI]", "[PROGRESS…] [RECORD_ID]"),
    "mv_members": ("[KẾ_HOẠCH] NHÓM TỆP", "[PLAN] GROUP FILE"),
    "mv_batch": ("MÃ_ĐỢT", "BATCH"),
    "mv_log_task": ("[SỔ_TIẾN_ĐỘ] [MÃ]", "[PROGRESS] [ID]"),
    "mv_log_forms": ("[SỔ_TIẾN_ĐỘ] TỆP…", "[PROGRESS] FILE…"),
    "mv_format": ("DẠNG", "FORM"),
    "mv_agency": ("CƠ_QUAN", "AGENCY"),
    "mv_date": ("NGÀY", "DATE"),
    "mv_lang": ("vi|en", "vi|en"),
    "mv_dimension": ("CÁCH", "DIMENSION"),
    "mv_stage": ("BƯỚC", "STAGE"),
    "mv_month": ("THÁNG", "MONTH"),
    "mv_quarter": ("QUÝ", "QUARTER"),
    "mv_period": ("KỲ", "PERIOD"),
    "mv_days": ("NGÀY", "DAYS"),
    "mv_year": ("NĂM", "YEAR"),
    "mv_count": ("SỐ", "N"),
    "mv_amount": ("SỐ_TIỀN", "AMOUNT"),
    "mv_text": ("CHỮ", "TEXT"),
    "mv_cell": ("Ô", "CELL"),
    "mv_value": ("GIÁ_TRỊ", "VALUE"),
    "mv_record": ("MÃ_BẢN_GHI", "RECORD_ID"),
    "mv_target": ("MÃ", "ID"),
    "mv_task": ("MÃ", "ID"),
    "mv_schema": ("LOẠI", "KIND"),
    "mv_phrases": ("CỤM_TỪ…", "PHRASE…"),
}
