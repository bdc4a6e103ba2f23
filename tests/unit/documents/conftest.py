"""Papers and readers for the tests of the PDF floor."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.platypus.flowables import Flowable

from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper

MOMENT = datetime(2025, 11, 22, 4, 30, tzinfo=UTC)


@pytest.fixture
def drawn() -> Callable[..., bytes]:
    """Draws flowables on one kind of sheet."""

    def draw(flowables: Sequence[Flowable], paper: Paper | None = None, furniture: Furniture | None = None) -> bytes:
        section = Section(flowables, paper or Paper())
        return draw_document(Document("Title", "Author", MOMENT, [section], furniture or Furniture()))

    return draw


@pytest.fixture
def pages_of() -> Callable[[bytes], list[str]]:
    """Reads the text of each page by pypdf."""
    return lambda data: [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


@pytest.fixture
def pictures_of(tmp_path: Path) -> Callable[..., list[Path]]:
    """Renders a PDF in grey by pdftoppm."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed")

    def render(data: bytes, dots_per_inch: int) -> list[Path]:
        source = tmp_path / "paper.pdf"
        source.write_bytes(data)
        command = ["pdftoppm", "-r", str(dots_per_inch), "-gray", "-png", str(source), str(tmp_path / "page")]
        subprocess.run(command, check=True)
        return sorted(tmp_path.glob("page*.png"))

    return render


@pytest.fixture
def moment() -> datetime:
    """The moment at which the tests' papers are drawn up."""
    return MOMENT
