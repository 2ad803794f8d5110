"""The words around faults."""

TEXTS: dict[str, tuple[str, str]] = {
    "error": ("lỗi", "error"),
    "warning": ("cảnh báo", "warning"),
    "near": ("Có phải ý bạn là “{near}”?", "Did you mean “{near}”?"),
    "count": (
        "{errors} lỗi, {warnings} cảnh báo.",
        "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}.",
    ),
    "more": ("Còn {more} lỗi nữa không in ra ở đây.", "{more} more {more:is|are} not shown here."),
}
