"""Offices that exchange files: a district and the CPO, enrolled with each other, and weeks that were frozen."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kpdesk.access.office_keys import office_keys
from kpdesk.base.canonical import digest
from kpdesk.base.clock import FixedClock, iso_utc
from kpdesk.base.weeks import Week
from kpdesk.crypto.agreement import shared_password
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.seal import sealed, sign
from kpdesk.exchange.tables import ColumnSpec, Table
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.store.meta import EPOCH, meta
from kpdesk.weekly.queries import need_record
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package, new_password_salt, password_salt_of

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DRIVER = Path(__file__).with_name("libreoffice_driver.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PASSWORD = "four plain words here"

Freeze = Callable[..., str]
MakeDesk = Callable[[str, str], Desk]


@pytest.fixture(scope="module")
def libreoffice() -> Callable[..., list[dict[str, object]]]:
    """Runs LibreOffice, driven by its Python bridge, and gives what it showed of each book."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    python = SYSTEM_PYTHON if Path(SYSTEM_PYTHON).exists() else "python3"
    if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode:
        pytest.skip("the system's Python has no uno (package python3-uno)")

    def run(words: list[str], password: str) -> list[dict[str, object]]:
        done = subprocess.run(
            [python, str(DRIVER), *words],
            input=password + "\n", capture_output=True, text=True, timeout=180, check=True,
        )  # fmt: skip
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


@pytest.fixture(scope="module")
def in_libreoffice(
    libreoffice: Callable[..., list[dict[str, object]]],
) -> Callable[[list[Path], str], list[dict[str, object]]]:
    """Opens books with a password in LibreOffice and gives what it shows."""
    return lambda books, password: libreoffice([*map(str, books)], password)


@pytest.fixture(scope="module")
def saved_by_libreoffice(libreoffice: Callable[..., list[dict[str, object]]]) -> Callable[..., list[dict[str, object]]]:
    """Opens a book in LibreOffice and saves it where it lies, after a text was put into a cell where one is given."""

    def save(book: Path, password: str, edit: tuple[str, str, str] | None = None) -> list[dict[str, object]]:
        return libreoffice(["--save", *(("--edit", *edit) if edit else ()), str(book)], password)

    return save


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer rounds of key derivation, written into each file as the format has it; a real file has 100,000."""
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)


@pytest.fixture
def make_desk(tmp_path: Path, clock: FixedClock) -> Iterator[MakeDesk]:
    """Makes the desk of another office in a folder of its own."""
    made: list[Desk] = []

    def make(office: str, folder: str) -> Desk:
        desk, _words = Desk.create(
            tmp_path / folder, office, "amin", "Amin", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1)
        )
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that files are carried in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def enrol_with(district: Desk, headquarters: Desk, folder: Path) -> None:
    made = district.exchange.enrol(folder)
    answer = headquarters.exchange.accept_enrolment(Path(made.path), made.words, folder)
    assert district.exchange.finish_enrolment(Path(answer.path)).code == "in_order"


@pytest.fixture
def enrol() -> Callable[[Desk, Desk, Path], None]:
    """Enrols an office with the CPO over a folder."""
    return enrol_with


@pytest.fixture(scope="session")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stores to be copied: a district and the CPO, strangers (new) and enrolled with each other."""
    root = tmp_path_factory.mktemp("patterns")
    clock = FixedClock(NOW)
    for office, user in (("MRD", "khan"), ("CPO", "shah")):
        folder = root / "strangers" / office
        Desk.create(folder, office, user, user.title(), PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1))[0].close()
    shutil.copytree(root / "strangers", root / "enrolled")
    district, headquarters = (
        opened(root / "enrolled" / office, user, clock) for office, user in (("MRD", "khan"), ("CPO", "shah"))
    )
    with district, headquarters:
        enrol_with(district, headquarters, root / "stick")
    return root


def opened(folder: Path, user: str, clock: FixedClock) -> Desk:
    return Desk.open(folder, user, PASSWORD, clock=clock)


def copied(patterns: Path, kind: str, office: str, user: str, target: Path, clock: FixedClock) -> Desk:
    return opened(Path(shutil.copytree(patterns / kind / office, target / f"{kind} {office}")), user, clock)


@pytest.fixture
def desk(patterns: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a new district office (Mardan)."""
    with copied(patterns, "strangers", "MRD", "khan", tmp_path, clock) as desk:
        yield desk


@pytest.fixture
def enrolled(patterns: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """The desk of a district that was enrolled with the CPO of the fixture ``cpo``."""
    with copied(patterns, "enrolled", "MRD", "khan", tmp_path, clock) as desk:
        yield desk


@pytest.fixture
def cpo(patterns: Path, tmp_path: Path, clock: FixedClock, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """The CPO's desk; it knows the district where the test uses ``enrolled``."""
    kind = "enrolled" if "enrolled" in request.fixturenames else "strangers"
    with copied(patterns, kind, "CPO", "shah", tmp_path, clock) as desk:
        yield desk


def violation_row(week: str, number: int) -> dict[str, Any]:
    """A row of Part B with every field that the weekly feature writes."""
    texts = dict.fromkeys(
        (
            "father_name", "cnic_last4", "account", "what", "seen_by", "case_number", "action", "action_no",
            "action_on", "suspended_on", "disposal", "disposed_on", "punishment", "punishment_grade", "ob_no", "appeal",
            "referral",
        ),
        "",
    )  # fmt: skip
    return {
        **texts,
        "s_no": number,
        "uid": hashlib.sha256(f"{week}-{number}".encode()).hexdigest()[:32],
        "number": f"MRD/{week}/{number:03d}",
        "rank": "constable",
        "name": "گل خان" if number % 2 else "=Gul Khan",
        "belt_no": f"{number:04d}",
        "posting": "PS City",
        "platform": "tiktok",
        "kind": "V01",
        "seen_on": "2026-11-17",
        "exhibits": 2,
        "attribution": "sure",
        "came": "new",
        "stage": "pending",
        "pending": True,
    }


@pytest.fixture
def freeze() -> Freeze:
    """Freezes a return whose Part B holds the given rows, as the weekly feature leaves it; returns the week's label."""

    def make(desk: Desk, week: str = "2026-W47", violations: int = 3, rows: list[dict[str, Any]] | None = None) -> str:
        found = [violation_row(week, number) for number in range(1, violations + 1)]
        if rows is not None:
            found = [{**violation_row(week, number), **row} for number, row in enumerate(rows, 1)]
        desk.weekly.draw_up(week, "12/EC")
        with desk.workplace.writing() as uow:
            record = need_record(uow.session, week)
            figures = {**record.figures, "new": violations, "balance": violations}
            record.figures = {**figures, "by_platform": {"tiktok": violations} if violations else {}}
            record.counted = {**record.counted, "new": [row["uid"] for row in found]}
            record.certificate = {**record.certificate, "state": "clean" if violations else "nil", "exceptions": []}
            record.parts = {**record.parts, "B": found}
            record.nil, record.state = not violations, "frozen"
            record.frozen_by, record.frozen_at = "khan", uow.now
            record.digest, record.signature = digest([week, found]), "00" * 64
            record.audit_head, record.audit_seq = "0" * 64, 1
            uow.commit()
        return week

    return make


@pytest.fixture
def weeks() -> Callable[[int], list[str]]:
    """Gives the labels of so many weeks up to 2026-W47."""

    def labels(count: int) -> list[str]:
        last = date(2026, 11, 16)
        return [Week.of(last - timedelta(weeks=back)).label for back in range(count - 1, -1, -1)]

    return labels


Reworked = Callable[..., Path]


@pytest.fixture
def rework() -> Reworked:
    """Opens a transfer file with its password, lets the workbook be changed, and locks it again."""

    def make(
        desk: Desk, path: Path, change: Callable[[bytes], bytes], password: str | None = None, name: str = ""
    ) -> Path:
        known = desk.exchange.password(path)
        data = path.read_bytes()
        plain = decrypt_package(data, known, max_bytes=1 << 26)
        again = encrypt_package(change(plain), password or known, password_salt=password_salt_of(data))
        target = path.with_name(name or path.name)
        target.write_bytes(again)
        return target

    return make


@pytest.fixture
def excel_saved() -> Reworked:
    """Opens a transfer file with its password and saves it as Excel does: same password, a new salt."""

    def make(desk: Desk, path: Path, change: Callable[[bytes], bytes] = bytes, name: str = "") -> Path:
        known = desk.exchange.password(path)
        plain = decrypt_package(path.read_bytes(), known, max_bytes=1 << 26)
        target = path.with_name(name or path.name)
        target.write_bytes(encrypt_package(change(plain), known, password_salt=new_password_salt()))
        return target

    return make


@pytest.fixture
def in_sheet() -> Callable[[str, str], Callable[[bytes], bytes]]:
    """Gives a change of every sheet's XML: one text for another."""

    def change(old: str, new: str) -> Callable[[bytes], bytes]:
        def edited(book: bytes) -> bytes:
            target = io.BytesIO()
            with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(target, "w") as after:
                for name in before.namelist():
                    part = before.read(name)
                    if name.startswith("xl/worksheets"):
                        part = part.replace(old.encode(), new.encode(), 1)
                    after.writestr(name, part)
            assert target.getvalue() != book
            return target.getvalue()

        return edited

    return change


@pytest.fixture
def forge() -> Callable[..., bytes]:
    """Makes an encrypted file with any manifest and tables, sealed with the office's real key, locked for the CPO."""

    def make(desk: Desk, cpo: Desk, *tables: Table, **changes: Any) -> bytes:
        with desk.workplace.reading() as session, cpo.workplace.reading() as other:
            own, theirs, epoch = office_keys(session), office_keys(other), meta(session, EPOCH)
        tables = tables or (Table("receipt", "Receipt", (ColumnSpec("seq"),), (("1",),)),)
        fields: dict[str, Any] = {
            "kind": "receipt", "sender": "MRD", "recipients": ("CPO",), "key_id": own.key_id, "seq": 1,
            "prev_sha256": "", "epoch": epoch, "period": "", "created_at": iso_utc(desk.clock.now()),
            "program": "KP Desk", "tables": tuple(map(sealed, tables)), "audit_head": "0" * 64,
        }  # fmt: skip
        manifest = Manifest(**{**fields, **changes})
        salt = new_password_salt()
        password = shared_password(own.agreement, theirs.agreement.public_bytes, salt)
        return encrypt_package(workbook_bytes(tables, sign(manifest, own.signing)), password, password_salt=salt)

    return make
