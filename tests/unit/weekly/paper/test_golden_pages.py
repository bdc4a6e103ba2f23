"""Pages of the report as pictures, compared with pictures that were looked at by eye.

They are small and grey: what moved, is missing or grew shows, a single digit does not (that is read back elsewhere).
Run with ``KPDESK_RENEW_GOLDEN=1`` to make them anew, and look at each that changed before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from kpdesk.documents.paper import Size

GOLDEN = Path(__file__).parent / "golden"
DOTS_PER_INCH = 32
CODE_MM = 36
"""The square code differs with every key: it is covered."""
MOST_MEAN, MOST_FAR = 1.2, 0.004
CASES = {
    "english_a4": ({"count": 6}, (1, 0)),
    "urdu_a4": ({"count": 6, "language": "ur"}, (1, 0)),
    "urdu_names_legal": ({"count": 6, "size": Size.LEGAL, "urdu_names": True}, (1, 0)),
    "urdu_legal": ({"count": 6, "language": "ur", "size": Size.LEGAL}, (1, 0)),
    "nil_english_a4": ({"count": 0}, (1, 0)),
    "nil_urdu_legal": ({"count": 0, "language": "ur", "size": Size.LEGAL}, (1, 0)),
    "one_row_english_legal": ({"count": 1, "size": Size.LEGAL}, (1, 0)),
    "one_row_urdu_a4": ({"count": 1, "language": "ur"}, (1, 0)),
    "many_rows_english_legal": ({"count": 2000, "size": Size.LEGAL}, (2, 5)),
    "many_rows_urdu_a4": ({"count": 300, "language": "ur"}, (3, 8)),
    "draft_english_a4": ({"count": 6, "draft": True}, (1, 1)),
}


def covered(picture: Path) -> Image.Image:
    with Image.open(picture) as page:
        shown = page.convert("L")
    side = CODE_MM / 25.4 * DOTS_PER_INCH
    ImageDraw.Draw(shown).rectangle((0, shown.height - side, side, shown.height), fill=255)
    return shown


def differs(page: Image.Image, golden: Image.Image) -> str:
    """Tells how two pictures differ, "" where only the smoothing of edges does."""
    if page.size != golden.size:
        return f"size {page.size}, not {golden.size}"
    soft = ImageFilter.GaussianBlur(1)
    apart = ImageChops.difference(page.filter(soft), golden.filter(soft))
    mean = ImageStat.Stat(apart).mean[0]
    far = sum(apart.histogram()[56:]) / (page.width * page.height)
    return f"mean {mean:.2f}, far {far:.4f}" if mean > MOST_MEAN or far > MOST_FAR else ""


@pytest.mark.parametrize("name", CASES)
def test_pages_look_as_they_did_when_they_were_looked_at(paper, pictures_of, name: str) -> None:
    given, (first, last) = CASES[name]
    pages = [covered(picture) for picture in pictures_of(paper(**given).pdf, DOTS_PER_INCH, first, last)]
    kept = sorted(GOLDEN.glob(f"{name}-*.png"))
    if os.environ.get("KPDESK_RENEW_GOLDEN"):
        renew(name, pages, kept)
        return

    assert len(pages) == len(kept), f"{len(pages)} pages"
    found = {path.name: differs(page, covered(path)) for page, path in zip(pages, kept, strict=True)}
    assert {name: words for name, words in found.items() if words} == {}


def renew(name: str, pages: list[Image.Image], kept: list[Path]) -> None:
    GOLDEN.mkdir(exist_ok=True)
    for path in kept:
        path.unlink()
    for number, page in enumerate(pages, start=1):
        grey = page.quantize(16, dither=Image.Dither.NONE)
        grey.save(GOLDEN / f"{name}-{number:02}.png", optimize=True)


@pytest.mark.parametrize("moved", [(0, 3), (3, 0)])
def test_a_page_that_moved_by_two_millimetres_is_noticed(moved: tuple[int, int]) -> None:
    page = covered(GOLDEN / "english_a4-02.png")

    assert differs(page, page) == ""
    assert differs(ImageChops.offset(page, *moved), page)


def test_a_line_that_is_missing_is_noticed() -> None:
    page = covered(GOLDEN / "english_a4-02.png")
    without = page.copy()
    ImageDraw.Draw(without).rectangle((60, 60, page.width, 72), fill=255)

    assert differs(without, page)
