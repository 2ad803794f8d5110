"""The closed vocabularies that schedules are written in: all of them, as data, in one place.

Words are given one after another with semicolons, as a paper spells them. How a written word is held against
them is said in `tokens.py`; a plan adds what it counts with its own `units`.
"""

from typing import Any

from cchc_cli.domain.dues.times import Grain
from cchc_cli.domain.model.money import in_words

WORDS: dict[str, str] = {
    # -- words that tie a time to what is said of it
    "EACH": "mỗi; mỗi một; hằng; hàng; từng; each; every; per; a; an",
    "AND": "và; and; &; +",
    "MINIMUM": """tối thiểu; tối thiểu là; ít nhất; ít nhất là; không ít hơn; không dưới; at least; minimum;
        minimum of; a minimum of; no fewer than; no less than; not less than; not fewer than""",
    "BEFORE": "trước; before; prior to; ahead of",
    "BY": """chậm nhất; chậm nhất là; muộn nhất; muộn nhất là; trễ nhất; trễ nhất là; không muộn hơn; không chậm hơn;
        không trễ hơn; không quá; hạn; hạn chót; hạn cuối; thời hạn; thời hạn chậm nhất; by; no later than;
        not later than; at the latest; at the latest by; on or before; by no later than; latest by""",
    "UNTIL": """hết; đến; đến hết; tới; tới hết; cho đến; cho đến hết; cho tới; cho tới hết; until; till; through;
        thru; up to""",
    "IN": "trong; vào; trong thời gian; diễn ra trong; in; during; on; within; at; the",
    "FROM": "từ; kể từ; bắt đầu từ; bắt đầu; from; since; starting; starting from; starting in; starting on; as of",
    "TO": """đến; tới; đến hết; tới hết; cho đến; cho đến hết; cho tới; cho tới hết; to; until; till; through; thru;
        to the; until the; till the; through the""",
    "ONWARDS": "trở đi; trở về sau; onwards; onward; on",
    "OF": "của; trong; thuộc; of; of the; in; in the; the",
    "PERIODIC": "định kỳ; định kì; theo định kỳ; periodically; periodic; on a periodic basis",
    "NEXT": "sau; tiếp theo; kế tiếp; liền kề; sau liền kề",
    "MIDDLE": "giữa; mid; mid -; middle; the middle",
    "WORKING": "ngày làm việc; working day; working days; business day; business days",
    "RISE": "trở lên; or more",
    # -- work without dates of its own
    "ONGOING": """thường xuyên; thường xuyên và liên tục; liên tục; thường xuyên 24 / 7; liên tục 24 / 7; 24 / 24;
        quanh năm; suốt năm; cả năm; suốt cả năm; xuyên suốt; trong suốt năm; trong suốt cả năm; trong cả năm; ongoing;
        on an ongoing basis; continuous; continuously; continually; regularly; year round; year - round; all year;
        all year round; throughout the year; all through the year""",
    # Those of them that say nothing until a time follows.
    "THROUGHOUT": "suốt; xuyên suốt; cả; trong suốt; trong cả; trong suốt cả; throughout; all through",
    "EXTERNAL": """theo lịch; theo kế hoạch; theo các kế hoạch; theo chỉ đạo; theo hướng dẫn; theo yêu cầu;
        theo quy định; theo chương trình; theo tiến độ; theo đề nghị; theo thông báo; theo sự kiện; theo từng sự kiện;
        theo nhu cầu; theo tình hình; theo đề án; theo dự án; theo văn bản; theo phân công; theo thực tế;
        theo phát sinh; theo vụ việc; theo đợt cao điểm; theo nghị quyết; theo nghị định; theo thông tư; theo chỉ thị;
        theo lộ trình; theo quyết định; theo công văn; theo giấy mời; theo kỳ họp; theo thời gian; theo sự chỉ đạo;
        căn cứ; tùy theo; tùy tình hình; tùy thuộc; tuỳ theo; tuỳ tình hình; tuỳ thuộc; phụ thuộc; khi có; khi cần;
        khi được; khi phát sinh; khi xảy ra; ngay khi có; ngay sau khi; sau khi; kể từ khi; nếu có; đột xuất;
        as required; as requested; as needed; as necessary; as scheduled by; as directed by; as and when; when needed;
        when required; when; if needed; on request; upon request; on demand; ad hoc; ad - hoc; according to;
        in accordance with; to be determined; per the plan of; per the schedule of; following the plan of;
        following the schedule of""",
    # “trong vòng 15 ngày kể từ ngày …”: a length of time, and what it is counted from.
    "WITHIN": "trong vòng; trong thời hạn; trong thời gian; trong; chậm nhất; chậm nhất là; sau; within",
    "AFTER": """kể từ ngày; kể từ khi; kể từ thời điểm; kể từ; tính từ ngày; tính từ khi; từ ngày; từ khi; sau ngày;
        sau khi; of; from; after; from the date of; after the date of; of the date of""",
    # Where the words end that say who sets a date.
    "ELSEWHERE_ENDS": """ngày; tuần; tháng; quý; quí; giờ; mỗi; hằng; hàng; lần; chậm; muộn; trước; hết; không; trừ;
        ngoài; hoặc; vài; khoảng; day; days; week; weeks; month; months; quarter; quarters; daily; weekly; monthly;
        quarterly; yearly; annually; every; each; before; except; not; never; or; by; until""",
    # They cancel, move or make it wait: never passed over, not even where words are free.
    "CANCELS": """bãi bỏ; hủy; huỷ; hủy bỏ; huỷ bỏ; hoãn; tạm hoãn; dừng; tạm dừng; ngừng; tạm ngừng; ngưng;
        tạm ngưng; tạm nghỉ; đình chỉ; thay thế; thay đổi thời gian; điều chỉnh; gia hạn; lùi; dời; rời; chuyển sang;
        miễn; rút; cấm; cắt giảm; quá hạn; trễ hạn; không; chưa; cancel; cancelled; canceled; postponed; moved;
        suspended; stopped; skipped; on hold; replaced; rescheduled; unless; except; not""",
    # Words of a heading that could be one of those, where no diacritics are typed.
    "MISTAKEN": "bãi; bỏ; nghỉ; tạm; đình; thế; chỉnh; giá; hạn; đổi; chuyển; giảm; thiếu; thôi; trễ; quá; bộ",
    # -- what is counted; a plan adds its own `units`
    "UNITS": """lần; kỳ; kì; số; số báo; kỳ báo; tin; bài; ảnh; tin bài; buổi; đợt; cuộc; lượt; người; chương trình;
        chuyên mục; mục; tiểu mục; chuyên đề; chuyên trang; trang; bản; tờ rơi; tờ gấp; phóng sự; phim; video; clip;
        infographic; audio; podcast; phát thanh; truyền hình; tiểu phẩm; tọa đàm; toạ đàm; đối thoại; giao lưu; hội
        nghị; hội thảo; hội thi; cuộc thi; cuộc họp; cuộc kiểm tra; lớp; tập huấn; khóa; khoá; khóa học; đoàn; đoàn
        kiểm tra; báo cáo; văn bản; kế hoạch; công văn; tài liệu; ấn phẩm; cuốn; quyển; tập; pano; băng rôn; khẩu
        hiệu; phiếu; mô hình; sáng kiến; sản phẩm; thông điệp; bài viết; tin nhắn; câu chuyện; gương; đơn vị; hồ sơ;
        thủ tục; điểm; hộ; câu lạc bộ; giờ phát; phút; chuyến; lễ; cuộc phát động; hoạt động; nội dung; nhiệm vụ; phát
        sóng; tuyên truyền; sự kiện; time; times; issue; issues; report; reports; workshop; workshops; episode;
        episodes; item; items; news; article; articles; story; stories; meeting; meetings; session; sessions;
        training; trainings; course; courses; post; posts; broadcast; broadcasts; program; programs; programme;
        programmes; newsletter; newsletters; bulletin; bulletins; conference; conferences; clips; videos; leaflet;
        leaflets; poster; posters; visit; visits; inspection; inspections; event; events; campaign; campaigns; survey;
        surveys; document; documents; column; columns; page; pages; class; classes; round; rounds; publication;
        publications; feature; features; talk; talks; seminar; seminars; interview; interviews; review; reviews;
        update; updates; release; releases; press release; press releases; product; products; copy; copies""",
    # Who owes a rate, after it: “01 lần/tháng/đơn vị”.
    "WHO": """đơn vị; địa phương; cơ quan; sở; ngành; sở , ngành; huyện; huyện , thành phố; thành phố; thị xã; xã;
        phường; thị trấn; xã , phường; xã , phường , thị trấn; thôn; tổ dân phố; trường; đài; agency; unit;
        district""",
    # -- words about the work that say nothing of its time: they may stand before, between and after its times
    "WORK": """hoàn thành; hoàn tất; báo cáo; kết quả; các đơn vị; gửi; tiếp phát; tiếp sóng; phát; phát sóng; phát
        thanh; truyền thanh; truyền hình; đăng bài; thông báo; công bố; thực hiện; tổ chức; triển khai; xong; xong
        trong; làm xong; đăng; đăng tải; cập nhật; tuyên truyền; xuất bản; phát hành; ban hành; xây dựng; họp; ra;
        kiểm tra; tổng hợp; duy trì; trình; nộp; kết thúc; bảo đảm; đảm bảo; phấn đấu; dự kiến; tiếp tục; thời gian;
        thời hạn; thời điểm; tiến độ; tần suất; tần số; số lượng; số lượng và tần suất; hạn hoàn thành; hạn; hạn chót;
        hạn cuối; mỗi đơn vị; mỗi địa phương; mỗi cơ quan; mỗi huyện; mỗi xã; each unit; với; tổng; tổng số; tổng
        cộng; tương đương; tức; là; được; cụ thể; cụ thể như sau; be; to be; complete; completed; completion;
        completion date; finish; finished; done; report; reports; reporting; broadcast; broadcasts; publish;
        published; issue; issued; submit; submitted; held; due; due date; due by; deadline; target date;
        schedule; frequency; time; timeline; equivalent to; total; total of; a total of""",
    # -- words of a heading, which stands before “:” or “(”: no word of time or number, none that cancels
    "HEADING": """an; áp; bàn; ban; bằng; báo; báo chí; bảo; bên; biên; biên soạn; bình; bộ; bộ phận; bưu; cá; các;
        cách; cán; cán bộ; cảnh; cao; cáo; cấp; chất; chế; chi; chỉ; chính; cho; chủ; chung; chuyên; chức; chúng;
        công; cơ; cụ; cung; cải cách; chuyển đổi số; dân; dẫn; danh; dịch; diện; diễn; diễn đàn; doanh; dự án; dụng;
        đa; đài; đại; đảng; đào; đào tạo; đạo; đẩy; đẩy mạnh; đề; đề án; để; địa; điện; điện tử; định hướng; độ; đối
        tượng; đối với; đội; đơn; đổi mới; đồng; đồng chí; động; ghi; giao; gia đình; giá; giải; giám; giám sát; giáo;
        giáo dục; giới; giới thiệu; hành; hành chính; hệ; hệ thống; hiện; hiệp; hiệu; hiệu quả; hình; hóa; hội; hợp;
        huấn; huyện; hướng; hỗ trợ; khảo sát; khai; khai trương; khoa; kiểm; kiến; kinh; kỹ; kỹ năng; lãnh; lĩnh; lĩnh
        vực; lồng ghép; lý; liên; mạng; mặt; mẫu; mô; một cửa; mở; mới; mục đích; nâng; năng lực; nêu; ngành; nghe;
        nghề; nghị; nghiệp; nguồn; nhà; nhà nước; nhân; nhận; nhiệm; nhóm; như; những; nội; nông; ở; pháp; pháp luật;
        phạm; phân; phần; phẩm; phê duyệt; phí; phòng; phổ; phổ biến; phối hợp; phụ; phục; phương; phương án; quả;
        quan; quán triệt; quản; quảng; quảng bá; quốc; quy; quy định; quyết; quyền; rà soát; sách; sản; sân khấu; sở;
        sóng; sự; sử dụng; sinh; sinh hoạt; tác; tài; tại; tăng; tăng cường; tấm gương; thành; thành phố; tham gia;
        tham quan; thanh; thanh niên; thể; thể thao; thi; thi đua; thị; thị trấn; thí điểm; thông; thống kê; thôn;
        thủ; thuộc; thư; thức; tỉnh; tiếp; tiêu; tích; tổ; toàn; tra; trên; trí; trực; trung; trung tâm; trung ương;
        truyền; trường; trường học; tuyên; tư; ủy; uỷ ban; ubnd; hđnd; mttq; vai trò; văn; vận; vấn; vị; về; việc;
        viên; viết; vụ; vùng; xã; xây; xét; xếp hạng; xử; ý; yêu cầu; tốt; tuyến; cchc; dvc; tthc; ptth; báo hà tĩnh;
        tttt; tt; kbc; publicity; publicising; the; of; on; for; public; administrative; reform; media; radio; tv;
        television; newspaper; newspapers; website; portal; province; provincial; district; districts; commune;
        communes; agency; agencies; department; departments; office; unit; units; all; staff; officials; contest;
        plan; task; tasks; work; activity; activities; guidance; guideline; guidelines; and; with; to; by the
        department""",
    # Headings with a number of their own: “Đợt 1: tháng 4; đợt 2: tháng 10”.
    "NUMBERED": "đợt; giai đoạn; lần; kỳ; bước; lớp; phần; phase; round; stage; part; step; batch",
}
"""Each vocabulary by the name that rules call it by."""

# -- words that have a value: numbers, names of months and of days of the week, lengths of time and rhythms

EXACT = "một hai ba bốn năm sáu bảy tám chín mười mốt lăm nhăm tư từ sau bẩy"
"""Words that mean something else with other diacritics (sáu and sâu, tám and tạm, tư and từ)."""

_ALSO = {" một": " mốt", " mốt": " một", " bốn": " tư", " tư": " bốn", " lăm": " nhăm", "bảy": "bẩy"}
"""How the last word of a number in words may be said too; after a ten a five is never “năm”."""


def _number(n: int) -> str:
    """Return the words of a number from 1 to 99."""
    said = in_words(n).removesuffix(" đồng")
    also = (said.removesuffix(word) + other for word, other in _ALSO.items() if said.endswith(word))
    return "; ".join((said, *also, in_words(n, "en").removesuffix(" dong").replace("-", " - ")))


_MADE = "tin; bài; ảnh; phóng sự; video; clip; infographic; tiểu phẩm; news items; articles; posts; videos"
_DAYS = tuple(range(Grain.MONDAY, Grain.SUNDAY + 1))

VALUES: dict[str, dict[Any, str]] = {
    "Number": {n: _number(n) for n in range(1, 100)},
    "Digits": {n: f"{n}; {n:02}" for n in range(100)},
    "Once": {1: "once", 2: "twice", 3: "thrice"},
    "Ordinal": {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"},
    "First": {1: "đầu; đầu tiên", -1: "cuối; cuối cùng"},
    "Side": {1: "beginning; begin; start", -1: "end"},
    "Roman": {1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI", 7: "VII", 8: "VIII", 9: "IX", 10: "X"},
    "JoinedQuarter": {1: "qi", 2: "qii", 3: "qiii", 4: "qiv"},
    "MonthName": {
        1: "january; jan; jan .", 2: "february; feb; feb .", 3: "march; mar; mar .", 4: "april; apr; apr .",
        5: "may", 6: "june; june .; jun; jun .", 7: "july; july .; jul; jul .", 8: "august; aug; aug .",
        9: "september; sep; sep .; sept; sept .", 10: "october; oct; oct .", 11: "november; nov; nov .",
        12: "december; dec; dec .",
    },
    "Weekday": dict(enumerate((
        "thứ Hai; thứ 2; monday; mondays; mon; mon .",
        "thứ Ba; thứ 3; tuesday; tuesdays; tue; tue .; tues; tues .",
        "thứ Tư; thứ 4; wednesday; wednesdays; wed; wed .",
        "thứ Năm; thứ 5; thursday; thursdays; thu; thu .; thur; thur .; thurs; thurs .",
        "thứ Sáu; thứ 6; friday; fridays; fri; fri .",
        "thứ Bảy; thứ bẩy; thứ 7; saturday; saturdays; sat; sat .",
        "chủ nhật; cn; sunday; sundays; sun; sun .",
    ), Grain.MONDAY)),
    "Plural": dict(enumerate((
        "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
    ), Grain.MONDAY)),
    # After another day of the week that has its word.
    "Thu": dict(enumerate(("hai; 2", "ba; 3", "tư; 4", "năm; 5", "sáu; 6", "bảy; bẩy; 7"), Grain.MONDAY)),
    "WeekPart": {_DAYS[:5]: "weekday; weekdays", _DAYS[5:]: "weekend; weekends"},
    "Grain": {
        Grain.DAY: "ngày; day; days",
        Grain.WEEK: "tuần; week; weeks",
        Grain.MONTH: "tháng; month; months",
        Grain.QUARTER: "quý; quí; quarter; quarters",
        Grain.HALF: "nửa năm; half year; half - year; half a year; semester; semesters",
        Grain.YEAR: "năm; year; years",
    },
    # What newsrooms make: in one list they share the period that is said once, “02 tin, 01 bài/tháng”.
    "Product": {made: made for made in _MADE.split("; ")},
    "Adverb": {
        (1, Grain.DAY): "daily; everyday",
        (1, Grain.WEEK): "weekly",
        (2, Grain.WEEK): "fortnightly",
        (1, Grain.MONTH): "monthly",
        (1, Grain.QUARTER): "quarterly",
        (1, Grain.HALF): """semiannually; semi - annually; semiannual; semi - annual; half - yearly; half yearly;
            semi - yearly; halfyearly""",
        (1, Grain.YEAR): "annually; annual; yearly",
    },
    # They are used for two things; the readings are phrases that say one of them.
    "Ambiguous": {
        ("every 2 weeks", "2 per week"): "biweekly",
        ("every 2 months", "2 per month"): "bimonthly",
        ("every 6 months", "every 2 years"): "biannual; biannually",
    },
}  # fmt: skip
"""What words are worth, by the symbol that rules call them by."""
