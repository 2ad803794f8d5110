"""The words around faults."""

TEXTS: dict[str, tuple[str, str]] = {
    "error": ("lỗi", "error"),
    "warning": ("cảnh báo", "warning"),
    "near": ("Có phải ý bạn là “{near}”?", "Did you mean “{near}”?"),
    "count": (
        "{errors} lỗi, {warnings} cảnh báo.",
        "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}.",
    ),
    "alike": ("Còn {count} chỗ như vậy: {places}.", "{count} more like it: {places}."),
    "on_lines": ("dòng {lines}", "on line {lines}"),
    "hidden": ("Có ký tự không nhìn thấy: {signs}.", "There are characters that can't be seen: {signs}."),
    "sign": ("{sign} ({name}) ở cột {columns}", "{sign} ({name}) in column {columns}"),
    "sign_tab": ("phím Tab", "a tab"),
    "sign_nbsp": ("dấu cách không ngắt", "a no-break space"),
    "sign_shy": ("dấu gạch nối mềm", "a soft hyphen"),
    "sign_space": ("một loại dấu cách khác", "another kind of space"),
    "sign_zero": ("ký tự không có độ rộng", "of no width"),
    "sign_bidi": ("dấu đổi chiều chữ", "turns the direction of text"),
    "more": ("Còn {more} lỗi nữa không in ra ở đây.", "{more} more {more:is|are} not shown here."),
}
