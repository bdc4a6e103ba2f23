"""Scans of the signed report: kept with the week that their codes name; missing pages and old revisions are said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import Progress, Step
from kpdesk.desk import Desk
from kpdesk.documents.pdf_pages import pages_of

WEEK = "2026-W47"
Scan = Callable[..., Path]


def some_pages(paper: Path, target: Path, pages: list[int]) -> Path:
    """A file with some pages of the paper, in this order."""
    part = pypdfium2.PdfDocument.new()
    with pypdfium2.PdfDocument(paper) as whole:
        part.import_pages(whole, [page - 1 for page in pages])
        part.save(target)
    part.close()
    return target


def test_a_scan_lies_with_the_week_that_its_codes_name(desk: Desk, paper: Path) -> None:
    (attached,) = desk.signed_scans.attach([paper])

    (copy,) = attached.copies
    assert (copy.week, copy.edition, copy.missing, copy.is_whole, copy.is_old) == (WEEK, 1, (), True, False)
    assert copy.pages == pages_of(paper.read_bytes())
    assert not attached.needs_attention
    assert desk.signed_scans.signed_copy(WEEK) == copy


def test_it_is_sealed_in_the_store_and_opened_again_as_it_was(desk: Desk, paper: Path) -> None:
    desk.signed_scans.attach([paper])
    (row,) = desk.signed_scans.signed_copy(WEEK).scans
    kept = list(desk.workplace.store.folder.evidence.glob("*.kpe"))

    assert len(kept) == 1
    assert b"%PDF" not in kept[0].read_bytes()
    assert desk.signed_scans.open_scan(row.uid) == (row, paper.read_bytes())
    assert [entry.action for entry in desk.audit.latest()][:2] == ["week_scan_opened", "week_scan_attached"]


def test_pages_come_in_one_by_one_until_none_is_missing(desk: Desk, paper: Path, scan: Scan, tmp_path: Path) -> None:
    pages = pages_of(paper.read_bytes())

    (first,) = desk.signed_scans.attach([scan(2, degrees=180)])
    assert first.copies[0].missing == tuple(page for page in range(1, pages + 1) if page != 2)
    assert first.needs_attention
    rest = some_pages(paper, tmp_path / "rest.pdf", [page for page in range(pages, 0, -1) if page != 2])
    (second,) = desk.signed_scans.attach([rest])
    assert second.copies[0].missing == ()


def test_a_file_that_becomes_another_while_its_codes_are_read_is_kept_as_it_was_read(desk: Desk, paper: Path) -> None:
    before = paper.read_bytes()

    def swap(step: Step) -> None:
        if step.label == "reading_qr":
            paper.write_bytes(b"%PDF another file")

    (attached,) = desk.signed_scans.attach([paper], Progress(swap))
    (row,) = attached.copies[0].scans
    assert (attached.unread, attached.copies[0].missing) == ((), ())
    assert desk.signed_scans.open_scan(row.uid)[1] == before


def test_the_same_file_twice_is_kept_once(desk: Desk, paper: Path) -> None:
    desk.signed_scans.attach([paper])

    (again,) = desk.signed_scans.attach([paper])
    assert again.changes.uids == ()
    assert len(again.copies[0].scans) == 1
    assert len(list(desk.workplace.store.folder.evidence.glob("*.kpe"))) == 1


def test_an_old_revision_is_kept_with_its_own_edition_and_said(
    desk: Desk, paper: Path, revise: Callable[[Desk], None]
) -> None:
    revise(desk)

    (attached,) = desk.signed_scans.attach([paper])
    (copy,) = attached.copies
    assert (copy.edition, copy.newest, copy.is_old, attached.needs_attention) == (1, 2, True, True)
    assert desk.signed_scans.signed_copy(WEEK).scans == ()


def test_pages_without_code_are_named_and_foreign_papers_are_refused(
    desk: Desk, cpo: Desk, paper: Path, scan: Scan, tmp_path: Path
) -> None:
    mixed = tmp_path / "mixed.pdf"
    page, blank = Image.open(scan(1)), Image.new("L", (800, 1100), 255)
    page.save(mixed, save_all=True, append_images=[blank], resolution=100)

    (attached,) = desk.signed_scans.attach([mixed])
    assert (attached.unread, attached.refused) == ((2,), ())
    with pytest.raises(Refused) as refused:
        cpo.signed_scans.attach([paper])
    assert refused.value.code == "scan_not_frozen_here"
    assert list(cpo.workplace.store.folder.evidence.glob("*.kpe")) == []


def test_what_has_no_readable_code_is_attached_by_hand_as_the_pages_that_a_person_names(
    desk: Desk, tmp_path: Path
) -> None:
    blurred = tmp_path / "blurred.png"
    Image.new("L", (800, 1100), 200).save(blurred)

    with pytest.raises(Refused) as refused:
        desk.signed_scans.attach([blurred])
    assert refused.value.code == "paper_code_missing"
    copy = desk.signed_scans.attach_by_hand(blurred, WEEK, first_page=3).copies[0]
    assert 3 not in copy.missing
    assert copy.scans[0].by_hand
    with pytest.raises(Refused) as refused:
        desk.signed_scans.attach_by_hand(blurred, WEEK, first_page=99)
    assert refused.value.code == "page_not_of_return"


def test_a_scan_is_taken_off_with_a_reason_and_its_pages_are_missing_again(desk: Desk, paper: Path) -> None:
    desk.signed_scans.attach([paper])
    (row,) = desk.signed_scans.signed_copy(WEEK).scans

    with pytest.raises(Refused) as refused:
        desk.signed_scans.withdraw(row.uid, " ")
    assert refused.value.code == "reason_missing"
    desk.signed_scans.withdraw(row.uid, "unsigned copy")
    assert desk.signed_scans.signed_copy(WEEK).scans == ()
    with pytest.raises(Refused):
        desk.signed_scans.open_scan(row.uid)


def test_a_scan_that_was_changed_on_the_disk_is_not_shown(desk: Desk, paper: Path, tmp_path: Path) -> None:
    desk.signed_scans.attach([paper])
    (row,) = desk.signed_scans.signed_copy(WEEK).scans
    (kept,) = desk.workplace.store.folder.evidence.glob("*.kpe")
    kept.chmod(0o600)
    data = bytearray(kept.read_bytes())
    data[-40] ^= 1
    kept.write_bytes(bytes(data))

    with pytest.raises(Broken) as broken:
        desk.signed_scans.export_scan(row.uid, tmp_path / "copy.pdf")
    assert broken.value.code == "kept_file_changed"
    assert not (tmp_path / "copy.pdf").exists()


def test_a_week_without_frozen_return_has_no_signed_paper(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.signed_scans.signed_copy("2026-W46")

    assert refused.value.code == "week_not_frozen"
