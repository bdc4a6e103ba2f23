"""Officials of two stations, and scans of papers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft

Scan = Callable[..., Path]


@pytest.fixture
def roll(desk: Desk) -> list[str]:
    """The uids of thirty officials: twenty at PS City, nine in the Lines, one whose posting is not on record."""
    stations = ["PS City"] * 20 + ["Police Lines"] * 9 + [""]
    return [
        desk.roster.register(
            PersonDraft(
                f"Gul Khan {number:02d}",
                "Sher Zaman",
                "CONST" if number else "INSP",
                str(100 + number),
                cnic=f"16101{number:07d}1",
                name_urdu="گل خان",
                posting=station,
            )
        ).uid
        for number, station in enumerate(stations)
    ]


@pytest.fixture
def scan(tmp_path: Path) -> Scan:
    """Makes a grey scan of a page of a PDF, as a flat-bed scanner gives it."""

    def make(pdf: bytes, page: int = 1, dpi: int = 150, name: str = "scan.png") -> Path:
        with pypdfium2.PdfDocument(pdf) as document:
            picture = document[page - 1].render(scale=dpi / 72, grayscale=True).to_pil()
        picture.save(tmp_path / name)
        return tmp_path / name

    return make
