"""Evidence on the command line: the whole life of an exhibit, and what is told when something cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def added(run: Run) -> Callable[..., str]:
    """Logs a violation and returns its number."""

    def added(person: str, *more: str) -> str:
        words = more or ("--kind", "V02")
        return str(run("violations", "add", "--person", person, "--on", "2026-11-20", *words)[1]["number"])

    return added


def test_an_exhibit_goes_through_its_life_on_the_command_line(
    run: Run, picture: Path, tmp_path: Path, added: Callable[..., str]
) -> None:
    number, other = added("1234 Gul"), added("56 Noor")
    folder = tmp_path / "shots"
    folder.mkdir()
    (folder / "1.png").write_bytes(picture.read_bytes())
    (folder / "2.txt").write_text("two")
    sheet = ("--url", "https://x.com/a", "--captured-at", "20.11.2026 14:30", "--witness", "ASI Bakht")

    code, found = run("violations", "evidence-add", number, str(folder), *sheet)
    assert (code, [item["exhibit"] for item in found["evidence"]]) == (0, ["A", "B"])
    code, found = run("violations", "evidence-describe", number, "a", "--views", "5000", "--shows-accused", "yes")
    assert (code, found["views"], found["witness"], found["shows_accused"]) == (0, 5000, "ASI Bakht", True)
    assert run("violations", "evidence-link", number, "A", "--to", other) == (0, {"violation": other, "exhibit": "A"})
    pdf, stamped = tmp_path / "sheets.pdf", tmp_path / "work.png"
    assert run("violations", "evidence-sheet", number, str(pdf), "--language", "ur", "--paper", "legal")[0] == 0
    copy = ("violations", "evidence-export", number, "A", str(stamped), "--reason", "case file", "--working-copy")
    assert run(*copy)[0] == 0
    assert run("violations", "evidence-withdraw", number, "B", "--reason", "wrong file")[0] == 0
    code, found = run("violations", "evidence-list", number)
    assert [item["exhibit"] for item in found["items"]] == ["A"]
    assert found["items"][0]["also"] == [other]

    code, found = run("violations", "evidence-log", number, "A")

    assert [item["action"] for item in found["items"]] == [
        "taken_in", "described", "linked", "sheet_printed", "exported",
    ]  # fmt: skip
    assert pdf.read_bytes().startswith(b"%PDF")
    assert stamped.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("evidence-export", "A", "copy.png", "--reason", "ab"), "evidence_reason_missing"),
        (("evidence-export", "Z", "copy.png", "--reason", "lab"), "evidence_unknown"),
        (("evidence-describe", "A", "--posted-at", "yesterday"), "moment_not_understood"),
        (("evidence-describe", "A", "--captured-at", "01.01.2030"), "captured_in_future"),
        (("evidence-log", "B"), "evidence_unknown"),
    ],
)
def test_what_cannot_be_done_with_an_exhibit_is_told(
    run: Run, picture: Path, added: Callable[..., str], words: tuple[str, ...], code: str
) -> None:
    number = added("1234 Gul")
    run("violations", "evidence-add", number, str(picture))

    exit_code, found = run("violations", words[0], number, *words[1:])

    assert (exit_code, found["error"]["code"]) == (3, code)


def test_an_accused_in_custody_and_a_lying_name_need_attention(
    run: Run, tmp_path: Path, added: Callable[..., str]
) -> None:
    number = added("1234 Gul", "--kind", "V16", "--outlet", "a channel", "--station", "PS City")
    (tmp_path / "photo.jpg").write_bytes(b"MZ a program")

    code, found = run("violations", "evidence-add", number, str(tmp_path / "photo.jpg"))

    assert code == 1
    assert len(found["evidence"][0]["warnings"]) == 2
