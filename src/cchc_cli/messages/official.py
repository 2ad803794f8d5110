"""Words that all official papers have (NĐ 30/2020/NĐ-CP): heads, blanks that a person fills, signature, annex."""

TEXTS: dict[str, tuple[str, str]] = {
    # -- the heads
    "nation": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "number": ("Số: {symbol}", "No.: {symbol}"),
    "symbol": ("{number}/{kind}-{letters}", "{number}/{kind}-{letters}"),
    "symbol_of_letter": ("{number}/{letters}-{unit}", "{number}/{letters}-{unit}"),
    "letter_subject": ("V/v {subject}", "Re: {subject}"),
    "place_date": ("{place}, {date}", "{place}, {date}"),
    "date": ("ngày {day} tháng {month} năm {year}", "{year}-{month}-{day}"),
    "type_BC": ("BÁO CÁO", "REPORT"),
    "type_TTr": ("TỜ TRÌNH", "SUBMISSION"),
    "type_TB": ("THÔNG BÁO", "NOTICE"),
    "to": ("Kính gửi: ", "To: "),
    # -- blanks
    "blank": ("[…… {what} ……]", "[…… {what} ……]"),
    "short_blank": ("[……]", "[……]"),
    "superior": ("CƠ QUAN CHỦ QUẢN, NẾU CÓ", "SUPERIOR BODY, IF ANY"),
    "agency": ("tên cơ quan ban hành văn bản", "issuing body"),
    "letters": ("CHỮ VIẾT TẮT", "LETTERS"),
    "place": ("địa danh", "place"),
    "signer": (
        "CHỨC VỤ CỦA NGƯỜI KÝ; ghi KT. (cấp phó ký thay), TL. (ký thừa lệnh) nếu có",
        "POSITION OF THE SIGNER; KT. for a deputy, TL. by order",
    ),
    "chair": (
        "CHỦ TỊCH; hoặc KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
        "CHAIR; or KT. CHAIR, VICE CHAIR",
    ),
    "name": ("họ và tên", "name"),
    "more_copies": ("nơi nhận khác, nếu có", "others, if any"),
    "unit": ("đơn vị soạn thảo, số bản", "drafting unit, copies"),
    # -- the end and the annexes
    "contact": ("Thông tin liên hệ của {body}: {contact}", "To ask at {body}: {contact}"),
    "end": ("./.", "./."),
    "on_behalf": ("TM. ỦY BAN NHÂN DÂN", "TM. PEOPLE'S COMMITTEE"),
    "recipients": ("Nơi nhận:", "Recipients:"),
    "as_above": ("- Như trên;", "- As above;"),
    "copies": ("- {copy};", "- {copy};"),
    "file": ("- Lưu: VT, {blank}.", "- File: VT, {blank}."),
    "annex": ("Phụ lục {roman}", "Annex {roman}"),
    "annex_of": (
        "(Kèm theo {kind} số {symbol} {date} của {body})",
        "(With {kind} No. {symbol} of {date} of {body})",
    ),
    "kind_BC": ("Báo cáo", "Report"),
    "kind_TTr": ("Tờ trình", "Submission"),
    "kind_TB": ("Thông báo", "Notice"),
    "kind_CV": ("Công văn", "Letter"),
}
