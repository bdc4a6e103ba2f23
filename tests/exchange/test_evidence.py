"""Evidence goes with the week: small pictures inside the workbook, the rest beside it, and what is missing is asked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kpdesk.base.errors import Broken, Refused
from kpdesk.desk import Desk
from kpdesk.exchange.evidence_asking import TABLE as WANTED
from kpdesk.exchange.evidence_asking import note_asked
from kpdesk.exchange.evidence_lists import HeldEvidenceRow
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.rows import FileReport
from kpdesk.exchange.seal import Seal
from kpdesk.exchange.tables import ColumnSpec, Table
from kpdesk.store.sealed_files import SUFFIX
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.draft import ViolationDraft

Freeze = Callable[..., str]
Reworked = Callable[..., Path]
DAY = date(2026, 11, 17)


def screenshot(colour: str = "red", side: int = 80) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (side, side // 2), colour).save(target, "PNG")
    return target.getvalue()


VIDEO = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 9_000
"""Two megabytes that a phone calls a video."""


@pytest.fixture
def logged(enrolled: Desk, tmp_path: Path) -> Callable[..., str]:
    """Logs a violation with these files as exhibits and gives its uid."""

    def log(*files: tuple[str, bytes], accused: bool = False, kind: str = "V02", **more: object) -> str:
        draft = replace(ViolationDraft(kind=kind, platform="tiktok", seen_on=DAY, unidentified="one"), **more)
        (registered,), _ = enrolled.violations.register(draft)
        uid = registered.uid
        for name, data in files:
            (tmp_path / name).write_bytes(data)
            capture = Capture(shows_accused=accused)
            enrolled.evidence.take_in([uid], [EvidenceDraft(tmp_path / name, capture)])
        return uid

    return log


@pytest.fixture
def sent(enrolled: Desk, stick: Path, freeze: Freeze) -> Callable[..., Path]:
    """Sends a week with these violations and gives the workbook on the stick."""

    def send(*violations: str, week: str = "2026-W47", evidence: str = "") -> Path:
        freeze(enrolled, week, rows=[{"uid": uid} for uid in violations])
        return Path(enrolled.exchange.send(week, stick, evidence=evidence).path)

    return send


def sidecar_of(workbook: Path) -> Path:
    return workbook.with_name(f"{workbook.stem}_evidence.kpe")


def taken(cpo: Desk, *files: Path) -> FileReport:
    return cpo.exchange.receive(list(files), accept=True)[0]


def listed(cpo: Desk, workbook: Path) -> list[HeldEvidenceRow]:
    taken(cpo, workbook)
    return list(cpo.evidence_exchange.held())


def test_a_screenshot_travels_inside_the_workbook_and_a_video_beside_it(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path], tmp_path: Path
) -> None:
    picture = screenshot()
    workbook = sent(logged(("shot.png", picture), ("clip.mp4", VIDEO)))

    report = taken(cpo, workbook)

    assert report.code == "in_order"
    assert report.evidence is not None
    assert (report.evidence.kept, report.evidence.missing, report.evidence.fault) == (2, (), "")
    rows = cpo.evidence_exchange.held()
    assert [(row.way, row.is_here, row.office) for row in rows] == [("picture", True, "MRD"), ("sidecar", True, "MRD")]
    assert cpo.evidence_exchange.view(rows[0].uid, "review of the week").data == picture
    cpo.evidence_exchange.export(rows[1].uid, tmp_path / "copy.mp4", "review of the week")
    assert (tmp_path / "copy.mp4").read_bytes() == VIDEO


def test_opening_and_copying_another_offices_exhibit_stands_in_the_audit_trail(
    cpo: Desk, enrolled: Desk, logged: Callable[..., str], sent: Callable[..., Path], tmp_path: Path
) -> None:
    taken(cpo, sent(logged(("shot.png", screenshot()))))
    uid = cpo.evidence_exchange.held()[0].uid

    with pytest.raises(Refused, match="evidence_reason_missing"):
        cpo.evidence_exchange.view(uid, " ")
    cpo.evidence_exchange.view(uid, "review of the week")
    cpo.evidence_exchange.export(uid, tmp_path / "copy.png", "for the file")

    actions = [entry.action for entry in cpo.audit.latest(10)]
    assert {"evidence_viewed", "evidence_exported"} <= set(actions)


def test_what_is_kept_lies_encrypted_in_the_folder_of_evidence(
    cpo: Desk, enrolled: Desk, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    taken(cpo, sent(logged(("clip.mp4", VIDEO))))

    (kept,) = cpo.workplace.store.folder.evidence.glob(f"*{SUFFIX}")
    assert VIDEO[100:200] not in kept.read_bytes()
    assert cpo.evidence.verify().strays == ()


def test_protected_disclosures_and_pictures_of_detainees_stay(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    secret = logged(("letter.png", screenshot("blue")))
    enrolled.violations.protect(secret, "a complaint to the competent forum", DAY)
    workbook = sent(secret, logged(("cell.png", screenshot("green")), accused=True))

    report = taken(cpo, workbook)

    (row,) = cpo.evidence_exchange.held()
    assert (row.file_name, row.way, row.is_here) == ("cell.png", "withheld", False)
    assert (report.evidence and report.evidence.missing) == ()
    assert not sidecar_of(workbook).exists()


def test_evidence_goes_once_and_not_with_every_week(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    violation = logged(("clip.mp4", VIDEO))
    first, second = sent(violation, week="2026-W46"), sent(violation)

    assert sidecar_of(first).exists()
    assert not sidecar_of(second).exists()
    reports = cpo.exchange.receive([second, first], accept=True)
    assert [report.code for report in reports] == ["in_order", "in_order"]
    (row,) = cpo.evidence_exchange.held()
    assert (row.way, row.is_here) == ("sidecar", True)


def test_without_the_sidecar_the_week_is_taken_in_and_what_is_missing_is_asked_for(
    enrolled: Desk, cpo: Desk, stick: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    workbook = sent(logged(("clip.mp4", VIDEO)))
    sidecar_of(workbook).unlink()

    report = cpo.exchange.receive([workbook], accept=True, receipt_dir=stick)[0]

    assert report.accepted
    assert report.evidence is not None
    assert len(report.evidence.missing) == 1
    assert [row.wanted for row in cpo.evidence_exchange.held(missing=True)] == [True]
    enrolled.exchange.receive([Path(str(report.receipt))], accept=True)
    (asked,) = enrolled.evidence_exchange.asked()
    assert (asked.asked_by, asked.file_name) == ("CPO", "clip.mp4")
    answer = Path(enrolled.evidence_exchange.send(stick).path)
    assert enrolled.evidence_exchange.asked() == ()
    assert taken(cpo, answer).evidence == replace(report.evidence, kept=1, missing=())
    assert cpo.evidence_exchange.held(missing=True) == ()


def test_a_sidecar_that_comes_later_is_kept_then(
    enrolled: Desk, cpo: Desk, tmp_path: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    workbook = sent(logged(("clip.mp4", VIDEO)))
    beside = sidecar_of(workbook)
    later = beside.rename(tmp_path / "renamed by somebody.kpe")
    taken(cpo, workbook)

    assert cpo.exchange.receive([later])[0].code == "evidence_waits"
    report = cpo.exchange.receive([later], accept=True)[0]

    assert (report.code, report.accepted, cpo.evidence_exchange.held()[0].is_here) == ("evidence_kept", True, True)
    assert cpo.exchange.receive([later], accept=True)[0].code == "evidence_here_all"


def test_workbook_and_sidecar_may_be_picked_together_in_any_order(
    enrolled: Desk, cpo: Desk, tmp_path: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    workbook = sent(logged(("clip.mp4", VIDEO)))
    apart = tmp_path / "apart"
    apart.mkdir()
    beside = sidecar_of(workbook).rename(apart / sidecar_of(workbook).name)

    assert [report.code for report in cpo.exchange.receive([beside, workbook])] == [
        "in_order",
        "evidence_with_its_file",
    ]
    reports = cpo.exchange.receive([beside, workbook], accept=True)

    assert [report.code for report in reports] == ["in_order", "evidence_kept"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda data: data[:-1], "sidecar_cut"),
        (lambda data: data[: len(data) // 2], "sidecar_cut"),
        (lambda data: data + b"\0", "sidecar_changed"),
        (lambda data: data[:2_000] + bytes([data[2_000] ^ 1]) + data[2_001:], "sidecar_changed"),
        (lambda data: data[:8] + b"\xff" * 32 + data[40:], "sidecar_changed"),
    ],
    ids=["a byte short", "half", "a byte more", "a bit flipped", "another salt"],
)
def test_a_spoilt_sidecar_is_told_and_nothing_of_it_is_kept(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path],
    spoil: Callable[[bytes], bytes], code: str,
) -> None:  # fmt: skip
    workbook = sent(logged(("clip.mp4", VIDEO), ("more.mp4", VIDEO[:-7])))
    beside = sidecar_of(workbook)
    beside.write_bytes(spoil(beside.read_bytes()))

    report = taken(cpo, workbook)

    assert report.accepted
    assert report.evidence is not None
    assert (report.evidence.fault, report.evidence.kept, len(report.evidence.missing)) == (code, 0, 2)
    assert list(cpo.workplace.store.folder.evidence.glob(f"*{SUFFIX}")) == []


def test_the_sidecar_of_another_file_under_this_name_is_refused(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    first = sent(logged(("clip.mp4", VIDEO)), week="2026-W46")
    second = sent(logged(("more.mp4", VIDEO[:-9])))
    content = sidecar_of(first).read_bytes()
    sidecar_of(second).write_bytes(content)
    sidecar_of(first).unlink()

    taken(cpo, first)
    report = taken(cpo, second)

    assert report.evidence is not None
    assert (report.evidence.fault, report.evidence.kept) == ("sidecar_changed", 0)
    assert cpo.exchange.receive([sidecar_of(second)], accept=True)[0].code == "evidence_kept"


def test_a_sidecar_of_nobody_says_so(cpo: Desk, enrolled: Desk, stick: Path) -> None:
    (stick / "KPD_x_evidence.kpe").write_bytes(b"KPDSEAL\x01" + b"\xff" * 5_000)

    assert cpo.exchange.receive([stick / "KPD_x_evidence.kpe"], accept=True)[0].code == "sidecar_of_unknown_file"


def test_a_swapped_picture_is_noticed_and_not_kept(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path], rework: Reworked
) -> None:
    workbook = sent(logged(("shot.png", screenshot()), ("other.png", screenshot("blue"))))

    def swap(book: bytes) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(target, "w") as after:
            media = sorted(name for name in before.namelist() if name.startswith("xl/media/"))
            for name in before.namelist():
                after.writestr(name, screenshot("black") if name == media[0] else before.read(name))
        return target.getvalue()

    report = taken(cpo, rework(enrolled, workbook, swap))

    assert report.code == "in_order"
    assert report.evidence is not None
    assert (report.evidence.kept, len(report.evidence.changed)) == (1, 1)
    faults = [row.fault for row in cpo.evidence_exchange.held()]
    assert sorted(faults) == ["", "evidence_picture_changed"]


def test_set_sizes_decide_what_goes_where(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    enrolled.users.set("evidence_picture_kib", 1)
    large = screenshot() + bytes(1_100)
    violation = logged(("small.png", screenshot()), ("large.png", large))

    workbook = sent(violation, evidence="pictures")

    assert not sidecar_of(workbook).exists()
    assert [row.way for row in listed(cpo, workbook)] == ["picture", "on_request"]


def test_the_cpo_asks_for_an_exhibit_that_was_only_listed(
    enrolled: Desk, cpo: Desk, stick: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    workbook = sent(logged(("clip.mp4", VIDEO)), week="2026-W46", evidence="none")
    taken(cpo, workbook)
    (row,) = cpo.evidence_exchange.held()
    assert (row.way, row.wanted) == ("on_request", False)

    cpo.evidence_exchange.ask([row.uid], "the appeal needs it")
    receipt = cpo.exchange.receive([sent()], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)
    answer = Path(enrolled.evidence_exchange.send(stick).path)

    assert (taken(cpo, answer).kind, cpo.evidence_exchange.held()[0].is_here) == ("evidence", True)


def test_what_is_protected_since_it_was_asked_for_stays_and_stops_nothing_else(
    enrolled: Desk, cpo: Desk, stick: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    secret, other = logged(("secret.mp4", VIDEO)), logged(("clip.mp4", VIDEO[::-1]))
    workbook = sent(secret, other)
    sidecar_of(workbook).unlink()
    receipt = cpo.exchange.receive([workbook], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)
    enrolled.violations.protect(secret, "a complaint to the competent forum", DAY)

    assert [row.file_name for row in enrolled.evidence_exchange.asked()] == ["clip.mp4"]
    answer = Path(enrolled.evidence_exchange.send(stick).path)

    taken(cpo, answer)
    assert {row.file_name: row.is_here for row in cpo.evidence_exchange.held()} == {
        "secret.mp4": False, "clip.mp4": True,
    }  # fmt: skip


@pytest.mark.parametrize(("asker", "asked"), [("SWB", 0), ("RMRD", 1), ("CPO", 1)])
def test_evidence_is_asked_for_by_the_cpo_and_the_own_region_and_by_no_other_office(
    enrolled: Desk, logged: Callable[..., str], asker: str, asked: int
) -> None:
    (exhibit,) = enrolled.evidence.items(logged(("clip.mp4", VIDEO)))
    table = Table(WANTED, "Evidence asked for", (ColumnSpec("uid"),), ((exhibit.uid,),))
    manifest = Manifest(
        kind="receipt", sender=asker, recipients=("MRD",), key_id="", seq=1, prev_sha256="", epoch="", period="",
        created_at="", program="", tables=(), audit_head="", audit_seq=0,
    )  # fmt: skip

    with enrolled.workplace.writing() as uow:
        assert note_asked(uow, Transfer(manifest, Seal(b"", b""), (table,), ()), "file") == asked


def test_a_detainees_picture_goes_only_by_a_persons_word(
    enrolled: Desk, cpo: Desk, stick: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    sent(logged(("cell.png", screenshot()), accused=True))
    (uid,) = [row.uid for row in enrolled.evidence.items(enrolled.violations.items()[0].uid)]

    with pytest.raises(Refused, match="evidence_withheld"):
        enrolled.evidence_exchange.send(stick, exhibits=[uid])
    answer = enrolled.evidence_exchange.send(stick, exhibits=[uid], with_accused=True)

    assert answer.kind == "evidence"


def test_no_evidence_file_leaves_when_an_exhibit_is_no_longer_what_was_taken_in(
    enrolled: Desk, stick: Path, logged: Callable[..., str], sent: Callable[..., Path]
) -> None:
    violation = logged(("clip.mp4", VIDEO))
    (kept,) = enrolled.workplace.store.folder.evidence.glob(f"*{SUFFIX}")
    kept.chmod(0o600)
    data = bytearray(kept.read_bytes())
    data[5_000] ^= 1
    kept.write_bytes(data)

    with pytest.raises(Broken, match="kept_file_changed"):
        sent(violation)

    assert list(stick.iterdir()) == []
    assert enrolled.exchange.send("2026-W47", stick, evidence="none").sidecar == ""


def test_the_workbook_with_pictures_opens_in_libreoffice(
    enrolled: Desk, cpo: Desk, logged: Callable[..., str], sent: Callable[..., Path],
    saved_by_libreoffice: Callable[..., list[dict[str, object]]],
) -> None:  # fmt: skip
    workbook = sent(logged(("shot.png", screenshot()), ("other.png", screenshot("blue"))))

    saved_by_libreoffice(workbook, enrolled.exchange.password(workbook))
    report = taken(cpo, workbook)

    assert (report.code, report.evidence and report.evidence.kept) == ("in_order", 2)
