"""Words of a roll-up. `by_…` and `col_…` are of a dimension, `level_…` of a plan's level, `note_…` of what to know."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Tổng hợp các kế hoạch đến ngày {day}", "Plans added up as of {day}"),
    "reading": ("Đang đọc kế hoạch", "Reading plans"),
    "only_task": ("Chỉ tính nhiệm vụ có tên chứa “{words}”.", "Only tasks with “{words}” in their names."),
    "only_year": ("Chỉ tính kế hoạch có ngày trong năm {year}.", "Only plans that have days in {year}."),
    "levels": ("Các cấp", "Levels"),
    "nothing": ("Không có kế hoạch nào tính được.", "There is no plan that counts."),
    "nothing_asked": ("Không kế hoạch nào có điều đang tìm.", "No plan has what is asked for."),
    "rows": ("Theo {by}, chậm nhất trước", "By {by}, the worst first"),
    "in_time": ("Theo {by}", "By {by}"),
    "level_by": ("{level}, theo {by}", "{level}, by {by}"),
    "level_count": ("{level} ({count} dòng)", "{level} ({count} {count:row|rows})"),
    "more_of": ("{count} dòng ở {level}", "{count} of {level}"),
    "more": ("Chưa in: {levels}. Thêm --all để in hết.", "Not shown: {levels}. Add --all for every row."),
    "total": ("Cả cấp", "Whole level"),
    "by_level": ("cấp", "level"),
    "by_province": ("tỉnh", "province"),
    "by_plan": ("kế hoạch", "plan"),
    "by_agency": ("cơ quan chủ trì", "lead agency"),
    "by_task": ("nhiệm vụ cùng tên", "task of the same name"),
    "by_source": ("nguồn kinh phí", "source of funds"),
    "by_quarter": ("quý", "quarter"),
    "col_level": ("Cấp", "Level"),
    "col_province": ("Tỉnh", "Province"),
    "col_plan": ("Kế hoạch", "Plan"),
    "col_agency": ("Cơ quan chủ trì", "Lead agency"),
    "col_task": ("Nhiệm vụ", "Task"),
    "col_source": ("Nguồn kinh phí", "Source of funds"),
    "col_quarter": ("Quý", "Quarter"),
    "level_central": ("Trung ương", "Central"),
    "level_province": ("Cấp tỉnh", "Provinces"),
    "level_district": ("Cấp huyện", "Districts"),
    "level_commune": ("Cấp xã", "Communes"),
    "level_unknown": ("Chưa rõ cấp", "Level not known"),
    "unknown": ("Không rõ", "Not known"),
    "plans": ("Kế hoạch", "Plans"),
    "followed": ("Có sổ", "With log"),
    "works": ("Việc", "Works"),
    "due": ("Đã đến hạn", "Due so far"),
    "kept": ("Đã xong", "Done"),
    "completion": ("Tỷ lệ", "Rate"),
    "overdue": ("Quá hạn", "Overdue"),
    "late_works": ("Việc quá hạn", "Works overdue"),
    "days_overdue": ("Ngày quá hạn", "Days overdue"),
    "behind": ("Chậm nhịp", "Behind"),
    "silent": ("Chưa báo cáo", "No report"),
    "rate": ("Giải ngân", "Disbursed"),
    "targets": ("Chỉ tiêu", "Targets"),
    "read": ("Đã có số đo", "Read"),
    "met": ("Đạt", "Met"),
    "faults": ("Tệp có lỗi ({count})", "Faulty files ({count})"),
    "faults_sheet": ("Tệp có lỗi", "Faulty files"),
    "file": ("Tệp", "File"),
    "error": ("Lỗi đầu tiên", "First error"),
    "fix": ("Cần làm", "What to do"),
    "more_files": ("Còn {count} tệp có lỗi; thêm --all.", "Faulty files not shown: {count}; add --all."),
    "errors": ("Số lỗi", "Errors"),
    "more_errors": (
        "Các tệp ấy còn {count} lỗi nữa; cchc validate TỆP nêu hết lỗi của một tệp.",
        "{count} more {count:error|errors} in these files; cchc validate FILE shows all of a file.",
    ),
    "note_not-whole": (
        "{count} tệp có lỗi: kế hoạch ở các tệp ấy không có trong số nào ở đây.",
        "Faulty files: {count}. Their plans are in no figure here.",
    ),
    "note_levels-apart": (
        "Mỗi cấp cộng riêng, không có tổng của các cấp: việc tỉnh giao cho huyện, xã và việc trong kế hoạch của huyện, "
        "xã là một.",
        "Each level is added up by itself, and there is no total of levels: what a province gives to its districts and "
        "what stands in the districts' own plans is the same work.",
    ),
    "note_without-log": (
        "{count}/{of} kế hoạch không có sổ tiến độ: chưa biết việc nào xong, việc nào chậm; các cột về tiến độ chỉ "
        "tính kế hoạch có sổ.",
        "{count} of {of} {of:plan|plans} {count:has|have} no progress log: nothing is known to be done or late there, "
        "and the columns on progress are of the others only.",
    ),
    "note_level-unknown": (
        "{count} kế hoạch chưa rõ cấp ({files}): ghi level: province, district hoặc commune vào tệp kế hoạch.",
        "{count} {count:plan is|plans are} of no known level ({files}): write level: province, district or commune "
        "into the plan file.",
    ),
    "note_copies-differ": (
        "{count} sổ có tên như bản sao nhưng khác sổ kia, mọi bản ghi của cả hai đều được tính ({files}): nếu là bản "
        "sao cũ, bỏ tệp ra khỏi thư mục.",
        "{count} {count:log is named as a copy and differs from the other|logs are named as copies and differ from the "
        "others}, and all records of both count ({files}): take an old copy out of the folder.",
    ),
    "note_province-by-folder": (
        "{count} kế hoạch không nêu tỉnh, lấy theo kế hoạch cấp tỉnh ở thư mục trên.",
        "{count} {count:plan names|plans name} no province, and {count:has|have} that of the province's plan in a "
        "folder above.",
    ),
    "note_several-years": (
        "Cộng chung kế hoạch của các năm {years}; --year NĂM để tính một năm.",
        "Plans of several years are added up: {years}; --year YEAR takes one.",
    ),
    "note_counted-in-each-row": (
        "Việc giao chung cho nhiều cơ quan được đếm ở dòng của từng cơ quan; dòng của cả cấp đếm một lần.",
        "What several agencies owe together counts in the row of each, and once in that of the level.",
    ),
    "note_time-assumed": (
        "Khái toán theo quý là giả định của phần mềm: chia đều cho các hạn, việc thường xuyên chia đều các tháng.",
        "The estimate by quarter is this program's assumption: an amount is shared equally by its due dates, that of "
        "ongoing work by its months.",
    ),
    "pair": ("{file} ({other})", "{file} ({other})"),
    "copies": (
        "{count} tệp là bản sao, kế hoạch chỉ tính một lần: {files}.",
        "{count} {count:file is a copy|files are copies}, and a plan counts once: {files}.",
    ),
    "replaced": (
        "{count} kế hoạch đã được kế hoạch khác thay thế, không tính: {files}.",
        "{count} {count:plan is|plans are} replaced by another one, and not counted: {files}.",
    ),
    "overlap_within": (
        "{level}: {tasks} nhiệm vụ có ở hai kế hoạch của một cơ quan, chỉ tính ở kế hoạch ghi trong ngoặc: {pairs}.",
        "{level}: of two plans of one issuer {tasks} {tasks:task is|tasks are} the same, counted in the one in "
        "brackets: {pairs}.",
    ),
    "overlap_between": (
        "{level} giao {tasks} nhiệm vụ cho các đơn vị mà kế hoạch riêng cũng có ở đây ({other}): cùng một việc, không "
        "cộng hai cấp.",
        "{level}: {tasks} {tasks:task is|tasks are} given to units whose own plans are here too ({other}): the same "
        "work, so the two are not to be added.",
    ),
    "passed": (
        "{count} tệp YAML không phải kế hoạch hay sổ tiến độ, bỏ qua: {files}.",
        "{count} YAML {count:file is|files are} neither a plan nor a log and passed over: {files}.",
    ),
    "warnings": (
        "{count} cảnh báo trong {files} tệp; xem từng tệp bằng cchc validate.",
        "{count} {count:warning|warnings} in {files} {files:file|files}; cchc validate shows those of a file.",
    ),
    "kept_in": (
        "Đã ghi {file}: {files} tệp, {changed} kế hoạch đọc mới",
        "Wrote {file}: files: {files}, plans read anew: {changed}",
    ),
    "parquet_in": (
        "Đã ghi {tables} bảng Parquet vào {folder}",
        "Wrote {tables} Parquet tables into {folder}",
    ),
    "waiting": (
        "Đang chờ: {user} trên máy {host} đang ghi {file} (từ {since}).",
        "Waiting: {user} on {host} is writing {file} (since {since}).",
    ),
}
