"""The tables of a roll-up's database, from a database: the maker of `rollup.md`. What a column means is said here."""

from datetime import date
from typing import get_type_hints

from cchc_cli.domain.reports.rollup.tables import TABLES
from cchc_cli.files.rollup.store import Made, opened
from cchc_cli.messages import Language
from docs.markdown import either, table

_PLAN = ("kế hoạch, số của nó ở đây", "the plan, by its number here")
_TASK = ("mã nhiệm vụ trong kế hoạch", "id of the task in the plan")
_LEAD = ("mã cơ quan chủ trì, ở `agencies`", "the agency that leads, of `agencies`")

MEANINGS: dict[str, tuple[tuple[str, str], dict[str, tuple[str, str]]]] = {
    "plans": (
        ("Mỗi dòng một kế hoạch được tính.", "A plan that counts."),
        {
            "plan": ("số của kế hoạch trong cơ sở dữ liệu", "its number in the database"),
            "number": ("số, như 12/KH-UBND", "its number, such as 12/KH-UBND"),
            "title": ("tên", "its title"),
            "issuer": ("cơ quan ban hành", "who issued it"),
            "level": (
                "`central`, `province`, `district`, `commune`",
                "`central`, `province`, `district`, `commune`",
            ),
            "level_from": ("cấp lấy từ đâu: `plan`, `issuer`", "what says the level: `plan`, `issuer`"),
            "province": ("tỉnh", "its province"),
            "province_from": (
                "tỉnh lấy từ đâu: `plan`, `issuer`, `folder`",
                "what says the province: `plan`, `issuer`, `folder`",
            ),
            "starts": ("ngày đầu", "its first day"),
            "ends": ("ngày cuối", "its last day"),
            "identity": ("hai bản sao có cùng chữ này", "the same of two copies"),
            "amends": (
                "số các kế hoạch mà nó thay thế, mỗi dòng một số",
                "numbers that it amends, a line each",
            ),
            "followed": ("1 nếu có sổ tiến độ", "1 where it has a log"),
        },
    ),
    "agencies": (
        ("Các cơ quan của một kế hoạch.", "An agency of a plan."),
        {
            "plan": _PLAN,
            "agency": ("mã trong kế hoạch", "its id in the plan"),
            "name": ("tên", "its name"),
            "folded": (
                "tên không dấu, chữ thường, viết đủ: để so giữa các kế hoạch",
                "its name without accents and in full, as it is compared between plans",
            ),
            "tier": ("cấp, theo lời kế hoạch", "the plan's word for its level"),
            "size": ("nhóm không kể tên: bao nhiêu đơn vị", "of a group that is not listed, how many units"),
        },
    ),
    "tasks": (
        ("Nhiệm vụ, và việc có kỳ hạn ở mục V.", "A task, or a duty that has a rhythm."),
        {
            "plan": _PLAN,
            "task": _TASK,
            "duty": ("1 nếu là việc ở mục V", "1 where it is a duty"),
            "code": ("mã dùng ở nơi khác", "its code elsewhere"),
            "name": ("tên", "its name"),
            "kind": (
                "tên không dấu, chữ thường: để so giữa các kế hoạch",
                "its name as it is compared between plans",
            ),
            "part": ("nhóm nhiệm vụ", "the heading that it stands under"),
            "source": (
                "loại nguồn kinh phí, như `cchc budget --by source`",
                "kind of money, as `cchc budget --by source`",
            ),
            "amount": (
                "khái toán; null nếu không ghi, không phải là 0",
                "the estimate; null where there is none, not zero",
            ),
            "lead": ("tên các cơ quan chủ trì", "names of those who lead it"),
            "tiers": ("cấp của các cơ quan ấy, theo lời kế hoạch", "the plan's words for their levels"),
            "units": ("bao nhiêu đơn vị phải làm", "how many units owe it"),
            "within": (
                "kế hoạch mà nhiệm vụ được tính ở đó, nếu cùng cơ quan có hai kế hoạch trùng ngày; null: tính ở đây",
                "the plan in which it counts, where its issuer has two of the same days; null: it counts here",
            ),
        },
    ),
    "dues": (
        (
            "Các hạn; mỗi đơn vị phải làm đều có từng hạn.",
            "A due date of a task, which each of its units owes.",
        ),
        {
            "plan": _PLAN,
            "task": _TASK,
            "n": ("hạn thứ mấy của nhiệm vụ, từ 1", "which one of the task, from 1"),
            "day": ("ngày", "the day"),
            "printed": (
                "1 nếu kế hoạch ghi, 0 nếu là ngày chia đều",
                "1 where the plan says it, 0 where it is assumed",
            ),
        },
    ),
    "records": (
        ("Các bản ghi của sổ.", "A record of a log."),
        {
            "plan": _PLAN,
            "n": ("bản ghi thứ mấy của kế hoạch, từ 1", "which one of the plan, from 1"),
            "record": ("mã bản ghi", "its id"),
            "task": _TASK,
            "target": ("mã chỉ tiêu", "id of a target"),
            "agency": ("mã cơ quan", "id of the agency"),
            "day": ("ngày", "the day"),
            "count": ("bao nhiêu sản phẩm", "how many products"),
            "units": ("bao nhiêu đơn vị", "how many units"),
            "spent": ("đã chi", "what was paid"),
            "proposed": ("đề nghị", "what was proposed"),
            "appraised": ("thẩm định", "what was appraised"),
            "approved": ("phê duyệt", "what was approved"),
            "counts": ("0 nếu đã bị thay hoặc rút", "0 where another one took its place or took it back"),
            "log": ("tệp sổ", "the file of the log"),
        },
    ),
    "statuses": (
        (
            "Nhiệm vụ của một đơn vị đang ở đâu, mỗi cơ quan chủ trì một dòng. Không có sổ thì những gì chỉ sổ mới "
            "biết là null.",
            "Where a task stands for a unit, a row for each agency that leads there. What only a log tells is null "
            "where there is none.",
        ),
        {
            "plan": _PLAN,
            "task": _TASK,
            "unit": ("mã đơn vị phải làm", "id of the unit that owes it"),
            "unit_name": ("tên đơn vị", "its name"),
            "lead": _LEAD,
            "first": (
                "1 ở một dòng của mỗi đơn vị: cộng thì cộng các dòng này",
                "1 in one row of each unit: add these up",
            ),
            "state": ("trạng thái, như `cchc check`", "its state, as `cchc check` has it"),
            "due": ("bao nhiêu hạn đã đến", "due dates that have come"),
            "of": ("bao nhiêu hạn của cả kế hoạch", "due dates of the whole plan"),
            "done": ("bao nhiêu sản phẩm đã xong", "products that were finished"),
            "kept": ("bao nhiêu hạn đã đến mà đã xong", "due dates that have come and are filled"),
            "overdue": ("bao nhiêu quá hạn", "due dates that are overdue"),
            "behind": ("bao nhiêu chậm so với nhịp chia đều", "due dates that are behind the even spread"),
            "days_overdue": ("quá hạn bao nhiêu ngày", "days that the oldest is overdue"),
            "days_behind": ("chậm nhịp bao nhiêu ngày", "days that it is behind"),
            "oldest_due": ("hạn cũ nhất chưa xong", "the oldest that is overdue"),
            "next_due": ("hạn tới chưa xong", "the next that is not filled"),
            "silent_since": (
                "việc không có ngày hạn: chưa báo cáo từ ngày nào",
                "of work without due dates: since when nothing was told of it",
            ),
        },
    ),
    "money": (
        (
            "Tiền của nhiệm vụ, theo cơ quan chủ trì; cộng các dòng của một bước là cả bước.",
            "The money of a task, by the agencies that lead it; the rows of a step add up to it.",
        ),
        {
            "plan": _PLAN,
            "task": _TASK,
            "lead": _LEAD,
            "quarter": (
                "quý của khái toán, `2020-Q4`, `undated`; null ở các bước khác",
                "of the estimate: `2020-Q4`, `undated`; null of the other steps",
            ),
            "step": (
                "`estimate` (khái toán), `proposed`, `appraised`, `approved`, `spent`; `spent_unapproved` là phần của "
                "`spent` chưa được duyệt",
                "`estimate`, `proposed`, `appraised`, `approved`, `spent`; `spent_unapproved` is a part of `spent`",
            ),
            "amount": ("đồng", "đồng"),
        },
    ),
    "targets": (
        ("Chỉ tiêu và số đo gần nhất.", "A target, and what was last read of it."),
        {
            "plan": _PLAN,
            "target": ("mã chỉ tiêu", "its id"),
            "name": ("lời của kế hoạch", "the plan's words"),
            "aim": ("mức phải đạt", "what it asks for"),
            "reading": ("số đo", "what was read"),
            "day": ("ngày đo", "on which day"),
            "met": (
                "1 nếu đạt; null nếu không so được",
                "1 where it is reached; null where that can't be said",
            ),
        },
    ),
    "sources": (
        ("Mọi tệp YAML trong thư mục.", "Each YAML file of the folder."),
        {
            "file": ("tên, tính từ thư mục", "its name, from the folder on"),
            "kind": ("`plan`, `log`, `other`", "`plan`, `log`, `other`"),
            "hash": ("dấu của nội dung", "a hash of its bytes"),
            "size": ("bao nhiêu byte", "its bytes"),
            "plan": ("kế hoạch có các dòng đọc từ tệp này", "the plan whose rows it is in"),
            "state": (
                "`read`, `faulty`, `copy`, `replaced`, `passed`; `waiting` khi chưa đọc",
                "`read`, `faulty`, `copy`, `replaced`, `passed`; `waiting` until it is read",
            ),
            "other": (
                "tệp mà nó là bản sao, hoặc thay thế nó, hoặc cùng là kế hoạch ấy mà nội dung khác",
                "the file whose copy it is, or that replaces it, or that has the same plan with other content",
            ),
            "head": ("của riêng phần mềm", "the program's own"),
        },
    ),
    "faults": (
        ("Lỗi và cảnh báo của các tệp.", "What is wrong with a file, or to be looked at in it."),
        {
            "source": ("tệp", "the file"),
            "plan": ("kế hoạch của tệp", "its plan"),
            "severity": ("`error`, `warning`", "`error`, `warning`"),
            "code": ("mã lỗi, [codes.vi.md](codes.vi.md)", "code, as in [codes.md](codes.md)"),
            "line": ("dòng, từ 1; 0 là cả tệp", "line, from 1; 0: the whole file"),
            "column": ("cột, từ 1", "column, from 1"),
            "place": ("chỗ trong tệp không có dòng", "place in a file without lines"),
            "quoted": ("nguyên văn dòng ấy", "the line itself"),
            "args": ("những gì câu báo lỗi nêu, dạng JSON", "what its message names, as JSON"),
        },
    ),
    "runs": (
        ("Một dòng: lần chạy gần nhất.", "One row: the last run."),
        {
            "folder": ("thư mục", "the folder"),
            "as_of": (
                "`statuses`, `money`, `targets` tính đến ngày này",
                "the day of `statuses`, `money` and `targets`",
            ),
            "program": ("phiên bản phần mềm", "version of the program"),
            "workdays": ("dấu của danh sách ngày nghỉ", "a hash of the list of days off"),
            "complete": (
                "0 khi đang chạy, hoặc bị dừng giữa chừng",
                "0 while a run is under way, or was broken off",
            ),
            "files": ("bao nhiêu tệp", "how many files"),
            "changed": ("bao nhiêu kế hoạch được đọc mới", "how many plans were read anew"),
        },
    ),
    "kept": (
        (
            "Của riêng phần mềm: từ đây tính lại cho một ngày khác mà không đọc tệp.",
            "The program's own: what the rows of another day are made of without reading a file.",
        ),
        {
            "plan": _PLAN,
            "stamp": ("dấu của các tệp đã đọc", "what it was read from"),
            "as_of": ("ngày của các dòng", "the day of its rows"),
            "data": ("kế hoạch và sổ, nén", "the plan and its records, compressed"),
        },
    ),
}
"""What each table and each of its columns is, in Vietnamese and English."""


def rollup_tables(language: Language) -> str:
    """Return each table of the database with its columns."""
    head = (
        either(language, "Cột", "Column"),
        either(language, "Dạng", "Form"),
        either(language, "Nghĩa", "Meaning"),
    )
    found = _columns()
    assert found.keys() == MEANINGS.keys()
    parts = []
    for name, (said, meanings) in MEANINGS.items():
        assert [column for column, *_ in found[name]] == [*meanings], name
        rows = (
            (
                f"`{column}`",
                either(language, *_FORMS[form]) + "?" * nullable,
                either(language, *meanings[column]),
            )
            for column, form, nullable in found[name]
        )
        parts += [f"### `{name}`", either(language, *said), table(head, rows)]
    return "\n\n".join(parts)


_FORMS = {
    "INTEGER": ("số nguyên", "whole number"),
    "TEXT": ("chữ", "text"),
    "DATE": ("ngày", "date"),
    "BLOB": ("byte", "bytes"),
}


def _columns() -> dict[str, list[tuple[str, str, bool]]]:
    """Return the columns of each table of a new database: name, form, and whether null may stand there."""
    days = {
        (name, column)
        for name, row in TABLES.items()
        for column, kind in get_type_hints(row).items()
        if kind in (date, date | None)
    }
    with opened(None) as store:
        store.begin("", date(2020, 1, 1), Made("", ""))
        ask = store.connection.execute
        tables = [name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [
                (column, "DATE" if (name, column) in days else form, not (given or key))
                for _, column, form, given, _, key in ask(f'PRAGMA table_info("{name}")')
            ]
            for name in tables
        }
