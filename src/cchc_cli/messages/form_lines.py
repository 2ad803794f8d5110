"""Words of the form in which an agency draws up its estimate. `col_…` head columns, `wrong_…` stand beside a row."""

TEXTS: dict[str, tuple[str, str]] = {
    "title": ("BIỂU DỰ TOÁN KINH PHÍ", "BUDGET ESTIMATE"),
    "sheet": ("Dự toán", "Estimate"),
    "folder": ("bieu-du-toan", "estimate-forms"),
    "agency": ("Đơn vị lập dự toán: {name}", "Agency: {name}"),
    "span": (
        "Thời gian của kế hoạch: từ {start} đến hết {end}. Đơn vị tính: đồng",
        "The plan is of {start} to {end} inclusive. Amounts in đồng",
    ),
    "how": (
        "Cách điền: chỉ điền các ô màu vàng nhạt. Dưới mỗi nhiệm vụ, mỗi nội dung chi một dòng: ghi số lượng và đơn "
        "giá, thành tiền tự tính; khoản khoán trọn gói thì bỏ trống số lượng, đơn giá và ghi thẳng thành tiền. Nhiệm "
        "vụ nào chưa lập thì để trống cả phần.",
        "How to fill it: only the pale yellow cells. Under each task, a line for each item: write quantity and price, "
        "and the amount is worked out; what is paid as a whole has no quantity and price: write its amount. Leave a "
        "task blank that is not drawn up yet.",
    ),
    "how_more": (
        "Giải trình của từng nhiệm vụ ghi ở dòng nhiệm vụ, giải trình chung ở cuối biểu. Cột Kiểm tra nêu chỗ chưa "
        "khớp. Không thêm, xóa, đổi chỗ dòng và cột; lưu rồi gửi lại chính tệp này.",
        "What explains a task goes into its own row, what explains all of it to the end. The column Check says what "
        "does not fit. Don't add, delete or move rows and columns; save and send back this very file.",
    ),
    "cutoff": ("Ngày lập dự toán", "Drawn up on"),
    "cutoff_note": ("(sửa lại nếu lập ngày khác)", "(change it if it is another day)"),
    "col_id": ("TT", "Id"),
    "col_item": ("Nhiệm vụ, nội dung chi", "Task, item"),
    "col_unit": ("Đơn vị tính", "Unit"),
    "col_quantity": ("Số lượng", "Quantity"),
    "col_price": ("Đơn giá (đồng)", "Price (đồng)"),
    "col_amount": ("Thành tiền (đồng)", "Amount (đồng)"),
    "col_estimate": ("Khái toán (đồng)", "Plan's estimate (đồng)"),
    "col_difference": ("Chênh lệch so với khái toán", "Above or below the estimate"),
    "col_note": ("Giải trình, ghi chú", "Explanation, notes"),
    "col_wrong": ("Kiểm tra", "Check"),
    "shared": (
        "{name} (khái toán là của cả nhiệm vụ, {units} đơn vị cùng chủ trì; chỉ ghi phần của đơn vị mình)",
        "{name} (the estimate is the whole task's; agencies that lead it: {units}; write your own part)",
    ),
    "together": (
        "{name} (khái toán chung của {units} đơn vị; một đơn vị lập cho tất cả, các phần lập riêng thì được cộng lại)",
        "{name} (one estimate of those that lead it: {units}; one writes it for all, parts that are sent add up)",
    ),
    "total": ("Tổng cộng", "Total"),
    "note": ("Giải trình chung của đơn vị", "Explanation of the whole"),
    "paper": ("Biểu dự toán của {name}", "Estimate of {name}"),
    "wrong_item": ("Chưa ghi nội dung chi", "The item is not named"),
    "wrong_number": ("Số lượng, đơn giá phải là số", "Quantity and price must be numbers"),
    "wrong_half": ("Thiếu số lượng hoặc đơn giá", "Quantity or price is missing"),
    "wrong_amount": ("Chưa có thành tiền", "There is no amount"),
    "wrong_product": ("Thành tiền khác số lượng × đơn giá", "The amount is not quantity × price"),
    "wrong_over": ("Vượt khái toán", "Above the estimate"),
    "wrong_over_shared": ("Vượt khái toán của cả nhiệm vụ", "Above the whole task's estimate"),
    "check_quantity": (
        "Số lượng là một số lớn hơn 0. Nếu chưa biết thì để trống và ghi thẳng thành tiền.",
        "The quantity is a number above 0. If it is not known leave it blank and write the amount.",
    ),
    "check_money": (
        "Số tiền tính bằng đồng, ví dụ 4600000. Nếu ghi bằng chữ (4,6 triệu) thì bấm Yes.",
        "An amount in đồng, such as 4600000. If it is in words (4,6 triệu) choose Yes.",
    ),
    "registered": (
        "Đã ghi vào sổ {file}: lập {count} biểu dự toán.",
        "Entered into {file}: estimate forms made: {count}.",
    ),
}
