"""What is wrong with a file and what to do about it: `code` says what and why, `code.fix` the remedy.

The names in braces are the arguments of the fault (`domain.faults.Fault.args`).
"""

TEXTS: dict[str, tuple[str, str]] = {
    # -- scalars
    "date-invalid": ("“{value}” không phải là một ngày", "“{value}” is not a date"),
    "date-invalid.fix": (
        "Viết ngày trước tháng: 31/10/2020, hoặc 2020-10-31; năm đủ bốn chữ số",
        "Write it day first, 31/10/2020, or as 2020-10-31, with a four-digit year",
    ),
    "date-impossible": ("Không có ngày “{value}” trong lịch", "There is no day “{value}” in the calendar"),
    "date-impossible.fix": (
        "Kiểm tra lại ngày và tháng (ngày viết trước)",
        "Check day and month (the day comes first)",
    ),
    "number-invalid": ("“{value}” không phải là số nguyên", "“{value}” is not a whole number"),
    "number-invalid.fix": ("Chỉ dùng chữ số, ví dụ: 4", "Use digits only, for example: 4"),
    "number-below-one": (
        "Số phải từ 1 trở lên, ở đây là {value}",
        "The number must be at least 1, here it is {value}",
    ),
    "number-below-one.fix": (
        "Không có kết quả thì không ghi dòng nào; muốn rút lại một bản ghi, dùng supersedes và void: true",
        "Write nothing where nothing was done; to take a record back use supersedes with void: true",
    ),
    "choice-unknown": (
        "“{value}” không phải là giá trị được dùng ở đây",
        "“{value}” is not a value that goes here",
    ),
    "choice-unknown.fix": ("Chọn một trong: {choices}", "Choose one of: {choices}"),
    "uid-form": (
        "“{value}” không dùng được làm tên lâu dài của kế hoạch",
        "“{value}” can't be a plan's lasting name",
    ),
    "uid-form.fix": (
        "Viết liền một từ, tối đa 200 chữ: 444/KH-UBND; không cần thì bỏ hẳn khóa này",
        "Write one word of at most 200 letters, 444/KH-UBND; leave the key out where it is not needed",
    ),
    # -- money
    "amount-empty": ("Không có số tiền", "There is no amount"),
    "amount-empty.fix": (
        "Không có kinh phí thì bỏ hẳn mục này; số tiền bằng không thì ghi 0",
        "Leave the key out where there is no amount; write 0 where the amount is nil",
    ),
    "amount-invalid": ("“{value}” không đọc được thành số tiền", "“{value}” cannot be read as an amount"),
    "amount-invalid.fix": (
        "Ghi số tiền bằng đồng: 70.000.000; hoặc 70 triệu, 1,2 tỷ, 1 tỷ 200 triệu",
        "Write it in đồng, 70.000.000, or as 70 triệu, 1,2 tỷ, 1 tỷ 200 triệu",
    ),
    "amount-ambiguous": (
        "“{value}” có thể hiểu theo nhiều cách: {readings} (đồng)",
        "“{value}” can be read in more than one way: {readings} (đồng)",
    ),
    "amount-ambiguous.fix": (
        "Viết đủ các chữ số của số muốn nói; dấu chấm tách hàng nghìn, dấu phẩy là dấu thập phân",
        "Write out all the digits of the one you mean; “.” groups thousands, “,” is the decimal mark",
    ),
    "amount-column": (
        "“{value}” không hợp với đơn vị tính của cột: là {readings} (đồng)?",
        "“{value}” does not fit the unit of its column: is it {readings} (đồng)?",
    ),
    "amount-column.fix": (
        "Ghi số theo đúng đơn vị tính ở đầu cột, không kèm đơn vị; hoặc sửa đơn vị tính ở đầu cột",
        "Write the number in the unit of the column's heading, with no unit after it; or correct the heading",
    ),
    "amount-grouping": (
        "Các chữ số của “{value}” không tách đúng từng nhóm ba",
        "The digits of “{value}” are not in groups of three",
    ),
    "amount-grouping.fix": (
        "Tách ba chữ số một, tính từ bên phải: 70.000.000; hoặc không tách: 70000000",
        "Group by threes from the right, 70.000.000, or not at all, 70000000",
    ),
    "line-quantity": ("“{value}” không phải là số lượng", "“{value}” is not a quantity"),
    "line-quantity.fix": (
        "Ghi một số lớn hơn 0, nhiều nhất sáu chữ số thập phân: 12, 1.500, 1,5; đơn vị tính (unit) ghi riêng",
        "Write a number above 0 with at most six decimals: 12, 1.500, 1,5; the unit stands apart",
    ),
    "line-quantity-ambiguous": (
        "Số lượng “{value}” có thể hiểu theo nhiều cách: {readings}",
        "The quantity “{value}” can be read in more than one way: {readings}",
    ),
    "line-quantity-ambiguous.fix": (
        "Dấu phẩy là dấu thập phân (1,5), dấu chấm tách hàng nghìn (1.500); ba chữ số thập phân thì thêm số 0 (1,2500)",
        "A comma is the decimal mark (1,5), a dot groups thousands (1.500); add a 0 to three decimals (1,2500)",
    ),
    "line-half": (
        "Dòng dự toán chỉ có một trong hai: số lượng, đơn giá",
        "A line has only one of the two: quantity, price",
    ),
    "line-half.fix": (
        "Ghi cả số lượng (quantity) và đơn giá (price); khoán trọn gói thì bỏ cả hai, chỉ ghi thành tiền",
        "Write both quantity and price; what is paid as a whole has neither, only its amount",
    ),
    "line-product": (
        "Thành tiền là {amount} đồng, mà số lượng nhân đơn giá được {product} đồng",
        "The amount is {amount} đồng, but quantity times price makes {product} đồng",
    ),
    "line-product.fix": (
        "Sửa số lượng, đơn giá hoặc thành tiền cho khớp",
        "Correct the quantity, the price or the amount",
    ),
    "line-sum": (
        "Các dòng cộng lại được {total} đồng, mà số tiền là {amount} đồng",
        "The lines add up to {total} đồng, but the amount is {amount} đồng",
    ),
    "line-sum.fix": ("Sửa một dòng hoặc số tiền cho khớp", "Correct a line or the amount"),
    "line-without-amount": (
        "Có các dòng chi tiết, cộng lại {total} đồng, mà nhiệm vụ không có số tiền",
        "There are lines, {total} đồng in all, but the task has no amount",
    ),
    "line-without-amount.fix": ("Thêm amount: {total}", "Add amount: {total}"),
    "line-step": (
        "Các dòng chi tiết (cộng lại {total} đồng) không rõ là của số tiền nào",
        "It is not clear of which amount the lines are ({total} đồng in all)",
    ),
    "line-step.fix": (
        "Ghi đúng một trong proposed, appraised, approved: {total}",
        "Write just one of proposed, appraised, approved: {total}",
    ),
    "amount-leading-zero": ("“{value}” bắt đầu bằng chữ số 0", "“{value}” begins with a zero"),
    "amount-leading-zero.fix": (
        "Bỏ chữ số 0 ở đầu, sau khi kiểm tra không thiếu chữ số nào",
        "Take the zero away, once you see that no digit is missing",
    ),
    "amount-negative": ("Số tiền “{value}” là số âm", "The amount “{value}” is negative"),
    "amount-negative.fix": (
        "Số tiền không thể âm; muốn sửa một khoản đã ghi, thêm bản ghi mới có supersedes",
        "An amount is never negative; to correct one already recorded, add a record with supersedes",
    ),
    "amount-fraction": ("“{value}” có phần lẻ của một đồng", "“{value}” has a fraction of a đồng"),
    "amount-fraction.fix": (
        "Làm tròn đến đồng; dấu phẩy là dấu thập phân, muốn tách hàng nghìn thì dùng dấu chấm",
        "Round it to the đồng; a comma is the decimal mark, use a full stop to group thousands",
    ),
    "amount-absurd": ("Số tiền “{value}” lớn hơn {limit} đồng", "The amount “{value}” is over {limit} đồng"),
    "amount-absurd.fix": (
        "Kiểm tra xem có thừa chữ số hoặc nhầm đơn vị không",
        "Check for a digit too many or a wrong unit",
    ),
    # -- reporting
    "period-unknown": ("“{value}” không phải là một kỳ báo cáo", "“{value}” is not a reporting period"),
    "period-unknown.fix": (
        "Chọn một trong: {choices} (M tháng, Q quý, H1 và H2 6 tháng đầu và cuối năm, 9M 9 tháng, Y năm; --period còn "
        "nhận rest: những ngày sau kỳ cuối), hoặc viết bằng chữ: quý III, tháng 10/2020, 6 tháng đầu năm",
        "Choose one of: {choices} (M month, Q quarter, H1 and H2 halves of the year, 9M nine months, Y year; --period "
        "also takes rest: the days after the last one), or write it out: third quarter, October 2020, first half",
    ),
    "reporting-day": ("Không tháng nào có ngày {value}", "No month has a day {value}"),
    "reporting-day.fix": (
        "Ghi ngày từ 1 đến 31; 31 là ngày cuối tháng",
        "Write a day from 1 to 31; 31 stands for a month's last day",
    ),
    "period-no-workday": (
        "Kỳ {period} năm {year}: từ lúc chốt số liệu đến hạn gửi {deadline} không có ngày làm việc nào",
        "Period {period} of {year}: no working day between the data cut-off and the deadline, {deadline}",
    ),
    "period-no-workday.fix": (
        "Lùi deadline_day hoặc đặt cutoff_day sớm hơn (NĐ 09/2019 Điều 8: ít nhất một ngày làm việc)",
        "Set a later deadline_day or an earlier cutoff_day (NĐ 09/2019 Điều 8: at least one working day)",
    ),
    # -- phrases
    "phrase-not-understood": ("Không hiểu “{words}”", "“{words}” is not understood"),
    "phrase-not-understood.fix": (
        "Viết lại bằng số lần và kỳ (02 lần/quý), thời điểm (Quý II/2020, trước ngày 15/12/2020), “Thường xuyên”, "
        "hoặc dùng external: … khi thời gian do nơi khác định; từ riêng để đếm thì thêm vào units: của kế hoạch; "
        "thử trước bằng cchc explain",
        "Write a count and a period (02 per quarter), a time (Q2/2020, before 15/12/2020), “ongoing”, or use "
        "external: … where the date is set elsewhere; add a word of your own for what is counted to the plan's "
        "units:; try it first with cchc explain",
    ),
    "phrase-empty": ("Thời gian thực hiện để trống", "The schedule is empty"),
    "phrase-empty.fix": (
        "Viết thời gian, ví dụ: 01 lần/quý",
        "Write a schedule, for example: 01 per quarter",
    ),
    "phrase-too-long": (
        "Thời gian thực hiện dài {length} ký tự, quá {limit}",
        "The schedule has {length} characters, more than {limit}",
    ),
    "phrase-too-long.fix": ("Tách thành một danh sách các cụm từ", "Split it into a list of phrases"),
    "phrase-bracket": ("Thiếu dấu đóng ngoặc trong “{words}”", "A bracket is not closed in “{words}”"),
    "phrase-bracket.fix": ("Thêm dấu đóng ngoặc", "Close the bracket"),
    "phrase-plan-years": (
        "Thời gian của kế hoạch phải trong các năm {first}–{last}",
        "The plan's days must lie in the years {first}–{last}",
    ),
    "phrase-plan-years.fix": ("Kiểm tra lại năm của kế hoạch", "Check the plan's year"),
    "phrase-two-readings": (
        "“{words}” hiểu được hai cách: “{first}” hoặc “{second}”",
        "“{words}” reads two ways: “{first}” or “{second}”",
    ),
    "phrase-two-readings.fix": ("Viết rõ một trong hai", "Write the one that is meant"),
    "phrase-period-missing": (
        "“{words}” chưa nói trong kỳ nào, lúc nào",
        "“{words}” does not say in which period, or when",
    ),
    "phrase-period-missing.fix": (
        "Thêm kỳ hoặc thời điểm: 04 số/tháng, định kỳ hằng quý, 01 hội nghị (quý II)",
        "Add a period or a time: 4 per month, every quarter, 1 conference (Q2)",
    ),
    "phrase-month-missing": (
        "“{words}” chưa nói ngày của tháng, tuần nào",
        "“{words}” does not say of which month or week",
    ),
    "phrase-month-missing.fix": (
        "Thêm tháng, hoặc kỳ: ngày 20/10, ngày 20 hằng tháng, ngày 15 tháng cuối quý",
        "Add the month, or the period: 20 October, the 20th of each month",
    ),
    "phrase-year-missing": (
        "“{words}” chưa nói năm nào trong các năm {first}–{last} của kế hoạch",
        "“{words}” does not say which of the plan's years {first}–{last}",
    ),
    "phrase-year-missing.fix": (
        "Thêm năm (quý II/{first}), hoặc “hằng năm” nếu lặp lại mỗi năm",
        "Add the year (Q2/{first}), or “hằng năm” where it comes every year",
    ),
    "phrase-year-short": (
        "Năm trong “{words}” chỉ có hai chữ số",
        "The year in “{words}” has only two digits",
    ),
    "phrase-year-short.fix": ("Viết đủ bốn chữ số của năm", "Write all four digits of the year"),
    "phrase-date-impossible": (
        "Không có ngày “{words}” trong lịch",
        "There is no day “{words}” in the calendar",
    ),
    "phrase-date-impossible.fix": (
        "Kiểm tra lại ngày và tháng (ngày viết trước)",
        "Check day and month (the day comes first)",
    ),
    "phrase-day-impossible": (
        "Tháng {month}/{year} không có ngày {day}",
        "There is no day {day} in month {month} of {year}",
    ),
    "phrase-day-impossible.fix": ("Kiểm tra lại ngày và năm", "Check the day and the year"),
    "phrase-weekday": (
        "Ngày {date} không phải là thứ ghi trong “{words}”",
        "{date} is not the day of the week that “{words}” names",
    ),
    "phrase-weekday.fix": (
        "Kiểm tra lại thứ, ngày và năm",
        "Check the day of the week, the date and the year",
    ),
    "phrase-month-impossible": (
        "Không có “{words}”: một năm có 12 tháng",
        "There is no “{words}”: a year has 12 months",
    ),
    "phrase-month-impossible.fix": ("Viết tháng từ 1 đến 12", "Write a month from 1 to 12"),
    "phrase-quarter-impossible": (
        "Không có “{words}”: một năm có 4 quý",
        "There is no “{words}”: a year has 4 quarters",
    ),
    "phrase-quarter-impossible.fix": ("Viết quý từ I đến IV", "Write a quarter from I to IV"),
    "phrase-longer-than-period": (
        "“{words}” dài hơn kỳ chứa nó",
        "“{words}” is longer than the period that it is part of",
    ),
    "phrase-longer-than-period.fix": ("Viết lại khoảng thời gian", "Write the time again"),
    "phrase-reversed": ("“{words}” kết thúc trước khi bắt đầu", "“{words}” ends before it starts"),
    "phrase-reversed.fix": (
        "Viết thời điểm sớm trước; nếu qua năm khác thì viết năm ở cả hai đầu",
        "Write the earlier time first; where it runs into another year, write the year at both ends",
    ),
    "phrase-outside-plan": (
        "“{words}” nằm ngoài thời gian của kế hoạch, {start}–{end}",
        "“{words}” lies outside the plan, {start} to {end}",
    ),
    "phrase-outside-plan.fix": ("Kiểm tra lại năm", "Check the year"),
    "phrase-no-dates": (
        "“{words}” không có hạn nào từ {start} đến {end}",
        "“{words}” has no due date from {start} to {end}",
    ),
    "phrase-no-dates.fix": (
        "Viết kỳ ngắn hơn thời gian của kế hoạch, hoặc một thời điểm cụ thể",
        "Write a period shorter than the plan, or a date",
    ),
    "phrase-count": (
        "“{words}” cho nhiều hơn {limit} hạn",
        "“{words}” gives more than {limit} due dates",
    ),
    "phrase-count.fix": ("Kiểm tra lại số lượng", "Check the number"),
    "phrase-count-zero": ("“{words}” là không làm gì", "“{words}” is nothing to do"),
    "phrase-count-zero.fix": (
        "Viết số lượng từ 1, hoặc bỏ nhiệm vụ này khỏi kế hoạch",
        "Write a number from 1 on, or leave the task out of the plan",
    ),
    "phrase-count-of-times": (
        "“{words}”: số lượng là {count} nhưng có {times} thời điểm",
        "“{words}”: the number is {count} but {times} {times:time is|times are} given",
    ),
    "phrase-count-of-times.fix": (
        "Viết riêng số lượng của mỗi thời điểm",
        "Write the number of each time apart",
    ),
    "phrase-last-day": (
        "“{words}”: ngày cuối {date} không nằm trong khoảng thời gian nêu trước nó",
        "“{words}”: its last day, {date}, does not lie in the time said before it",
    ),
    "phrase-last-day.fix": (
        "Sửa một trong hai; nếu là hai việc thì ngăn bằng dấu chấm phẩy",
        "Correct one of them; where they are two things, put a semicolon between them",
    ),
    "phrase-total": (
        "“{words}” không khớp: {count} × {periods} kỳ = {product}, không phải {total}",
        "“{words}” does not add up: {count} × {periods} {periods:period|periods} = {product}, not {total}",
    ),
    "phrase-total.fix": (
        "Sửa tổng số hoặc số lượng mỗi kỳ",
        "Correct the total or the number in each period",
    ),
    "phrase-total-uneven": (
        "“{words}”: kỳ của tổng số không chứa trọn các kỳ nhỏ",
        "“{words}”: the total's period does not hold whole smaller periods",
    ),
    "phrase-total-uneven.fix": ("Viết tổng số của cả năm", "Write the total of a whole year"),
    "schedule-date-outside": (
        "Ngày {date} nằm ngoài thời gian của kế hoạch, {start}–{end}",
        "{date} lies outside the plan, {start} to {end}",
    ),
    "schedule-date-outside.fix": ("Kiểm tra lại ngày", "Check the date"),
    "rrule-invalid": ("“{rule}” không phải là một quy tắc lặp lại", "“{rule}” is not a recurrence rule"),
    "rrule-invalid.fix": (
        "Viết theo RFC 5545, ví dụ: FREQ=MONTHLY;BYDAY=-1FR",
        "Write it as in RFC 5545, for example: FREQ=MONTHLY;BYDAY=-1FR",
    ),
    "rrule-key": ("{key} không dùng ở đây trong “{rule}”", "{key} has no place here in “{rule}”"),
    "rrule-key.fix": (
        "Thời gian của kế hoạch đã giới hạn quy tắc; bỏ COUNT, UNTIL và giờ phút",
        "The plan's days bound the rule; leave out COUNT, UNTIL and times of day",
    ),
    "rrule-frequency": ("“{rule}” không có FREQ dùng được", "“{rule}” has no FREQ that can be used"),
    "rrule-frequency.fix": ("Chọn một trong: {choices}", "Choose one of: {choices}"),
    # -- plan
    "text-expected": (
        "Ở đây cần một dòng chữ, không phải danh sách hay nhóm khóa",
        "A text goes here, not a list or a mapping",
    ),
    "text-expected.fix": ("Viết nội dung ngay sau dấu hai chấm", "Write the text right after the colon"),
    "text-not-unicode": (
        "Đoạn chữ này có byte không phải UTF-8",
        "This text has bytes that are not UTF-8",
    ),
    "text-not-unicode.fix": (
        "Gõ lại đoạn chữ này, trong cửa sổ dòng lệnh dùng UTF-8",
        "Type it again, in a terminal that is set to UTF-8",
    ),
    "value-empty": ("Ở đây chưa có giá trị", "There is no value here"),
    "value-empty.fix": (
        "Viết giá trị, hoặc xóa cả khóa hay mục này nếu văn bản không nói (không có không phải là 0)",
        "Write the value, or remove the key or item where the document is silent (absent is not zero)",
    ),
    "value-empty-required": (
        "Khóa bắt buộc “{key}” chưa có giá trị",
        "The required key “{key}” has no value",
    ),
    "value-empty-required.fix": (
        "Viết giá trị; không bỏ được khóa này",
        "Write its value; it can't be left out",
    ),
    "list-expected": ("Ở đây cần một danh sách", "A list goes here"),
    "list-expected.fix": ("Mỗi mục một dòng, bắt đầu bằng “- ”", "One item a line, each led by “- ”"),
    "mapping-expected": ("Ở đây cần các khóa kèm giá trị", "Keys with values go here"),
    "mapping-expected.fix": (
        "Viết từng dòng “khóa: giá trị”, thụt lề như nhau",
        "Write “key: value” lines with the same indent",
    ),
    "comma-splits": (
        "Trong dấu ngoặc {{ }}, dấu phẩy tách “{value}” khỏi số đứng trước",
        "Between braces {{ }}, the comma parts “{value}” from the number before it",
    ),
    "comma-splits.fix": (
        'Đặt cả giá trị trong dấu nháy: amount: "1,2 tỷ"',
        'Put the whole value in quotes: amount: "1,2 tỷ"',
    ),
    "key-unknown": ("Không có khóa “{key}” ở đây", "There is no key “{key}” here"),
    "key-unknown.fix": ("Các khóa dùng được: {known}", "The keys that go here: {known}"),
    "key-missing": ("Thiếu khóa bắt buộc “{key}”", "The required key “{key}” is missing"),
    "key-missing.fix": ("Thêm dòng “{key}: …” vào đây", "Add a line “{key}: …” here"),
    "plan-empty": ("Tệp không có nội dung kế hoạch", "The file holds no plan"),
    "plan-empty.fix": (
        "Kế hoạch cần number, title, year, agencies, tasks",
        "A plan needs number, title, year, agencies, tasks",
    ),
    "plan-not-mapping": (
        "Đây không phải là tệp kế hoạch: ngoài cùng phải là các khóa",
        "This is no plan: its root must be keys",
    ),
    "plan-not-mapping.fix": (
        "Kế hoạch bắt đầu bằng number, title, year…; danh sách bản ghi là sổ tiến độ",
        "A plan starts with number, title, year…; a list of records is a progress log",
    ),
    "year-out-of-range": ("Năm {value} không hợp lý", "The year {value} makes no sense"),
    "year-out-of-range.fix": ("Viết năm bốn chữ số, từ 1900 đến 2200", "Write four digits, 1900 to 2200"),
    "span-form": ("Cần đúng một trong hai: year hoặc period", "Exactly one of year and period is needed"),
    "span-form.fix": (
        "Kế hoạch một năm: “year: 2020”; nhiều năm: “period: {{start: …, end: …}}”",
        "One year: “year: 2020”; several: “period: {{start: …, end: …}}”",
    ),
    "span-reversed": (
        "Ngày đầu {start} ở sau ngày cuối {end}",
        "The first day {start} is after the last day {end}",
    ),
    "span-reversed.fix": ("Đổi lại hai ngày", "Swap the two days"),
    "span-too-long": ("Kế hoạch dài {years} năm", "The plan lasts {years} years"),
    "span-too-long.fix": ("Kế hoạch dài tối đa {limit} năm", "A plan lasts at most {limit} years"),
    "id-twice": ("Mã “{id}” đã dùng ở trên", "The id “{id}” is used above"),
    "id-twice.fix": ("Mỗi mã chỉ dùng một lần", "Use each id once"),
    "agency-unknown": ("Kế hoạch không có cơ quan “{agency}”", "The plan has no agency “{agency}”"),
    "agency-unknown.fix": (
        "Viết mã, tên tắt hoặc tên của một cơ quan có trong mục agencies",
        "Write the id, short name or name of one under agencies",
    ),
    "agency-spelling-shared": (
        "“{spelling}” cũng là tên của cơ quan “{other}”",
        "“{spelling}” also names the agency “{other}”",
    ),
    "agency-spelling-shared.fix": ("Đặt tên khác nhau, để không ai nhầm", "Give them different names"),
    "agency-ended": (
        "“{agency}” chỉ hoạt động đến {end}, mà có việc sau ngày đó",
        "“{agency}” ends on {end}, and is given work after that day",
    ),
    "agency-ended.fix": (
        "Giao việc ấy cho cơ quan kế thừa: {successors}",
        "Give that work to its successors: {successors}",
    ),
    "agency-ended-alone": (
        "“{agency}” chỉ hoạt động đến {end}, mà có việc sau ngày đó",
        "“{agency}” ends on {end}, and is given work after that day",
    ),
    "agency-ended-alone.fix": (
        "Giao việc ấy cho cơ quan khác; cơ quan kế thừa ghi ở successors",
        "Give that work to another; the agencies that took over stand under successors",
    ),
    "agency-not-yet": (
        "“{agency}” hoạt động từ {start}, mà có việc trước ngày đó",
        "“{agency}” begins on {start}, and is given work before that day",
    ),
    "agency-not-yet.fix": (
        "Giao phần việc trước ngày đó cho cơ quan khác, hoặc sửa valid",
        "Give the work before that day to another, or correct valid",
    ),
    "level-unknown": ("Không có cấp “{level}” trong mục levels", "There is no level “{level}” under levels"),
    "level-unknown.fix": ("Thêm cấp vào levels, hoặc sửa lại cho khớp", "Add it under levels, or correct it"),
    "group-size": (
        "Nhóm ghi size {size} nhưng có {members} thành viên",
        "The group says size {size} but lists {members} {members:member|members}",
    ),
    "group-size.fix": ("Bỏ size khi đã liệt kê thành viên", "Leave out size where members are listed"),
    "group-unsized": (
        "“{agency}” là nhiều đơn vị nhưng kế hoạch không ghi members hay size: một đơn vị làm xong là cả nhóm xong",
        "“{agency}” is several units, but the plan has no members or size for it: what one does is done for all",
    ),
    "group-unsized.fix": (
        "Có danh sách đơn vị (Excel, CSV) thì chạy: cchc members {id} TỆP; chưa có thì thêm dưới name một dòng "
        "size: SỐ_ĐƠN_VỊ",
        "With a list of the units (Excel, CSV) run: cchc members {id} FILE; without one add a line under name: "
        "size: HOW_MANY",
    ),
    "roster-empty": ("Không có tên đơn vị nào", "There is no name of a unit"),
    "roster-empty.fix": (
        "Cần một cột tên đơn vị, mỗi dòng một đơn vị",
        "A column of names is needed, a unit in each row",
    ),
    "roster-no-names": (
        "Không có cột nào có tiêu đề “Tên đơn vị”: “{cell}”",
        "No column is headed “Unit name”: “{cell}”",
    ),
    "roster-no-names.fix": (
        "Đặt tiêu đề cho các cột: Tên đơn vị, Tên viết tắt, Người liên hệ, Email, Điện thoại; hoặc chỉ để một cột tên",
        "Head the columns: Unit name, Short name, Contact, Email, Phone; or leave the names' column alone",
    ),
    "roster-column-twice": (
        "Cột “{cell}” trùng ý với một cột trước",
        "The column “{cell}” repeats one before",
    ),
    "roster-column-twice.fix": ("Chỉ giữ một trong hai cột", "Keep one of the two"),
    "roster-column-unknown": ("Cột “{cell}” không được dùng", "The column “{cell}” is not used"),
    "roster-column-unknown.fix": (
        "Chỉ đọc Tên đơn vị, Tên viết tắt, Người liên hệ, Email, Điện thoại",
        "Read are Unit name, Short name, Contact, Email, Phone",
    ),
    "roster-no-name": (
        "Dòng này không có tên đơn vị: “{cell}”",
        "This row has no name of a unit: “{cell}”",
    ),
    "roster-no-name.fix": (
        "Ghi tên đơn vị vào cột tên, hoặc xóa dòng",
        "Write the name into its column, or delete the row",
    ),
    "roster-total": (
        "“{cell}” không khớp với danh sách: ở trên có {count} đơn vị",
        "“{cell}” does not go with the list, which has {count} {count:unit|units} above it",
    ),
    "roster-total.fix": (
        "Xem danh sách có thiếu hay thừa dòng nào không",
        "See whether the list lacks a row, or has one too many",
    ),
    "roster-section": (
        "“{cell}” không có số thứ tự như các đơn vị khác: có lẽ là tiêu đề, chữ ký hay ghi chú",
        "“{cell}” has no number as the other units have: most likely a heading, a signature or a note",
    ),
    "roster-section.fix": (
        "Xóa dòng này; nếu đúng là đơn vị thì ghi số thứ tự bằng chữ số",
        "Delete the row; if it is a unit, number it in figures",
    ),
    "roster-email": ("“{cell}” không phải địa chỉ thư điện tử", "“{cell}” is no e-mail address"),
    "roster-email.fix": ("Viết như van.thu@xagiolinh.gov.vn", "Write it like office@example.gov.vn"),
    "roster-phone": ("“{cell}” không phải số điện thoại", "“{cell}” is no telephone number"),
    "roster-phone.fix": (
        "Chỉ viết số; nhiều số cách nhau bằng dấu ;",
        "Write figures only; part several by ;",
    ),
    "roster-phone-cut": (
        "Số điện thoại “{cell}” có lẽ mất số 0 ở đầu",
        "The telephone number “{cell}” has most likely lost its leading 0",
    ),
    "roster-phone-cut.fix": (
        "Trong Excel, định dạng cột là Text rồi gõ lại số; hoặc sửa phone trong kế hoạch",
        "In Excel format the column as text and type the number again; or mend phone in the plan",
    ),
    "roster-group": ("“{cell}” là chính nhóm này", "“{cell}” is the group itself"),
    "roster-group.fix": ("Xóa dòng này", "Delete this row"),
    "roster-several": (
        "“{cell}” hợp với nhiều cơ quan của kế hoạch: {names}",
        "“{cell}” fits several agencies of the plan: {names}",
    ),
    "roster-several.fix": ("Viết tên đầy đủ như trong kế hoạch", "Write the full name as in the plan"),
    "roster-twice": (
        "“{cell}” đã có ở dòng {row} (“{other}”)",
        "“{cell}” stands in row {row} already (“{other}”)",
    ),
    "roster-twice.fix": (
        "Xóa một dòng; nếu là hai đơn vị thì viết tên khác nhau, không chỉ khác dấu",
        "Delete one of them; if they are two, let the names differ in more than accents",
    ),
    "roster-shared": (
        "“{cell}” cũng là tên của “{other}”",
        "“{cell}” also names “{other}”",
    ),
    "roster-shared.fix": ("Đặt tên viết tắt khác nhau, để không ai nhầm", "Give them different short names"),
    "roster-alike": (
        "“{cell}” gần giống “{other}” ở dòng {row}",
        "“{cell}” is much like “{other}” in row {row}",
    ),
    "roster-alike.fix": (
        "Nếu là một đơn vị viết hai cách, bỏ một trong kế hoạch",
        "If they are one unit written in two ways, take one out of the plan",
    ),
    "roster-size": (
        "Kế hoạch ghi “{cell}” có {size} đơn vị (size), danh sách có {count}",
        "By the plan “{cell}” has {size} {size:unit|units} (size), by the list {count}",
    ),
    "roster-size.fix": (
        "Thêm đơn vị còn thiếu vào danh sách, hoặc sửa size trong kế hoạch",
        "Complete the list, or correct size in the plan",
    ),
    "group-in-itself": ("Nhóm “{agency}” nằm trong chính nó", "The group “{agency}” is inside itself"),
    "group-in-itself.fix": ("Bỏ vòng lặp trong members", "Break the circle of members"),
    "reports-to-itself": (
        "“{agency}” báo cáo qua chính mình",
        "“{agency}” reports through itself",
    ),
    "reports-to-itself.fix": (
        "Ghi ở reports_to cơ quan tổng hợp báo cáo của cơ quan này, hoặc xóa dòng ấy",
        "Name in reports_to the agency that collects its reports, or remove the line",
    ),
    "member-twice": ("Thành viên “{agency}” ghi hai lần", "The member “{agency}” is listed twice"),
    "member-twice.fix": ("Xóa một lần", "Remove one"),
    "schedule-form": (
        "Lịch dạng khóa cần đúng một trong: dates, rrule, reporting, external",
        "The explicit schedule needs exactly one of dates, rrule, reporting, external",
    ),
    "schedule-form.fix": ("Giữ lại một khóa", "Keep one of them"),
    # -- progress
    "log-not-list": (
        "Đây không phải là sổ tiến độ: ngoài cùng phải là danh sách bản ghi",
        "This is no progress log: its root must be a list",
    ),
    "log-not-list.fix": (
        "Mỗi bản ghi bắt đầu bằng “- task: …”; tệp có number, title… là kế hoạch",
        "Each record starts with “- task: …”; a file with number, title… is a plan",
    ),
    "log-of-another-plan": (
        "Sổ này là của Kế hoạch {log}, không phải của Kế hoạch {plan}",
        "This log is of Plan {log}, not of Plan {plan}",
    ),
    "log-of-another-plan.fix": (
        "Chọn đúng kế hoạch bằng --plan; nếu {plan} điều chỉnh hoặc thay {log}, ghi vào kế hoạch: amends: [{log}]",
        "Choose the right plan with --plan; if {plan} amends or replaces {log}, write amends: [{log}] into the plan",
    ),
    "record-subject": (
        "Bản ghi cần đúng một trong hai: task hoặc target",
        "A record needs exactly one of task and target",
    ),
    "record-subject.fix": (
        "Ghi mã nhiệm vụ ở task, hoặc mã chỉ tiêu ở target",
        "Write a task's id, or a target's",
    ),
    "record-void": ("void: true cần supersedes", "void: true needs supersedes"),
    "record-void.fix": (
        "Ghi mã của bản ghi cần rút ở supersedes",
        "Name the record to take back in supersedes",
    ),
    "task-unknown": ("Kế hoạch không có nhiệm vụ “{task}”", "The plan has no task “{task}”"),
    "task-unknown.fix": (
        "Ghi mã có trong kế hoạch; cchc tasks liệt kê các mã",
        "Write an id of the plan; cchc tasks lists them",
    ),
    "task-dropped": (
        "Kế hoạch này không còn nhiệm vụ “{task}”; bản ghi của nhiệm vụ ấy không được tính",
        "This plan has no task “{task}” any more; what was recorded of it does not count",
    ),
    "task-dropped.fix": (
        "Nếu nhiệm vụ chỉ đổi mã, ghi lại kết quả theo mã mới; cchc tasks liệt kê các mã",
        "If only its id changed, record the results under the new one; cchc tasks lists the ids",
    ),
    "target-unknown": ("Kế hoạch không có chỉ tiêu “{target}”", "The plan has no target “{target}”"),
    "target-unknown.fix": (
        "Ghi mã có trong mục targets của kế hoạch",
        "Write an id under the plan's targets",
    ),
    "record-date-late": (
        "Ngày {date} ở quá xa sau kế hoạch (nhận từ {start} đến {end})",
        "The date {date} is long after the plan (taken: {start} – {end})",
    ),
    "record-date-late.fix": (
        "Kiểm tra ngày; nếu đúng thì để nguyên, bản ghi vẫn được tính",
        "Check the date; if it is right leave it, the record counts all the same",
    ),
    "record-date-outside": (
        "Ngày {date} ở trước khi có kế hoạch (nhận từ {start} đến {end})",
        "The date {date} is before the plan was there (taken: {start} – {end})",
    ),
    "record-date-outside.fix": (
        "Kiểm tra ngày, hoặc chọn đúng kế hoạch bằng --plan",
        "Check the date, or give the right --plan",
    ),
    "record-unit-missing": (
        "Nhiệm vụ {task} do nhiều đơn vị làm, bản ghi phải nói đơn vị nào",
        "Several units owe task {task}: the record must say which",
    ),
    "record-unit-missing.fix": (
        "Thêm --agency TÊN (trong sổ: agency: …), một trong: {units}",
        "Add --agency NAME (in a log: agency: …), one of: {units}",
    ),
    "record-not-owner": ("“{agency}” không chủ trì nhiệm vụ {task}", "“{agency}” does not lead task {task}"),
    "record-not-owner.fix": ("Đơn vị của nhiệm vụ này: {units}", "The units of this task: {units}"),
    "record-group-not-unit": (
        "“{agency}” là một nhóm; nhiệm vụ {task} tính cho từng thành viên",
        "“{agency}” is a group; task {task} is owed by each member",
    ),
    "record-group-not-unit.fix": ("Ghi riêng từng đơn vị: {units}", "Record each unit: {units}"),
    "record-units-unsaid": (
        "“{agency}” là nhóm {size} đơn vị, bản ghi chưa nói bao nhiêu đơn vị đã làm",
        "“{agency}” is a group of {size} {size:unit|units}: the record does not say how many did it",
    ),
    "record-units-unsaid.fix": (
        "Ghi thêm units: SỐ; với bản ghi đã có trong sổ: cchc record SỔ --supersedes {id} --units SỐ. Trong sổ, chưa "
        "ghi thì tính là cả nhóm",
        "Add units: NUMBER; of a record in a log: cchc record LOG --supersedes {id} --units NUMBER. In a log, without "
        "it the record counts for all of them",
    ),
    "record-only-tells": (
        "Bản ghi chỉ có minh chứng, lý do hoặc ghi chú: việc có hạn này chưa tính là xong",
        "The record has only evidence, a cause or a note: this work with due dates is not counted as done",
    ),
    "record-only-tells.fix": (
        "Nếu đã xong, thêm một bản ghi với count: 1 (hoặc cchc record … --supersedes ID --count 1)",
        "If it is done, add a record with count: 1 (or cchc record … --supersedes ID --count 1)",
    ),
    "record-due-twice": (
        "Hạn {due} của nhiệm vụ {task} đã được trả lời khác ở {file}:{line}; cả hai đang được tính",
        "The due date {due} of task {task} is answered otherwise in {file}:{line}; both count now",
    ),
    "record-due-twice.fix": (
        "Giữ một câu trả lời: rút lại bản ghi sai (nếu là bản ghi này: supersedes: {id}, void: true)",
        "Keep one answer: take the wrong record back (if it is this one: supersedes: {id}, void: true)",
    ),
    "record-days-twice": (
        "Nhiệm vụ {task}: biểu khác đã báo khác cho ngày {date} hoặc cho cả kỳ có ngày này, ở {file}:{line}; cả hai "
        "đang được tính",
        "Task {task}: another form answers otherwise for {date}, or for all days of a period around it, in "
        "{file}:{line}; both count now",
    ),
    "record-days-twice.fix": (
        "Nếu là một việc thì rút lại bản ghi sai (nếu là bản ghi này: supersedes: {id}, void: true)",
        "If it is the same work, take the wrong record back (if it is this one: supersedes: {id}, void: true)",
    ),
    "units-not-group": ("“{agency}” không phải là nhóm có size", "“{agency}” is no group with a size"),
    "units-not-group.fix": ("Bỏ units; dùng count cho số sản phẩm", "Leave out units; count is for products"),
    "units-too-many": (
        "units {units} lớn hơn số đơn vị của nhóm ({size})",
        "units {units} exceeds the group's size ({size})",
    ),
    "units-too-many.fix": ("Kiểm tra lại số đơn vị", "Check the number of units"),
    "period-not-of-plan": (
        "Kế hoạch ({start} – {end}) không có kỳ báo cáo “{value}”, hoặc có nhiều kỳ như thế",
        "The plan ({start} – {end}) has no reporting period “{value}”, or several of them",
    ),
    "period-not-of-plan.fix": (
        "Ghi kỳ kèm năm, ví dụ Q3-2020; kế hoạch có nhiều năm thì phải ghi năm",
        "Write the period with its year, such as Q3-2020; of a plan of several years the year must be said",
    ),
    "supersedes-nothing": (
        "Không có bản ghi “{id}” ở trước bản ghi này",
        "There is no record “{id}” before this one",
    ),
    "supersedes-nothing.fix": ("Ghi mã (id) của bản ghi cần thay", "Write the id of the record to replace"),
    "supersedes-twice": ("Bản ghi “{id}” đã bị thay ở trên", "The record “{id}” has been superseded above"),
    "supersedes-twice.fix": (
        "Thay bản ghi mới nhất, không phải bản cũ",
        "Supersede the newest record instead",
    ),
    "record-of-nothing": (
        "Bản ghi 0 sản phẩm chỉ dùng để ghi tiền (spent, proposed…), lý do chậm (cause) hoặc tình hình (note)",
        "A record of 0 products is for money (spent, proposed…), why it is late (cause), or how far it is (note)",
    ),
    "record-of-nothing.fix": (
        "Thêm số tiền, cause hoặc note; không có kết quả thì không ghi; rút lại thì dùng supersedes và void: true",
        "Add an amount, cause or note; write nothing where nothing was done; to take one back use supersedes with "
        "void: true",
    ),
    # -- record
    "log-busy": (
        "{user} trên máy {host} đang ghi sổ này, từ {since} (tiến trình {pid})",
        "{user} on {host} is writing this log, since {since} (process {pid})",
    ),
    "log-busy.fix": (
        "Chưa ghi gì; chạy lại sau ít phút. Nếu máy đó đã tắt, hoặc chắc chắn không ai đang ghi, "
        "hãy xóa tệp {lock}",
        "Nothing was written; run it again in a few minutes. If that machine is off, or surely nobody is "
        "writing, delete the file {lock}",
    ),
    "log-locked": (
        "Sổ này đang bị khóa, không rõ của ai: tệp khóa không nói được",
        "This log is locked, nobody knows by whom: the lock file can't tell",
    ),
    "log-locked.fix": (
        "Chưa ghi gì; chạy lại sau ít phút. Nếu chắc chắn không ai đang ghi, hãy xóa tệp {lock}",
        "Nothing was written; run it again in a few minutes. If surely nobody is writing, delete the file {lock}",
    ),
    "log-lock-lost": (
        "Trong khi lệnh này đang ghi, khóa của sổ đã bị xóa hoặc có người khác lấy mất",
        "While this was being written, the log's lock was deleted, or taken by somebody else",
    ),
    "log-lock-lost.fix": (
        "Chưa ghi gì; chạy lại lệnh. Chỉ xóa tệp {lock} khi chắc chắn không ai đang ghi",
        "Nothing was written; run the command again. Delete the file {lock} only when surely nobody is writing",
    ),
    "log-suffix": (
        "Chưa có sổ này, và tên không phải của một sổ tiến độ",
        "There is no such log yet, and the name is not one of a progress log",
    ),
    "log-suffix.fix": (
        "Đặt tên sổ mới kết thúc bằng .yaml; thứ tự là: cchc record SỔ_TIẾN_ĐỘ NHIỆM_VỤ",
        "Let the name of a new log end in .yaml; the order is: cchc record PROGRESS TASK",
    ),
    "log-flow": (
        "Danh sách bản ghi viết trong ngoặc [ ], không ghi nối vào cuối được",
        "The list of records stands in brackets [ ]: nothing can be added after it",
    ),
    "log-flow.fix": (
        "Viết mỗi bản ghi một dòng, bắt đầu bằng “- ”, và bỏ dấu [ ]; danh sách trống thì xóa hẳn dấu []",
        "Write each record on a line of its own that starts with “- ”, without [ ]; delete an empty []",
    ),
    "log-ended": (
        "Sổ có dòng “...” (hết tài liệu), không ghi nối vào sau được",
        "The log has a line “...” (end of document): nothing can be added after it",
    ),
    "log-ended.fix": ("Xóa dòng “...” rồi ghi lại", "Delete the line “...” and record again"),
    "log-reads-otherwise": (
        "Ghi thêm vào cuối sổ này thì bản ghi cũ hoặc mới sẽ bị hiểu khác đi",
        "Added to the end of this log, an old or the new record would be read as something else",
    ),
    "log-reads-otherwise.fix": (
        "Chưa ghi gì; xem lại các dòng cuối của sổ (thụt lề, ngoặc)",
        "Nothing was written; look at the log's last lines (indent, brackets)",
    ),
    "log-torn": (
        "Bản ghi cuối, từ dòng này, bị đứt giữa chừng (mất điện, mất mạng, hoặc chương trình khác ghi dở)",
        "The last record, from this line on, breaks off (power or network lost, or another program's doing)",
    ),
    "log-torn.fix": (
        "Chạy: cchc validate --repair {file} (phần bị đứt được cất sang tệp bên cạnh, phần còn lại giữ nguyên)",
        "Run: cchc validate --repair {file} (what broke off goes into a side file, the rest stays as it is)",
    ),
    "log-not-torn": (
        "Không cắt gì: tệp có lỗi nhưng không phải do bản ghi cuối bị đứt",
        "Nothing was cut off: the file is faulty, but not because its last record breaks off",
    ),
    "log-not-torn.fix": ("Sửa các lỗi nêu ở trên", "Correct the faults told above"),
    "undo-nothing": ("Sổ không có bản ghi nào để rút lại", "The log has no record to take back"),
    "undo-nothing.fix": (
        "Kiểm tra xem có đúng sổ không",
        "Check that this is the right log",
    ),
    "undo-without-id": (
        "Bản ghi cuối còn hiệu lực (nhiệm vụ {task}, ngày {date}) không có id nên không rút lại được",
        "The last record that counts (task {task}, {date}) has no id, so it can't be taken back",
    ),
    "undo-without-id.fix": (
        "Thêm “id: …” vào bản ghi đó rồi chạy lại",
        "Give that record an “id: …” and run it again",
    ),
    "undo-unknown": ("Sổ không có bản ghi hay đợt ghi “{id}”", "The log has no record or batch “{id}”"),
    "undo-unknown.fix": (
        "Xem mã ở: cchc log; sau --undo là mã bản ghi hoặc mã đợt",
        "See the ids with: cchc log; after --undo comes the id of a record or a batch",
    ),
    "undo-already": ("“{id}” đã được rút lại rồi (bởi {by})", "“{id}” has been taken back already (by {by})"),
    "undo-already.fix": (
        "Không cần làm gì; xem: cchc log {by}",
        "There is nothing to do; see: cchc log {by}",
    ),
    "undo-corrected": (
        "Bản ghi “{id}” đã được thay; bản ghi đang tính là {by}",
        "The record “{id}” has been replaced; the one that counts is {by}",
    ),
    "undo-corrected.fix": ("Rút bản ghi đang tính: --undo {by}", "Take that one back: --undo {by}"),
    "undo-batch-corrected": (
        "Đợt “{id}” có {count} bản ghi đã được sửa sau đó, như {by}",
        "Of the batch “{id}”, {count} {count:record was|records were} corrected later on, as by {by}",
    ),
    "undo-batch-corrected.fix": (
        "Rút các bản ghi sửa ấy trước (--undo {by}), rồi rút cả đợt",
        "Take those corrections back first (--undo {by}), then the whole batch",
    ),
    "undo-of-undo": (
        "Bản ghi “{id}” chỉ rút lại {other}, không có gì để rút",
        "The record “{id}” only takes {other} back: there is nothing in it to take back",
    ),
    "undo-of-undo.fix": (
        "Muốn {other} lại được tính thì ghi lại như một bản ghi mới",
        "To have {other} count again, record it anew",
    ),
    "value-without-target": (
        "Bản ghi “{id}” là của một nhiệm vụ, không có kết quả đo",
        "The record “{id}” is of a task and has no reading",
    ),
    "value-without-target.fix": (
        "value chỉ đi với target: kết quả đo một chỉ tiêu",
        "value goes with target only: it is the reading of a target",
    ),
    "record-control-character": (
        "Có ký tự điều khiển {character}, không ghi vào sổ được",
        "There is a control character {character}, which can't stand in the log",
    ),
    "record-control-character.fix": (
        "Gõ lại đoạn chữ này thay vì chép",
        "Type the text again rather than copying it",
    ),
    # -- form
    "folder-without-forms": (
        "Thư mục không có tệp biểu nào (.xlsx)",
        "The folder has no form in it (.xlsx)",
    ),
    "folder-without-forms.fix": (
        "Chép các biểu đã nhận vào thư mục này, hoặc sửa đường dẫn",
        "Put the forms that came back into it, or correct the path",
    ),
    "form-too-large": (
        "Tệp có hơn {rows} dòng hoặc hơn {columns} cột, không biểu nào lớn như vậy",
        "The file has over {rows} rows or over {columns} columns, which no form has",
    ),
    "form-too-large.fix": (
        "Gửi lại biểu gốc cho đơn vị để điền lại",
        "Send the agency the form again to fill in",
    ),
    "form-unknown": (
        "Đây không phải biểu do cchc form lập ra (thiếu trang tính ẩn “cchc”)",
        "This is no form drawn up by cchc form (its hidden sheet “cchc” is missing)",
    ),
    "form-unknown.fix": (
        "Điền vào đúng tệp biểu đã nhận, đừng chép bảng sang tệp khác",
        "Fill in the very file that was sent; don't copy its table into another",
    ),
    "form-altered": (
        "Trang tính ẩn “cchc” của biểu đã bị sửa",
        "The form's hidden sheet “cchc” has been altered",
    ),
    "form-altered.fix": (
        "Gửi lại biểu gốc cho đơn vị để điền lại",
        "Send the agency the form again to fill in",
    ),
    "form-sheet-missing": (
        "Biểu không còn trang tính “{sheet}”",
        "The form no longer has its sheet “{sheet}”",
    ),
    "form-sheet-missing.fix": (
        "Đặt lại tên cũ cho trang tính, hoặc điền lại vào biểu gốc",
        "Give the sheet its name back, or fill in the form as it was sent",
    ),
    "form-sheet-renamed": (
        "Trang tính “{sheet}” của biểu đã đổi tên thành “{found}”; vẫn đọc trang ấy",
        "The form's sheet “{sheet}” was renamed to “{found}”; it was read all the same",
    ),
    "form-sheet-renamed.fix": (
        "Xem đó có đúng là trang đã điền không",
        "See whether it is the sheet that was filled in",
    ),
    "form-sheet-copied": (
        "Trang tính “{sheet}” là bản chép của biểu, ghi khác trang “{own}” ở {cells}; không đọc trang chép",
        "The sheet “{sheet}” is a copy of the form that says otherwise than “{own}” in {cells}; a copy is not read",
    ),
    "form-sheet-copied.fix": (
        "Ghi số liệu đúng vào trang “{own}” rồi xóa trang “{sheet}”",
        "Put what is right on the sheet “{own}” and delete “{sheet}”",
    ),
    "form-sheet-beside": (
        "Trang tính “{sheet}” không thuộc biểu, không được đọc",
        "The sheet “{sheet}” is no part of the form and was not read",
    ),
    "form-sheet-beside.fix": (
        "Số liệu cần báo thì ghi vào trang “{own}”",
        "What is to be told goes onto the sheet “{own}”",
    ),
    "form-notes-unread": (
        "Biểu có {count} ghi chú kèm ô hoặc khung chữ, không được đọc",
        "The form has {count} {count:comment or text box|comments or text boxes}, which were not read",
    ),
    "form-notes-unread.fix": (
        "Điều cần báo thì ghi vào ô để điền",
        "What is to be told goes into the cells to fill",
    ),
    "form-identity": (
        "Ô này của biểu là “{expected}”, ở đây đã sửa thành “{found}”: không rõ biểu của ai, kỳ nào",
        "This cell of the form is “{expected}”, changed to “{found}”: of whom and of which period it is is not clear",
    ),
    "form-identity.fix": (
        "Mỗi đơn vị, mỗi kỳ có biểu riêng: điền vào đúng tệp đã nhận",
        "Each agency and period has a form of its own: fill in the very file that was sent",
    ),
    "form-text-stray": (
        "Có chữ ở {count} ô ngoài các ô để điền ({cells}), không được đọc: “{words}”",
        "Words stand in {count} {count:cell|cells} where nothing is asked for ({cells}) and were not read: “{words}”",
    ),
    "form-text-stray.fix": (
        "Điều cần báo thì ghi vào ô để điền: tình hình, nguyên nhân, khó khăn, kiến nghị hoặc giải trình",
        "What is to be told goes into the cells to fill: how far, why late, difficulties, proposals or explanations",
    ),
    "form-version": (
        "Biểu thuộc phiên bản {version}; ở đây đọc phiên bản {known}",
        "The form is of version {version}; this program reads version {known}",
    ),
    "form-version.fix": (
        "Lập lại biểu bằng cchc form của cùng phiên bản phần mềm",
        "Draw the form up again with this program's cchc form",
    ),
    "form-other-plan": (
        "Biểu này của Kế hoạch {form}, không phải {plan}",
        "This is a form of Plan {form}, not {plan}",
    ),
    "form-other-plan.fix": (
        "Chọn đúng kế hoạch bằng --plan, hoặc bỏ tệp này ra",
        "Give the right --plan, or leave this file out",
    ),
    "form-other-year": (
        "Biểu này của thời gian {start} – {end}; kế hoạch ở đây là {plan_start} – {plan_end}",
        "This is a form for {start} – {end}; the plan is for {plan_start} – {plan_end}",
    ),
    "form-other-year.fix": (
        "Chọn đúng kế hoạch bằng --plan, hoặc bỏ tệp này ra",
        "Give the right --plan, or leave this file out",
    ),
    "form-other-agency": (
        "Kế hoạch không có cơ quan “{agency}” của biểu này",
        "The plan has no agency “{agency}”, which this form is of",
    ),
    "form-other-agency.fix": (
        "Lập lại biểu theo kế hoạch đang dùng",
        "Draw the form up again from the plan in use",
    ),
    "form-heading": (
        "Cột này phải là “{expected}”, ở đây là “{found}”: cột đã bị chuyển, xóa, gộp hoặc đổi tên",
        "This column must be “{expected}”, and here is “{found}”: it was moved, deleted, merged or renamed",
    ),
    "form-heading.fix": (
        "Trả các cột về chỗ cũ, hoặc điền lại vào biểu gốc",
        "Put the columns back, or fill in the form as it was sent",
    ),
    "form-merged": (
        "Các ô của bảng bị gộp lại, không rõ số liệu thuộc dòng nào",
        "Cells of the table are merged: what they hold can't be told apart",
    ),
    "form-merged.fix": (
        "Bỏ gộp ô (Merge & Center) rồi ghi từng dòng",
        "Unmerge them and fill in each row",
    ),
    "form-row-moved": (
        "Dòng này không còn là dòng của nhiệm vụ {task}: dòng đã bị thêm, xóa hoặc đổi chỗ",
        "This is no longer the row of task {task}: rows were added, deleted or moved",
    ),
    "form-row-moved.fix": (
        "Trả các dòng về chỗ cũ, hoặc điền lại vào biểu gốc",
        "Put the rows back, or fill in the form as it was sent",
    ),
    "form-row-stray": (
        "Có số liệu ở ngoài các dòng của biểu",
        "Something is filled in beside the rows of the form",
    ),
    "form-row-stray.fix": (
        "Ghi vào một dòng để trống của bảng",
        "Put it into an empty row of the table",
    ),
    "form-row-empty": (
        "Dòng này chưa ghi kết quả nào",
        "No result is filled in in this row",
    ),
    "form-row-empty.fix": ("Ghi kết quả, hoặc xóa cả dòng", "Fill it in, or clear the row"),
    "form-count-missing": (
        "Nhiệm vụ {task} có minh chứng nhưng không rõ làm được bao nhiêu",
        "Task {task} has evidence, but does not say how many were done",
    ),
    "form-count-missing.fix": (
        "Ghi số lượng (0 nếu chưa có sản phẩm nào), hoặc ngày hoàn thành",
        "Write the number (0 if there is none), or the day it was done",
    ),
    "form-task-missing": (
        "Dòng này có số liệu nhưng chưa chọn nhiệm vụ hoặc chỉ tiêu",
        "This row is filled in, but no task or target is chosen",
    ),
    "form-task-missing.fix": (
        "Chọn trong danh sách",
        "Choose it from the list",
    ),
    "form-task-unknown": (
        "“{task}” không phải nhiệm vụ của đơn vị này",
        "“{task}” is no task of this agency",
    ),
    "form-task-unknown.fix": (
        "Chọn nhiệm vụ trong danh sách, hoặc ghi đúng mã",
        "Choose the task from the list, or write its id",
    ),
    "form-date-after-closing": (
        "Ngày {date} ở sau ngày chốt số liệu của biểu ({end})",
        "The date {date} is after the day on which the form's data close ({end})",
    ),
    "form-date-after-closing.fix": (
        "Kiểm tra ngày; nếu đúng thì để nguyên, dòng này vẫn được ghi",
        "Check the date; if it is right leave it, the row is taken all the same",
    ),
    "form-cutoff-missing": (
        "Chưa ghi ngày của biểu",
        "The form's day is missing",
    ),
    "form-cutoff-missing.fix": (
        "Ghi một ngày từ {start} đến hết {end}",
        "Write a day from {start} to {end}",
    ),
    "form-cutoff-outside": (
        "Ngày của biểu, {date}, nằm ngoài những ngày mà biểu hỏi ({start} – {end})",
        "The form's day, {date}, lies outside the days of which it asks ({start} – {end})",
    ),
    "form-cutoff-outside.fix": (
        "Ghi một ngày trong khoảng ấy; ngày hoàn thành của từng việc thì ghi ở dòng của việc đó",
        "Write one of those days; the day each thing was done goes into its row",
    ),
    "form-formula": (
        "Ô này chứa công thức, không phải số liệu đã ghi",
        "This cell holds a formula, not what was filled in",
    ),
    "form-formula.fix": (
        "Ghi thẳng kết quả; hoặc chép ô rồi dán giá trị (Paste Special → Values)",
        "Type the result; or copy the cell and paste its value (Paste Special → Values)",
    ),
    "form-cell-error": ("Ô này báo lỗi của Excel", "This cell holds an error of Excel's"),
    "form-cell-error.fix": ("Ghi lại số liệu của ô", "Fill the cell in again"),
    "form-item-missing": ("Có số tiền mà chưa ghi nội dung chi", "There is money, but not what it is for"),
    "form-item-missing.fix": ("Ghi nội dung chi, hoặc xóa cả dòng", "Write the item, or clear the row"),
    "form-item-unpriced": (
        "Nội dung chi “{item}” chưa có số tiền",
        "The item “{item}” has no amount",
    ),
    "form-item-unpriced.fix": (
        "Ghi số lượng và đơn giá, hoặc ghi thẳng thành tiền; lời giải trình thì ghi ở cột Giải trình",
        "Write quantity and price, or the amount; what explains it goes into the column for notes",
    ),
    "form-note-alone": (
        "Nhiệm vụ {task} có giải trình mà chưa có dòng dự toán nào",
        "Task {task} has a note, but no line of an estimate",
    ),
    "form-note-alone.fix": (
        "Ghi nội dung chi và số tiền; không đề nghị kinh phí thì ghi một dòng có thành tiền bằng 0",
        "Write items and amounts; where no money is asked for write a line with the amount 0",
    ),
    "form-row-clash": (
        "Dòng này nói khác dòng {row} của tệp {other}, cùng một biểu",
        "This row says something else than row {row} of {other}, the same form",
    ),
    "form-row-clash.fix": (
        "Hỏi đơn vị bản nào đúng rồi bỏ bản kia ra",
        "Ask the agency which is right and leave the other out",
    ),
    # -- tables of the estimate round that came back
    "estimate-other-round": (
        "Bảng này lập trên số liệu khác: nhiệm vụ {task} trong bảng là {form}, theo sổ nay là {log}",
        "This table was built on other figures: task {task} has {form} in it, and {log} by the log now",
    ),
    "estimate-other-round.fix": (
        "Lập lại bảng bằng cchc estimate rồi gửi lại; hoặc rút lại thay đổi trong sổ nếu đó là nhầm",
        "Draw the table up again with cchc estimate and send it; or take the change in the log back if it is wrong",
    ),
    "estimate-cell-changed": (
        "Ô này là “{expected}”, nay là “{found}”: chỉ được ghi vào các ô nền vàng",
        "This cell is “{expected}”, and now “{found}”: only the yellow cells may be filled in",
    ),
    "estimate-cell-changed.fix": (
        "Trả ô về như cũ, hoặc ghi lại vào bảng gốc",
        "Put back what was there, or fill in the table as it was sent",
    ),
    "estimate-sum-typed": (
        "Ô cộng bị gõ đè: {found}, theo các dòng là {expected}",
        "A sum was typed over: {found}, by its rows it is {expected}",
    ),
    "estimate-sum-typed.fix": (
        "Xem số nào đúng: sửa các dòng, hoặc trả công thức về ô này",
        "See which is right: correct the rows, or put the formula back",
    ),
    "estimate-above": (
        "Nhiệm vụ {task}: {amount} đồng, cao hơn số trước đó là {limit} đồng",
        "Task {task}: VND {amount}, above the VND {limit} of the step before",
    ),
    "estimate-above.fix": (
        "Kiểm tra lại; nếu đúng thì để nguyên, dòng này vẫn được ghi",
        "Check it; if it is right leave it, the row is taken all the same",
    ),
    # -- amounts that are most likely slips, typed or filled in
    "slip-spent-small": (
        "Chi {amount} đồng là quá ít; có lẽ là {likely} đồng",
        "VND {amount} spent is too little; VND {likely} was most likely meant",
    ),
    "slip-spent-small.fix": (
        "Ghi lại số tiền; nếu đúng là {amount} đồng thì thêm {keep}",
        "Write the amount anew; if VND {amount} is right add {keep}",
    ),
    "slip-again": (
        "Dòng này ghi y như bản ghi {id} ngày {date} của biểu kỳ khác, chỉ khác ngày; có lẽ là một việc ghi hai lần",
        "This row says the same as record {id} of {date} from the form of another period, but for the day; most likely "
        "it is the same work",
    ),
    "slip-again.fix": (
        "Nếu đã báo ở kỳ trước thì bỏ dòng này; nếu là việc khác thì thêm {keep}",
        "If it was told before leave it out; if it is other work add {keep}",
    ),
    "slip-spent-above": (
        "Chi {amount} đồng, vượt số còn lại là {limit} đồng",
        "VND {amount} spent is more than what is left, VND {limit}",
    ),
    "slip-spent-above.fix": (
        "Ghi lại số tiền; nếu đúng là {amount} đồng thì thêm {keep}",
        "Write the amount anew; if VND {amount} is right add {keep}",
    ),
    "slip-spent-thousandfold": (
        "Chi {amount} đồng, vượt số còn lại là {limit} đồng; có lẽ là {likely} đồng",
        "VND {amount} spent is more than what is left, VND {limit}; VND {likely} was most likely meant",
    ),
    "slip-spent-thousandfold.fix": (
        "Ghi lại số tiền; nếu đúng là {amount} đồng thì thêm {keep}",
        "Write the amount anew; if VND {amount} is right add {keep}",
    ),
    "slip-step-thousandth": (
        "{amount} đồng là quá ít so với khái toán {limit} đồng; có lẽ là {likely} đồng",
        "VND {amount} is too little beside the estimate of VND {limit}; VND {likely} was most likely meant",
    ),
    "slip-step-thousandth.fix": (
        "Ghi lại số tiền; nếu đúng là {amount} đồng thì thêm {keep}",
        "Write the amount anew; if VND {amount} is right add {keep}",
    ),
    # -- yaml and files
    "yaml-key-twice": ("Khóa “{key}” đã có ở trên", "The key “{key}” stands above already"),
    "yaml-key-twice.fix": ("Giữ lại một, không rõ cái nào đúng", "Keep one: it is not clear which is right"),
    "yaml-anchor": ("Không dùng neo “&{name}” trong tệp này", "Anchors (“&{name}”) are not used here"),
    "yaml-anchor.fix": (
        "Viết lại đầy đủ nội dung; đặt trong ngoặc kép nếu & là chữ",
        "Write it out; quote it if & is text",
    ),
    "yaml-alias": ("Không dùng tham chiếu “*{name}” trong tệp này", "Aliases (“*{name}”) are not used here"),
    "yaml-alias.fix": (
        "Viết lại đầy đủ nội dung; đặt trong ngoặc kép nếu * là chữ",
        "Write it out; quote it if * is text",
    ),
    "yaml-tag": ("Không dùng nhãn kiểu “{name}” trong tệp này", "Tags (“{name}”) are not used here"),
    "yaml-tag.fix": ("Bỏ nhãn; đặt trong ngoặc kép nếu ! là chữ", "Remove it; quote it if ! is text"),
    "yaml-second-document": (
        "Tệp có tài liệu thứ hai (sau dấu ---)",
        "The file holds a second document (after ---)",
    ),
    "yaml-second-document.fix": (
        "Tách thành hai tệp, hoặc xóa dòng ---",
        "Make two files, or remove the --- line",
    ),
    "yaml-key-not-text": ("Khóa phải là chữ, không phải danh sách hay nhóm khóa", "A key must be text"),
    "yaml-key-not-text.fix": (
        "Viết khóa là một từ, ví dụ “name: …”",
        "Write the key as a word, such as “name: …”",
    ),
    "yaml-too-deep": ("Tệp lồng nhau quá {depth} tầng", "The file nests deeper than {depth} levels"),
    "yaml-too-deep.fix": (
        "Kế hoạch chỉ cần 6 tầng; kiểm tra dấu ngoặc và thụt lề",
        "A plan needs 6; check brackets and indents",
    ),
    "yaml-syntax": ("Không đọc được YAML ở đây", "YAML can't be read here"),
    "yaml-syntax.fix": (
        "Kiểm tra thụt lề, dấu hai chấm, ngoặc; chữ có “: ” hoặc “#” phải đặt trong ngoặc kép",
        "Check indents, colons and brackets; text with “: ” or “#” must be quoted",
    ),
    "yaml-syntax-colon": ("Dấu hai chấm ở đây không đúng chỗ", "A colon is out of place here"),
    "yaml-syntax-colon.fix": (
        "Giá trị có “: ” phải đặt trong ngoặc kép; khóa mới viết ở dòng riêng, thụt lề bằng các khóa cùng nhóm",
        "A value with “: ” must be quoted; a new key has a line of its own, indented like the keys beside it",
    ),
    "yaml-syntax-key-alone": (
        "Thiếu dấu hai chấm sau khóa ở dòng {line}",
        "The key on line {line} has no colon after it",
    ),
    "yaml-syntax-key-alone.fix": (
        "Viết “khóa: giá trị”, có dấu cách sau dấu hai chấm; chữ tiếp theo của dòng trên thì thụt lề thêm",
        "Write “key: value” with a space after the colon; indent further what goes on from the line above",
    ),
    "yaml-syntax-quote": (
        "Dấu ngoặc kép hoặc nháy đơn mở ở dòng {line} không được đóng",
        "The quotation mark that opens on line {line} is not closed",
    ),
    "yaml-syntax-quote.fix": (
        'Thêm dấu đóng ở cuối giá trị; dấu ngoặc kép nằm trong chữ thì viết là \\"',
        'Close it at the end of the value; write \\" for a quotation mark within',
    ),
    "yaml-syntax-escape": (
        "Trong ngoặc kép, dấu “\\” có nghĩa riêng và không đứng trước ký tự này được",
        "Within quotation marks “\\” has a meaning of its own and can't stand before this",
    ),
    "yaml-syntax-escape.fix": (
        "Viết hai dấu “\\\\” cho một dấu, hoặc đặt giá trị trong nháy đơn",
        "Write “\\\\” for one “\\”, or put the value in single quotation marks",
    ),
    "yaml-syntax-tab": ("Dấu tab không dùng để thụt lề được", "A tab can't be used to indent"),
    "yaml-syntax-tab.fix": ("Thay bằng dấu cách", "Use spaces"),
    "yaml-syntax-bracket": (
        "Trong ngoặc mở ở dòng {line} thiếu dấu phẩy, hoặc ngoặc đó không được đóng",
        "Within the bracket that opens on line {line} a comma is missing, or it is not closed",
    ),
    "yaml-syntax-bracket.fix": (
        "Ngăn các mục bằng dấu phẩy, đóng ngoặc sau mục cuối; chữ có dấu phẩy hoặc “: ” đặt trong ngoặc kép",
        "Put commas between items and close after the last; quote text that has a comma or “: ”",
    ),
    "yaml-syntax-key": (
        "Chỗ này không nối tiếp được nhóm khóa bắt đầu ở dòng {line}",
        "This does not go on with the keys that begin on line {line}",
    ),
    "yaml-syntax-key.fix": (
        "Thụt lề mọi khóa cùng nhóm bằng nhau; sau dấu ngoặc đóng của một giá trị không viết gì thêm",
        "Indent all keys of a group alike; write nothing after the mark that closes a value",
    ),
    "yaml-syntax-item": (
        "Chỗ này không nối tiếp được danh sách bắt đầu ở dòng {line}",
        "This does not go on with the list that begins on line {line}",
    ),
    "yaml-syntax-item.fix": (
        "Mỗi mục bắt đầu bằng “- ”, thụt lề bằng nhau; các khóa của một mục thụt lề bằng khóa đầu của mục",
        "Begin each item with “- ”, indented alike; indent the keys of an item like its first key",
    ),
    "yaml-syntax-block": (
        "Sau “|” hoặc “>” ở dòng {line} phải là chữ ở các dòng dưới, thụt lề",
        "After “|” or “>” on line {line} the text must follow on the lines below, indented",
    ),
    "yaml-syntax-block.fix": (
        "Xuống dòng ngay sau dấu đó; nếu dấu đó là chữ thì đặt giá trị trong ngoặc kép",
        "Break the line right after it; quote the value if it is text",
    ),
    "yaml-syntax-space": (
        "Ở đây phải là dấu cách thường, không phải ký tự {character} trông giống dấu cách hoặc không nhìn thấy",
        "A plain space is needed here, not {character}, which looks like one or can't be seen",
    ),
    "yaml-syntax-space.fix": (
        "Xóa ký tự ấy rồi gõ một dấu cách; chữ chép từ Word hoặc trang web hay có nó",
        "Delete it and type a space; text copied from Word or a web page often has it",
    ),
    "yaml-syntax-sign": ("Dấu “{sign}” ở đây không đúng chỗ", "“{sign}” is out of place here"),
    "yaml-syntax-sign.fix": (
        "Nếu là chữ thì đặt cả giá trị trong ngoặc kép; nếu không thì xóa, hoặc kiểm tra ngoặc và dấu phẩy",
        "Quote the whole value if it is text; else remove it, or check brackets and commas",
    ),
    "yaml-syntax-end": (
        "Tệp kết thúc khi còn ngoặc chưa đóng hoặc giá trị chưa viết",
        "The file ends with a bracket not closed or a value not written",
    ),
    "yaml-syntax-end.fix": ("Viết nốt phần cuối của tệp", "Complete the end of the file"),
    "yaml-syntax-outside": ("Phần này nằm ngoài tài liệu", "This stands outside the document"),
    "yaml-syntax-outside.fix": (
        "Xóa ngoặc đóng thừa, dòng “...” và các dòng bắt đầu bằng “%”",
        "Remove a closing bracket too many, the line “...”, lines that begin with “%”",
    ),
    "yaml-control-character": (
        "Có ký tự điều khiển {character} trong tệp",
        "The file holds the control character {character}",
    ),
    "yaml-control-character.fix": ("Xóa ký tự không nhìn thấy này", "Remove this invisible character"),
    "calendar-unreadable": (
        "Không phải tệp lịch iCalendar (.ics) còn nguyên vẹn",
        "This is no whole calendar file (iCalendar, .ics)",
    ),
    "calendar-unreadable.fix": (
        "Đưa tệp lịch của lần trước, chưa sửa; không còn thì ghi lịch mới, bỏ --update",
        "Give the calendar file of the last time, unchanged; without it write a new calendar, without --update",
    ),
    "calendar-entry": (
        "Mục thứ {n} của lịch thiếu {key}, hoặc {key} không đọc được",
        "Entry {n} of the calendar has no {key}, or one that can't be read",
    ),
    "calendar-entry.fix": (
        "Đưa tệp lịch của lần trước, chưa sửa; không còn thì ghi lịch mới, bỏ --update",
        "Give the calendar file of the last time, unchanged; without it write a new calendar, without --update",
    ),
    "calendar-not-ours": (
        "Lịch này không phải do cchc calendar ghi, hoặc đã được chương trình lịch lưu lại",
        "This calendar was not written by cchc calendar, or was saved again by a calendar program",
    ),
    "calendar-not-ours.fix": (
        "Đưa chính tệp mà cchc calendar đã ghi; mục của chương trình khác không bao giờ bị rút",
        "Give the very file that cchc calendar wrote; entries of other programs are never withdrawn",
    ),
    "calendar-of-another-plan": (
        "Lịch “{name}” là của kế hoạch khác: {of}, không phải {uid}",
        "The calendar “{name}” is of another plan: {of}, not {uid}",
    ),
    "calendar-of-another-plan.fix": (
        "Chọn đúng kế hoạch bằng --plan; nếu kế hoạch chỉ đổi số, ghi vào kế hoạch: uid: {of}",
        "Choose the right plan with --plan; if only the plan's number changed, write uid: {of} into the plan",
    ),
    "calendar-not-of-one": (
        "Lịch “{name}” không phải của riêng một cơ quan, hoặc cơ quan ấy đã có tệp khác ở đây",
        "The calendar “{name}” is not of one agency alone, or that has another file here",
    ),
    "calendar-not-of-one.fix": (
        "Trong thư mục chỉ để các tệp mà --split agency đã ghi, mỗi cơ quan một tệp",
        "Keep only the files that --split agency wrote in the folder, one for each agency",
    ),
    "file-missing": ("Không có tệp này", "There is no such file"),
    "file-missing.fix": ("Kiểm tra tên và thư mục", "Check the name and the folder"),
    "file-directory": ("Đây là thư mục, không phải tệp", "This is a folder, not a file"),
    "file-directory.fix": ("Chỉ ra một tệp trong thư mục", "Name a file in it"),
    "file-special": ("Đây không phải là tệp thường", "This is not a regular file"),
    "file-special.fix": (
        "Lưu nội dung vào một tệp rồi chỉ ra tệp đó",
        "Save the content to a file and name that",
    ),
    "file-forbidden": ("Không có quyền đọc tệp", "Reading the file is not allowed"),
    "file-forbidden.fix": ("Nhờ chủ tệp cấp quyền đọc", "Ask its owner for permission to read"),
    "file-unreadable": ("Không đọc được tệp: {reason}", "The file can't be read: {reason}"),
    "file-unreadable.fix": (
        "Kiểm tra ổ đĩa hoặc mạng rồi thử lại",
        "Check the disk or the network and try again",
    ),
    "file-too-large": (
        "Tệp nặng {size} MB, vượt mức {limit} MB",
        "The file has {size} MB, over the limit of {limit} MB",
    ),
    "file-too-large.fix": ("Đây có đúng là tệp cần đọc không?", "Is this the file that you mean?"),
    "file-empty": ("Tệp trống", "The file is empty"),
    "file-empty.fix": ("Kiểm tra xem đã lưu tệp chưa", "Check that it was saved"),
    "file-binary": ("Đây là tệp nhị phân, không phải văn bản", "This is a binary file, not text"),
    "file-binary.fix": (
        "Cần tệp văn bản YAML; tệp Word, Excel dùng cchc import",
        "A YAML text file is needed; for Word and Excel use cchc import",
    ),
    "encoding-utf16": ("Tệp lưu bằng bảng mã UTF-16", "The file is in UTF-16"),
    "encoding-utf16.fix": (
        "Lưu lại với bảng mã UTF-8 (Notepad: Save As → Encoding: UTF-8)",
        "Save it as UTF-8",
    ),
    "encoding-legacy": (
        "Tệp không phải UTF-8 (byte {byte}); có thể là bảng mã cũ như TCVN3, VNI, windows-1258",
        "The file is not UTF-8 (byte {byte}); perhaps an old encoding such as TCVN3, VNI, windows-1258",
    ),
    "encoding-legacy.fix": (
        "Chuyển sang Unicode (ví dụ bằng UniKey Toolkit) rồi lưu với bảng mã UTF-8",
        "Convert it to Unicode and save it as UTF-8",
    ),
    "folder-without-logs": (
        "Thư mục không có sổ tiến độ nào (.yaml)",
        "The folder holds no progress log (.yaml)",
    ),
    "folder-without-logs.fix": (
        "Chỉ ra thư mục có các tệp .yaml của các đơn vị; nếu muốn nói kỳ báo cáo hay mã trùng tên thư mục thì viết "
        "--period, hoặc đổi tên thư mục",
        "Name the folder that holds the units' .yaml files; if a period or an id of the folder's name was meant, write "
        "--period, or rename the folder",
    ),
    # -- many plans
    "folder-missing": ("Không có thư mục này", "There is no such folder"),
    "folder-missing.fix": (
        "Kiểm tra tên thư mục có các kế hoạch; cơ sở dữ liệu cũ còn nguyên",
        "Check the name of the folder that holds the plans; an earlier database is left as it was",
    ),
    "folder-without-plans": (
        "Trong thư mục này, và các thư mục dưới nó, không có kế hoạch nào",
        "There is no plan in this folder, nor in any below it",
    ),
    "folder-without-plans.fix": (
        "Đặt tên tệp kế hoạch bắt đầu bằng plan (plan.yaml), hoặc ghi tên tệp ở dòng đầu sổ tiến độ",
        "Let a plan's file name begin with plan (plan.yaml), or name the file in the first entry of its log",
    ),
    "folder-unreadable": (
        "Không đọc được thư mục này: {reason}",
        "This folder can't be read: {reason}",
    ),
    "folder-unreadable.fix": (
        "Xin quyền đọc thư mục rồi chạy lại; kế hoạch trong đó chưa được tính",
        "Ask for permission to read it and run this again; plans in it are not counted",
    ),
    "log-of-no-plan": (
        "Không thấy kế hoạch của sổ này, ở thư mục của sổ hay thư mục trên: {plan}",
        "The plan of this log is not there, in its folder or one above: {plan}",
    ),
    "log-of-no-plan.fix": (
        "Đặt sổ cạnh kế hoạch của nó, hoặc ghi lại số kế hoạch ở dòng đầu sổ (- plan: 12/KH-UBND)",
        "Put the log beside its plan, or correct the number in its first entry (- plan: 12/KH-UBND)",
    ),
    "log-of-several-plans": (
        "Thư mục có {count} kế hoạch, và sổ này không nói là sổ của kế hoạch nào",
        "The folder has several plans ({count}), and this log does not say to which it belongs",
    ),
    "log-of-several-plans.fix": (
        "Thêm dòng đầu cho sổ, với số của kế hoạch: - plan: 12/KH-UBND",
        "Give the log a first entry with the plan's number: - plan: 12/KH-UBND",
    ),
    "log-copy-differs": (
        "Sổ này có tên như một bản sao nhưng khác sổ kia: mọi bản ghi của cả hai đều được tính",
        "This log is named as a copy and differs from the other one: all records of both count",
    ),
    "log-copy-differs.fix": (
        "Nếu là bản sao cũ, bỏ tệp ra khỏi thư mục; nếu không, đổi tên tệp",
        "If it is an old copy, take it out of the folder; else give it another name",
    ),
    "plan-twice": (
        "Đây cũng là kế hoạch ở tệp {other}, nhưng nội dung khác",
        "This is the plan that stands in {other} too, with other content",
    ),
    "plan-twice.fix": (
        "Chỉ tính tệp kia. Xóa tệp không dùng nữa; nếu là hai kế hoạch khác nhau thì sửa số hoặc tên kế hoạch",
        "Only the other file is counted. Delete the one that is no longer used; if they are two plans, correct the "
        "number or the title",
    ),
    "plan-failed": (
        "Phần mềm không tính được kế hoạch này ({reason})",
        "The program could not work out this plan ({reason})",
    ),
    "plan-failed.fix": (
        "Đây là lỗi của phần mềm, hoặc máy hết bộ nhớ; thử riêng kế hoạch này: cchc -p {file}",
        "This is a fault of the program, or memory ran out; try this plan alone: cchc -p {file}",
    ),
    "database-busy": (
        "{user} trên máy {host} đang tổng hợp vào tệp này, từ {since} (tiến trình {pid})",
        "{user} on {host} is adding up into this file, since {since} (process {pid})",
    ),
    "database-busy.fix": (
        "Chưa ghi gì; chạy lại sau ít phút. Nếu máy đó đã tắt, hoặc chắc chắn không ai đang ghi, hãy xóa tệp {lock}",
        "Nothing was written; run it again in a few minutes. If that machine is off, or surely nobody is writing, "
        "delete the file {lock}",
    ),
    "database-locked": (
        "Tệp này đang bị khóa, không rõ của ai: tệp khóa không nói được",
        "This file is locked, nobody knows by whom: the lock file can't tell",
    ),
    "database-locked.fix": (
        "Chưa ghi gì; chạy lại sau ít phút. Nếu chắc chắn không ai đang ghi, hãy xóa tệp {lock}",
        "Nothing was written; run it again in a few minutes. If surely nobody is writing, delete the file {lock}",
    ),
    "database-in-use": (
        "Một chương trình khác đang dùng cơ sở dữ liệu này",
        "Another program is using this database",
    ),
    "database-in-use.fix": (
        "Đóng chương trình đang mở tệp rồi chạy lại",
        "Close the program that has it open, then run this again",
    ),
    "database-foreign": (
        "Đây không phải là cơ sở dữ liệu do cchc rollup lập; tệp được giữ nguyên",
        "This is no database made by cchc rollup; it is left as it was",
    ),
    "database-foreign.fix": ("Chọn tên tệp khác", "Choose another file name"),
    "database-full": (
        "Không đủ chỗ cho cơ sở dữ liệu; những kế hoạch đã ghi xong vẫn còn trong đó",
        "There is no room for the database; the plans that were put into it are still there",
    ),
    "database-full.fix": (
        "Dọn bớt đĩa rồi chạy lại: lệnh sẽ làm tiếp; hoặc ghi vào ổ khác",
        "Free some space and run the command again, which goes on from there; or write to another drive",
    ),
    "database-damaged": (
        "Cơ sở dữ liệu bị hỏng: {reason}",
        "The database is damaged: {reason}",
    ),
    "database-damaged.fix": (
        "Xóa tệp rồi chạy lại: mọi số liệu được lập lại từ kế hoạch và sổ",
        "Delete the file and run this again: everything is made anew from the plans and logs",
    ),
    # -- office files
    "output-exists": ("Tệp đã có sẵn", "The file is already there"),
    "output-exists.fix": (
        "Thêm --force để ghi đè, hoặc chọn tên khác",
        "Add --force to replace it, or choose a name",
    ),
    "output-folder": ("Đây là một thư mục, không phải tệp", "This is a folder, not a file"),
    "output-folder.fix": ("Ghi thêm tên tệp vào sau thư mục", "Add a file name after the folder"),
    "output-not-folder": ("Đây là một tệp, không phải thư mục", "This is a file, not a folder"),
    "output-not-folder.fix": ("Chọn tên thư mục khác", "Name another folder"),
    "output-no-folder": ("Không có thư mục “{folder}”", "There is no folder “{folder}”"),
    "output-no-folder.fix": (
        "Tạo thư mục trước, hoặc sửa đường dẫn",
        "Create the folder first, or correct the path",
    ),
    "output-read-only": (
        "Tệp chỉ cho đọc; nội dung cũ được giữ nguyên",
        "The file is read-only; it is left as it was",
    ),
    "output-read-only.fix": (
        "Bỏ thuộc tính chỉ đọc của tệp, hoặc chọn tên khác",
        "Make the file writable, or choose another name",
    ),
    "output-locked": (
        "Không thay được tệp: chương trình khác đang mở, hoặc không có quyền ghi; nội dung cũ còn nguyên",
        "The file can't be replaced: a program has it open, or you may not write here; it is left as it was",
    ),
    "output-locked.fix": (
        "Đóng tệp trong Excel hoặc Word rồi chạy lại, hoặc chọn tên khác",
        "Close the file in Excel or Word and run again, or choose another name",
    ),
    "output-circle": (
        "Các liên kết ở đây trỏ vòng tròn vào nhau, không dẫn đến tệp nào",
        "The links here name each other in a circle, and no file",
    ),
    "output-circle.fix": ("Ghi vào một tên khác", "Write to another name"),
    "output-stays": (
        "Tệp này đã được ghi trước khi việc ghi bị dừng, và không trả lại như cũ được",
        "This file was written before the writing stopped, and could not be put back as it was",
    ),
    "output-stays.fix": (
        "Xem lại tệp này rồi chạy lại lệnh",
        "Look at this file, then run the command again",
    ),
    "output-denied": ("Không có quyền ghi vào thư mục này", "You may not write into this folder"),
    "output-denied.fix": ("Chọn thư mục khác", "Choose another folder"),
    "output-full": (
        "Không đủ chỗ để ghi tệp; không có gì bị thay đổi",
        "There is no room to write the file; nothing was changed",
    ),
    "output-full.fix": ("Dọn bớt đĩa, hoặc ghi vào ổ khác", "Free some space, or write to another drive"),
    "output-failed": ("Không ghi được tệp: {reason}", "The file can't be written: {reason}"),
    "output-failed.fix": ("Kiểm tra đường dẫn và ổ đĩa", "Check the path and the drive"),
    # -- other engines
    "engines-missing": (
        "Việc này cần thư viện “{library}”, máy này chưa cài",
        "This needs the library “{library}”, which is not installed",
    ),
    "engines-missing.fix": (
        'Cài thêm rồi chạy lại: pip install "cchc-cli[engines]"',
        'Install it, then run this again: pip install "cchc-cli[engines]"',
    ),
    "cluster-unreachable": (
        "Không có bộ điều phối nào trả lời ở địa chỉ này: {reason}",
        "No scheduler answers at this address: {reason}",
    ),
    "cluster-unreachable.fix": (
        "Kiểm tra địa chỉ mà lệnh dask scheduler in ra (dạng tcp://MÁY:8786), và máy đó có đang chạy",
        "Check the address that dask scheduler prints (like tcp://HOST:8786), and that it is running",
    ),
    "cluster-empty": (
        "Cụm máy không có máy nào nhận việc",
        "The cluster has no worker",
    ),
    "cluster-empty.fix": (
        "Chạy trên các máy: dask worker {address}; những gì đã tính được giữ lại, chạy lại lệnh để tính tiếp",
        "Run on its machines: dask worker {address}; what was worked out is kept, run this again to go on",
    ),
    "cluster-differs": (
        "Máy {worker} có cchc {theirs}, khác với máy này: {ours}",
        "{worker} has cchc {theirs}, unlike this machine: {ours}",
    ),
    "cluster-differs.fix": (
        "Cài cùng một phiên bản trên mọi máy",
        "Install the same version on all machines",
    ),
    "cluster-lost": (
        "Mất liên lạc với bộ điều phối giữa chừng",
        "The scheduler was lost on the way",
    ),
    "cluster-lost.fix": (
        "Những gì đã tính được giữ lại; chạy lại lệnh để tính tiếp",
        "What was worked out is kept; run this again to go on",
    ),
    # -- import
    "annex-unfound": (
        "Không thấy bảng phụ lục nào: bảng phải có cột nhiệm vụ (nội dung, công việc) và cột cơ quan chủ trì "
        "hoặc thời gian",
        "There is no annex table: it must have a column of tasks and one of lead agencies or times",
    ),
    "annex-unfound.fix": (
        "Kiểm tra dòng tiêu đề của bảng; bảng là ảnh chụp thì phải gõ lại thành bảng",
        "Check the table's headings; a table that is a picture must be typed as a table",
    ),
    "plans-several": (
        "Văn bản chứa nhiều kế hoạch: {plans}",
        "The document holds several plans: {plans}",
    ),
    "plans-several.fix": (
        "Chọn một bằng --plan-number, ví dụ: --plan-number 32/KH-UBND",
        "Choose one with --plan-number, for example: --plan-number 32/KH-UBND",
    ),
    "plans-unknown": (
        "Văn bản không có kế hoạch số “{number}”; có: {plans}",
        "There is no plan “{number}” in the document; it holds: {plans}",
    ),
    "plans-unknown.fix": (
        "Ghi đúng số như trong văn bản; kế hoạch chưa có số thì ghi thứ tự của nó",
        "Write the number as the document has it; a plan without one goes by its place",
    ),
    "paper-doc": (
        "Đây là tệp văn bản kiểu cũ (.doc, .rtf), không phải .docx",
        "This is a text document of an old kind (.doc, .rtf), not a .docx",
    ),
    "paper-doc.fix": (
        "Mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) → Word Document (.docx), rồi nhập tệp mới",
        "Open it in Word or LibreOffice, choose Save As → Word Document (.docx), and import the new file",
    ),
    "paper-xls": (
        "Đây là bảng tính kiểu cũ (.xls), không phải .xlsx",
        "This is a workbook of an old kind (.xls), not an .xlsx",
    ),
    "paper-xls.fix": (
        "Mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) → Excel Workbook (.xlsx), rồi nhập tệp mới",
        "Open it in Excel or LibreOffice, choose Save As → Excel Workbook (.xlsx), and import the new file",
    ),
    "paper-pdf": (
        "Tệp PDF chỉ giữ hình trang giấy, không giữ ô của bảng",
        "A PDF keeps the look of pages, not the cells of tables",
    ),
    "paper-pdf.fix": (
        "Xin tệp Word gốc; hoặc mở PDF bằng Word (File → Open), lưu thành .docx, soát lại bảng rồi nhập",
        "Ask for the Word file; or open the PDF in Word (File → Open), save it as .docx, check the table, and import",
    ),
    "paper-archive": (
        "Đây là tệp nén; văn bản nằm bên trong",
        "This is an archive; the document is inside it",
    ),
    "paper-archive.fix": (
        "Giải nén (nhấp chuột phải → Extract All), rồi nhập tệp Word hoặc Excel ở trong",
        "Unpack it (right click → Extract All), and import the Word or Excel file that is in it",
    ),
    "paper-mail": (
        "Đây là thư điện tử; văn bản là tệp đính kèm",
        "This is a mail; the document is attached to it",
    ),
    "paper-mail.fix": (
        "Mở thư, lưu tệp đính kèm (Save As), rồi nhập tệp ấy",
        "Open the mail, save the attachment (Save As), and import that",
    ),
    "paper-picture": (
        "Đây là tệp ảnh, không có chữ và ô của bảng",
        "This is a picture, without words and cells",
    ),
    "paper-picture.fix": (
        "Xin tệp Word hoặc Excel gốc; không có thì gõ lại bảng trong Word hoặc Excel rồi nhập",
        "Ask for the Word or Excel file; if there is none type the table in Word or Excel and import that",
    ),
    "paper-legacy": (
        "Chữ trong tệp theo bảng mã {encoding}, không phải Unicode",
        "The letters of the file are {encoding}, not Unicode",
    ),
    "paper-legacy.fix": (
        "Chuyển sang Unicode (UniKey Toolkit: Ctrl+Shift+F6, nguồn {encoding}, đích Unicode), lưu rồi nhập lại",
        "Convert it to Unicode (UniKey Toolkit: Ctrl+Shift+F6, from {encoding} to Unicode), save and import again",
    ),
    "paper-macros": (
        "Tệp có thể chứa macro; không mở loại tệp này",
        "The file can hold macros; such files are not opened",
    ),
    "paper-macros.fix": (
        "Lưu thành .docx, .xlsx, .odt hoặc .ods không có macro rồi nhập tệp mới",
        "Save it as .docx, .xlsx, .odt or .ods without macros and import the new file",
    ),
    "paper-encrypted": ("Tệp có mật khẩu", "The file has a password"),
    "paper-encrypted.fix": (
        "Mở tệp, bỏ mật khẩu (File → Info → Protect), lưu lại rồi nhập",
        "Open it, remove the password (File → Info → Protect), save it, and import",
    ),
    "paper-kind": (
        "Không đọc được loại tệp “{suffix}”",
        "Files “{suffix}” can't be read",
    ),
    "paper-kind.fix": ("Đọc được: {known}", "What can be read: {known}"),
    "paper-not-its-suffix": (
        "Nội dung tệp không phải loại mà đuôi {suffix} nói",
        "The file is not what its suffix {suffix} says",
    ),
    "paper-not-its-suffix.fix": (
        "Mở tệp bằng chương trình đã tạo ra nó rồi lưu đúng loại",
        "Open it in the program that made it and save it as what it is",
    ),
    "paper-too-large": (
        "Tệp lớn hơn mọi kế hoạch: quá {rows} dòng, quá {columns} cột, quá nhiều ô trống hay ô lặp lại, "
        "hoặc lồng nhau quá sâu",
        "The file is larger than any plan: over {rows} rows, over {columns} columns, too many cells that are blank or "
        "repeat others, or nested too deep",
    ),
    "paper-too-large.fix": (
        "Chép riêng bảng phụ lục sang một tệp mới rồi nhập tệp ấy",
        "Copy the annex table into a new file and import that",
    ),
    "paper-exhausting": (
        "Tệp không đọc được: đọc nó cần nhiều bộ nhớ hơn máy có",
        "The file can't be read: it takes more memory than there is",
    ),
    "paper-exhausting.fix": (
        "Xin bản khác, hoặc chép riêng phần cần đọc sang một tệp mới",
        "Ask for another copy, or copy what is to be read into a new file",
    ),
    "zip-broken": ("Tệp hỏng, không mở được", "The file is broken and can't be opened"),
    "zip-broken.fix": (
        "Mở bằng Word hoặc Excel để sửa (Open and Repair), lưu lại, hoặc xin bản khác",
        "Open it in Word or Excel (Open and Repair) and save it, or ask for another copy",
    ),
    "zip-bomb": (
        "Tệp nén giải ra {size} MB trong {entries} phần, lớn bất thường; không mở",
        "The file unpacks to {size} MB in {entries} {entries:part|parts}, which no office file does; it "
        "was not opened",
    ),
    "zip-bomb.fix": (
        "Không mở tệp này; hỏi lại người gửi",
        "Don't open it; ask the sender",
    ),
    "zip-not-office": (
        "Tệp không có phần {part}: không phải loại tệp mà đuôi tên nói",
        "The file has no part {part}: it is not what its suffix says",
    ),
    "zip-not-office.fix": (
        "Kiểm tra lại tệp; đổi đuôi tên không đổi được loại tệp",
        "Check the file; renaming does not change what it is",
    ),
    "zip-document-type": (
        "Phần {part} của tệp có khai báo DOCTYPE hoặc ENTITY, là cách gài bẫy; không mở",
        "Part {part} of the file declares a DOCTYPE or ENTITY, which is how traps are set; it was not opened",
    ),
    "zip-document-type.fix": (
        "Không mở tệp này; hỏi lại người gửi",
        "Don't open it; ask the sender",
    ),
    "cell-date": (
        "Excel lưu ô này là ngày {date}; nếu ô hiện một tháng (10/2020) thì ý là cả tháng",
        "Excel keeps this cell as the day {date}; if it shows a month (10/2020) the whole month is meant",
    ),
    "cell-date.fix": (
        "Nếu ý là cả tháng thì viết: Tháng 10/2020",
        "If the whole month is meant write: Tháng 10/2020",
    ),
    "cell-uncomputed": (
        "Ô này là công thức mà tệp không lưu kết quả, hoặc kết quả là lỗi; đọc là ô trống",
        "This cell is a formula whose result the file does not keep, or is an error; it is read as blank",
    ),
    "cell-uncomputed.fix": (
        "Mở tệp bằng Excel, sửa công thức, lưu lại rồi nhập lại; hoặc ghi số vào đây",
        "Open the file in Excel, mend the formula, save and import again; or write the value here",
    ),
    "cell-scaled": (
        "Ô này hiện {shown} nhưng lưu {value}: dạng số chia cho {factor}; đã đọc {value}. Cột có {count} ô như vậy",
        "This cell shows {shown} but keeps {value}: its format divides by {factor}; {value} was read. The column has "
        "{count} such {count:cell|cells}",
    ),
    "cell-scaled.fix": (
        "So với đơn vị tính của cột: nếu cột tính theo nghìn hay triệu đồng thì số tiền phải chia lại",
        "Compare it with the column's unit: if that is thousands or millions the amounts must be divided",
    ),
    "rows-hidden": (
        "{count} dòng bị ẩn hoặc bị lọc, không được đọc: {rows}",
        "What is hidden or filtered out was not read: row {rows} ({count} in all)",
    ),
    "rows-hidden.fix": (
        "Nếu các dòng ấy thuộc kế hoạch thì bỏ ẩn, bỏ lọc, lưu rồi nhập lại",
        "If they belong to the plan show them, save and import again",
    ),
    "columns-hidden": (
        "{count} cột bị ẩn, không được đọc: {columns}",
        "What is hidden was not read: column {columns} ({count} in all)",
    ),
    "columns-hidden.fix": (
        "Nếu các cột ấy thuộc kế hoạch thì bỏ ẩn, lưu rồi nhập lại",
        "If they belong to the plan show them, save and import again",
    ),
    "sheets-hidden": (
        "{count} trang tính bị ẩn, không được đọc: {sheets}",
        "What is hidden was not read: sheet {sheets} ({count} in all)",
    ),
    "sheets-hidden.fix": (
        "Nếu trang ấy thuộc kế hoạch thì bỏ ẩn, lưu rồi nhập lại",
        "If one belongs to the plan show it, save and import again",
    ),
    "text-struck": (
        "Chữ bị gạch ngang không được đọc: “{quoted}”",
        "Words that are struck through were not read: “{quoted}”",
    ),
    "text-struck.fix": (
        "Hỏi người soạn: chữ gạch là bỏ hẳn hay còn hiệu lực; nếu còn thì bỏ gạch rồi nhập lại",
        "Ask whether they are dropped or still hold; if they hold take the line off and import again",
    ),
    "text-unseen": (
        "Chữ ẩn hoặc chữ trắng trên nền trắng không được đọc: “{quoted}”",
        "Words that are hidden, or white on white, were not read: “{quoted}”",
    ),
    "text-unseen.fix": (
        "Nếu là nội dung của kế hoạch thì cho hiện chữ rồi nhập lại",
        "If they belong to the plan make them visible and import again",
    ),
    "figure-raised": (
        "Chữ số nhỏ phía trên là dấu chú thích, không đọc vào ô: “{quoted}”",
        "The raised figure is the mark of a note and was left out of the cell: “{quoted}”",
    ),
    "figure-raised.fix": (
        "Xem chú thích ấy có đổi nội dung của ô không",
        "See whether the note changes what the cell says",
    ),
    "note-mark": (
        "Ô này có chú thích: “{quoted}”",
        "The cell has a note: “{quoted}”",
    ),
    "note-mark.fix": (
        "Xem chú thích ấy có đổi nội dung của ô không",
        "See whether the note changes what the cell says",
    ),
    "text-legacy": (
        "Chữ ở đây có lẽ theo bảng mã {encoding}, không phải Unicode: “{quoted}”",
        "The letters here seem to be {encoding}, not Unicode: “{quoted}”",
    ),
    "text-legacy.fix": (
        "Chuyển sang Unicode (UniKey Toolkit: Ctrl+Shift+F6) rồi nhập lại",
        "Convert them to Unicode (UniKey Toolkit: Ctrl+Shift+F6) and import again",
    ),
    "letters-converted": (
        "Văn bản dùng phông chữ {encoding}; chữ đã được chuyển sang Unicode, ví dụ “{quoted}”",
        "The document uses fonts of {encoding}; the letters were converted to Unicode, for example “{quoted}”",
    ),
    "letters-converted.fix": (
        "Soát lại chữ có dấu và chữ hoa trong tệp này",
        "Check the letters with marks and the capitals in this file",
    ),
    "cell-too-long": (
        "Chữ trong ô dài quá {limit} ký tự; phần sau không được đọc",
        "The cell has over {limit} characters; what comes after them was not read",
    ),
    "cell-too-long.fix": (
        "Xem ô này trong văn bản; phần cần giữ thì tự ghi vào tệp",
        "See the cell in the document and write what matters into the file",
    ),
    "paragraph-too-long": (
        "Đoạn “{beginning}…” dài quá {limit} ký tự; phần sau không được đọc",
        "The paragraph “{beginning}…” has over {limit} characters; what comes after them was not read",
    ),
    "paragraph-too-long.fix": (
        "Tách thành nhiều đoạn rồi nhập lại",
        "Split it into paragraphs and import again",
    ),
    "group-too-long": (
        "Tên mục và tên ô gộp phía trên dài quá {limit} ký tự; phần sau không ghi vào group",
        "The names of the section and the merged cell above have over {limit} characters; the rest is not in group",
    ),
    "group-too-long.fix": (
        "Ghi tên ngắn hơn ở group; nội dung dài thì đưa vào note",
        "Write a shorter name in group; longer words go into note",
    ),
    "quote-unclosed": (
        "Dấu ngoặc kép mở ở dòng này không được đóng; từ đây ngoặc kép được đọc như chữ",
        "A quotation mark that opens in this row is never closed; from here on quotation marks are read as letters",
    ),
    "quote-unclosed.fix": (
        "Thêm dấu đóng trong tệp rồi nhập lại, hoặc soát từ dòng này trở đi",
        "Close it in the file and import again, or check the rows from here on",
    ),
    "row-torn": (
        "Dòng này không đủ hoặc thừa ô so với số cột nên bị bỏ qua",
        "This row has too few or too many cells for the columns and was passed over",
    ),
    "row-torn.fix": (
        "Xem dòng này trong văn bản rồi tự ghi nhiệm vụ vào tệp",
        "See the row in the document and write its task into the file",
    ),
    "number-unfound": (
        "Không thấy số của kế hoạch trong văn bản",
        "The document does not say the plan's number",
    ),
    "number-unfound.fix": ("Ghi số, ví dụ: 444/KH-UBND", "Write it, for example: 444/KH-UBND"),
    "title-unfound": (
        "Không thấy tên kế hoạch trong văn bản",
        "The document does not say the plan's title",
    ),
    "title-unfound.fix": ("Ghi tên kế hoạch", "Write the title"),
    "year-unfound": (
        "Tên kế hoạch không nói rõ năm nào",
        "The plan's title does not say its year",
    ),
    "year-unfound.fix": (
        "Ghi năm; kế hoạch nhiều năm thì thay bằng period với start và end",
        "Write the year; for several years use period with start and end",
    ),
    "year-several": (
        "Văn bản nêu nhiều năm có thể là năm của kế hoạch: {years}",
        "The document states several years that may be the plan's: {years}",
    ),
    "year-several.fix": (
        "Giữ năm đúng; kế hoạch nhiều năm thì thay bằng period với start và end",
        "Keep the right one; for several years use period with start and end",
    ),
    "year-unlike-issue": (
        "Năm của kế hoạch không hợp với năm ban hành ({issue})",
        "The plan's year does not go with the year of its issue ({issue})",
    ),
    "year-unlike-issue.fix": (
        "Xem lại năm trong tên kế hoạch và ngày ban hành",
        "Check the year in the title and the date of issue",
    ),
    "year-school": (
        "Năm học không nói ngày bắt đầu và kết thúc; ghi từ {start} đến {end}",
        "A school year without its first and last day; taken as {start} to {end}",
    ),
    "year-school.fix": ("Sửa start và end nếu khác", "Correct start and end if they differ"),
    "number-several": (
        "Văn bản mang nhiều số khác nhau: {numbers}; số đầu được dùng",
        "The document bears several numbers, {numbers}; the first is used",
    ),
    "number-several.fix": (
        "Xem lại: phụ lục có thể còn ghi số của kế hoạch khác",
        "Check them: the annex may still name another plan",
    ),
    "rows-unnumbered": (
        "Bảng không đánh số thứ tự: {count} nhiệm vụ được đánh số từ trên xuống",
        "The table's rows have no numbers: {count} {count:task was|tasks were} numbered from the top",
    ),
    "rows-unnumbered.fix": (
        "Kiểm tra các id; sổ tiến độ ghi theo id này",
        "Check the ids: a progress log goes by them",
    ),
    "row-unused": (
        "Dòng “{words_there}” giống đề mục nhưng dưới nó không có nhiệm vụ nào",
        "The row “{words_there}” looks like the head of a section, and no task stands under it",
    ),
    "row-unused.fix": (
        "Nếu đó là nhiệm vụ thì tự ghi vào tệp",
        "If it is a task, write it into the file",
    ),
    "row-continued": (
        "Ô này ở dòng không có số thứ tự, coi là phần tiếp của nhiệm vụ {task}; chữ được giữ ở note",
        "This cell is in a row without a number, taken as more of task {task}; its words are kept in note",
    ),
    "row-continued.fix": (
        "Chuyển chữ sang mục đúng của nhiệm vụ {task}, hoặc để ở note",
        "Move the words where they belong in task {task}, or leave them in note",
    ),
    "row-unnumbered": (
        "Dòng không có số thứ tự riêng nhưng có việc riêng, được đặt id là {id}",
        "The row has no number but work of its own, and was given the id {id}",
    ),
    "row-unnumbered.fix": ("Giữ id này hoặc đặt id khác", "Keep this id or give another"),
    "name-blank": ("Ô nhiệm vụ trống", "The cell of the task is blank"),
    "name-blank.fix": ("Ghi tên nhiệm vụ", "Write the task's name"),
    "cell-as-above": (
        "Ô trống, hiểu là như dòng trên",
        "The cell is blank, and was read as the one above it",
    ),
    "cell-as-above.fix": (
        "Đúng thì xóa chú thích; không đúng thì sửa lại",
        "If that is right delete the comment; if not, correct it",
    ),
    "cell-blank": ("Ô trống", "The cell is blank"),
    "cell-blank.fix": (
        "Ghi theo văn bản giao việc; thời gian do nơi khác định thì ghi  external: …  dưới schedule",
        "Write what the plan means; where others set the time write  external: …  under schedule",
    ),
    "parties-unlabelled": (
        "Ô không nói rõ cơ quan nào chủ trì, cơ quan nào phối hợp",
        "The cell does not plainly say which agency leads and which coordinate",
    ),
    "parties-unlabelled.fix": (
        "Chuyển cơ quan phối hợp sang coordinating",
        "Move the coordinating ones to coordinating",
    ),
    "agency-unclear": (
        "“{name}” không giống tên cơ quan; giữ nguyên văn làm tên",
        "“{name}” does not look like an agency's name; the words are kept as its name",
    ),
    "agency-unclear.fix": (
        "Sửa tên trong agencies, hoặc thay bằng cơ quan đúng",
        "Correct the name under agencies, or put the right agency",
    ),
    "funding-unclear": (
        "Không rõ nguồn kinh phí loại nào; giữ nguyên văn",
        "The kind of funding is not clear; the words are kept",
    ),
    "funding-unclear.fix": (
        "Chọn kind: budget, integrated, self-funded, recurrent, non-state hoặc other",
        "Choose kind: budget, integrated, self-funded, recurrent, non-state or other",
    ),
    "amount-several": (
        "Ô có nhiều số tiền: “{value}”",
        "The cell has several amounts: “{value}”",
    ),
    "amount-several.fix": (
        "Ghi một số tiền ở amount; phần chi tiết ghi ở funding.text",
        "Write one amount under amount, and the details under funding.text",
    ),
    "amount-product": (
        "“{value}” không bằng số lượng nhân đơn giá: {factors}",
        "“{value}” is not the quantity times the price: {factors}",
    ),
    "amount-product.fix": (
        "Kiểm tra số lượng, đơn giá và thành tiền trong văn bản rồi sửa số sai",
        "Check the quantity, the price and the amount in the document, and correct the wrong one",
    ),
    "amount-about": (
        "Số tiền chỉ là ước chừng; chữ của ô được giữ ở funding.text",
        "The amount is only a rough one; the cell's words are kept in funding.text",
    ),
    "amount-about.fix": (
        "Dùng số này thì xóa chú thích; không thì sửa lại",
        "To use this amount delete the comment; otherwise correct it",
    ),
    "amount-likely": (
        "“{value}” không còn đúng như số đã viết; có lẽ là {likely} đồng",
        "“{value}” is not the number that was written; it may have been {likely} đồng",
    ),
    "amount-likely.fix": (
        "Đối chiếu bản gốc rồi ghi đủ các chữ số",
        "Look at the original, and write out all the digits",
    ),
    "amount-mark": (
        "Số trong ngoặc được coi là dấu chú thích, không thuộc số tiền",
        "The figure in brackets is taken for a footnote's mark, and is no part of the amount",
    ),
    "amount-mark.fix": (
        "Đúng vậy thì xóa chú thích; không thì sửa số tiền",
        "If so delete the comment; otherwise correct the amount",
    ),
    "amount-year": (
        "Số tiền lấy từ cột năm {year}; cột của năm khác, nếu có, ghi ở funding.text",
        "The amounts are those of the column of {year}; columns of other years, if any, are in funding.text",
    ),
    "amount-year.fix": (
        "Kế hoạch của nhiều năm thì thay year bằng period rồi ghi lại amount",
        "If the plan is of several years put period for year, and write the amounts anew",
    ),
    "unit-differs": (
        "Đơn vị tính ghi hai nơi khác nhau: “{one}” và “{other}”; đọc theo “{one}”",
        "Two units are stated: “{one}” and “{other}”; read by “{one}”",
    ),
    "unit-differs.fix": (
        "Đúng thì xóa chú thích; không thì sửa đơn vị tính trong văn bản rồi nhập lại",
        "If so delete the comment; otherwise correct the unit in the document and import again",
    ),
    "unit-doubtful": (
        "Cột “{title}” nếu tính theo đơn vị {unit} đồng thì {count} nhiệm vụ chỉ tốn không quá {amount} đồng",
        "Counted in units of {unit} đồng, {count} {count:task|tasks} in column “{title}” cost {amount} đồng or less",
    ),
    "unit-doubtful.fix": (
        "Xem văn bản tính bằng đồng, nghìn hay triệu đồng, rồi ghi lại đủ số đồng",
        "See whether the document counts đồng, thousands or millions, then write the amounts in đồng",
    ),
    "amount-twice": (
        "Số tiền của nhiệm vụ {task} bằng tổng các nhiệm vụ con ghi dưới nó nên bị cộng hai lần",
        "The amount of task {task} is the sum of the tasks below it, so it is counted twice",
    ),
    "amount-twice.fix": (
        "Đúng vậy thì xóa amount ở dòng này hoặc ở các nhiệm vụ con",
        "If so delete amount here, or in the tasks below",
    ),
    "amount-unit": (
        "Bảng này không ghi đơn vị tính, phụ lục trước tính bằng triệu hoặc nghìn đồng; đọc là đồng",
        "This table names no unit, an annex before counts millions or thousands; read as đồng",
    ),
    "amount-unit.fix": (
        "Đúng là đồng thì xóa chú thích; không thì ghi lại đủ số đồng",
        "If it is đồng delete the comment; otherwise write the amount in đồng",
    ),
    "amount-small": (
        "Số tiền chỉ có {amount} đồng; bảng không ghi đơn vị tính khác",
        "The amount is only {amount} đồng; the table names no other unit",
    ),
    "amount-small.fix": (
        "Nếu bảng tính bằng triệu hoặc nghìn đồng thì ghi lại đủ số đồng",
        "If the table counts millions or thousands, write the amount in đồng",
    ),
    "parts-differ": (
        "Tổng ghi {stated} đ, cộng các nguồn được {total} đ",
        "The total says {stated} đ, its parts add up to {total} đ",
    ),
    "parts-differ.fix": ("Soát lại các số tiền của dòng này", "Check the amounts of this row"),
    "amount-shared": (
        "Số tiền này là ô gộp cho nhiều dòng, chỉ ghi ở dòng đầu",
        "This amount is one cell for several rows, and is written at the first only",
    ),
    "amount-shared.fix": (
        "Chia cho từng nhiệm vụ nếu biết; không thì để nguyên",
        "Divide it among the tasks if you know how; otherwise leave it",
    ),
    "column-unknown": (
        "Không biết cột “{title}” là gì; chữ được giữ ở note của {count} nhiệm vụ",
        "What the column “{title}” holds is not known; its words are kept in the note of {count} {count:task|tasks}",
    ),
    "column-unknown.fix": (
        "Chuyển sang mục đúng, hoặc để ở note",
        "Move them where they belong, or leave them in note",
    ),
    "column-beaten": (
        "Cột “{other}” hợp hơn cột “{title}”; chữ của cột này được giữ ở note của {count} nhiệm vụ",
        "The column “{other}” fits better than “{title}”, whose words are in the note of {count} {count:task|tasks}",
    ),
    "column-beaten.fix": (
        "Đúng vậy thì xóa chú thích; không thì đổi tiêu đề cột trong văn bản rồi nhập lại",
        "If that is right delete the comment; if not, change the column's heading in the document and import again",
    ),
    "row-carried": (
        "Dòng này chỉ có chữ, coi là phần tiếp của nhiệm vụ {task} ở trên",
        "This row holds only words, taken as more of task {task} above it",
    ),
    "row-carried.fix": (
        "Nếu là đề mục hoặc nhiệm vụ khác thì sửa lại trong tệp",
        "If it is a heading or another task, correct the file",
    ),
    "cells-left": (
        "Phần này của bảng chưa được đưa vào đâu: {words_there}",
        "This part of the table went nowhere: {words_there}",
    ),
    "cells-left.fix": (
        "Cần giữ thì ghi vào note của nhiệm vụ; không thì bỏ qua",
        "To keep it, write it into a task's note; otherwise leave it",
    ),
    "line-left": (
        "Chưa rõ dòng này là gì nên không đưa vào: “{words_there}”",
        "What this line is is not plain, and it was left out: “{words_there}”",
    ),
    "line-left.fix": (
        "Cần giữ thì ghi vào mục đúng của tệp; không thì bỏ qua",
        "To keep it, write it where it belongs in the file; otherwise leave it",
    ),
    "quantity-once": (
        "Sản phẩm ghi “{words_there}” nhưng chỉ có một hạn, nên chỉ theo dõi một lần",
        "The products are “{words_there}”, and there is one due date: only one is followed",
    ),
    "quantity-once.fix": (
        "Làm nhiều lần thì ghi số lần vào schedule, ví dụ: 05 video trước ngày 30/6; giao một lần thì để nguyên",
        "If they come one by one write the number into schedule, for example: 05 video trước ngày 30/6",
    ),
    "ticks-several": (
        "Nhiều ô thời gian được đánh dấu, nên mỗi ô là một kỳ: “{words_there}”",
        "Several times are ticked, and each is due by itself: “{words_there}”",
    ),
    "ticks-several.fix": (
        "Nếu là một việc kéo dài thì ghi vào schedule, ví dụ: Từ tháng 4 đến tháng 6; làm nhiều lần thì để nguyên",
        "If it is one stretch of time write it into schedule, for example: Từ tháng 4 đến tháng 6; otherwise leave it",
    ),
    "table-past": (
        "Bảng này là kết quả đã làm, không phải nhiệm vụ, nên không đưa vào",
        "This table says what was done, not what is to be done, and was left out",
    ),
    "table-past.fix": (
        "Nếu là nhiệm vụ thì sửa tiêu đề bảng trong văn bản rồi nhập lại",
        "If it lists tasks, change its heading in the document and import again",
    ),
    "table-summary": (
        "Bảng này ghi là bảng tổng hợp của các bảng khác, nên không tính các dòng của nó là nhiệm vụ",
        "This table calls itself a summary of the others, so its rows do not count as tasks",
    ),
    "table-summary.fix": (
        "Nếu bảng có nhiệm vụ riêng thì bỏ chữ “tổng hợp” ở tên bảng, tên trang tính trong văn bản rồi nhập lại",
        "If it has tasks of its own, take “tổng hợp” out of its title, or its sheet's name, and import again",
    ),
    "table-repeated": (
        "Bảng này ghi lại các nhiệm vụ của bảng {other}, nên chỉ tính bảng {other}",
        "This table lists the tasks of table {other} again, so only table {other} counts",
    ),
    "table-repeated.fix": (
        "Nếu bảng này mới là bản đúng thì xóa bảng kia trong văn bản rồi nhập lại",
        "If this table is the right one, delete the other in the document and import again",
    ),
    "total-unread": (
        "Không đọc được số của dòng cộng, nên chưa so với các dòng",
        "The sum of the total row can't be read, so it is not held against the rows",
    ),
    "total-unread.fix": (
        "So tổng các dòng với số này",
        "Hold the sum of the rows against it",
    ),
    "table-unread": (
        "Không thấy dòng tiêu đề nói nhiệm vụ và cơ quan hoặc thời gian, nên bảng này không được đọc",
        "No headings name the work and who leads it or when it is due, so this table is not read",
    ),
    "table-unread.fix": (
        "Là phụ lục thì ghi tiêu đề cột (Nhiệm vụ, Cơ quan chủ trì, Thời gian) hoặc nối vào bảng trên rồi nhập lại",
        "If it is an annex, head its columns (Nhiệm vụ, Cơ quan chủ trì, Thời gian) or join it to the table above it",
    ),
    "total-differs": (
        "Dòng cộng ghi {stated} đ, cộng các dòng được {total} đ",
        "The total row says {stated} đ, the rows add up to {total} đ",
    ),
    "total-differs.fix": (
        "Soát lại số tiền từng dòng và đơn vị tính của cột",
        "Check the amount of each row and the unit of the column",
    ),
    "agencies-alike": (
        "“{one}” và “{other}” có thể là một cơ quan viết hai cách",
        "“{one}” and “{other}” may be one agency written in two ways",
    ),
    "agencies-alike.fix": (
        "Nếu là một: thêm tên này vào aliases của {id}, thay id trong các nhiệm vụ, bỏ mục này",
        "If they are one: add this name to the aliases of {id}, replace the id in the tasks, drop this entry",
    ),
    "duty-unaddressed": (
        "Không rõ khoản {id} giao cho cơ quan nào",
        "Paragraph {id} does not plainly say which agency it speaks to",
    ),
    "duty-unaddressed.fix": ("Ghi id cơ quan ở agencies", "Write the agency's id under agencies"),
    "duty-rhythm": (
        "Khoản {id} giao việc định kỳ, chưa được lập lịch",
        "Paragraph {id} sets work in a rhythm, which is not scheduled yet",
    ),
    "duty-rhythm.fix": (
        "Cần theo dõi hạn thì thêm mục work (name, lead, schedule) cho khoản này",
        "To follow its due dates add work (name, lead, schedule) to this paragraph",
    ),
    "duty-reporting": (
        "Khoản {id} giao việc báo cáo định kỳ, chưa được lập lịch",
        "Paragraph {id} asks for reports in a rhythm, which is not scheduled yet",
    ),
    "duty-reporting.fix": (
        "Cần theo dõi thì thêm mục work (name, lead) với schedule: {{reporting: all, text: “…”}}; hạn là ngày gửi",
        "To follow it add work (name, lead) with schedule: {{reporting: all, text: “…”}}; due on the days of sending",
    ),
    "schedule-reporting": (
        "Đây là việc báo cáo: quý II gửi cùng 6 tháng, quý IV cùng năm, hạn là ngày gửi chứ không phải cuối quý",
        "These are reports: the second quarter goes with the half, the fourth with the year; due when they are sent",
    ),
    "schedule-reporting.fix": (
        "Nếu đúng vậy, thay bằng {{reporting: all, text: “…”}}; nếu không thì để nguyên",
        "If so, write {{reporting: all, text: “…”}} in its place; otherwise leave it",
    ),
    "section-unread": (
        "Phần này của văn bản không có mục tương ứng trong tệp kế hoạch nên không đưa vào",
        "This section of the document has no place in a plan file and was left out",
    ),
    "section-unread.fix": (
        "Xem lại trong văn bản; nội dung cần giữ có thể ghi ở contents",
        "See the document; what matters can go under contents",
    ),
    "nested-table": (
        "Trong ô có một bảng con; chữ của nó được ghép vào ô",
        "The cell holds a table; its words were joined to the cell's",
    ),
    "nested-table.fix": ("Xem lại ô này trong văn bản", "See this cell in the document"),
    "changes-tracked": (
        "Văn bản còn {count} chỗ sửa chưa chấp nhận (Track Changes); đã đọc theo bản sau khi sửa",
        "The document has {count} tracked {count:change|changes} not yet accepted; it was read with "
        "{count:it|them} accepted",
    ),
    "changes-tracked.fix": (
        "Hỏi người soạn bản nào là bản cuối; chấp nhận các chỗ sửa rồi nhập lại",
        "Ask which text is final; accept the changes and import again",
    ),
    "comments-ignored": (
        "Văn bản có {count} nhận xét bên lề, không được đọc",
        "The document has {count} {count:comment|comments} in the margin, not read",
    ),
    "comments-ignored.fix": ("Xem các nhận xét ấy trong văn bản", "See them in the document"),
    "textbox-table": (
        "Bảng này nằm trong khung chữ (Text Box)",
        "This table stands in a text box",
    ),
    "textbox-table.fix": ("Soát lại bảng này", "Check this table"),
}
