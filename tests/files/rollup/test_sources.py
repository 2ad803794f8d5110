"""Which files under a folder are plans, which are logs, and of which plan."""

import unicodedata
from pathlib import Path

import pytest

from cchc_cli.files.rollup.sources import Survey, survey_of
from tests.files.rollup.folders import log_text, plan_text, write


def found(folder: Path, files: dict[str, str]) -> Survey:
    return survey_of(write(folder, files), lambda file, digest: None)


def test_a_plan_has_the_logs_that_stand_beside_it(tmp_path: Path) -> None:
    survey = found(
        tmp_path,
        {
            "can-loc/plan.yaml": plan_text(),
            "can-loc/progress.yaml": log_text("2020-01-02"),
            "ky-anh/plan.yml": plan_text("2/KH-UBND"),
            "ky-anh/PROGRESS-1.YML": log_text("2020-01-02"),
            "ky-anh/ghi-chu.yaml": "a: b\n",
            "ky-anh/.progress.yaml": log_text("2020-01-02"),
            ".cu/plan.yaml": plan_text("3/KH-UBND"),
            "ky-anh/plan.txt": plan_text(),
        },
    )
    assert survey.plans == {
        "can-loc/plan.yaml": ("can-loc/progress.yaml",),
        "ky-anh/plan.yml": ("ky-anh/PROGRESS-1.YML",),
    }
    assert survey.passed == ("ky-anh/ghi-chu.yaml",)
    assert survey.faults == ()


def test_an_opening_names_the_file_of_its_plan_whatever_either_is_called(tmp_path: Path) -> None:
    survey = found(
        tmp_path,
        {
            "ke-hoach.yaml": plan_text(),
            "plan-khac.yaml": plan_text("2/KH-UBND"),
            "so/so-tien-do.yaml": log_text("2020-01-02", of="1/KH-UBND", file="../ke-hoach.yaml"),
            "plan-progress.yaml": log_text("2020-01-02", of="2/KH-UBND"),
        },
    )
    assert survey.plans == {
        "ke-hoach.yaml": ("so/so-tien-do.yaml",),
        "plan-khac.yaml": ("plan-progress.yaml",),
    }
    assert survey.passed == ()


def test_a_file_is_found_however_its_letters_are_put_together(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "kế hoạch.yaml")
    log = log_text("2020-01-02", of="1/KH-UBND", file=unicodedata.normalize("NFC", "kế hoạch.yaml"))
    assert found(tmp_path, {apart: plan_text(), "progress.yaml": log}).plans == {apart: ("progress.yaml",)}


def test_where_the_named_file_is_gone_the_number_tells(tmp_path: Path) -> None:
    gone = log_text("2020-01-02", of="2 / kh-ubnd", file="../../cu/plan.yaml")
    survey = found(
        tmp_path,
        {
            "plan.yaml": plan_text("2/KH-UBND"),
            "x/plan-a.yaml": plan_text("1/KH-UBND"),
            "x/plan-b.yaml": plan_text("2/KH-UBND"),
            "x/progress.yaml": gone,
            "y/so/progress.yaml": gone,
        },
    )
    assert survey.plans == {
        "plan.yaml": ("y/so/progress.yaml",),
        "x/plan-a.yaml": (),
        "x/plan-b.yaml": ("x/progress.yaml",),
    }


def test_the_line_that_earlier_versions_wrote_is_an_opening(tmp_path: Path) -> None:
    log = "# Sổ tiến độ — Kế hoạch 2/KH-UBND\n" + log_text("2020-01-02")
    survey = found(
        tmp_path, {"plan-a.yaml": plan_text(), "plan-b.yaml": plan_text("2/KH-UBND"), "so.yaml": log}
    )
    assert survey.plans == {"plan-a.yaml": (), "plan-b.yaml": ("so.yaml",)}


def test_without_an_opening_it_is_the_only_plan_of_the_folder_or_of_the_nearest_above(tmp_path: Path) -> None:
    log = log_text("2020-01-02")
    survey = found(
        tmp_path,
        {
            "plan.yaml": plan_text(),
            "x/plan.yaml": plan_text("2/KH-UBND"),
            "x/logs/progress-quy-1.yaml": log,
            "x/logs/progress-quy-2.yaml": log,
            "y/progress.yaml": log,
        },
    )
    assert survey.plans == {
        "plan.yaml": ("y/progress.yaml",),
        "x/plan.yaml": ("x/logs/progress-quy-1.yaml", "x/logs/progress-quy-2.yaml"),
    }


def test_of_several_plans_the_one_of_the_same_ending(tmp_path: Path) -> None:
    log = log_text("2020-01-02")
    survey = found(
        tmp_path,
        {
            "plan_2020.yaml": plan_text(),
            "plan_2021.yaml": plan_text("2/KH-UBND"),
            "progress_2021.yaml": log,
            "progress.yaml": log,
            "x/progress.yaml": log_text("2020-01-02", of="9/KH-UBND"),
        },
    )
    assert survey.plans == {"plan_2020.yaml": (), "plan_2021.yaml": ("progress_2021.yaml",)}
    assert [(f.code, f.file, f.args) for f in survey.faults] == [
        ("log-of-several-plans", "progress.yaml", {"count": 2}),
        ("log-of-no-plan", "x/progress.yaml", {"plan": "9/KH-UBND"}),
    ]


@pytest.mark.parametrize(
    ("issuer", "amending", "place", "replaced"),
    [
        ("UBND xã A", "UBND xã A", "a/", True),
        ("UBND xã A", "Ủy ban nhân dân xã A", "a/", True),
        ("UBND xã A", "UBND xã A", "a/2020/", True),
        # The nation has many communes A, and districts of one name.
        ("UBND xã A", "UBND xã A", "b/", False),
        ("UBND xã A, tỉnh Hà Tĩnh", "UBND xã A, tỉnh Hà Tĩnh", "b/", False),
        ("UBND huyện Châu Thành", "UBND huyện Châu Thành", "b/", False),
        ("UBND huyện Can Lộc, tỉnh Hà Tĩnh", "UBND huyện Can Lộc, tỉnh Hà Tĩnh", "b/", True),
        ("UBND thành phố Vinh, tỉnh Nghệ An", "UBND TP. Vinh, tỉnh Nghệ An", "a/", True),
        ("Bộ Nội vụ", "Bộ Nội vụ", "b/", True),
        (None, None, "a/", True),
        (None, None, "b/", False),
        ("UBND xã A", "UBND xã B", "a/", False),
    ],
)
def test_a_plan_that_another_one_of_its_issuer_amends_is_replaced(
    tmp_path: Path, issuer: str | None, amending: str | None, place: str, replaced: bool
) -> None:
    old, new = "a/plan.yaml", f"{place}plan-moi.yaml"
    files = {
        old: plan_text("1/KH-UBND", issuer),
        new: plan_text("5/KH-UBND", amending, head="amends: [1 / KH-UBND]\nyear: 2020"),
        "a/so.yaml": log_text("2020-01-02", of="1/KH-UBND", file="plan.yaml"),
    }
    survey = found(tmp_path, files)
    assert survey.replaced == ({old: new} if replaced else {})
    assert survey.plans == ({new: ("a/so.yaml",)} if replaced else {old: ("a/so.yaml",), new: ()})


def test_plans_that_amend_each_other_do_not_both_go(tmp_path: Path) -> None:
    survey = found(
        tmp_path,
        {
            "plan-a.yaml": plan_text("1/KH", head="amends: [2/KH]\nyear: 2020"),
            "plan-b.yaml": plan_text("2/KH", head="amends:\n- 1/KH\nyear: 2020"),
            "plan-c.yaml": "{number: 3/KH, issuer: X}",
        },
    )
    assert survey.replaced == {"plan-b.yaml": "plan-a.yaml"}
    assert survey.files["plan-c.yaml"].head.number == "3/KH"


def test_folders_that_are_links_are_not_followed(tmp_path: Path) -> None:
    folder = write(tmp_path, {"x/plan.yaml": plan_text()})
    (folder / "x" / "y").symlink_to(folder, target_is_directory=True)
    assert list(survey_of(folder, lambda file, digest: None).files) == ["x/plan.yaml"]


def test_a_folder_that_can_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    listed = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("kin"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    folder = write(tmp_path, {"plan.yaml": plan_text(), "kin/plan.yaml": plan_text("2/KH")})
    monkeypatch.setattr(os, "scandir", refusing)
    survey = survey_of(folder, lambda file, digest: None)
    assert [(f.code, f.file) for f in survey.faults] == [("folder-unreadable", "kin")]
    assert list(survey.plans) == ["plan.yaml"]


def test_what_is_no_text_is_a_plan_by_its_name_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"\xff\xfea")
    (tmp_path / "khac.yaml").write_bytes(b"\0\1")
    survey = survey_of(tmp_path, lambda file, digest: None)
    assert (list(survey.plans), survey.passed) == (["plan.yaml"], ("khac.yaml",))


def test_what_is_remembered_of_a_file_is_not_looked_for_in_it(tmp_path: Path) -> None:
    first = found(tmp_path, {"plan.yaml": plan_text()})
    head = first.files["plan.yaml"].head
    assert head.number == "1/KH-UBND"
    survey = survey_of(tmp_path, lambda file, digest: head._replace(number="x"))
    assert survey.files["plan.yaml"].head.number == "x"
