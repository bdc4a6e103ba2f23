"""Printed pages held against the store: true, altered, superseded, never issued, another office's."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from sqlalchemy import text

from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.papers import PaperVerdict, Why
from kpdesk.documents.paper import Size

WEEK = "2026-W47"


def changed(code: str, place: int) -> str:
    """The code with one sign of one of its parts put in the place of another."""
    parts = code.split(":")
    parts[place] = ("B" if parts[place][0] != "B" else "C") + parts[place][1:]
    return ":".join(parts)


def test_every_page_proves_itself_with_the_figures_of_the_record(desk: Desk, paper: Path) -> None:
    found = desk.papers.check_file(paper)

    assert {(check.verdict, check.why) for check in found.checks} == {(PaperVerdict.TRUE, Why.TRUE)}
    assert [check.claimed.page for check in found.checks] == list(range(1, len(found.checks) + 1))
    assert {check.figures["new"] for check in found.checks} == {1}
    assert (found.unread, found.missing) == ((), ())


def test_what_a_phone_reads_from_several_pages_is_checked_at_once(desk: Desk, codes: tuple[str, ...]) -> None:
    said = "\n".join(f"QR_CODE: {code[:60].lower()}\n{code[60:]}" for code in codes)

    assert [check.claimed.page for check in desk.papers.check_text(said)] == list(range(1, len(codes) + 1))
    assert {check.verdict for check in desk.papers.check_text(said)} == {PaperVerdict.TRUE}


def test_an_older_edition_is_superseded_and_says_by_which(
    desk: Desk, paper: Path, revise: Callable[[Desk], None]
) -> None:
    revise(desk)

    for check in desk.papers.check_file(paper).checks:
        assert (check.verdict, check.why, check.newest) == (PaperVerdict.SUPERSEDED, Why.SUPERSEDED, 2)
        assert check.figures["new"] == 1


@pytest.mark.parametrize("place", [5, 6])
def test_a_code_with_another_digest_or_signature_is_altered_and_the_true_page_stands_beside(
    desk: Desk, codes: tuple[str, ...], place: int
) -> None:
    (check,) = desk.papers.check_text(changed(codes[0], place))

    assert (check.verdict, check.why) == (PaperVerdict.ALTERED, Why.NOT_SIGNED)
    true = PdfReader(io.BytesIO(desk.papers.true_page(check)))
    assert len(true.pages) == 1
    assert "Page 1 of" in true.pages[0].extract_text()


def test_a_page_number_that_was_changed_is_altered(desk: Desk, codes: tuple[str, ...]) -> None:
    (check,) = desk.papers.check_text(codes[0].replace(":1/", ":2/"))

    assert check.verdict is PaperVerdict.ALTERED


def test_the_true_page_is_of_the_sheet_and_language_that_was_printed(desk: Desk, tmp_path: Path) -> None:
    legal = tmp_path / "legal.pdf"
    legal.write_bytes(desk.weekly.pdf(WEEK, Size.LEGAL, language="ur"))
    check = desk.papers.check_file(legal).checks[0]
    (tmp_path / "true.pdf").write_bytes(desk.papers.true_page(check))

    assert (check.verdict, check.claimed.size, check.claimed.language) == (PaperVerdict.TRUE, Size.LEGAL, "ur")
    assert [float(side) for side in PdfReader(tmp_path / "true.pdf").pages[0].mediabox[2:]] == [612, 1008]


def test_a_week_that_was_never_frozen_was_never_issued(desk: Desk, codes: tuple[str, ...]) -> None:
    (check,) = desk.papers.check_text(codes[0].replace(WEEK, "2026-W20"))

    assert (check.verdict, check.why) == (PaperVerdict.UNKNOWN, Why.NEVER_ISSUED)
    with pytest.raises(Refused) as refused:
        desk.papers.true_page(check)
    assert refused.value.code == "true_page_not_here"


def test_a_page_that_another_store_of_the_same_office_froze_is_not_this_ones(
    desk: Desk, cpo: Desk, codes: tuple[str, ...]
) -> None:
    (check,) = cpo.papers.check_text(codes[0])

    assert (check.verdict, check.why) == (PaperVerdict.UNKNOWN, Why.OTHER_OFFICE)


def test_a_store_edited_behind_its_paper_shows_as_altered(desk: Desk, paper: Path) -> None:
    with desk.workplace.writing() as uow:
        uow.session.execute(text("UPDATE weekly_return SET figures = replace(figures, '\"new\": 1', '\"new\": 0')"))
        uow.commit()

    assert {check.why for check in desk.papers.check_file(paper).checks} == {Why.RECORD_CHANGED}


def test_a_pdf_whose_words_were_edited_is_altered_though_its_code_is_true(
    desk: Desk, paper: Path, tmp_path: Path
) -> None:
    forged = tmp_path / "forged.pdf"
    with pypdfium2.PdfDocument(paper) as document:
        line = pypdfium2.raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 10.0)
        word = (pypdfium2.raw.FPDF_WCHAR * 5)(*(ord(sign) for sign in "nine"), 0)
        pypdfium2.raw.FPDFText_SetText(line, word)
        page = document[0]
        pypdfium2.raw.FPDFPageObj_Transform(line, 1, 0, 0, 1, 300, 300)
        pypdfium2.raw.FPDFPage_InsertObject(page, line)
        pypdfium2.raw.FPDFPage_GenerateContent(page)
        document.save(forged)

    first, *others = desk.papers.check_file(forged).checks
    assert (first.verdict, first.why) == (PaperVerdict.ALTERED, Why.OTHER_WORDS)
    assert "nine" in " ".join(first.words)
    assert {check.verdict for check in others} == {PaperVerdict.TRUE}


def test_a_pdf_saved_anew_by_another_program_is_still_true(desk: Desk, paper: Path, tmp_path: Path) -> None:
    anew = PdfWriter(clone_from=paper)
    anew.compress_identical_objects()
    anew.write(tmp_path / "anew.pdf")

    assert {check.verdict for check in desk.papers.check_file(tmp_path / "anew.pdf").checks} == {PaperVerdict.TRUE}


@pytest.mark.parametrize("degrees", [0, 2, -2, 180])
def test_a_weak_grey_scan_is_read_also_crooked_or_upside_down(
    desk: Desk, scan: Callable[..., Path], degrees: float
) -> None:
    for page in (1, 3):
        (check,) = desk.papers.check_file(scan(page, degrees=degrees)).checks
        assert (check.verdict, check.claimed.page) == (PaperVerdict.TRUE, page)


def test_scanned_pages_in_one_pdf_are_told_apart_with_what_is_missing(
    desk: Desk, scan: Callable[..., Path], tmp_path: Path
) -> None:
    first, second = (Image.open(scan(page, degrees=turned)) for page, turned in ((3, 180), (1, 2)))
    blank = Image.new("L", (800, 1100), 255)
    stack = tmp_path / "stack.pdf"
    first.save(stack, save_all=True, append_images=[blank, second], resolution=100)

    found = desk.papers.check_file(stack)
    assert [(check.file_page, check.claimed.page) for check in found.checks] == [(1, 3), (3, 1)]
    assert found.unread == (2,)
    (missing,) = found.missing
    assert (missing.week, missing.edition) == (WEEK, 1)
    assert missing.missing == tuple(page for page in range(1, missing.pages + 1) if page not in {1, 3})


def test_a_picture_without_code_and_a_code_of_a_sheet_are_said(desk: Desk, tmp_path: Path) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "white.png")

    with pytest.raises(Refused) as refused:
        desk.papers.check_file(tmp_path / "white.png")
    assert refused.value.code == "paper_code_missing"
    with pytest.raises(Refused) as refused:
        desk.papers.check_text("KPS1:MRD:D9-3:2:ABCDEFGHIJ")
    assert refused.value.code == "paper_code_of_sheet"


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("degrees", [0, 2])
def test_an_independent_reader_finds_the_code_on_a_weak_grey_scan(
    desk: Desk, scan: Callable[..., Path], degrees: float
) -> None:
    picture = scan(1, degrees=degrees, quality=85)
    found = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=False)

    assert [check.verdict for check in desk.papers.check_text(found.stdout)] == [PaperVerdict.TRUE]
