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
    "date-impossible.fix": ("Kiểm tra lại ngày và tháng (ngày viết trước)", "Check day and month (the day comes first)"),
    "number-invalid": ("“{value}” không phải là số nguyên", "“{value}” is not a whole number"),
    "number-invalid.fix": ("Chỉ dùng chữ số, ví dụ: 4", "Use digits only, for example: 4"),
    "number-below-one": ("Số phải từ 1 trở lên, ở đây là {value}", "The number must be at least 1, here it is {value}"),
    "number-below-one.fix": (
        "Không có kết quả thì không ghi dòng nào; muốn rút lại một bản ghi, dùng supersedes và void: true",
        "Write nothing where nothing was done; to take a record back use supersedes with void: true",
    ),
    "choice-unknown": ("“{value}” không phải là giá trị được dùng ở đây", "“{value}” is not a value that goes here"),
    "choice-unknown.fix": ("Chọn một trong: {choices}", "Choose one of: {choices}"),
    # -- money
    # -- phrases
    # -- plan
    # -- progress
    # -- yaml and files
    # -- office files
}
