"""The headings of an annex's table."""

TEXTS: dict[str, tuple[str, str]] = {
    "sheet_name": ("Phụ lục", "Annex"),
    "h_number": ("TT", "No."),
    "h_task": ("NHIỆM VỤ", "TASK"),
    "h_products": ("SẢN PHẨM", "PRODUCTS"),
    "h_lead": ("CƠ QUAN CHỦ TRÌ", "LEAD AGENCY"),
    "h_coordinating": ("CƠ QUAN PHỐI HỢP", "COORDINATING AGENCIES"),
    "h_schedule": ("THỜI GIAN THỰC HIỆN", "SCHEDULE"),
    "h_amount": ("DỰ KIẾN KINH PHÍ", "ESTIMATED BUDGET"),
    "h_note": ("GHI CHÚ", "NOTE"),
    "h_code": ("MÃ NHIỆM VỤ", "CODE"),
}
