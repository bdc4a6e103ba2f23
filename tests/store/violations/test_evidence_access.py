"""Who may add, see and copy an exhibit; nothing of it happens without a reason and a trace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.evidence import EvidenceDesk
from kpdesk.violations.capture import Capture, EvidenceDraft

EvidenceAs = Callable[[Role], EvidenceDesk]
C, S, H, P, A, X = Role.CLERK, Role.SUPERVISOR, Role.HEAD, Role.CPO_DESK, Role.ADMINISTRATOR, Role.AUDITOR
WHY = "for the enquiry officer"
MAY = {
    "add": {C, S, H, A},
    "describe": {C, S, H, A},
    "link": {C, S, H, A},
    "view": {C, S, H, P, A},
    "print": {C, S, H, P, A},
    "export": {S, H, P, A},
    "log": set(Role),
    "verify": set(Role),
    "withdraw": {S, H, A},
}


@pytest.fixture
def numbers(log: Callable[..., tuple]) -> tuple[str, str]:
    """Two violations."""
    return log("gul")[0].number, log("noor")[0].number


@pytest.fixture
def uid(desk: Desk, numbers: tuple[str, str], picture: Path) -> str:
    """Exhibit A of the first."""
    (taken,) = desk.evidence.take_in(numbers[:1], (EvidenceDraft(picture),))
    assert taken.uid is not None
    return taken.uid


def doing(what: str, at: EvidenceDesk, uid: str, numbers: tuple[str, str], tmp_path: Path) -> object:
    (tmp_path / "more.txt").write_text("more")
    return {
        "add": lambda: at.take_in(numbers[:1], (EvidenceDraft(tmp_path / "more.txt"),)),
        "describe": lambda: at.describe(uid, Capture(witness="ASI Bakht")),
        "link": lambda: at.link(uid, numbers[1]),
        "view": lambda: at.view(uid, WHY),
        "print": lambda: at.sheets_pdf(numbers[0]),
        "export": lambda: at.export(uid, tmp_path / "copy.png", WHY),
        "withdraw": lambda: at.withdraw(uid, "wrong file"),
        "log": lambda: at.custody_log(uid),
        "verify": at.verify,
    }[what]()


def refusal(does: Callable[[], object]) -> str:
    """Returns the code with which it is refused, an empty text where it is not."""
    try:
        does()
    except Refused as error:
        return error.code
    return ""


def test_each_role_may_do_what_the_table_says(
    evidence_as: EvidenceAs, uid: str, numbers: tuple[str, str], tmp_path: Path
) -> None:
    refused = set()
    for what in MAY:
        for role in Role:
            (room := tmp_path / f"{what}-{role}").mkdir()
            code = refusal(partial(doing, what, evidence_as(role), uid, numbers, room))
            if code == "not_permitted":
                refused.add((what, role))
                assert not (room / "copy.png").exists()

    assert refused == {(what, role) for what in MAY for role in Role if role not in MAY[what]}


def test_thumbnails_are_given_only_to_who_may_see_the_exhibits(
    evidence_as: EvidenceAs, uid: str, numbers: tuple[str, str]
) -> None:
    given = {role for role in Role if evidence_as(role).thumbnails(numbers[0]).get(uid, b"").startswith(b"\xff\xd8")}

    assert given == {C, S, H, P, A}


def test_exhibits_of_a_protected_disclosure_are_for_the_authority_alone(
    desk: Desk, evidence_as: EvidenceAs, uid: str, numbers: tuple[str, str], tmp_path: Path
) -> None:
    desk.violations.protect(numbers[0], "A complaint to the ombudsperson", date(2026, 11, 22))

    for role in (C, S, P, X):
        at = evidence_as(role)
        for what in ("view", "print", "export", "log", "describe", "withdraw", "link"):
            code = refusal(partial(doing, what, at, uid, numbers, tmp_path))
            assert code in {"evidence_protected", "not_permitted"}, (what, role)
        assert refusal(partial(at.items, numbers[0])) == "evidence_protected"
        assert refusal(partial(at.show, uid)) == "evidence_protected"
        assert at.thumbnails(numbers[0]) == {}
    assert evidence_as(H).view(uid, WHY).number == numbers[0]


def test_nobody_looks_at_the_evidence_against_himself(
    desk: Desk, people: dict[str, str], uid: str, numbers: tuple[str, str], tmp_path: Path
) -> None:
    desk.users.add(UserDraft("gul", "Gul Khan", Role.SUPERVISOR, "four plain words here"))
    desk.users.link("gul", people["gul"])
    desk.close()
    with Desk.open(desk.folder, "gul", "four plain words here", clock=desk.clock) as his:
        for what in ("add", "view", "export", "print", "describe", "withdraw"):
            with pytest.raises(Refused, match="own_violation"):
                doing(what, his.evidence, uid, numbers, tmp_path)


@pytest.mark.parametrize("reason", ["", "  ", "ab"])
def test_without_a_reason_nothing_is_shown_and_nothing_written(
    desk: Desk, uid: str, tmp_path: Path, reason: str
) -> None:
    for asked in (lambda: desk.evidence.view(uid, reason), lambda: desk.evidence.export(uid, tmp_path / "c", reason)):
        with pytest.raises(Refused, match="evidence_reason_missing"):
            asked()

    assert not (tmp_path / "c").exists()
    assert [entry.action for entry in desk.evidence.custody_log(uid)] == ["taken_in"]


@pytest.mark.parametrize("reason", ["x" * 501, "for\x07all", "lone \udcff"])
def test_a_reason_that_cannot_be_printed_is_refused(desk: Desk, uid: str, tmp_path: Path, reason: str) -> None:
    for asked in (
        lambda: desk.evidence.view(uid, reason),
        lambda: desk.evidence.export(uid, tmp_path / "c", reason),
        lambda: desk.evidence.withdraw(uid, reason),
    ):
        with pytest.raises(Refused, match="text_"):
            asked()


def test_the_custody_log_tells_who_what_when_why_and_where(
    desk: Desk, evidence_as: EvidenceAs, uid: str, picture: Path, tmp_path: Path
) -> None:
    assert evidence_as(C).view(uid, "draft of the notice").data == picture.read_bytes()
    desk.evidence.export(uid, tmp_path / "copy.png", "forensic laboratory")
    desk.evidence.export(uid, tmp_path / "work.png", "case file", working_copy=True)
    desk.evidence.verify()

    log = desk.evidence.custody_log(uid)

    assert [(entry.action, entry.actor, entry.reason) for entry in log] == [
        ("taken_in", "khan", ""),
        ("viewed", "other", "draft of the notice"),
        ("exported", "khan", "forensic laboratory"),
        ("exported", "khan", "case file"),
        ("verified", "khan", ""),
    ]
    assert all(entry.computer and entry.at == desk.clock.now() for entry in log)
    assert [entry.details.get("working_copy") for entry in log[2:4]] == [False, True]
    assert log[2].details["copy_sha256"] == log[2].details["sha256"] != log[3].details["copy_sha256"]
    assert [entry.intact for entry in log] == [None, None, None, None, True]
    assert desk.audit.verify().intact


def test_a_working_copy_is_a_larger_picture_and_says_so(desk: Desk, uid: str, picture: Path, tmp_path: Path) -> None:
    desk.evidence.export(uid, tmp_path / "work.png", "case file", working_copy=True)

    with Image.open(picture) as one, Image.open(tmp_path / "work.png") as other:
        before, after = one.copy(), other.copy()
    assert after.height > before.height
    left = (after.width - before.width) // 2
    assert after.convert("L").crop((left, 0, left + before.width, before.height)).tobytes() == before.tobytes()


def test_what_is_no_picture_is_copied_exactly_or_not_at_all(
    desk: Desk, numbers: tuple[str, str], tmp_path: Path
) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"\0\0\0\x20ftypisom" + b"frames" * 100)
    (tmp_path / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n cut off")
    clip, cut = desk.evidence.take_in(numbers[:1], [EvidenceDraft(tmp_path / name) for name in ("clip.mp4", "cut.png")])
    assert clip.uid
    assert cut.uid

    for uid, code in ((clip.uid, "working_copy_no_picture"), (cut.uid, "picture_not_stamped")):
        with pytest.raises(Refused, match=code):
            desk.evidence.export(uid, tmp_path / "copy", "case file", working_copy=True)
    with pytest.raises(Refused, match="evidence_not_shown_here"):
        desk.evidence.view(clip.uid, WHY)
    assert not (tmp_path / "copy").exists()


def test_a_view_writes_nothing_to_the_disk(desk: Desk, uid: str, tmp_path: Path) -> None:
    before = {path for path in tmp_path.rglob("*") if path.is_file() and ".db" not in path.name}

    desk.evidence.view(uid, WHY)

    assert {path for path in tmp_path.rglob("*") if path.is_file() and ".db" not in path.name} == before
