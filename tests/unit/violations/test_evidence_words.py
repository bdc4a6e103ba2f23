"""Kinds of files by their bytes, names of copies, moments as they are typed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.clock import PKT
from kpdesk.base.errors import Refused
from kpdesk.base.file_names import entered_name, safe_name
from kpdesk.base.media_kinds import can_be_shown, is_picture, media_type_of
from kpdesk.violations.evidence_files import spread
from kpdesk.violations.moments import moment_on_paper, read_moment
from kpdesk.violations.picture_reading import opened_picture
from kpdesk.violations.thumbnails import thumbnail

PNG, JPEG, MZ = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"MZ\x90\0"


@pytest.mark.parametrize(
    ("head", "name", "kind", "differs"),
    [
        (PNG, "a.png", "image/png", False),
        (PNG, "a.PNG", "image/png", False),
        (PNG, "a", "image/png", False),
        (PNG, "a.jpg", "image/png", False),
        (JPEG, "a.jpeg", "image/jpeg", False),
        (MZ, "a.jpg", "application/x-msdownload", True),
        (b"%PDF-1.7", "a.jpg", "application/pdf", True),
        (b"\0\0\0\x20ftypisom", "a.mp4", "video/mp4", False),
        (b"\0\0\0\x20ftypqt  ", "a.mp4", "video/quicktime", False),
        (b"PK\x03\x04", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", False),
        (b"PK\x03\x04", "a.png", "application/zip", True),
        (b"no picture at all", "a.png", "application/octet-stream", True),
        (b"hello", "a.txt", "text/plain", False),
        (b"hello", "a", "", False),
        (b"", "a.png", "application/octet-stream", True),
    ],
)
def test_the_bytes_tell_the_kind_and_the_name_is_held_against_them(head, name, kind, differs) -> None:
    assert media_type_of(head, name) == (kind, differs)


def test_pictures_papers_and_texts_are_shown_and_nothing_else() -> None:
    shown = {kind for kind in ("image/png", "application/pdf", "text/csv", "video/mp4", "image/svg+xml", "image/heic",
                               "application/x-msdownload", "") if can_be_shown(kind)}  # fmt: skip
    assert shown == {"image/png", "application/pdf", "text/csv"}
    assert is_picture("image/webp")
    assert not is_picture("application/pdf")


@given(st.binary(max_size=200))
def test_bytes_that_are_no_picture_have_no_thumbnail_and_break_nothing(data: bytes) -> None:
    for head in (b"", PNG, JPEG, b"GIF89a", b"BM", b"RIFF\0\0\0\0WEBP"):
        assert thumbnail(head + data) is None


def test_a_picture_bomb_is_not_unfolded(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("1", (12_000, 12_000)).save(tmp_path / "bomb.png")

    assert opened_picture((tmp_path / "bomb.png").read_bytes()) is None


@given(st.text(max_size=300))
def test_a_copy_never_gets_a_name_that_leads_elsewhere(name: str) -> None:
    safe = safe_name(name)

    assert safe
    assert not set(safe) & set('\\/:*?"<>|')
    assert safe not in {".", ".."}
    assert len(safe) <= 151


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("..\\..\\evil.png", "evil.png"),
        ("/etc/passwd", "passwd"),
        ("con.txt", "_con.txt"),
        ("...", "_"),
        ("a:b.png", "a_b.png"),
    ],
)
def test_tricks_with_names_come_to_nothing(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_bytes_that_are_no_text_do_not_stop_a_name() -> None:
    assert entered_name(Path("shot\udcff.png")) == "shot?.png"
    assert entered_name(Path("\x07")) == "-"


def test_files_given_twice_are_taken_once(tmp_path: Path) -> None:
    for number in (10, 9, 1):
        (tmp_path / f"{number}.png").touch()

    assert [path.name for path in spread([tmp_path / "9.png", tmp_path])] == ["9.png", "1.png", "10.png"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("22.11.2026 14:30", datetime(2026, 11, 22, 14, 30, tzinfo=PKT)),
        ("22/11/2026 14:30 hrs", datetime(2026, 11, 22, 14, 30, tzinfo=PKT)),
        ("2026-11-22T14:30:05", datetime(2026, 11, 22, 14, 30, 5, tzinfo=PKT)),
        ("۲۲.۱۱.۲۰۲۶ ۱۴:۳۰", datetime(2026, 11, 22, 14, 30, tzinfo=PKT)),
        ("22/11/26 2:30 pm", datetime(2026, 11, 22, 14, 30, tzinfo=PKT)),
        ("22 Nov 2026 1430", datetime(2026, 11, 22, 14, 30, tzinfo=PKT)),
        (" 22.11.2026 ", datetime(2026, 11, 22, tzinfo=PKT)),
        ("", None),
    ],
)
def test_moments_are_read_as_offices_write_them(text: str, moment: datetime | None) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize("text", ["yesterday", "31.02.2026", "22.11", "22.11.2026 25:00", "01.01.0001", "22"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="moment_not_understood") as refused:
        read_moment(text, "posted_at")
    assert refused.value.field == "posted_at"


def test_a_day_alone_is_printed_as_a_day() -> None:
    assert moment_on_paper(read_moment("22.11.2026")) == "22.11.2026"
    assert moment_on_paper(read_moment("22.11.2026 00:01")) == "22.11.2026 00:01"
    assert moment_on_paper(None) == ""
