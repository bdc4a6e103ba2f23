"""Capture sheets, whole folders, files at several violations, and what is said of an accused in custody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from kpdesk.base.clock import PKT
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.cases.paper_words import exhibit_words
from kpdesk.desk import Desk
from kpdesk.desk.restoring import restore_backup
from kpdesk.documents.paper import Size
from kpdesk.documents.qr_reading import read_qr
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.capture_pages import runs_of_checks
from kpdesk.violations.evidence_queries import violation_named
from kpdesk.violations.evidence_rows import CustodyEntry

SHEET = Capture(
    url="https://www.tiktok.com/@gul/video/7312345678901234567",
    handle="@gul",
    account_id="6801234567890123456",
    display_name="گل خان",
    posted_at=datetime(2026, 11, 19, tzinfo=PKT),
    captured_at=datetime(2026, 11, 20, 14, 30, tzinfo=PKT),
    captured_by="HC Noor",
    computer="SMMU-PC-2",
    obtained="public",
    witness="ASI Bakht",
    followers=12_345,
    views=401_223,
    note="full page",
)


@pytest.fixture
def made(log: Callable[..., tuple]) -> str:
    return log("gul")[0].number


@pytest.fixture
def put(desk: Desk, made: str) -> Callable[..., str]:
    """Takes one file in and returns the exhibit's uid."""

    def put(path: Path, capture: Capture = SHEET, violation: str = made) -> str:
        (taken,) = desk.evidence.take_in((violation,), (EvidenceDraft(path, capture),))
        assert taken.uid is not None
        return taken.uid

    return put


def words_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def pictures_in(pdf: bytes) -> int:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return sum(one.type == FPDF_PAGEOBJ_IMAGE for page in pypdfium2.PdfDocument(pdf) for one in page.get_objects())


def test_the_capture_sheet_is_kept_whole(desk: Desk, made: str, picture: Path, put: Callable[..., str]) -> None:
    put(picture)

    (row,) = desk.evidence.items(made)
    assert row.capture == replace(SHEET, shows_accused=False)
    assert (row.taken_by, row.taken_at) == ("Khan Zada", desk.clock.now())
    assert row.taken_on


def test_what_a_sheet_said_before_stays_on_record(desk: Desk, picture: Path, put: Callable[..., str]) -> None:
    uid = put(picture)
    desk.evidence.describe(uid, replace(SHEET, witness="SI Asad", captured_at=None))
    assert desk.evidence.describe(uid, replace(SHEET, witness="SI Asad ", captured_at=None)).features == frozenset()

    assert desk.evidence.show(uid).capture.witness == "SI Asad"
    entry = desk.evidence.custody_log(uid)[-1]
    assert entry.action == "described"
    assert entry.details["changed"] == {
        "witness": {"before": "ASI Bakht", "after": "SI Asad"},
        "captured_at": {"before": "2026-11-20T09:30:00Z", "after": None},
    }


def test_all_that_is_wrong_with_a_sheet_is_told_at_once(desk: Desk, picture: Path, put: Callable[..., str]) -> None:
    uid = put(picture)
    wrong = Capture(
        url="x" * 3000, captured_at=datetime(2026, 12, 1, tzinfo=PKT), posted_at=datetime(2027, 1, 1, tzinfo=PKT),
        followers=-1, views=10**12, obtained="fake log-in", witness="a\0b",
    )  # fmt: skip

    with pytest.raises(ProblemsFound) as found:
        desk.evidence.describe(uid, wrong)

    assert {problem.field for problem in found.value.problems} == {
        "url", "captured_at", "posted_at", "followers", "views", "obtained", "witness",
    }  # fmt: skip


def test_a_folder_of_sixty_screenshots_goes_in_at_once(desk: Desk, made: str, tmp_path: Path) -> None:
    folder = tmp_path / "سکرین شاٹس"
    (folder / "inner").mkdir(parents=True)
    for number in range(60):
        Image.new("RGB", (40, 60), (number, 4 * number, 99)).save(folder / f"shot {number}.png")
    for name in (".hidden", "Thumbs.db", "desktop.ini"):
        (folder / name).write_bytes(b"x")

    taken = desk.evidence.take_in((made,), (EvidenceDraft(folder),))

    assert [one.file_name for one in taken] == [f"shot {number}.png" for number in range(60)]
    assert [taken[0].exhibit, taken[26].exhibit, taken[59].exhibit] == ["A", "AA", "BH"]
    assert len(desk.evidence.thumbnails(made)) == 60


def test_every_bad_file_of_a_folder_is_named_and_none_goes_in(desk: Desk, made: str, tmp_path: Path) -> None:
    folder = tmp_path / "shots"
    folder.mkdir()
    (folder / "good.png").write_bytes(b"good")
    for name in ("one.png", "two.png"):
        (folder / name).touch()

    with pytest.raises(ProblemsFound) as found:
        desk.evidence.take_in((made,), (EvidenceDraft(folder), EvidenceDraft(tmp_path / "gone")))

    assert [(problem.code, problem.values.get("file")) for problem in found.value.problems] == [
        ("file_empty", "one.png"), ("file_empty", "two.png"), ("file_not_found", None),
    ]  # fmt: skip
    assert desk.evidence.items(made) == ()
    assert list(desk.workplace.store.folder.evidence.iterdir()) == []


def test_too_small_a_disk_is_told_before_anything_is_copied(
    desk: Desk, made: str, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 10 << 20})
    monkeypatch.setattr("kpdesk.violations.evidence.shutil.disk_usage", lambda _folder: usage)

    with pytest.raises(Broken, match="evidence_no_room"):
        desk.evidence.take_in((made,), (EvidenceDraft(picture),))


@pytest.mark.parametrize(
    ("name", "entered"),
    [
        ("ویڈیو ثبوت ۱.png", "ویڈیو ثبوت ۱.png"),
        ("..\\..\\windows\\evil.png", "..\\..\\windows\\evil.png"),
        ("gnp.\u202egpj.png", "gnp.gpj.png"),
        ("a\nb\x07.png", "a b.png"),
        ("x" * 240 + ".png", "x" * 240 + ".png"),
    ],
)
def test_names_of_every_kind_are_entered(
    desk: Desk, made: str, picture: Path, tmp_path: Path, put: Callable[..., str], name: str, entered: str
) -> None:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / name
    path.write_bytes(picture.read_bytes())

    assert desk.evidence.show(put(path)).file_name == entered


def test_one_file_at_two_violations_is_kept_once_and_said(
    desk: Desk, made: str, log: Callable[..., tuple], picture: Path, put: Callable[..., str]
) -> None:
    other = log("noor")[0].number
    uid = put(picture)

    (taken,) = desk.evidence.take_in((other,), (EvidenceDraft(picture),))

    assert taken.same_as == (made,)
    assert len(list(desk.workplace.store.folder.evidence.iterdir())) == 1
    assert desk.evidence.show(uid).also == (other,)
    assert desk.evidence.verify().faults == ()


def test_a_damaged_file_is_not_relied_on_when_the_same_comes_again(
    desk: Desk, log: Callable[..., tuple], picture: Path, put: Callable[..., str]
) -> None:
    put(picture)
    (sealed,) = desk.workplace.store.folder.evidence.iterdir()
    sealed.chmod(0o600)
    sealed.write_bytes(sealed.read_bytes()[:-1] + b"?")

    again = put(picture, violation=log("noor")[0].number)

    assert [fault.exhibit for fault in desk.evidence.verify().faults] == ["A"]
    assert desk.evidence.view(again, "is it whole").data == picture.read_bytes()


def test_an_exhibit_is_entered_at_another_violation_by_its_number(
    desk: Desk, made: str, log: Callable[..., tuple], picture: Path, put: Callable[..., str]
) -> None:
    other, uid = log("noor")[0].number, put(picture)

    assert desk.evidence.link(uid, other) == "A"

    (row,) = desk.evidence.items(other)
    assert (row.sha256, row.capture, row.also) == (
        desk.evidence.show(uid).sha256,
        replace(SHEET, shows_accused=False),
        (made,),
    )
    assert [entry.action for entry in desk.evidence.custody_log(row.uid)] == ["linked"]
    assert desk.evidence.custody_log(uid)[-1].details["number"] == other
    with pytest.raises(Refused, match="evidence_held_already"):
        desk.evidence.link(uid, other)
    with pytest.raises(Refused, match="violation_unknown"):
        desk.evidence.link(uid, "MRD-V-2026-9999")


def test_a_withdrawn_exhibit_leaves_the_list_but_not_the_locker(
    desk: Desk, made: str, picture: Path, tmp_path: Path, put: Callable[..., str]
) -> None:
    uid = put(picture)
    desk.evidence.withdraw(uid, "belongs to another man")
    (tmp_path / "next.txt").write_text("next")
    put(tmp_path / "next.txt")

    assert [row.exhibit for row in desk.evidence.items(made)] == ["B"]
    assert desk.evidence.verify().exhibits == 2
    assert desk.evidence.view(uid, "asked by the tribunal").data == picture.read_bytes()
    with pytest.raises(Refused, match="evidence_withdrawn"):
        desk.evidence.describe(uid, SHEET)


@pytest.mark.parametrize("kind", ["V16", "V17"])
def test_a_kind_about_custody_is_taken_to_show_the_accused_until_said_otherwise(
    desk: Desk, log: Callable[..., tuple], picture: Path, put: Callable[..., str], kind: str
) -> None:
    made = log("gul", kind=kind, outlet="a channel", station="PS City")[0].number
    (taken,) = desk.evidence.take_in((made,), (EvidenceDraft(picture, SHEET),))
    assert taken.shows_accused
    assert taken.uid
    assert desk.evidence.thumbnails(made) == {}
    assert pictures_in(desk.evidence.sheets_pdf(made)) == 0
    assert "an accused in custody" in words_of(desk.evidence.sheets_pdf(made))

    desk.evidence.describe(taken.uid, replace(SHEET, shows_accused=False))

    assert list(desk.evidence.thumbnails(made)) == [taken.uid]
    assert pictures_in(desk.evidence.sheets_pdf(made)) == 1


def test_a_case_paper_names_no_file_that_shows_an_accused(
    desk: Desk, made: str, picture: Path, put: Callable[..., str]
) -> None:
    put(picture, replace(SHEET, shows_accused=True))

    with desk.workplace.reading() as session:
        words = exhibit_words(session, [violation_named(session, made)], "en")

    assert picture.name not in words
    assert "shows an accused in custody" in words


def test_a_name_that_lies_about_its_contents_is_said(desk: Desk, made: str, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"MZ\x90\0 a program")

    (taken,) = desk.evidence.take_in((made,), (EvidenceDraft(tmp_path / "photo.jpg"),))

    assert taken.kind_differs
    assert desk.evidence.items(made)[0].media_type == "application/x-msdownload"


@pytest.mark.parametrize("size", list(Size))
@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_printed_sheet_holds_hash_sheet_and_log(
    desk: Desk, made: str, picture: Path, put: Callable[..., str], tmp_path: Path, language: str, size: Size
) -> None:
    uid = put(picture)
    desk.evidence.view(uid, "draft of the notice")

    pdf = desk.evidence.sheets_pdf(made, (), size, language)

    words = words_of(pdf)
    row = desk.evidence.show(uid)
    for part in (row.sha256[:8], row.sha256[-8:], "6801234567890123456", "20.11.2026 14:30", "draft of the notice"):
        assert part in words
    (tmp_path / "sheet.pdf").write_bytes(pdf)
    assert f"KPDX:{made}:A:{row.sha256}".upper() in {code.text for code in read_qr(tmp_path / "sheet.pdf")}
    assert desk.evidence.custody_log(uid)[-1].action == "sheet_printed"


def test_only_the_exhibits_asked_for_are_printed(
    desk: Desk, made: str, picture: Path, tmp_path: Path, put: Callable[..., str]
) -> None:
    with pytest.raises(Refused, match="evidence_none"):
        desk.evidence.sheets_pdf(made)
    (tmp_path / "b.txt").write_text("b")
    put(picture)
    put(tmp_path / "b.txt")

    assert "b.txt" not in words_of(desk.evidence.sheets_pdf(made, ("A",)))
    with pytest.raises(Refused, match="evidence_unknown"):
        desk.evidence.sheets_pdf(made, ("C",))


def test_a_restored_backup_brings_the_evidence_back(
    desk: Desk, made: str, picture: Path, put: Callable[..., str], tmp_path: Path
) -> None:
    put(picture)
    backup = desk.backups.create()
    desk.close()

    restored = Desk(restore_backup(tmp_path / "new", backup.path, "khan", "four plain words here", desk.clock))
    with restored:
        verdict = restored.evidence.verify()
        (row,) = restored.evidence.items(made)
        assert (verdict.files, verdict.exhibits, verdict.faults) == (1, 1, ())
        assert restored.evidence.view(row.uid, "after the restore").data == picture.read_bytes()
        assert restored.evidence.thumbnails(made)


def test_checks_in_a_row_that_found_it_unchanged_are_printed_as_one() -> None:
    def entry(seq: int, action: str, intact: bool | None = None) -> CustodyEntry:
        return CustodyEntry(seq, datetime(2026, 11, 20, tzinfo=PKT), "gul", "clerk", action, intact=intact)

    log = [
        entry(1, "taken_in"),
        *(entry(seq, "verified", intact=True) for seq in (4, 6, 9)),
        entry(10, "verified", intact=False),
        entry(11, "verified", intact=True),
        entry(12, "viewed"),
    ]

    assert [[one.seq for one in run] for run in runs_of_checks(log)] == [[1], [4, 6, 9], [10], [11], [12]]
