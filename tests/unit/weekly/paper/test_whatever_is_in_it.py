"""Nothing is cut off and nothing leaves the page, whatever stands in the rows."""

from __future__ import annotations

import re
import subprocess

import pytest

from kpdesk.documents.paper import Paper, Size
from kpdesk.weekly.paper_code import PREFIX

LONG_WORD = "https://tiktok.example/" + "".join(f"{number:04}" for number in range(30))
LONG_NAME = " ".join(["Muhammad", "Khan"] * 6)
URDU_NAME = " ".join(["محمد", "خان", "آفریدی"] * 12)
URDU_WORD = "خلافورزی" * 8
HOSTILE = {
    "name": LONG_NAME,
    "handle": LONG_WORD,
    "what": "=HYPERLINK(1)\u202e <b>x</b> \\ ) ( 🙂",
    "posting": URDU_WORD,
}


def boxes(pdf: bytes) -> list[tuple[tuple[float, float], tuple[float, float, float, float], str]]:
    """Each word with the page's size and its place, from the upper left."""
    page = (0.0, 0.0)
    found = []
    read = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    for line in read.splitlines():
        if size := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            page = (float(size[1]), float(size[2]))
        elif word := re.search(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line):
            found.append((page, tuple(map(float, word.groups()[:4])), word[5]))
    return found


def raw(pdf: bytes) -> str:
    read = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return re.sub(r"\s", "", read)


@pytest.fixture(autouse=True)
def _reader(words_of) -> None:
    """Skips where there is no pdftotext."""


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_long_words_are_broken_and_none_of_their_letters_is_lost(paper, language: str, size: Size) -> None:
    text = raw(paper(3, language, size, **HOSTILE).pdf)

    assert text.count(LONG_WORD) == 3
    assert "=HYPERLINK(1)<b>x</b>\\)(" in text


@pytest.mark.parametrize("count", [1, 12])
@pytest.mark.parametrize("size", Size)
def test_every_word_stands_between_the_margins(paper, count: int, size: Size) -> None:
    sheet = Paper(size)
    left, right = (millimetres * 72 / 25.4 for millimetres in (sheet.left_mm, sheet.right_mm))

    for (width, height), (x, y, end, foot), word in boxes(paper(count, size=size, **HOSTILE).pdf):
        assert left - 1 <= x and end <= width - right + 1, word
        assert y > 0 and foot < height, word


def test_the_left_margin_is_three_and_a_half_centimetres() -> None:
    assert {Paper(size, landscape).left_mm for size in Size for landscape in (False, True)} == {35}


@pytest.mark.parametrize("language", ["en", "ur"])
def test_long_urdu_names_are_drawn_on_either_paper(paper, language: str) -> None:
    short, long = (len(paper(3, language, name=name).pdf) for name in ("گل", URDU_NAME))

    assert long > short


@pytest.mark.parametrize(("tag", "words"), [("confidential", "CONFIDENTIAL"), ("most_immediate", "MOST IMMEDIATE")])
def test_the_distribution_tag_stands_at_head_and_foot_of_every_page(paper, words_of, tag: str, words: str) -> None:
    pages = words_of(paper(6, tag=tag).pdf).split("\f")[:-1]

    assert [page.count(words) for page in pages] == [2] * len(pages)
    assert words not in words_of(paper(6).pdf)


def test_a_draft_says_so_on_every_page_and_a_frozen_one_on_none(paper, words_of) -> None:
    draft, frozen = (words_of(paper(6, draft=draft).pdf) for draft in (True, False))
    letters = [re.sub(r"[^DRAFT]", "", page) for page in draft.split("\f")[:-1]]

    assert all(page.count("D") and page.count("F") for page in letters)
    assert "MRD/2026-W47 5e5e5e5e5e5e5e5e" in frozen
    assert PREFIX not in draft
    assert b"DRAFT" not in frozen.encode()
