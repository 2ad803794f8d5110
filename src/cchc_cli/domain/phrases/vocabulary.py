"""The closed vocabularies that schedules are written in: all of them, as data, in one place.

Words are given one after another with semicolons, as a paper spells them. How a written word is held against
them is said in `tokens.py`; a plan adds what it counts with its own `units`.
"""

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
    # -- lengths of time, and their parts
    "DAYS": "ngày; day; days",
    "WEEKS": "tuần; week; weeks",
    "MONTHS": "tháng; month; months",
    "QUARTERS": "quý; quí; quarter; quarters",
    "HALVES": "nửa năm; half year; half - year; half a year; semester; semesters",
    "YEARS": "năm; year; years",
    "NEXT": "sau; tiếp theo; kế tiếp; liền kề; sau liền kề",
    "FIRST": "đầu; đầu tiên",
    "LAST": "cuối; cuối cùng",
    "MIDDLE": "giữa; mid; mid -; middle; the middle",
    "WORKING": "làm việc",
    "RISE": "trở lên; or more",
    # -- rhythms of one word
    "DAILY": "daily; everyday",
    "WEEKLY": "weekly",
    "FORTNIGHTLY": "fortnightly",
    "MONTHLY": "monthly",
    "QUARTERLY": "quarterly",
    "HALFYEARLY": """semiannually; semi - annually; semiannual; semi - annual; half - yearly; half yearly;
        semi - yearly; halfyearly""",
    "YEARLY": "annually; annual; yearly",
    # -- work without dates of its own
    "ONGOING": """thường xuyên; thường xuyên , liên tục; thường xuyên liên tục; thường xuyên và liên tục; liên tục;
        liên tục , thường xuyên; thường xuyên 24 / 7; thường xuyên 24 / 24; liên tục 24 / 7; liên tục 24 / 24;
        24 / 24; quanh năm; suốt năm; cả năm; suốt cả năm; xuyên suốt; trong suốt năm; trong suốt cả năm;
        trong cả năm; ongoing; on an ongoing basis; continuous; continuously; continually; regularly; year round;
        year - round; all year; all year round; throughout the year; all through the year""",
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
        suspended; stopped; skipped; replaced; rescheduled; unless; except; not""",
    # Words of a heading that could be one of those, where no diacritics are typed.
    "MISTAKEN": """bãi; bỏ; hoãn; dừng; ngừng; ngưng; nghỉ; tạm; đình; thế; chỉnh; giá; hạn; lùi; dời; đổi; chuyển;
        miễn; rút; cấm; giảm; thiếu; thôi; trễ; quá; bộ""",
    # -- what is counted; a plan adds its own `units`
    "UNITS": """lần; kỳ; kì; số; số báo; kỳ báo; tin; bài; ảnh; tin ảnh; tin bài; buổi; đợt; cuộc; lượt; lượt người;
        người; chương trình; chuyên mục; mục; tiểu mục; chuyên đề; chuyên trang; trang; bản tin; bản; tờ rơi; tờ gấp;
        phóng sự; phim; phim tài liệu; video; clip; video clip; infographic; audio; podcast; phát thanh; truyền hình;
        tiểu phẩm; tọa đàm; toạ đàm; đối thoại; giao lưu; hội nghị; hội thảo; hội thi; cuộc thi; cuộc họp;
        cuộc kiểm tra; lớp; lớp tập huấn; tập huấn; khóa; khoá; khóa học; đoàn; đoàn kiểm tra; báo cáo; văn bản;
        kế hoạch; công văn; tài liệu; ấn phẩm; cuốn; quyển; tập; pano; băng rôn; khẩu hiệu; phiếu; mô hình; sáng kiến;
        sản phẩm; thông điệp; bài viết; tin nhắn; câu chuyện; gương; đơn vị; hồ sơ; thủ tục; điểm; hộ; câu lạc bộ;
        giờ phát; phút; chuyến; lễ; cuộc phát động; hoạt động; nội dung; nhiệm vụ; phát sóng; tuyên truyền; sự kiện;
        time; times; issue; issues; report; reports; workshop; workshops; episode; episodes; item; items; news item;
        news items; news; article; articles; story; stories; meeting; meetings; session; sessions; training;
        trainings; training course; training courses; course; courses; post; posts; broadcast; broadcasts; program;
        programs; programme; programmes; newsletter; newsletters; bulletin; bulletins; conference; conferences; clips;
        videos; leaflet; leaflets; poster; posters; visit; visits; inspection; inspections; event; events; campaign;
        campaigns; survey; surveys; document; documents; column; columns; page; pages; class; classes; round; rounds;
        publication; publications; feature; features; talk; talks; seminar; seminars; interview; interviews; review;
        reviews; update; updates; release; releases; press release; press releases; product; products; copy;
        copies""",
    # What newsrooms make: in one list they share the period that is said once, “02 tin, 01 bài/tháng”.
    "MADE": "tin; bài; ảnh; phóng sự; video; clip; infographic; tiểu phẩm; news items; articles; posts; videos",
    # Who owes a rate, after it: “01 lần/tháng/đơn vị”.
    "WHO": """đơn vị; địa phương; cơ quan; sở; ngành; sở , ngành; huyện; huyện , thành phố; thành phố; thị xã; xã;
        phường; thị trấn; xã , phường; xã , phường , thị trấn; thôn; tổ dân phố; trường; đài; agency; unit;
        district""",
    # -- words about the work that say nothing of its time: they may stand before, between and after its times
    "WORK": """hoàn thành; hoàn tất; báo cáo; báo cáo kết quả; kết quả; các đơn vị; gửi; gửi báo cáo; tiếp phát;
        tiếp sóng; phát; phát sóng; phát thanh; truyền thanh; truyền hình; đăng bài; thông báo; công bố; thực hiện;
        tổ chức; tổ chức thực hiện; triển khai; triển khai thực hiện; xong; xong trong; làm xong; đăng; đăng tải;
        đăng phát; cập nhật; tuyên truyền; xuất bản; phát hành; ban hành; xây dựng; họp; ra; kiểm tra; tổng hợp;
        duy trì; trình; nộp; kết thúc; bảo đảm; đảm bảo; phấn đấu; phấn đấu hoàn thành; dự kiến; tiếp tục; thời gian;
        thời gian thực hiện; thời gian hoàn thành; thời hạn; thời hạn hoàn thành; thời điểm; tiến độ;
        tiến độ thực hiện; tần suất; tần số; số lượng; số lượng và tần suất; số lượng và tần suất phát sóng;
        hạn hoàn thành; hạn; hạn chót; hạn cuối; mỗi đơn vị; mỗi địa phương; mỗi cơ quan; mỗi huyện; mỗi xã;
        each unit; với; với tần suất; tổng; tổng số; tổng cộng; tương đương; tức; tức là; là; được; cụ thể;
        cụ thể như sau; be; to be; complete; completed; to be completed; completion; completion date; finish;
        finished; done; to be done; report; reports; reporting; broadcast; broadcasts; publish; published; issue;
        issued; submit; submitted; hold; held; due; due date; due by; deadline; target date; schedule; frequency;
        time; timeline; equivalent to; total; total of; a total of""",
    # -- words of a heading, which stands before “:” or “(”: no word of time or number, none that cancels
    "HEADING": """an; ảnh; áp; bàn; ban; bản; bằng; báo; báo chí; bảo; bên; biên; biên soạn; bình; bộ; bộ phận; buổi;
        bưu; bưu điện; cá; các; cách; cán; cán bộ; cảnh; cao; cáo; cấp; cấp xã; chất; chế; chi; chỉ; chỉ đạo;
        chỉ tiêu; chính; cho; chủ; chung; chuyên; chức; chúng; công; công tác; cơ; cơ quan; cụ; cung; cuộc; cải cách;
        cách mạng; chuyển đổi số; dân; dẫn; danh; dịch; dịch vụ; diện; diễn; diễn đàn; doanh; doanh nghiệp; dự án;
        dụng; đa; đài; đài phát thanh; đại; đảng; đào; đào tạo; đạo; đăng; đẩy; đẩy mạnh; đề; đề án; để; địa; địa bàn;
        địa phương; điện; điện tử; điểm; định hướng; đoàn; độ; đối tượng; đối với; đội; đơn; đơn vị; đổi mới; đồng;
        đồng chí; động; ghi; giao; gia đình; giá; giải; giám; giám sát; giáo; giáo dục; giới; giới thiệu; gửi; gương;
        hành; hành chính; hệ; hệ thống; hiện; hiệp; hiệu; hiệu quả; hình; hình thức; hóa; họp; hộ; hội; hội nghị; hợp;
        huấn; huyện; hướng; hướng dẫn; hỗ trợ; kết quả; kế hoạch; khảo sát; khai; khai trương; khoa; kiểm; kiểm tra;
        kiến; kiến thức; kinh; kinh phí; kỹ; kỹ năng; lãnh; lãnh đạo; lễ; lớp; lĩnh; lĩnh vực; lồng ghép; lý; liên;
        liên quan; liên thông; mạng; mạng xã hội; mặt; mẫu; mô; mô hình; một cửa; mục; mục tiêu; mở; mới; mục đích;
        nâng; nâng cao; năng lực; nêu; nêu gương; ngành; nghe; nghề; nghị; nghiệp; nghiệp vụ; người; người dân; nguồn;
        nhà; nhà nước; nhân; nhân dân; nhân viên; nhận; nhận thức; nhiệm; nhiệm vụ; nhóm; như; những; nội; nội dung;
        nông; nông thôn; ở; phát; phát động; pháp; pháp luật; phạm; phân; phân tích; phần; phẩm; phê duyệt; phí;
        phòng; phóng sự; phổ; phổ biến; phối hợp; phụ; phục; phục vụ; phương; phương án; quả; quan; quán triệt; quản;
        quản lý; quảng; quảng bá; quốc; quy; quy chế; quy định; quy trình; quyết; quyền; rà soát; sách; sản; sản phẩm;
        sáng kiến; sân khấu; sở; số; sóng; sở ngành; sự; sự kiện; sử dụng; sinh; sinh hoạt; tác; tài; tài liệu; tại;
        tập; tập huấn; tăng; tăng cường; tấm gương; thành; thành phố; thành tích; tham gia; tham quan; thanh;
        thanh niên; thanh tra; thể; thể thao; thi; thi đua; thị; thị trấn; thị xã; thí điểm; thông; thông tin;
        thống kê; thôn; thủ; thủ tục; thuộc; thư; thức; tỉnh; tiếp; tiếp nhận; tiêu; tích; tin; tổ; tổ công tác; toàn;
        toàn tỉnh; toàn quốc; trang; trang thông tin; tra; trên; trên địa bàn; triển khai; trình; trình diễn; trí;
        trực; trực tuyến; trực quan; trung; trung tâm; trung ương; truyền; truyền thông; trường; trường học; tuyên;
        tư; tư pháp; tư vấn; ủy; ủy ban; ủy ban nhân dân; uỷ ban; ubnd; hđnd; mttq; vai trò; văn; văn bản; văn hóa;
        văn phòng; vận; vận động; vấn; vị; về; việc; việc tốt; viên; viết; video; vụ; vùng; với; xã; xã hội; xây;
        xây dựng; xét; xếp hạng; xử lý; xử; ý; ý kiến; yêu cầu; tốt; tuyến; tổng; tổng quan; cchc; dvc; tthc; ptth;
        sở nội vụ; nội vụ; báo hà tĩnh; đài ptth; tttt; tt; kbc; hội đồng; publicity; publicising; the; of; on; for;
        public; administrative; reform; training; workshop; workshops; conference; conferences; media; radio; tv;
        television; newspaper; newspapers; website; portal; news; programme; programmes; program; programs; report;
        reports; reporting; meeting; meetings; province; provincial; district; districts; commune; communes; agency;
        agencies; department; departments; office; unit; units; all; staff; officials; campaign; contest; survey;
        inspection; review; plan; task; tasks; work; activity; activities; guidance; guideline; guidelines; documents;
        leaflets; broadcast; broadcasts; column; and; with; to; by the department""",
    # Headings with a number of their own: “Đợt 1: tháng 4; đợt 2: tháng 10”.
    "NUMBERED": "đợt; giai đoạn; lần; kỳ; bước; lớp; phần; phase; round; stage; part; step; batch",
}
"""Each vocabulary by the name that rules call it by."""

# -- numbers; a number that its diacritics tell from another word is known by its exact spelling

NUMBERS = "một hai ba bốn năm sáu bảy tám chín mười"
ENGLISH_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
MORE_NUMBERS = {"fifteen": 15, "twenty": 20, "thirty": 30}
AFTER_TEN = {"mốt": 1, "lăm": 5, "tư": 4, "nhăm": 5}
TIMES = {"once": 1, "twice": 2, "thrice": 3}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
EXACT = NUMBERS + " mốt lăm nhăm tư từ sau bẩy"
"""Words that mean something else with other diacritics (sáu and sâu, tám and tạm, tư and từ)."""

GRAINS = ("DAYS", "WEEKS", "MONTHS", "QUARTERS", "HALVES", "YEARS")
ADVERBS = {
    "DAILY": (1, "DAY"),
    "WEEKLY": (1, "WEEK"),
    "FORTNIGHTLY": (2, "WEEK"),
    "MONTHLY": (1, "MONTH"),
    "QUARTERLY": (1, "QUARTER"),
    "HALFYEARLY": (1, "HALF"),
    "YEARLY": (1, "YEAR"),
}
"""Vocabularies by the length of time that they name."""
ENDS_OF_ELSEWHERE = ("ELSEWHERE_ENDS", "ONGOING", "PERIODIC", "CANCELS")

# -- names of months and days of the week

MONTH_NAMES = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sep sept", "october oct", "november nov", "december dec",
)  # fmt: skip
ENGLISH_WEEKDAYS = (
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
    "sunday sun",
)  # fmt: skip
WEEK_PARTS = dict.fromkeys(("weekday", "weekdays"), (0, 1, 2, 3, 4)) | dict.fromkeys(
    ("weekend", "weekends"), (5, 6)
)
WEEKDAYS = ("hai 2", "ba 3", "tư 4", "năm 5", "sáu 6", "bảy 7")
BARE_WEEKDAYS = ("hai", "ba", "tu", "nam", "sau", "bay")

# -- words that are used for two things; the readings are phrases that say one of them

TWO_READINGS = {
    "biweekly": ("every 2 weeks", "2 per week"),
    "bimonthly": ("every 2 months", "2 per month"),
    "biannual": ("every 6 months", "every 2 years"),
    "biannually": ("every 6 months", "every 2 years"),
}
