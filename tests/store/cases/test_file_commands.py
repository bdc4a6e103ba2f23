"""``kpdesk cases file|rti-copy|board`` as a script calls them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

Run = Callable[..., tuple[int, dict[str, object]]]


@pytest.fixture
def case(office) -> str:
    """A case with a notice out."""
    number = office.case()
    office.take(number, "show_cause_issued", 0, served_on="2026-11-02")
    return number


def test_the_file_is_written_with_as_many_pages_as_it_says(run: Run, case: str, tmp_path: Path) -> None:
    code, answer = run("cases", "file", case, "--pdf", tmp_path / "file.pdf", "--paper", "legal")

    assert code == 0
    with pypdfium2.PdfDocument((tmp_path / "file.pdf").read_bytes()) as document:
        assert len(document) == answer["pages"] > 3


def test_a_file_that_is_there_is_never_written_over(run: Run, case: str, tmp_path: Path) -> None:
    (tmp_path / "file.pdf").write_text("mine")

    for verb in (("file", case), ("rti-copy", case, "--to", "Haji Anwar")):
        code, answer = run("cases", *verb, "--pdf", tmp_path / "file.pdf")
        assert (code, answer["error"]["code"]) == (3, "file_exists")
    assert (tmp_path / "file.pdf").read_text() == "mine"


def test_a_copy_leaves_out_what_it_is_told_to(run: Run, case: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.pdf"
    code, _answer = run(
        "cases", "rti-copy", case, "--to", "Haji Anwar", "--requested-on", "2026-11-02", "--withhold", "show cause",
        "--without-name", "--pdf", target,
    )  # fmt: skip

    assert code == 0
    with pypdfium2.PdfDocument(target.read_bytes()) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert "Haji Anwar" in text
    assert "SHOW CAUSE NOTICE" not in text


def test_the_board_counts_and_lists_a_stage(run: Run, case: str) -> None:
    code, answer = run("cases", "board")
    assert (code, answer["cases"]) == (0, 1)
    assert {column["stage"]: column["cases"] for column in answer["stages"]}["notice"] == 1

    _code, listed = run("cases", "board", "--stage", "notice")
    assert [card["case"] for card in listed["cards"]] == [case]
    assert run("cases", "board", "--stage", "nowhere")[1]["error"]["code"] == "board_stage_unknown"
