"""Signature sheets: what is printed is on record, and the signed scan finds its page by its code."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from kpdesk.base.errors import Broken, Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft, DirectiveDraft, SheetDraft
from kpdesk.directives.rows import AckWanted
from kpdesk.directives.rules import AckState
from kpdesk.documents.paper import Size
from kpdesk.roster.draft import PersonDraft

Scan = Callable[..., Path]


def text_of(pdf: bytes, page: int) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[page - 1].get_textpage().get_text_range())


def names(desk: Desk, page: str) -> list[str]:
    return [row.name for row in desk.directives.acknowledgements("D9", AckWanted(page=page))]


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_each_station_has_pages_of_its_own_with_the_names_that_are_on_record(
    desk: Desk, roll: list[str], language: str, size: Size
) -> None:
    printed = desk.signatures.print_sheet(SheetDraft("d9", language=language, size=size))
    pages = desk.signatures.pages("D9")

    with pypdfium2.PdfDocument(printed.pdf) as document:
        assert len(document) == printed.pages == len(pages)
    assert [page.persons for page in pages] == ([9, 18, 2, 1] if size is Size.A4 else [9, 20, 1])
    assert (printed.number, printed.persons) == ("D9-1", 30)
    assert "Gul Khan 20" in names(desk, "D9-1/1")
    assert names(desk, "D9-1/2")[0] == "Gul Khan 00"
    if language == "en":
        assert "Gul Khan 20" in text_of(printed.pdf, 1)
        assert "PS City" in text_of(printed.pdf, 2)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_longest_words_push_no_name_off_its_page(desk: Desk, roll: list[str], language: str) -> None:
    long = DirectiveDraft(title="A very long title of a letter " * 12, title_urdu="بہت لمبا عنوان " * 30)
    code = desk.directives.show(desk.directives.register(long).uid).code

    printed = desk.signatures.print_sheet(SheetDraft(code, language=language))

    with pypdfium2.PdfDocument(printed.pdf) as document:
        assert len(document) == printed.pages == 4


def test_a_sheet_printed_again_is_the_same_paper_whoever_moved_meanwhile(desk: Desk, roll: list[str]) -> None:
    printed = desk.signatures.print_sheet(SheetDraft("D9"))

    assert desk.signatures.print_again("d9-1").pdf == printed.pdf
    assert desk.signatures.print_sheet(SheetDraft("D9")).number == "D9-2"


def test_a_sheet_of_one_station_for_who_has_not_signed(desk: Desk, roll: list[str]) -> None:
    desk.directives.acknowledge(AckDraft("D9", tuple(roll[20:24]), AckState.SIGNED, desk.clock.now().date()))

    printed = desk.signatures.print_sheet(SheetDraft("D9", "Police Lines", only_not_signed=True))

    assert printed.persons == 5
    with pytest.raises(Refused, match="nobody_to_sign"):
        desk.signatures.print_sheet(SheetDraft("D9", "PS Nowhere"))


def test_only_ranks_that_the_letter_binds_have_to_sign(desk: Desk, roll: list[str]) -> None:
    row = desk.directives.show(desk.directives.register(DirectiveDraft(title="Inspectors", ranks=("INSP",))).uid)

    assert desk.directives.counts(row.code).roll == 1
    assert desk.signatures.print_sheet(SheetDraft(row.code)).persons == 1
    with pytest.raises(Refused, match="rank_unknown"):
        desk.directives.register(DirectiveDraft(title="Nobody", ranks=("MARSHAL",)))


def test_drawing_that_is_stopped_leaves_no_sheet_on_record(desk: Desk, roll: list[str]) -> None:
    class Stopped(Progress):
        def step(self, label: str, done: int = 0, total: int = 0) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.signatures.print_sheet(SheetDraft("D9"), Stopped())

    assert desk.signatures.pages("D9") == ()


@pytest.mark.parametrize("dpi", [100, 200])
def test_a_scanned_page_is_matched_by_its_code(desk: Desk, roll: list[str], scan: Scan, dpi: int) -> None:
    printed = desk.signatures.print_sheet(SheetDraft("D9"))

    (found,) = desk.signatures.attach_signed([scan(printed.pdf, 2, dpi)])

    assert [(one.file_page, one.page) for one in found.matched] == [(1, "D9-1/2")]
    assert found.not_matched == ()
    assert [page.scan is not None for page in desk.signatures.pages("D9")] == [False, True, False, False]


def test_zbar_reads_the_code_of_every_page(desk: Desk, roll: list[str], scan: Scan) -> None:
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg is not installed")
    printed = desk.signatures.print_sheet(SheetDraft("D9", language="ur"))

    for page in range(1, printed.pages + 1):
        read = subprocess.run(
            ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", str(scan(printed.pdf, page))],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert read.stdout.startswith(f"KPS1:MRD:D9-1:{page}:")


def test_a_stack_scanned_as_one_pdf_finds_all_its_pages_and_is_kept_once(
    desk: Desk, roll: list[str], tmp_path: Path
) -> None:
    stack = tmp_path / "stack.pdf"
    stack.write_bytes(desk.signatures.print_sheet(SheetDraft("D9")).pdf)

    (found,) = desk.signatures.attach_signed([stack])
    again = desk.signatures.attach_signed([stack])

    assert [one.page for one in found.matched] == ["D9-1/1", "D9-1/2", "D9-1/3", "D9-1/4"]
    assert again[0].matched == found.matched
    assert len(desk.signatures.scans("D9")) == 1
    assert len(list((desk.folder / "evidence").iterdir())) == 1


def test_a_sheet_of_another_office_or_store_is_not_taken_for_ours(
    desk: Desk, cpo: Desk, roll: list[str], scan: Scan
) -> None:
    desk.signatures.print_sheet(SheetDraft("D9"))
    cpo.roster.register(desk.roster.person(roll[0]).draft)
    theirs = cpo.signatures.print_sheet(SheetDraft("D9"))

    (found,) = desk.signatures.attach_signed([scan(theirs.pdf)])

    assert (found.matched, found.not_matched) == ((), (1,))
    assert desk.signatures.scans("D9") == ()


def test_a_page_whose_code_cannot_be_read_is_chosen_by_hand(desk: Desk, roll: list[str], scan: Scan) -> None:
    printed = desk.signatures.print_sheet(SheetDraft("D9"))
    blurred = scan(printed.pdf, 1, 12)
    assert desk.signatures.attach_signed([blurred])[0].not_matched == (1,)

    desk.signatures.attach_page(blurred, "d9-1/3")

    assert [page.name for page in desk.signatures.pages("D9") if page.scan] == ["D9-1/3"]
    for page, file_page, code in (
        ("D9-1/5", 1, "sheet_unknown"),
        ("D9-7", 1, "sheet_unknown"),
        ("D9-1/1", 2, "file_page"),
    ):
        with pytest.raises(Refused, match=code):
            desk.signatures.attach_page(blurred, page, file_page)


def test_a_scan_lies_encrypted_is_opened_with_a_note_and_a_flipped_bit_is_found(
    desk: Desk, roll: list[str], tmp_path: Path
) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(desk.signatures.print_sheet(SheetDraft("D9")).pdf)
    desk.signatures.attach_letter("D9", letter)
    desk.signatures.attach_letter("D9", letter)
    (row,) = desk.signatures.scans("D9")
    (sealed,) = (desk.folder / "evidence").iterdir()

    assert not row.is_sheet
    assert b"%PDF" not in sealed.read_bytes()
    assert desk.signatures.open_scan(row.uid)[1] == letter.read_bytes()
    desk.signatures.export_scan(row.uid, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == letter.read_bytes()
    actions = [entry.action for entry in desk.audit.latest(6)]
    assert {"scan_attached", "scan_opened", "scan_exported"} <= set(actions)
    data = bytearray(sealed.read_bytes())
    assert desk.signatures.verify_scans() == (1, ())
    data[200] ^= 1
    sealed.chmod(0o600)
    sealed.write_bytes(data)
    assert desk.signatures.verify_scans() == (1, (row,))
    with pytest.raises(Broken, match="scan_damaged"):
        desk.signatures.open_scan(row.uid)


def test_a_scan_that_was_attached_by_mistake_is_withdrawn_and_its_page_waits_again(
    desk: Desk, roll: list[str], scan: Scan
) -> None:
    desk.signatures.attach_signed([scan(desk.signatures.print_sheet(SheetDraft("D9")).pdf)])
    (row,) = desk.signatures.scans("D9")

    with pytest.raises(Refused, match="reason_missing"):
        desk.signatures.withdraw_scan(row.uid, " ")
    desk.signatures.withdraw_scan(row.uid, "wrong letter")

    assert desk.signatures.scans("D9") == ()
    assert not any(page.scan for page in desk.signatures.pages("D9"))


@pytest.mark.parametrize(("data", "code"), [(b"", "scan_not_paper"), (b"MZ", "scan_not_paper"), (b"%PDF-1", "picture")])
def test_what_is_no_scan_is_refused_and_nothing_is_kept(desk: Desk, tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(data)

    with pytest.raises(Refused, match=code):
        desk.signatures.attach_signed([file])
    assert list((desk.folder / "evidence").iterdir()) == []


def test_who_has_not_signed_is_printed_and_exported(desk: Desk, roll: list[str], tmp_path: Path) -> None:
    desk.directives.acknowledge(AckDraft("D9", tuple(roll[:10]), AckState.SIGNED, desk.clock.now().date()))
    wanted = AckWanted(state="not_signed", posting="PS City")

    pdf = desk.signatures.list_pdf("D9", wanted)
    rows = desk.signatures.export_list("D9", wanted, tmp_path / "list.xlsx")

    assert "Gul Khan 10" in text_of(pdf, 1)
    assert "Gul Khan 09" not in text_of(pdf, 1)
    assert rows == 10
    assert desk.signatures.list_pdf("D9", wanted, Size.LEGAL, "ur").startswith(b"%PDF")


def test_the_list_in_urdu_names_people_in_urdu_where_the_roll_does(desk: Desk) -> None:
    for name, urdu in (("Gul Khan", "گل خان"), ("Asad Jan", "")):
        desk.roster.register(PersonDraft(name, rank="CONST", posting="PS City", name_urdu=urdu))
    wanted = AckWanted(state="not_signed")

    english = text_of(desk.signatures.list_pdf("D9", wanted), 1)
    urdu = text_of(desk.signatures.list_pdf("D9", wanted, Size.A4, "ur"), 1)
    assert "Gul Khan" in english and "Asad Jan" in english
    assert "Gul Khan" not in urdu and "Asad Jan" in urdu
