"""`cchc remind`: what is written where, what the register keeps, and what is said."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.files.disk.holder import myself
from cchc_cli.files.log.append import append
from tests.conftest import cchc
from tests.domain.reports.test_remind import PLAN
from tests.files.disk.lock_files import locked_by

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with the shipped plan and its log."""
    shutil.copy(DATA / "plan_2020.yaml", tmp_path / "plan.yaml")
    log = (DATA / "progress_2020.yaml").read_text("utf-8").replace("file: plan_2020.yaml", "file: plan.yaml")
    (tmp_path / "progress.yaml").write_text(log, "utf-8")
    return tmp_path


EMPTY = "- {sent: form, agency: so, state: made, date: 2020-02-01}\n"
"""A log in which nothing is done yet."""

AS_OF = ("--as-of", "2020-10-20")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def letters(folder: Path, *words: object) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(cchc("remind", *words, "-f", "json", folder=folder).out)[
        "rows"
    ]
    return found


def test_without_a_folder_letters_are_only_listed(here: Path) -> None:
    before = (here / "progress.yaml").read_bytes()
    done = cchc("remind", *AS_OF, folder=here)
    assert done.code == Exit.OK
    lines = [line.split() for line in done.out.splitlines()]
    assert [line[-4:] for line in lines if "đôn" in line and line[-1].isdigit()] == [
        ["đốc", "3", "81", "1"],
        ["đốc", "1", "50", "1"],
        ["đốc", "2", "20", "2"],
    ]
    assert "-o THƯ_MỤC" in done.out
    assert names(here) == ["plan.yaml", "progress.yaml"]
    assert (here / "progress.yaml").read_bytes() == before


def test_letters_their_tables_and_what_the_register_has_of_them(here: Path) -> None:
    before = (here / "progress.yaml").read_bytes()
    done = cchc("remind", *AS_OF, "--date", "2020-10-21", "-o", "don-doc", folder=here)
    assert done.code == Exit.OK
    papers = ["dai-ptth", "ubnd-huyen", "ubnd-xa"]
    assert names(here / "don-doc") == [f"{name}.{suffix}" for name in papers for suffix in ("docx", "xlsx")]
    after = (here / "progress.yaml").read_bytes()
    assert after.startswith(before)
    added = after.removeprefix(before).decode().splitlines()
    assert [line.partition("sent: ")[2] for line in added] == [
        f"letter, agency: {agency}, state: made, date: 2020-10-21}}"
        for agency in ("ubnd-huyen", "ubnd-xa", "dai-ptth")
    ]
    assert "văn bản đôn đốc" in cchc("log", "--agency", "dai-ptth", folder=here).out
    # The same day they are the same letters, and a log says nothing twice.
    assert (
        "[output-exists]" in cchc("remind", *AS_OF, "--date", "2020-10-21", "-o", "don-doc", folder=here).err
    )
    again = cchc("remind", *AS_OF, "--date", "2020-10-21", "-o", "don-doc", "--force", folder=here)
    assert (again.code, (here / "progress.yaml").read_bytes()) == (Exit.OK, after)
    # A week later they are the second, and to Đài the third.
    times = {row["agency"]: row["times"] for row in letters(here, "--as-of", "2020-10-27")}
    assert times == {"ubnd-huyen": 2, "ubnd-xa": 2, "dai-ptth": 3}


def test_the_same_input_gives_the_same_files(here: Path) -> None:
    _with_mail(here)
    for folder in ("a", "b"):
        words = ("--date", "2020-10-21", "--behind", "--soon", "30", "--no-record", "-o", folder)
        assert cchc("remind", *AS_OF, *words, folder=here).code == Exit.OK
    assert names(here / "a") == names(here / "b")
    assert "dai-ptth.eml" in names(here / "a")
    for name in names(here / "a"):
        assert (here / "a" / name).read_bytes() == (here / "b" / name).read_bytes(), name


def _with_mail(here: Path) -> None:
    plan = (here / "plan.yaml").read_text("utf-8")
    told = '  dai-ptth:\n    contact: {email: "dai@hatinh.vn"}\n'
    (here / "plan.yaml").write_text(plan.replace("  dai-ptth:\n", told, 1), "utf-8")


def test_an_email_is_beside_the_letter_of_who_has_an_address(here: Path) -> None:
    _with_mail(here)
    done = cchc("remind", *AS_OF, "-o", "don-doc", folder=here)
    assert [name for name in names(here / "don-doc") if name.endswith(".eml")] == ["dai-ptth.eml"]
    assert (
        "Không soạn thư điện tử (kế hoạch chưa có contact.email) cho: UBND cấp huyện, UBND cấp xã."
        in done.err
    )
    text = (here / "don-doc" / "dai-ptth.eml").read_text("ascii")
    for name in ("dai-ptth.docx", "bieu-dai-ptth.xlsx", "lich-dai-ptth.ics"):
        assert f'filename="{name}"' in text
    # To all in one: with the letter alone, to whom it can go.
    assert cchc("remind", *AS_OF, "--one", "-o", "mot.docx", "--no-record", folder=here).code == Exit.OK
    assert {"mot.docx", "mot.xlsx", "mot.eml"} <= {*names(here)}
    assert (here / "mot.eml").read_text("ascii").count("filename=") == 1


def test_no_record_leaves_the_log_as_it_is(here: Path) -> None:
    before = (here / "progress.yaml").read_bytes()
    assert cchc("remind", *AS_OF, "-o", "don-doc", "--no-record", folder=here).code == Exit.OK
    assert (here / "progress.yaml").read_bytes() == before


def test_letters_are_written_though_somebody_writes_the_log(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (here / "progress.yaml").read_bytes()
    locked_by(here / "progress.yaml", replace(myself(), user="lan", host="may-phong-ben"))
    monkeypatch.setattr(append, "__kwdefaults__", {**(append.__kwdefaults__ or {}), "wait": 0.05})
    monkeypatch.chdir(here)
    assert run(["remind", *AS_OF, "-o", "don-doc"]) == Exit.FINDINGS
    assert "Chưa ghi được việc gửi vào sổ progress.yaml" in capsys.readouterr().err
    assert len(names(here / "don-doc")) == 6
    assert (here / "progress.yaml").read_bytes() == before


def test_where_one_file_can_not_be_written_none_is(here: Path) -> None:
    before = (here / "progress.yaml").read_bytes()
    (here / "don-doc").mkdir()
    (here / "don-doc" / "ubnd-xa.xlsx").write_text("của người khác", "utf-8")
    assert cchc("remind", *AS_OF, "-o", "don-doc", folder=here).code == Exit.BAD_INPUT
    assert names(here / "don-doc") == ["ubnd-xa.xlsx"]
    assert (here / "progress.yaml").read_bytes() == before


def test_one_letter_into_a_file(here: Path) -> None:
    done = cchc("remind", *AS_OF, "-a", "dai-ptth", "-o", "dai.docx", folder=here)
    assert (done.code, names(here)) == (Exit.OK, ["dai.docx", "dai.xlsx", "plan.yaml", "progress.yaml"])
    several = cchc("remind", *AS_OF, "-o", "tat-ca.docx", folder=here)
    assert (several.code, "có 3 công văn" in several.err) == (Exit.BAD_INPUT, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--missing", "--behind"), "--missing chỉ đôn đốc báo cáo"),
        (("--missing", "--soon"), "--missing chỉ đôn đốc báo cáo"),
        (("--one",), "--one soạn một công văn chung"),
        (("--one", "-o", "thu-muc"), "--one soạn một công văn chung"),
        (
            ("--date", "2020-10-21", "--reply-by", "2020-10-20"),
            "hạn trả lời 20/10/2020 ở trước ngày của công văn",
        ),
        (("Q3",), "thừa: Q3"),
        (("--soon", "x"), "--soon cần một số nguyên"),
        (("--soon", "367"), "--soon cần một số nguyên"),
        (("--missing", "Q9"), "Q9"),
    ],
)
def test_what_does_not_go_together(here: Path, words: tuple[str, ...], told: str) -> None:
    done = cchc("remind", *AS_OF, *words, folder=here)
    assert (done.code, told in done.err) == (Exit.BAD_INPUT, True), done.err
    assert names(here) == ["plan.yaml", "progress.yaml"]


def test_nobody_to_urge(here: Path) -> None:
    done = cchc("remind", "--as-of", "2020-01-02", "-o", "don-doc", folder=here)
    assert done.code == Exit.OK
    assert "Không có cơ quan nào phải đôn đốc." in done.out
    assert names(here) == ["plan.yaml", "progress.yaml"]
    early = cchc("remind", "--as-of", "2020-09-14", "--missing", "Q3", "-o", "nhac", folder=here)
    assert early.code == Exit.OK
    assert names(here) == ["plan.yaml", "progress.yaml"]


def test_a_letter_on_the_report_of_a_period_reminds_in_the_check(here: Path) -> None:
    words = ("--missing", "Q3", "-o", "nhac")
    assert cchc("remind", *AS_OF, *words, folder=here).code == Exit.OK
    told = json.loads(cchc("check", *AS_OF, "--missing", "Q3", "-f", "json", folder=here).out)["rows"]
    assert {row["agency"]: row["reminded"] for row in told} == {
        **dict.fromkeys(("so-tu-phap", "hiep-hoi-dn", "huyen-huong-khe", "huyen-vu-quang"), 1)
    }
    # And it is a matter of its own: what is overdue has had no letter by it.
    assert {row["agency"]: row["times"] for row in letters(here, *AS_OF)} == {
        "ubnd-huyen": 1,
        "ubnd-xa": 1,
        "dai-ptth": 2,
    }


def test_what_the_office_owes_and_who_is_above_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "progress.yaml").write_text(EMPTY, "utf-8")
    done = cchc("remind", "--as-of", "2020-07-10", folder=tmp_path)
    assert (
        "Việc của chính Sở Thông tin và Truyền thông, không gửi công văn cho mình: V.1. Tổng hợp, báo cáo "
        in done.err
    )
    assert "Cơ quan cấp trên, không đôn đốc: Tỉnh ủy; UBND tỉnh." in done.err


def test_an_id_of_a_plan_names_no_file_elsewhere(tmp_path: Path) -> None:
    hostile = PLAN.replace("  bao:", '  "../../x":').replace("lead: [bao,", 'lead: ["../../x",')
    (tmp_path / "plan.yaml").write_text(hostile, "utf-8")
    (tmp_path / "progress.yaml").write_text(EMPTY, "utf-8")
    done = cchc("remind", "--as-of", "2020-07-10", "-o", "don-doc", folder=tmp_path)
    assert done.code == Exit.OK
    assert {*names(tmp_path)} <= {"plan.yaml", "progress.yaml", "don-doc"}
    assert all(os.sep not in name for name in names(tmp_path / "don-doc"))


def test_78_communes_have_one_letter(tmp_path: Path) -> None:
    communes = [f"moi-{n}" for n in range(78)]
    agencies = "".join(f"  {commune}: {{name: UBND xã {commune}}}\n" for commune in communes)
    agencies += f"  cum: {{name: UBND các xã mới, members: [{', '.join(communes)}]}}\n"
    plan = PLAN.replace("  thon:", f"{agencies}  thon:")
    plan = plan.replace("duties:", '  - {id: "8", name: Ở cụm, lead: cum, schedule: hằng quý}\nduties:')
    (tmp_path / "plan.yaml").write_text(plan, "utf-8")
    (tmp_path / "progress.yaml").write_text(EMPTY, "utf-8")
    found = {row["agency"]: row for row in letters(tmp_path, "--as-of", "2020-07-10")}
    assert (found["cum"]["units"], found["cum"]["overdue_works"]) == (78, 78)
    assert not {*found} & {*communes}
