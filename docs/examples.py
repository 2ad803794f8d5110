"""One example of each fault that no plan, log or table written as text can show: forms, Word, Excel, disks, locks.

The facts are such as the program gives; `tests/test_docs.py` sees that each message gets those that it names.
"""

from datetime import date

from cchc_cli.domain.annex.finding import Judged, find_fault
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.model.faults import Diagnostic, Severity

_LOG = "progress.yaml"
_FORM = "bieu-quy-1/dai-ptth.xlsx"
_WORD = "ke-hoach.docx"
_LIST = "cac-xa.xlsx"
_CALENDAR = "lich.ics"


def _form(code: str, cell: str, **args: object) -> Diagnostic:
    return Diagnostic(code, _FORM, args=args, place=f"Biểu báo cáo!{cell}")


def _table(code: str, cell: str, **args: object) -> Diagnostic:
    return Diagnostic(code, "tong-hop-du-toan.xlsx", args=args, place=f"Tổng hợp!{cell}")


def _listed(code: str, place: str, cell: str, **args: object) -> Diagnostic:
    return Diagnostic(code, _LIST, args={"cell": cell, **args}, place=f"Trang1!{place}")


def _warned(diagnostic: Diagnostic) -> Diagnostic:
    return diagnostic._replace(severity=Severity.WARNING)


def _found(code: str, line: int, place: Place | None, words: str = "", **args: object) -> Judged:
    diagnostic = Diagnostic(code, "plan.yaml", line, 1, args=args, severity=Severity.WARNING)
    return Judged(find_fault(code, (), place, words, **args), diagnostic, blocks=False)


EXAMPLES: tuple[Diagnostic | Judged, ...] = (
    # -- phrases, as `cchc explain` tells them
    Diagnostic("phrase-empty", "explain", place="“”"),
    Diagnostic("phrase-plan-years", "explain", place="“hằng quý”", args={"first": "1900", "last": "2999"}),
    # -- words of a command line
    Diagnostic("text-not-unicode", _LOG, place="--note"),
    # -- plans, to `validate` it is a log without a record
    Diagnostic("plan-empty", "plan.yaml", 1, 1, "# chỉ có ghi chú"),
    # -- logs
    Diagnostic("log-not-list", "plan.yaml", 1, 1, "number: 444/KH-UBND"),
    Diagnostic(
        "log-busy",
        _LOG,
        args={
            "user": "nguyenvana",
            "host": "PHONG-CNTT-02",
            "since": "14:05:31 20/03/2020",
            "pid": "4312",
            "lock": ".progress.yaml.lock",
        },
    ),
    Diagnostic("log-locked", _LOG, args={"lock": ".progress.yaml.lock"}),
    Diagnostic("log-lock-lost", _LOG, args={"lock": ".progress.yaml.lock"}),
    Diagnostic("log-suffix", "3"),
    Diagnostic("log-flow", _LOG),
    Diagnostic("log-ended", _LOG),
    Diagnostic("log-reads-otherwise", _LOG),
    Diagnostic("log-not-torn", _LOG),
    Diagnostic("undo-nothing", _LOG),
    Diagnostic("undo-without-id", _LOG, args={"task": "3", "date": date(2020, 1, 22)}),
    Diagnostic("undo-unknown", _LOG, args={"id": "20200122-3-k7m2", "near": "20200122-3-k7m2p"}),
    Diagnostic("undo-already", _LOG, args={"id": "20200122-3-k7m2p", "by": "20200125-3-x9q4t"}),
    Diagnostic("undo-corrected", _LOG, args={"id": "20200122-3-k7m2p", "by": "20200125-3-x9q4t"}),
    Diagnostic("undo-batch-corrected", _LOG, args={"id": "k7m2p", "by": "20200125-3-x9q4t", "count": 2}),
    Diagnostic("undo-of-undo", _LOG, args={"id": "20200125-3-x9q4t", "other": "20200122-3-k7m2p"}),
    Diagnostic("value-without-target", _LOG, place="--value", args={"id": "20200120-3-k7m2p"}),
    _warned(Diagnostic("task-dropped", _LOG, 12, 10, "- {task: 5, date: 2020-02-10}", {"task": "5"})),
    Diagnostic("record-control-character", _LOG, place="evidence", args={"character": "U+0007"}),
    # -- lists of units
    Diagnostic("roster-empty", _LIST, place="Trang1"),
    _listed("roster-no-names", "2", "Xã · Người đứng đầu"),
    _listed("roster-column-twice", "D3", "Tên xã"),
    _warned(_listed("roster-column-unknown", "G3", "Diện tích")),
    _listed("roster-no-name", "B12", "0912 345 678"),
    _listed("roster-section", "A4", "I Khu vực miền núi"),
    _warned(_listed("roster-total", "B81", "Tổng cộng: 80 xã", count=78)),
    _listed("roster-email", "E7", "vanthu.gov.vn"),
    _listed("roster-phone", "F7", "gọi sau"),
    _warned(_listed("roster-phone-cut", "F8", "912345678")),
    _listed("roster-group", "B4", "UBND các xã"),
    _listed("roster-several", "B5", "Tân Lập", names=["UBND xã Tân Lập", "UBND phường Tân Lập"]),
    _listed("roster-twice", "B9", "UBND xã Gio Linh", other="UBND xã Gio Linh", row=6),
    _listed("roster-shared", "B9", "Gio Linh", other="Trung tâm Y tế Gio Linh"),
    _warned(_listed("roster-alike", "B9", "UBND xã Hải Lăng", other="UBND xã Hải Lắng", row=6)),
    Diagnostic("roster-size", _LIST, args={"cell": "UBND các xã", "size": 80, "count": 78}, place="Trang1"),
    # -- calendar files
    Diagnostic("calendar-unreadable", _CALENDAR),
    Diagnostic("calendar-entry", _CALENDAR, args={"n": 3, "key": "SEQUENCE"}),
    Diagnostic("calendar-not-ours", _CALENDAR),
    Diagnostic(
        "calendar-of-another-plan",
        _CALENDAR,
        args={"name": "Kế hoạch 158/KH-UBND", "of": "158/KH-UBND", "uid": "444/KH-UBND"},
    ),
    Diagnostic("calendar-not-of-one", _CALENDAR, args={"name": "Kế hoạch 444/KH-UBND"}),
    # -- forms
    Diagnostic("folder-without-forms", "bieu-quy-1"),
    Diagnostic("form-too-large", _FORM, args={"rows": 20_000, "columns": 100}),
    Diagnostic("form-unknown", _FORM),
    Diagnostic("form-altered", _FORM),
    Diagnostic("form-sheet-missing", _FORM, args={"sheet": "Biểu báo cáo"}),
    Diagnostic("form-version", _FORM, args={"version": "3", "known": "1, 2"}),
    Diagnostic("form-other-plan", _FORM, args={"form": "12/KH-UBND", "plan": "444/KH-UBND"}),
    Diagnostic(
        "form-other-year",
        _FORM,
        args={
            "start": date(2019, 1, 1),
            "end": date(2019, 12, 31),
            "plan_start": date(2020, 1, 1),
            "plan_end": date(2020, 12, 31),
        },
    ),
    Diagnostic("form-other-agency", _FORM, args={"agency": "dai-ptth"}),
    _form("form-heading", "F9", expected="Ngày hoàn thành", found="Ghi chú"),
    _form("form-identity", "A4", expected="Kỳ báo cáo: Quý I/2020", found="Kỳ báo cáo: Quý II/2020"),
    _form("form-merged", "E10"),
    _form("form-row-moved", "A11", task="3"),
    _form("form-row-stray", "E31"),
    _warned(_form("form-text-stray", "L10", count=2, cells="L10, B40", words="Đã báo cáo qua điện thoại")),
    Diagnostic(
        "form-sheet-copied",
        _FORM,
        args={"sheet": "Biểu báo cáo (2)", "own": "Biểu báo cáo", "cells": "F10, G10"},
        place="Biểu báo cáo (2)!F10",
    ),
    _warned(
        Diagnostic(
            "form-sheet-renamed",
            _FORM,
            args={"sheet": "Biểu báo cáo", "found": "Quý I"},
            place="Quý I!A1",
        )
    ),
    _warned(
        Diagnostic(
            "form-sheet-beside",
            _FORM,
            args={"sheet": "Danh sách", "own": "Biểu báo cáo"},
            place="Danh sách!A1",
        )
    ),
    _warned(Diagnostic("form-notes-unread", _FORM, args={"count": 1}, place="Biểu báo cáo")),
    _form("form-row-empty", "E25"),
    _warned(_form("form-date-after-closing", "F10", date=date(2020, 3, 20), end=date(2020, 3, 14))),
    _form("form-count-missing", "E14", task="V.5"),
    _form("form-task-missing", "B25"),
    _form("form-task-unknown", "B25", task="33"),
    _form("form-cutoff-missing", "C7", start=date(2019, 12, 15), end=date(2020, 3, 14)),
    _form(
        "form-cutoff-outside", "C7", date=date(2020, 3, 20), start=date(2019, 12, 15), end=date(2020, 3, 14)
    ),
    _form("form-formula", "G10"),
    _table("estimate-other-round", "A9", task="7", form="—", log=100_000_000),
    _table("estimate-cell-changed", "D8", expected=50_000_000, found=60_000_000),
    _table("estimate-sum-typed", "G24", expected=45_000_000, found=99_000_000),
    _warned(_table("estimate-above", "G21", task="2", amount=60_000_000, limit=50_000_000)),
    _form("form-cell-error", "G10"),
    _form("form-item-missing", "B12"),
    _form("form-item-unpriced", "F12", item="In tờ rơi"),
    _form("form-note-alone", "I9", task="3"),
    _form("form-row-clash", "A10", row="10", other="bieu-quy-1/dai-ptth (1).xlsx"),
    # -- amounts that are most likely slips
    _form("slip-spent-small", "G31", amount=60, likely=60_000, keep="--yes G31"),
    _form("slip-again", "G19", id="20200314-5-k7m2p", date=date(2020, 3, 14), keep="--yes G19"),
    Diagnostic(
        "slip-spent-above",
        _LOG,
        place="--spent",
        args={"amount": 2_000_000, "limit": 1_500_000, "keep": "--yes"},
    ),
    Diagnostic(
        "slip-spent-thousandfold",
        _LOG,
        place="--spent",
        args={"amount": 4_600_000_000, "limit": 24_000_000, "likely": 4_600_000, "keep": "--yes"},
    ),
    Diagnostic(
        "slip-step-thousandth",
        _LOG,
        place="--proposed",
        args={"amount": 150, "limit": 150_000_000, "likely": 150_000_000, "keep": "--yes"},
    ),
    # -- YAML that breaks off, where parsers name no line, or say what they never said before
    Diagnostic("yaml-syntax", "plan.yaml", 4, 12, "agencies: a"),
    Diagnostic("yaml-syntax-end", "plan.yaml", 5, 1),
    # -- files to read
    Diagnostic("file-missing", "plan_2012.yaml", args={"near": "plan_2021.yaml"}),
    Diagnostic("file-directory", "ke-hoach"),
    Diagnostic("file-special", "/dev/tty"),
    Diagnostic("file-forbidden", "plan.yaml"),
    Diagnostic("file-unreadable", "plan.yaml", args={"reason": "Input/output error"}),
    Diagnostic("file-too-large", "plan.yaml", args={"size": 200, "limit": 100}),
    Diagnostic("file-empty", "plan.yaml"),
    Diagnostic("file-binary", _WORD),
    Diagnostic("encoding-utf16", "plan.yaml"),
    Diagnostic("encoding-legacy", "plan.yaml", 2, 10, "title: Th�", args={"byte": "0xF6"}),
    Diagnostic("folder-without-logs", "so-cac-don-vi"),
    # -- many plans
    Diagnostic("folder-missing", "ha-tinh"),
    Diagnostic("folder-without-plans", "ha-tinh"),
    Diagnostic("folder-unreadable", "huyen-can-loc", args={"reason": "Permission denied"}),
    Diagnostic("log-of-no-plan", "huyen-can-loc/progress.yaml", args={"plan": "12/KH-UBND"}),
    Diagnostic("log-of-several-plans", "huyen-can-loc/progress.yaml", args={"count": 2}),
    Diagnostic("log-copy-differs", "huyen-can-loc/progress (1).yaml", severity=Severity.WARNING),
    Diagnostic("plan-twice", "moi/plan.yaml", args={"other": "huyen-can-loc/plan.yaml"}),
    Diagnostic("plan-failed", "plan.yaml", args={"file": "plan.yaml", "reason": "MemoryError"}),
    Diagnostic(
        "database-busy",
        "tinh.db",
        args={
            "user": "nguyenvana",
            "host": "PHONG-CNTT-02",
            "since": "14:05:31 20/03/2020",
            "pid": "4312",
            "lock": ".tinh.db.lock",
        },
    ),
    Diagnostic("database-locked", "tinh.db", args={"lock": ".tinh.db.lock"}),
    Diagnostic("database-in-use", "tinh.db"),
    Diagnostic("database-foreign", "tinh.db"),
    Diagnostic("database-full", "tinh.db"),
    Diagnostic("database-damaged", "tinh.db", args={"reason": "database disk image is malformed"}),
    # -- files to write
    Diagnostic("output-exists", "kinh-phi.xlsx"),
    Diagnostic("output-folder", "bao-cao"),
    Diagnostic("output-not-folder", "bieu-quy-1"),
    Diagnostic("output-no-folder", "bao-cao/quy-1.docx", args={"folder": "bao-cao"}),
    Diagnostic("output-read-only", "kinh-phi.xlsx"),
    Diagnostic("output-locked", "kinh-phi.xlsx"),
    Diagnostic("output-circle", "kinh-phi.xlsx"),
    Diagnostic("output-stays", "bieu-quy-1/dai-ptth.xlsx"),
    Diagnostic("output-denied", "/srv/chung/kinh-phi.xlsx"),
    Diagnostic("output-full", "kinh-phi.xlsx"),
    Diagnostic("output-failed", "kinh-phi.xlsx", args={"reason": "File name too long"}),
    # -- other engines
    Diagnostic("engines-missing", "parquet", args={"library": "duckdb"}),
    Diagnostic("cluster-unreachable", "tcp://may-chu:8786", args={"reason": "Connection refused"}),
    Diagnostic("cluster-empty", "tcp://may-chu:8786", args={"address": "tcp://may-chu:8786"}),
    Diagnostic(
        "cluster-differs",
        "tcp://may-chu:8786",
        args={"worker": "tcp://may-2:40123", "theirs": "0.1.0", "ours": "0.2.0"},
    ),
    Diagnostic("cluster-lost", "tcp://may-chu:8786"),
    # -- Word and Excel
    Diagnostic("annex-unfound", _WORD),
    Diagnostic(
        "plans-several",
        _WORD,
        args={"plans": "31/KH-UBND (Cải cách hành chính năm 2026); 32/KH-UBND (Truyền thông năm 2026)"},
    ),
    Diagnostic(
        "plans-unknown",
        _WORD,
        args={"number": "33/KH-UBND", "plans": "31/KH-UBND (Cải cách hành chính năm 2026)"},
    ),
    Diagnostic("paper-doc", "ke-hoach.doc"),
    Diagnostic("paper-xls", "ke-hoach.xls"),
    Diagnostic("paper-pdf", "ke-hoach.pdf"),
    Diagnostic("paper-archive", "ke-hoach.zip"),
    Diagnostic("paper-mail", "ke-hoach.eml"),
    Diagnostic("paper-picture", "ke-hoach.jpg"),
    Diagnostic("paper-legacy", "ke-hoach.xlsx", args={"encoding": "TCVN3"}),
    Diagnostic("paper-macros", "ke-hoach.docm"),
    Diagnostic("paper-encrypted", _WORD),
    Diagnostic(
        "paper-kind",
        "ke-hoach.pptx",
        args={"suffix": ".pptx", "known": (".docx", ".xlsx", ".odt", ".ods", ".csv", ".tsv", ".txt")},
    ),
    Diagnostic("paper-not-its-suffix", _WORD, args={"suffix": ".docx"}),
    Diagnostic("paper-too-large", "ke-hoach.xlsx", args={"rows": 60_000, "columns": 100}),
    Diagnostic("paper-exhausting", _WORD),
    Diagnostic("zip-broken", _WORD),
    Diagnostic("zip-bomb", _WORD, args={"size": 1024, "entries": 12}),
    Diagnostic("zip-not-office", _WORD, args={"part": "word/document.xml"}),
    Diagnostic("zip-document-type", _WORD, args={"part": "word/document.xml"}),
    # -- what an import finds in Word and Excel alone
    _found("cell-date", 42, Place(1, 12, 5, "Thời gian thực hiện"), date="01/10/2020"),
    _found("cell-uncomputed", 43, Place(1, 12, 6, "Kinh phí")),
    _found(
        "cell-scaled",
        43,
        Place(1, 12, 6, "Kinh phí"),
        count=3,
        shown="50",
        value="50000000",
        factor=1_000_000,
    ),
    _found("rows-hidden", 0, Place(1, sheet="Phụ lục"), count=3, rows="5, 7–8"),
    _found("columns-hidden", 0, Place(1, sheet="Phụ lục"), count=1, columns="E"),
    _found("sheets-hidden", 0, None, count=1, sheets="Bản cũ"),
    _found("text-struck", 43, Place(1, 12, 6), quoted="70.000.000"),
    _found("text-unseen", 43, Place(1, 12, 6), quoted="70.000.000"),
    _found("figure-raised", 43, Place(1, 12, 6), quoted="85¹ triệu"),
    _found("note-mark", 43, Place(1, 12, 6), quoted="Đã gồm kinh phí năm trước"),
    _found("text-legacy", 37, Place(1, 9, 2), encoding="TCVN3", quoted="KÕ ho¹ch"),
    _found("letters-converted", 0, None, encoding="TCVN3", quoted="Kế hoạch"),
    _found("cell-too-long", 37, Place(1, 9, 2, "Nội dung công việc"), limit=32_767),
    _found("paragraph-too-long", 0, None, beginning="Thực hiện Kế hoạch số 444/KH-UBND", limit=32_767),
    _found("group-too-long", 36, Place(1, 9, 2, "Nội dung công việc"), limit=200),
    _found("quote-unclosed", 43, Place(1, 12)),
    _found("amount-unit", 88, Place(2, 3, 6, "Kinh phí"), "120.000"),
    _found("amount-shared", 51, Place(1, 7, 6, "Kinh phí"), "150.000.000"),
    _found("table-unread", 24, Place(2)),
    _found("table-past", 24, Place(1), "Kết quả năm 2020"),
    _found("table-summary", 24, Place(1), "TỔNG HỢP KINH PHÍ"),
    _found("table-repeated", 24, Place(2), "Nhiệm vụ của từng cơ quan", other=1),
    _found("row-carried", 24, Place(2, 1), "và các đơn vị trực thuộc", task="7"),
    _found("nested-table", 37, Place(1, 9, 2, "Nội dung công việc")),
    _found("changes-tracked", 0, None, count=5),
    _found("comments-ignored", 0, None, count=2),
    _found("textbox-table", 24, Place(1)),
)
