"""A week of the whole province taken in at the CPO, beside what cannot be done without: decrypt, parse, insert."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from kpdesk.base.clock import FixedClock, local
from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured
from kpdesk.desk.measuring.offices import MOMENT, QUICK, new_office
from kpdesk.desk.measuring.transfer_files import processor_seconds
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.simulation.draft import SimulationDraft
from kpdesk.desk.simulation.simulating import FILES, STORE, simulate
from kpdesk.exchange.judging import keyring
from kpdesk.exchange.opening import MOST_BYTES, open_file
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.workbooks.encryption import decrypt_package
from kpdesk.workbooks.grid import Sheet
from kpdesk.workbooks.limits import EXCHANGE_LIMITS
from kpdesk.workbooks.reading import read_workbook_bytes

OFFICES, PERSONS, SEED = 56, 300, 7
MOST_RATIO: Final = 1.5
_REFERENCE: Final = "decrypt + parse + bare executemany of the same rows"


def week_merge(offices: int = OFFICES, persons: int = PERSONS) -> Iterator[Measurement]:
    """Two weeks of so many offices verified and merged: the first brings full copies, the second what changed."""
    with TemporaryDirectory(prefix="kpdesk-bench-") as scratch:
        out = Path(scratch) / "province"
        draft = SimulationDraft(offices, 2, SEED, local(MOMENT).date(), persons, full_strength=True)
        truth = simulate(draft, out, cost=QUICK)
        with Desk.open(out / STORE, USER, PASSWORD, clock=FixedClock(MOMENT)) as cpo:
            for name, week in zip(("full_copies", "changes"), truth.weeks, strict=True):
                yield _measured(cpo, f"week_merge_{name}", sorted((out / FILES / week).iterdir()))


def _measured(cpo: Desk, name: str, files: Sequence[Path]) -> Measurement:
    with cpo.workplace.reading() as session:
        ring = keyring(session, "CPO")
    # Both sides begin with everything imported.
    cpo.exchange.inspect(files[0])
    passwords = [open_file(path.read_bytes(), path.name, ring).password for path in files]
    accepted = 0

    def merge() -> None:
        nonlocal accepted
        accepted = sum(report.accepted for report in cpo.exchange.receive(files, accept=True))

    # Before it and after it: the machine's own pace wanders by more than what is measured.
    before = _reference(files, passwords)
    seconds = processor_seconds(merge)
    if accepted < len(files) * 0.9:
        raise AssertionError(f"only {accepted} of {len(files)} files were taken in")
    reference = (before + _reference(files, passwords)) / 2
    return measured(name, accepted, seconds, _REFERENCE, reference, most_ratio=MOST_RATIO)


def _reference(files: Sequence[Path], passwords: Sequence[str]) -> float:
    with new_office() as (bare, _folder):
        return processor_seconds(lambda: _bare(bare, files, passwords))


def _bare(desk: Desk, files: Sequence[Path], passwords: Sequence[str]) -> None:
    """Decrypts and parses each file and puts its data sheets into an encrypted store, a transaction for each file."""
    for path, password in zip(files, passwords, strict=True):
        plain = decrypt_package(path.read_bytes(), password, max_bytes=MOST_BYTES)
        book = read_workbook_bytes(plain, limits=EXCHANGE_LIMITS)
        with desk.workplace.writing() as uow:
            for sheet in book.sheets:
                if sheet.name.startswith("data_") and len(sheet.rows) > 1:
                    _insert(uow, sheet)
            uow.commit()


def _insert(uow: UnitOfWork, sheet: Sheet) -> None:
    heads, rows = sheet.rows[0], sheet.rows[1:]
    connection = uow.session.connection()
    columns = ", ".join(f"c{place}" for place in range(len(heads)))
    table = f"bare_{sheet.name}_{len(heads)}"
    connection.exec_driver_sql(f'CREATE TABLE IF NOT EXISTS "{table}" ({columns})')
    plain = [tuple(str(cell) if hasattr(cell, "isoformat") else cell for cell in row) for row in rows]
    marks = ", ".join("?" * len(heads))
    connection.exec_driver_sql(f'INSERT INTO "{table}" VALUES ({marks})', plain)  # noqa: S608
