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
        "Chọn một trong: {choices} (M tháng, Q quý, H1 và H2 6 tháng đầu và cuối năm, 9M 9 tháng, Y năm)",
        "Choose one of: {choices} (M month, Q quarter, H1 and H2 halves of the year, 9M nine months, Y year)",
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
    # -- plan
    # -- progress
    # -- yaml and files
    # -- office files
    "output-exists": ("Tệp đã có sẵn", "The file is already there"),
    "output-exists.fix": (
        "Thêm --force để ghi đè, hoặc chọn tên khác",
        "Add --force to replace it, or choose a name",
    ),
    "output-folder": ("Đây là một thư mục, không phải tệp", "This is a folder, not a file"),
    "output-folder.fix": ("Ghi thêm tên tệp vào sau thư mục", "Add a file name after the folder"),
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
    "output-denied": ("Không có quyền ghi vào thư mục này", "You may not write into this folder"),
    "output-denied.fix": ("Chọn thư mục khác", "Choose another folder"),
    "output-full": (
        "Không đủ chỗ để ghi tệp; không có gì bị thay đổi",
        "There is no room to write the file; nothing was changed",
    ),
    "output-full.fix": ("Dọn bớt đĩa, hoặc ghi vào ổ khác", "Free some space, or write to another drive"),
    "output-failed": ("Không ghi được tệp: {reason}", "The file can't be written: {reason}"),
    "output-failed.fix": ("Kiểm tra đường dẫn và ổ đĩa", "Check the path and the drive"),
}
