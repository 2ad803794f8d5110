"""The words of the reply to an agency whose form has to be mended: for who filled it in, and ready to send."""

TEXTS: dict[str, tuple[str, str]] = {
    "file": ("{form}.tra-loi.txt", "{form}.reply.txt"),
    "to": ("Kính gửi: {name}", "To: {name}"),
    "opening": (
        "Biểu báo cáo {period} thực hiện Kế hoạch số {number} của quý cơ quan (tệp {file}) có những chỗ cần sửa:",
        "Your form for {period} of Plan {number} (file {file}) has to be mended in these places:",
    ),
    "opening_estimate": (
        "Biểu dự toán kinh phí thực hiện Kế hoạch số {number} của quý cơ quan (tệp {file}) có những chỗ cần sửa:",
        "Your estimate for Plan {number} (file {file}) has to be mended in these places:",
    ),
    "cell": ("Ô {cell}, trang “{sheet}”", "Cell {cell}, sheet “{sheet}”"),
    "whole": ("Cả tệp", "The whole file"),
    "fault": ("{n}. {place}: {fault}.", "{n}. {place}: {fault}."),
    "how": ("   Cách sửa: {how}.", "   What to do: {how}."),
    "closing": (
        "Đề nghị quý cơ quan sửa ngay trong tệp đã gửi, lưu lại và gửi lại chính tệp đó.",
        "Please mend it in the very file that you sent, save it, and send that file again.",
    ),
    "again": (
        "Điền lại vào tệp biểu gốc đã nhận; nếu không còn tệp đó thì báo lại để được gửi biểu khác",
        "Fill in the form anew as it was sent; if it is gone ask for another",
    ),
    "which": (
        "Cho biết số liệu nào đúng và chỉ gửi lại một tệp",
        "Say which is right and send one file",
    ),
    "amount": (
        "Ghi lại số tiền bằng đồng; nếu số đã ghi là đúng thì trả lời để được ghi nhận",
        "Write the amount anew, in đồng; if it is right as it is reply so",
    ),
    "again_told": (
        "Nếu đã báo ở kỳ trước thì xóa dòng này; nếu là việc khác thì trả lời để được ghi nhận",
        "If it was told before clear the row; if it is other work reply so",
    ),
}
