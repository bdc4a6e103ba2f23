"""QR codes, drawn and read back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from kpdesk.base.errors import Refused
from kpdesk.documents import qr_reading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.qr import qr_modules
from kpdesk.documents.qr_reading import ReadCode, read_qr
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import ENGLISH

PAYLOAD = "KPD1|SHG/2025-W47|r2|{page}/{pages}|" + "0123456789abcdef" * 3 + "|c2lnbmF0dXJlc2lnbmF0dXJl"


@pytest.fixture
def coded(drawn) -> bytes:
    """Three pages with a code each."""
    furniture = Furniture(qr=lambda page, pages: PAYLOAD.format(page=page, pages=pages))
    return drawn([RichParagraph("word " * 2000, ENGLISH)], furniture=furniture)


def test_an_independent_reader_reads_every_page_from_a_grey_scan_at_100_dots(coded, pictures_of):
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (zbar-tools) is not installed")
    pictures = pictures_of(coded, 100)

    texts = [
        subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], check=True, capture_output=True, text=True).stdout
        for picture in pictures
    ]

    assert len(pictures) > 1
    wanted = [PAYLOAD.format(page=number, pages=len(pictures)) for number in range(1, len(pictures) + 1)]
    assert [text.strip() for text in texts] == wanted


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg (zbar-tools) is not installed")
@pytest.mark.parametrize("degrees", [-2, 2])
@pytest.mark.parametrize("resampling", [Image.Resampling.BILINEAR, Image.Resampling.BICUBIC])
def test_an_independent_reader_reads_the_fullest_code_from_a_crooked_scan(
    drawn, pictures_of, tmp_path, degrees, resampling
):
    full = ("KPD1:TSKHT:2026-W47:12:999/999L:" + "A7QX3LMZ" * 20)[:154]
    pdf = drawn([RichParagraph("word " * 2000, ENGLISH)], furniture=Furniture(qr=lambda _page, _pages: full))
    picture = tmp_path / "crooked.png"
    with Image.open(pictures_of(pdf, 100)[1]) as page:
        page.convert("L").rotate(degrees, expand=True, fillcolor=255, resample=resampling).save(picture)

    found = subprocess.run(["zbarimg", "--quiet", "--raw", picture], check=False, capture_output=True, text=True)
    assert found.stdout.strip() == full


@pytest.mark.parametrize("degrees", [-2, 0, 2, 90, 180])
def test_our_reader_reads_a_crooked_scan(coded, pictures_of, tmp_path, degrees):
    picture = tmp_path / "crooked.jpg"
    with Image.open(pictures_of(coded, 100)[0]) as page:
        page.rotate(degrees, expand=True, fillcolor=255, resample=Image.Resampling.BILINEAR).save(picture, quality=70)

    assert [code.page for code in read_qr(picture)] == [1]
    assert read_qr(picture)[0].text.startswith("KPD1|SHG/2025-W47|r2|1/")


def test_a_pdf_is_read_page_by_page(coded, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(coded)

    codes = read_qr(path)

    assert codes == tuple(ReadCode(page, PAYLOAD.format(page=page, pages=len(codes))) for page in range(1, 4))


def test_a_page_without_a_code_gives_nothing(drawn, tmp_path):
    path = tmp_path / "plain.pdf"
    path.write_bytes(drawn([RichParagraph("word", ENGLISH)]))

    assert read_qr(path) == ()


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n damaged", b"%PDF-1.7 damaged", b"<svg/>"])
def test_what_is_no_picture_is_refused(data, tmp_path):
    path = tmp_path / "scan.png"
    path.write_bytes(data)

    with pytest.raises(Refused, match="picture_not_understood"):
        read_qr(path)


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    path: Path = tmp_path / "scan.png"
    Image.new("1", (400, 400)).save(path)
    monkeypatch.setattr(qr_reading, "LARGEST_PICTURE_PIXELS", 100_000)

    with pytest.raises(Refused, match="picture_too_large"):
        read_qr(path)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "scan.png"
    path.write_bytes(b"x" * 2000)
    monkeypatch.setattr(qr_reading, "LARGEST_FILE_BYTES", 1000)

    with pytest.raises(Refused, match="picture_too_large"):
        read_qr(path)


def test_a_text_too_long_for_a_scan_is_refused():
    with pytest.raises(Refused, match="qr_payload_too_long"):
        qr_modules("x" * 107)


def test_capitals_and_digits_leave_room_for_more():
    assert len(qr_modules("A" * 154)) == len(qr_modules("x" * 106)) == 37
