"""The code of each page, read by zbar from a grey 100-dpi picture, straight and turned by two degrees."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from kpdesk.documents.paper import Size
from kpdesk.weekly.paper_code import read_code

DOTS_PER_INCH = 100


@pytest.fixture
def codes_in():
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg (zbar-tools) is not installed")

    def read(pictures: list[Path]) -> list[str]:
        command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *map(str, pictures)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()

    return read


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("size", Size)
def test_every_page_is_read_back_straight_and_askew(paper, pictures_of, codes_in, language: str, size: Size) -> None:
    pdf = paper(6, language, size).pdf
    pictures = pictures_of(pdf, DOTS_PER_INCH)

    straight = codes_in(pictures)
    for number, picture in enumerate(pictures):
        turned(picture, -2 if number % 2 else 2)
    assert codes_in([picture.with_suffix(".askew.png") for picture in pictures]) == straight

    assert [(code.page, code.pages, code.size) for code in map(read_code, straight)] == [
        (number, len(pictures), size) for number in range(1, len(pictures) + 1)
    ]


def turned(picture: Path, degrees: float) -> None:
    """A sheet that lay askew on the glass."""
    with Image.open(picture) as page:
        askew = page.convert("L").rotate(degrees, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    askew.save(picture.with_suffix(".askew.png"))


def test_the_longest_code_of_a_long_return_is_read_back(paper, pictures_of, codes_in) -> None:
    pdf = paper(2000, size=Size.LEGAL).pdf
    last = len(PdfReader(io.BytesIO(pdf)).pages)

    found = codes_in(pictures_of(pdf, DOTS_PER_INCH, last - 3, last))

    assert last > 100
    assert [read_code(text).page for text in found] == list(range(last - 3, last + 1))


def test_a_draft_carries_no_code(paper, pictures_of, codes_in) -> None:
    assert codes_in(pictures_of(paper(1, draft=True).pdf, DOTS_PER_INCH)) == []
