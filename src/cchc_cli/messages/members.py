"""What is said when the units of a group were put into a plan."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Thành viên của “{group}”", "Members of “{group}”"),
    "of_plan": ("Kế hoạch {number}", "Plan {number}"),
    "sheet": ("Thành viên", "Members"),
    "id": ("Mã", "Id"),
    "name": ("Tên", "Name"),
    "short": ("Tên viết tắt", "Short name"),
    "contact": ("Liên hệ", "Contact"),
    "count": (
        "+ {new} cơ quan mới; = {known} cơ quan kế hoạch đã có, nay vào nhóm; {old} đã ở trong nhóm. Cơ quan đã có thì "
        "giữ tên, liên hệ như trong kế hoạch. Nhóm nay có {size} đơn vị.",
        "+ {new} new; = {known} that the plan had, now in the group; {old} in the group before. Those that the plan "
        "had keep the name and contact they have there. The group has {size} now.",
    ),
    "settled": (
        "Đã bỏ chú thích KIỂM TRA nói rằng nhóm chưa ghi các đơn vị.",
        "The comment KIỂM TRA that the group has no units yet was taken out.",
    ),
    "absent": (
        "Không có trong danh sách mà vẫn ở trong nhóm: {agencies}.",
        "Not in the list, and still in the group: {agencies}.",
    ),
    "log_unfit": (
        "Sổ tiến độ {file} có {count} chỗ không còn khớp, vì từ nay mỗi đơn vị của nhóm báo cáo riêng; xem: "
        "cchc validate.",
        "The progress log {file} no longer fits in {count} {count:place|places}, since from now on each unit of the "
        "group answers for itself; see: cchc validate.",
    ),
}
