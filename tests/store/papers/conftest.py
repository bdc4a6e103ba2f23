"""A store with one frozen week, its paper, and that paper as a scanner gives it back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter, ImageOps

from kpdesk.base.clock import FixedClock
from kpdesk.desk import Desk
from kpdesk.documents.qr_reading import read_qr
from kpdesk.violations.draft import ViolationDraft

WEEK = "2026-W47"
WAIVER = "one person does the work"


def log(desk: Desk) -> None:
    draft = ViolationDraft(unidentified="a driver", kind="V02", platform="tiktok", seen_on=date(2026, 11, 18))
    desk.violations.register(draft)


@pytest.fixture(scope="session")
def frozen_store(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store whose week is frozen, to be copied: freezing draws the report on every sheet."""
    folder = tmp_path_factory.mktemp("frozen") / "mardan"
    shutil.copytree(founded, folder)
    with Desk.open(
        folder, "khan", "four plain words here", clock=FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    ) as desk:
        log(desk)
        desk.weekly.draw_up(WEEK)
        desk.weekly.freeze(WEEK, WAIVER)
    return folder


@pytest.fixture
def desk(frozen_store: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    shutil.copytree(frozen_store, tmp_path / "mardan")
    with Desk.open(tmp_path / "mardan", "khan", "four plain words here", clock=clock) as desk:
        yield desk


@pytest.fixture
def revise() -> Callable[[Desk], None]:
    """Freezes revision 2 with one violation more."""

    def make(desk: Desk) -> None:
        log(desk)
        desk.weekly.draw_up(WEEK)
        desk.week_words.state_reasons(WEEK, figures={"": "a violation was logged late"})
        desk.weekly.freeze(WEEK, WAIVER)

    return make


@pytest.fixture
def paper(desk: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(desk.weekly.pdf(WEEK))
    return path


@pytest.fixture
def codes(paper: Path) -> tuple[str, ...]:
    """The texts of the pages' codes."""
    return tuple(read.text for read in read_qr(paper))


@pytest.fixture
def scan(paper: Path, tmp_path: Path) -> Callable[..., Path]:
    """A page of the paper as a scanner gives it: grey, weak, so many dots per inch, turned by some degrees."""

    def make(page: int = 1, degrees: float = 0, quality: int = 60, dpi: int = 100) -> Path:
        with pypdfium2.PdfDocument(paper) as document:
            picture = document[page - 1].render(scale=dpi / 72, grayscale=True).to_pil()
        blurred = picture.filter(ImageFilter.GaussianBlur(0.5))
        weak = ImageOps.autocontrast(blurred.point([40 + value * 190 // 255 for value in range(256)]))
        path = tmp_path / f"scan-{page}-{degrees}.jpg"
        weak.rotate(degrees, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC).save(path, quality=quality)
        return path

    return make
