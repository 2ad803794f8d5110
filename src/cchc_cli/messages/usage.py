"""What is said about the command line itself."""

TEXTS: dict[str, tuple[str, str]] = {
    "error": ("Lệnh chưa đúng", "Usage error"),
    "help": ("Xem hướng dẫn: {command}", "See: {command}"),
    "near": ("Có phải ý bạn là {near}?", "Did you mean {near}?"),
    "no_such_option": ("không có tùy chọn {name}.", "there is no option {name}."),
    "no_such_command": ("không có lệnh “{name}”.", "there is no command “{name}”."),
    "missing": ("thiếu {name}.", "{name} is missing."),
    "option_value": ("tùy chọn {name} cần một giá trị.", "option {name} needs a value."),
    "extra": ("thừa: {words}.", "too many words: {words}."),
    "no_value": ("tùy chọn {name} không nhận giá trị.", "option {name} takes no value."),
    "whole": (
        "{name} cần một số nguyên từ {low} đến {high}; ở đây là “{value}”.",
        "{name} needs a whole number from {low} to {high}; here it is “{value}”.",
    ),
    "no_shell": (
        "không nhận ra shell đang dùng; gợi ý lệnh cài được cho: {known}.",
        "this shell is not known; completion can be installed for: {known}.",
    ),
    "completion_installed": (
        "Đã cài gợi ý lệnh cho {shell}: {file}. Mở cửa sổ dòng lệnh mới để dùng.",
        "Completion for {shell} is installed: {file}. Open a new terminal to use it.",
    ),
    "lang": (
        "không có ngôn ngữ “{value}”; chọn một trong: {known}.",
        "there is no language “{value}”; choose one of: {known}.",
    ),
    "lang_variable": (
        "biến môi trường CCHC_LANG là “{value}”, không phải một trong: {known}.",
        "the environment variable CCHC_LANG is “{value}”, not one of: {known}.",
    ),
    "other": ("{message}", "{message}"),
    "agency_unknown": ("Kế hoạch không có cơ quan “{agency}”.", "The plan has no agency “{agency}”."),
    "agency_several": ("“{agency}” hợp với nhiều cơ quan.", "“{agency}” fits several agencies."),
    "agency_near": (
        "Nếu ý bạn là {agencies}, gõ: --agency {id}.",
        "If you mean {agencies}, type: --agency {id}.",
    ),
    "agency_choice": (
        "Có thể là: {agencies}. Gõ mã trong ngoặc, ví dụ: --agency {id}.",
        "It may be: {agencies}. Type the id in brackets, such as: --agency {id}.",
    ),
    "task_unknown": ("Kế hoạch không có nhiệm vụ “{task}”.", "The plan has no task “{task}”."),
    "dimension": (
        "không cộng được theo “{dimension}”; chọn một trong: {known}.",
        "there is no total by “{dimension}”; choose one of: {known}.",
    ),
    "rollup_cluster_jobs": (
        "--jobs là số tiến trình của máy này, không dùng cùng --cluster.",
        "--jobs counts processes of this machine; with --cluster it has no meaning.",
    ),
    "rollup_databases": (
        "nêu cơ sở dữ liệu một lần: -o {output} hoặc --database {database}.",
        "name the database once: -o {output} or --database {database}.",
    ),
    "stage": (
        "không có bước “{stage}”; chọn một trong: {known}.",
        "there is no stage “{stage}”; choose one of: {known}.",
    ),
    "estimate_nothing": (
        "không có gì để tổng hợp: Kế hoạch {number} không có khái toán, sổ chưa có dự toán nào.",
        "there is nothing to gather: plan {number} gives no amounts, and no log has an estimate.",
    ),
    "estimate_folder": (
        "-o {folder} là thư mục cho cả bộ văn bản, không đi cùng --format.",
        "-o {folder} is a folder for all the papers, and does not go with --format.",
    ),
    "dimensions": (
        "chỉ dùng --by tối đa hai lần, với hai cách khác nhau.",
        "use --by at most twice, with two different dimensions.",
    ),
    "suffix": (
        "lệnh này không ghi được tệp “{suffix}”; ghi được: {known}.",
        "this command can't write “{suffix}”; it can write: {known}.",
    ),
    "format": (
        "không có dạng “{format}”; chọn một trong: {known}.",
        "there is no format “{format}”; choose: {known}.",
    ),
    "needs_output": (
        "dạng {format} không phải văn bản, cần ghi vào tệp: -o TÊN.{format}.",
        "{format} is not text and needs a file: -o NAME.{format}.",
    ),
    "format_and_suffix": (
        "--format {format} không khớp với đuôi tệp {suffix}.",
        "--format {format} does not agree with the file's suffix {suffix}.",
    ),
    "one_window": (
        "chỉ nêu một trong kỳ, --month, --quarter, --from/--to.",
        "give only one of a period, --month, --quarter, --from/--to.",
    ),
    # -- a month, a quarter, a period that a command is told: by the codes that the domain gives them
    "stretch-unknown": (
        "“{value}” không phải là tháng, quý hay kỳ; viết 10, 'tháng 10', Q3, H1, Y, 10/2020, hoặc dùng --from và --to.",
        "“{value}” is not a month, a quarter or a period; write 10, October, Q3, H1, Y, 10/2020, or use --from and "
        "--to.",
    ),
    "month-unknown": (
        "“{value}” không phải là tháng; viết 10, 2020-10, 10/2020 hoặc tháng 10.",
        "“{value}” is not a month; write 10, 2020-10, 10/2020 or October.",
    ),
    "month-is-quarter": (
        "“{value}” là quý, không phải tháng; dùng --quarter.",
        "“{value}” is a quarter, not a month; use --quarter.",
    ),
    "quarter-unknown": (
        "“{value}” không phải là quý; viết 3, Q3, quý III, Q3/2020 hoặc 2020-Q3.",
        "“{value}” is not a quarter; write 3, Q3, third quarter, Q3/2020 or 2020-Q3.",
    ),
    "quarter-is-month": (
        "“{value}” là tháng, không phải quý; dùng --month.",
        "“{value}” is a month, not a quarter; use --month.",
    ),
    "window-is-longer": (
        "“{value}” không phải một tháng hay một quý; nói ngày đầu và ngày cuối bằng --from và --to.",
        "“{value}” is no month and no quarter; say its first and last day with --from and --to.",
    ),
    "window-reversed": (
        "ngày đầu {start} ở sau ngày cuối {end}.",
        "the first day {start} is after the last day {end}.",
    ),
    "year-missing": (
        "kế hoạch có nhiều năm; viết rõ năm, ví dụ {example}.",
        "the plan has several years; write the year too, for example {example}.",
    ),
    "stretch-outside": (
        "khoảng thời gian này nằm ngoài kế hoạch ({start} – {end}).",
        "that stretch lies outside the plan ({start} – {end}).",
    ),
    "period-no-rest": (
        "sau kỳ báo cáo cuối (chốt số liệu ngày {closes}) kế hoạch không còn ngày nào của năm {year}: kế hoạch kết "
        "thúc ngày {end}; chọn kỳ khác.",
        "after the last reporting period (it closes on {closes}) the plan has no days left in {year}: it ends on "
        "{end}; name another period.",
    ),
    "reporter-is-group": (
        "“{agency}” là một nhóm đơn vị, không đứng tên ký báo cáo; nêu một đơn vị (đơn vị chưa có trong kế hoạch thì "
        "thêm vào agencies), hoặc bỏ --agency để lập báo cáo của cả kế hoạch.",
        "“{agency}” is a group of units and signs no report; name one unit (add it to the plan's agencies if it is not "
        "there), or leave --agency out for the report on the whole plan.",
    ),
    "reporter-leads-nothing": (
        "“{agency}” không chủ trì nhiệm vụ nào của kế hoạch nên không có gì để báo cáo; nêu cơ quan chủ trì, hoặc bỏ "
        "--agency để lập báo cáo của cả kế hoạch. Việc cơ quan này phối hợp: cchc tasks -a {id}.",
        "“{agency}” leads no task of the plan and has nothing to report; name an agency that does, or leave --agency "
        "out for the report on the whole plan. What it takes part in: cchc tasks -a {id}.",
    ),
    "period-after-plan": (
        "kế hoạch ({start} – {end}) đã hết trước kỳ {period}/{year}; báo cáo những ngày sau kỳ cuối của kế hoạch: "
        "--period rest.",
        "the plan ({start} – {end}) is over before period {period}/{year}; for its days after its last reporting "
        "period: --period rest.",
    ),
    "period-none-finished": (
        "chưa có kỳ báo cáo nào kết thúc (kỳ đầu chốt số liệu ngày {first}); chọn kỳ bằng --period.",
        "no reporting period has ended (the first closes on {first}); name one with --period.",
    ),
    "period-none": (
        "kế hoạch không có kỳ báo cáo nào trong năm này; chọn kỳ bằng --period.",
        "the plan has no reporting period in that year; name one with --period.",
    ),
    "schema_kind": (
        "không có lược đồ “{kind}”; chọn: {known}.",
        "there is no schema “{kind}”; choose: {known}.",
    ),
    "schema_plan": (
        "--plan chỉ dùng với plan, progress: lược đồ của một lệnh không tùy kế hoạch.",
        "--plan is used with plan and progress only: the schema of a command's answer is the same for all plans.",
    ),
    "remind_missing_alone": (
        "--missing chỉ đôn đốc báo cáo, không dùng cùng --behind, --soon.",
        "--missing urges reports alone, and is not used with --behind or --soon.",
    ),
    "remind_one_file": (
        "--one soạn một công văn chung: nêu tệp để ghi, đuôi {known}: -o TÊN.docx.",
        "--one writes one letter to all: name its file, with one of {known}: -o NAME.docx.",
    ),
    "remind_folder": (
        "có {count} công văn: nêu thư mục để ghi (-o THƯ_MỤC), hoặc thêm --one để soạn một công văn chung.",
        "there {count:is|are} {count} {count:letter|letters}: name a folder (-o FOLDER), or add --one for one to "
        "all.",
    ),
    "reply_before_letter": (
        "hạn trả lời {day} ở trước ngày của công văn, {dated}.",
        "the day to reply by, {day}, is before the letter's own, {dated}.",
    ),
    "members_form": (
        "nêu nhóm và tệp danh sách: cchc members NHÓM TỆP.xlsx (kế hoạch: plan.yaml ở đây, hoặc nêu tệp .yaml).",
        "name the group and the list: cchc members GROUP FILE.xlsx (the plan: plan.yaml here, or a .yaml file).",
    ),
    "members_plans": (
        "hai kế hoạch khác nhau: {plan} (--plan) và {other}.",
        "two plans that differ: {plan} (--plan) and {other}.",
    ),
    "members_shipped": (
        "kế hoạch kèm sẵn không sửa được; nêu tệp kế hoạch: cchc members KẾ_HOẠCH.yaml NHÓM TỆP.xlsx.",
        "the shipped plan is not changed; name a plan file: cchc members PLAN.yaml GROUP FILE.xlsx.",
    ),
    "members_no_group": (
        "“{agency}” không phải một nhóm trong kế hoạch. Nếu là nhóm, thêm size: SỐ_ĐƠN_VỊ vào {id} rồi chạy lại.",
        "“{agency}” is no group in the plan. If it is one, add size: HOW_MANY to {id} and run it again.",
    ),
    "record_unknown": ("Sổ không có bản ghi “{id}”.", "The log has no record “{id}”."),
    "batch_unknown": ("Sổ không có đợt ghi “{batch}”.", "The log has no batch “{batch}”."),
    "log_alone": (
        "xem một bản ghi ({id}) thì không kèm --task, --agency, --from, --to, --batch, --money.",
        "one record ({id}) goes without --task, --agency, --from, --to, --batch and --money.",
    ),
    "record_subject": (
        "nói nhiệm vụ nào: cchc record NHIỆM_VỤ, hoặc --target MÃ --value GIÁ_TRỊ.",
        "say which task: cchc record TASK, or --target ID --value VALUE.",
    ),
    "record_value": (
        "--target và --value đi cùng nhau, và không đi cùng nhiệm vụ.",
        "--target and --value go together, and not with a task.",
    ),
    "record_alone": (
        "--undo không đi cùng tùy chọn nào của bản ghi: cái gì được rút thì rút nguyên vẹn.",
        "--undo goes with no option of a record: what is taken back is taken back whole.",
    ),
    "today-outside": (
        "hôm nay, {today}, nằm ngoài kế hoạch ({start} – {end}); nói rõ ngày bằng --date, "
        "hoặc chọn đúng kế hoạch bằng --plan.",
        "today, {today}, lies outside the plan ({start} – {end}); say the day with --date, "
        "or give the right --plan.",
    ),
    "alike": ("(và {count} chỗ như vậy nữa)", "(and {count} more like it)"),
    "more_warnings": (
        "Còn {count} cảnh báo; xem: cchc validate {file}",
        "{count} more {count:warning|warnings}; see: cchc validate {file}",
    ),
    "new_form": (
        "đưa kế hoạch năm trước (cchc new KẾ_HOẠCH --year NĂM), hoặc --empty để có kế hoạch mẫu.",
        "give last year's plan (cchc new PLAN --year YEAR), or --empty for a starter plan.",
    ),
    "accept_empty": (
        "--accept chỉ đi cùng kế hoạch năm trước.",
        "--accept goes with last year's plan only.",
    ),
    "new_needs_year": (
        "chuyển sang năm nào? Thêm --year NĂM.",
        "which year is it carried to? Add --year YEAR.",
    ),
    "year-not-after": (
        "--year {year} phải ở sau năm của kế hoạch này ({old}).",
        "--year {year} must be after the year of this plan ({old}).",
    ),
    "form_whose": (
        "chỉ dùng một trong hai: --agency, hoặc --all cho mọi đơn vị chủ trì.",
        "use only one: --agency, or --all for every leading unit.",
    ),
    "form_nothing": (
        "không lập biểu được: {agencies} không chủ trì việc nào trong kế hoạch.",
        "there is no form to draw up: no task of the plan is led by {agencies}.",
    ),
    "form_nothing_estimate": (
        "không lập biểu dự toán được: {agencies} không chủ trì nhiệm vụ nào có khái toán trong kế hoạch.",
        "there is no estimate to draw up: no task for which the plan gives an amount is led by {agencies}.",
    ),
    "form_everybody": ("các cơ quan của kế hoạch", "any of its agencies"),
    "form_estimate_period": (
        "biểu dự toán là của cả kế hoạch: --estimate không đi cùng kỳ báo cáo.",
        "an estimate is of the whole plan: --estimate does not go with a period.",
    ),
    "form_folder": (
        "có {count} biểu, cần một thư mục: -o THƯ_MỤC.",
        "there are {count} forms, which need a folder: -o FOLDER.",
    ),
    "missing_alone": (
        "--missing không đi cùng --all, --within và --strict.",
        "--missing does not go with --all, --within or --strict.",
    ),
    "remind_of_missing": (
        "--remind chỉ đi cùng --missing.",
        "--remind goes with --missing only.",
    ),
    "period_of_missing": (
        "--period chỉ đi cùng --missing.",
        "--period goes with --missing only.",
    ),
    "not_log": (
        "“{value}” không phải sổ tiến độ (tệp .yaml, .yml hoặc thư mục có sẵn); kỳ báo cáo chỉ nêu cùng --missing.",
        "“{value}” is no progress log (a file .yaml or .yml, or a folder that is there); a period goes with --missing "
        "only.",
    ),
    "alarm": (
        "--alarm cần số ngày báo trước, ví dụ 7d; ở đây là “{value}”.",
        "--alarm needs a number of days before, such as 7d; here it is “{value}”.",
    ),
    "only_ics": (
        "--alarm, --todo và --update chỉ dùng khi ghi tệp lịch .ics.",
        "--alarm, --todo and --update go with a calendar file, .ics.",
    ),
    "as_of_of_log": (
        "--as-of chỉ đi cùng sổ tiến độ, mà ở đây không có sổ nào.",
        "--as-of goes with a progress log only, and there is none here.",
    ),
    "update_whose": (
        "{file} là lịch “{name}”, không phải của các cơ quan đang nêu; dùng --agency như lần trước.",
        "{file} is the calendar “{name}”, not that of the agencies named here; use --agency as the last time.",
    ),
    "update_folder": (
        "{file} không phải thư mục có tệp lịch .ics; --split với --update cần thư mục của lần trước.",
        "{file} is no folder with calendar files, .ics; --split with --update needs the folder of the last time.",
    ),
    "update_log": (
        "{file} ghi việc đã xong theo sổ tiến độ: nêu sổ ấy, nếu không việc đã xong lại thành chưa xong.",
        "{file} says by a log what is done: name that log, else what is done would be undone again.",
    ),
    "update_todo": (
        "{file} ghi việc cần làm: thêm --todo như lần trước.",
        "{file} holds things to do: add --todo, as the last time.",
    ),
    "update_event": (
        "{file} ghi sự kiện: bỏ --todo như lần trước.",
        "{file} holds events: leave --todo out, as the last time.",
    ),
    "split": (
        "--split chỉ nhận “agency” (mỗi cơ quan một tệp); ở đây là “{value}”.",
        "--split takes “agency” (a file for each); here it is “{value}”.",
    ),
    "split_form": (
        "--split ghi tệp lịch .ics vào một thư mục: thêm -o THƯ_MỤC.",
        "--split writes calendar files, .ics, into a folder: add -o FOLDER.",
    ),
    "split_sheets": (
        "--split lập mỗi cơ quan một tệp (-f docx hoặc -f html) trong một thư mục: thêm -o THƯ_MỤC.",
        "--split writes a file for each agency (-f docx or -f html) into a folder: add -o FOLDER.",
    ),
    "split_sheets_alone": (
        "--split không đi cùng --missing và --all.",
        "--split does not go with --missing or --all.",
    ),
    "reports_nothing": (
        "không lập báo cáo được: {agency} không chủ trì việc nào trong kế hoạch.",
        "there is no report to draw up: {agency} leads no task of the plan.",
    ),
    "sheet_nothing": (
        "không lập phiếu được: {agencies} không chủ trì việc nào trong kế hoạch, cũng không có đơn vị báo cáo qua.",
        "there is no sheet to draw up: {agencies} leads no task of the plan, and nobody reports through it.",
    ),
    "nothing_due": (
        "Không có việc nào đến hạn trong khoảng này: tệp lịch không có mục nào.",
        "Nothing falls due in that stretch: the calendar file has no entries.",
    ),
    "nothing_due_for": (
        "Không có việc nào đến hạn, tệp lịch không có mục nào: {agencies}.",
        "Nothing falls due, the calendar files have no entries: {agencies}.",
    ),
    "calendar_updated": (
        "So với {file}: {added} mục mới, {changed} mục thay đổi, {withdrawn} mục rút, {same} mục như cũ.",
        "Against {file}: {added} new, {changed} changed, {withdrawn} withdrawn, {same} as before.",
    ),
    "log_copy": (
        "{file} có tên như một bản sao của {other}; cả hai đều được tính. Nếu là bản sao, bỏ nó ra khỏi thư mục.",
        "{file} is named as a copy of {other}; both are counted. If it is a copy, take it out of the folder.",
    ),
    "plan_shipped": (
        "Tính theo kế hoạch có sẵn trong chương trình: {number}. Kế hoạch khác: --plan TỆP.",
        "Reckoned with the plan that comes with the program: {number}. Another one: --plan FILE.",
    ),
    "no_log": (
        "chưa có sổ tiến độ {file}. Lần ghi đầu lập sổ ấy: cchc record {task}; sổ ở nơi khác thì nêu tệp: TÊN.yaml.",
        "there is no progress log {file}. The first record makes it: cchc record {task}; name one that is elsewhere: "
        "NAME.yaml.",
    ),
    "one_log": ("chỉ ghi vào một sổ; ở đây có: {files}.", "one log is written to; here are: {files}."),
    "no_forms": (
        "nêu biểu đã điền: tệp .xlsx, hoặc thư mục chứa chúng.",
        "name filled forms: .xlsx files, or folders of them.",
    ),
    "not_entered": (
        "Chưa ghi vào sổ việc gửi, nhận: chỉ ghi vào một tệp sổ, không ghi vào thư mục hay nhiều tệp ({files}).",
        "What was sent is not entered: that goes into one log, a file, not into a folder or several ({files}).",
    ),
    "register_closed": (
        "Chưa ghi được việc gửi vào sổ {file}: {reason}",
        "What was sent could not be entered into {file}: {reason}",
    ),
    "log_left_out": (
        "{file} là sổ của kế hoạch khác, không phải của {number}: không tính.",
        "{file} is the log of another plan than {number}: it is left out.",
    ),
    "period_twice": (
        "kỳ báo cáo được nêu hai lần, khác nhau: “{bare}” và --period “{option}”.",
        "the period is said twice and differs: “{bare}” and --period “{option}”.",
    ),
    "no_plan_option": (
        "lệnh {command} không nhận --plan đứng trước lệnh; xem: cchc {command} --help.",
        "the command {command} takes no --plan before it; see: cchc {command} --help.",
    ),
    "plan_gone": (
        "Sổ tiến độ ghi kế hoạch ở {file}, nhưng không có tệp ấy.",
        "The progress log names the plan {file}, which is not there.",
    ),
    "written_each": ("Đã ghi {count} tệp vào {folder}", "Wrote {count} {count:file|files} into {folder}"),
    "written": ("Đã ghi {file}", "Wrote {file}"),
    "replace": ("Tệp {file} đã có. Ghi đè?", "{file} exists. Replace it?"),
    "stopped": ("Đã dừng theo yêu cầu; chưa ghi gì.", "Stopped as asked; nothing was written."),
    "stopped_midway": (
        "Đã dừng theo yêu cầu; những kế hoạch đã đọc xong được giữ trong {file}: chạy lại lệnh này sẽ làm tiếp.",
        "Stopped as asked; the plans that were read are kept in {file}: run the command again to go on.",
    ),
    "unsaid": (
        "Đã ghi vào {files}, không cần làm lại; chỉ có câu trả lời không in ra được hết: {reason}.",
        "Written to {files}; do not do it again. Only the answer could not be said in full: {reason}.",
    ),
    "no_output": ("Không in được câu trả lời: {reason}.", "The answer can't be printed: {reason}."),
    "library": (
        "Thư viện dòng lệnh không làm được điều được yêu cầu ({detail}).",
        "The command-line library can't do what is asked ({detail}).",
    ),
    "memory": ("Máy không đủ bộ nhớ cho tệp này.", "There is not enough memory for this file."),
    "os": ("Không làm được: {reason} ({file}).", "Not possible: {reason} ({file})."),
    "bug": (
        "Lỗi của phần mềm, không phải của bạn: {kind}: {detail}\n"
        "Tệp của bạn không bị thay đổi. Đặt CCHC_DEBUG=1 rồi chạy lại để lấy thông tin báo lỗi.",
        "A fault of the program, not yours: {kind}: {detail}\n"
        "Your files were not changed. Run again with CCHC_DEBUG=1 for the details to report.",
    ),
    "marks": (
        "{file}: còn {count} dòng có chú thích KIỂM TRA: {lines}. Xem xong thì xóa chú thích.",
        "{file}: {count} {count:line has|lines have} a comment KIỂM TRA: {lines}. Delete it when you are done.",
    ),
    "sound_plan": (
        "{file}: kế hoạch hợp lệ ({tasks} nhiệm vụ, {agencies} cơ quan)",
        "{file}: a sound plan ({tasks} {tasks:task|tasks}, {agencies} {agencies:agency|agencies})",
    ),
    "sound_log": (
        "{file}: sổ tiến độ hợp lệ ({records} bản ghi)",
        "{file}: a sound progress log ({records} {records:record|records})",
    ),
    "log_repeated": (
        "{count} bản ghi có trong nhiều tệp, chỉ tính một lần.",
        "{count} {count:record stands|records stand} in several files and {count:is|are} counted once.",
    ),
    "days_off_unlisted": (
        "Chưa có danh sách ngày nghỉ của năm này: chỉ tính thứ Bảy, Chủ nhật và các ngày lễ dương lịch.",
        "There is no list of days off for this year: only weekends and the fixed holidays count.",
    ),
    "export_output": (
        "cần tên tệp để ghi, đuôi {known}: -o TÊN.",
        "a file to write is needed, with one of {known}: -o NAME.",
    ),
}
