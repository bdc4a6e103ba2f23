"""Taking in transfer files at the desk: all of a stick in its right order, each in one transaction after a backup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress, silent
from kpdesk.desk.evidence_receiving import keep_evidence
from kpdesk.desk.handing_over import handed_over
from kpdesk.exchange.addressees import answered
from kpdesk.exchange.answers import ANSWERED
from kpdesk.exchange.chain import Accepted
from kpdesk.exchange.datapack_taking import DATAPACK_ERRORS
from kpdesk.exchange.evidence_parcel import TABLE as EVIDENCE
from kpdesk.exchange.inbox import accepted_uid, in_quarantine, rows_here
from kpdesk.exchange.judging import Examined, as_accepted, examine, is_in_order, keyring, verdict_on
from kpdesk.exchange.merge import Incoming, Planner, Taker, note_file, row_tables, take_in
from kpdesk.exchange.opening import read_limited
from kpdesk.exchange.peers import peer_in_use
from kpdesk.exchange.plan import Plan, plan_rows
from kpdesk.exchange.quarantine import NOT_KEPT, leave_quarantine
from kpdesk.exchange.query_taking import QUERY_ERRORS
from kpdesk.exchange.receipts import Settled
from kpdesk.exchange.records import InboxRecord
from kpdesk.exchange.renewal import take_keys_along
from kpdesk.exchange.rows import Arrived, FileReport
from kpdesk.exchange.sending import Prepared
from kpdesk.exchange.service import write_receipt, written_receipt
from kpdesk.exchange.trust import Colour, Verdict, verdict_of
from kpdesk.store.backup import create_backup
from kpdesk.store.store import Workplace

_IN_THE_FILE = (
    DATAPACK_ERRORS
    | QUERY_ERRORS
    | {"damaged", "tampered", "transfer_unknown", "not_certified_here", "directives_only_of_cpo"}
)
"""Errors of merging that lie in the file and not in this computer."""


NO_PLANNERS: Final[Mapping[str, Planner]] = MappingProxyType({})
NO_NAMES: Final[Mapping[Path, str]] = MappingProxyType({})


class Receiving:
    """Files that were picked together; ``takers`` say what each kind changes beside its rows.

    ``planners`` say it before anything is written, for kinds whose takers judge rows themselves. ``names`` are those
    under which files came that lie here under another.
    """

    def __init__(
        self,
        at: Workplace,
        takers: Mapping[str, Taker],
        progress: Progress | None = None,
        planners: Mapping[str, Planner] = NO_PLANNERS,
        names: Mapping[Path, str] = NO_NAMES,
    ) -> None:
        self._at, self._planners, self._names = at, planners, names
        self._office = at.actor.office
        self._takers = takers
        self._progress = progress or silent()

    def plan(self, paths: Sequence[Path]) -> tuple[FileReport, ...]:
        """Returns what each file is and what taking it in would do; writes nothing."""
        files = self._examined(paths)
        reports: dict[int, FileReport] = {}
        before: dict[str, list[Accepted]] = {}
        with self._at.reading() as session:
            for place in sorted(range(len(files)), key=lambda place: files[place].order):
                file = files[place]
                sender = file.manifest.sender if file.manifest else ""
                verdict = verdict_on(session, self._office, file, self._takers, before.get(sender, ()))
                verdict, plan = self._planned(session, file, verdict) if is_in_order(verdict) else (verdict, None)
                if plan is not None and file.manifest is not None:
                    before.setdefault(sender, []).append(as_accepted(file.manifest))
                reports[place] = report_of(file, verdict, plan)
        return tuple(reports[place] for place in range(len(files)))

    def take(self, paths: Sequence[Path], *, late: bool, receipts: Path | None) -> tuple[FileReport, ...]:
        """Takes in every file that may be, in the order of its sender's numbers, and keeps the others in quarantine.

        A backup is made before the first one. Raises Broken for this computer's failures; what was taken in before
        that stays, each file whole. Receipts go to the folder ``receipts``.
        """
        files = self._examined(paths)
        reports: dict[int, FileReport] = {}
        saved = False
        for place in sorted(range(len(files)), key=lambda place: files[place].order):
            file = files[place]
            self._progress.step("transfer_merging", len(reports), len(files))
            with self._at.reading() as session:
                verdict = verdict_on(session, self._office, file, self._takers)
            wanted = is_in_order(verdict) or (late and verdict.fills_gap)
            if wanted and not saved:
                create_backup(self._at.store, self._office, self._progress)
                saved = True
            data = read_limited(paths[place]) if wanted or verdict.code not in NOT_KEPT else b""
            verdict, plan = self._merged(file, verdict, data, late) if wanted else (verdict, None)
            if plan is None and data:
                self._keep(file, verdict, data)
            arrived = self._evidence(file, paths[place]) if plan is not None else None
            receipt = self._receipt(file, verdict, plan, receipts) if receipts else None
            reports[place] = replace(
                report_of(file, verdict, plan), accepted=plan is not None, receipt=receipt, evidence=arrived
            )  # fmt: skip
        return tuple(reports[place] for place in range(len(files)))

    def _examined(self, paths: Sequence[Path]) -> list[Examined]:
        files: list[Examined] = []
        with self._at.reading() as session:
            ring = keyring(session, self._office)
            for done, path in enumerate(paths):
                self._progress.step("transfer_reading", done, len(paths))
                name = self._names.get(path, path.name)
                try:
                    data = read_limited(path)
                except Refused as refusal:
                    if refusal.code != "too_large":
                        raise
                    files.append(Examined(name, "", fixed=verdict_of(refusal)))
                    continue
                files.append(examine(session, self._office, data, name, self._progress, ring=ring))
        return files

    def _planned(self, session: Session, file: Examined, verdict: Verdict) -> tuple[Verdict, Plan | None]:
        """Returns the verdict and plan of a file that may be merged, or why it could not be after all."""
        if file.transfer is None or file.manifest is None:
            raise ValueError("only a file that was read can be planned")
        tables, manifest = row_tables(file.transfer), file.manifest
        plan = plan_rows(tables, manifest.sender, manifest.place, rows_here(session, tables))
        planner = self._planners.get(manifest.kind)
        try:
            return verdict, Plan((*plan.rows, *planner(session, file.transfer))) if planner else plan
        except (Broken, Refused) as error:
            if error.code not in _IN_THE_FILE:
                raise
            return verdict_of(error), None

    def _merged(self, file: Examined, verdict: Verdict, data: bytes, late: bool) -> tuple[Verdict, Plan | None]:
        """Returns the verdict and plan of a file after it was merged, or why it could not be."""
        if file.transfer is None:
            raise ValueError("only a file that was read can be merged")
        incoming = Incoming(file.name, file.sha256, file.transfer, verdict)
        copy = self._at.store.folder.inbox / f"{file.sha256}.xlsx"
        known = copy.exists()
        try:
            with self._at.writing() as uow:
                plan = take_in(uow, incoming, self._takers, late=late)
                uid = accepted_uid(uow.session, file.transfer.manifest) or ""
                leave_quarantine(uow, file.sha256, uid)
                take_keys_along(uow, file.transfer)
                write_file(copy, data, force=True)
                uow.commit()
        except KpDeskError as error:
            if not known:
                copy.unlink(missing_ok=True)
            if isinstance(error, Broken | Refused) and error.code in _IN_THE_FILE:
                return verdict_of(error), None
            raise
        if verdict.fills_gap:
            return Verdict(Colour.GREEN, "taken_late", verdict.missing, values=verdict.values), plan
        return verdict, plan

    def _evidence(self, file: Examined, path: Path) -> Arrived | None:
        """Keeps what evidence a file that was taken in brought; None where it lists none."""
        if file.transfer is None or not any(table.name == EVIDENCE for table in file.transfer.tables):
            return None
        with self._at.reading() as session:
            uid = accepted_uid(session, file.transfer.manifest) or ""
        return keep_evidence(self._at, file, path, uid, self._progress)

    def _keep(self, file: Examined, verdict: Verdict, data: bytes) -> None:
        """Keeps the file in quarantine with its reason, once."""
        with self._at.writing() as uow:
            if in_quarantine(uow.session, file.sha256, verdict.code):
                return
            if file.transfer is not None:
                record = note_file(uow, Incoming(file.name, file.sha256, file.transfer, verdict), accepted=False)
            else:
                record = InboxRecord(
                    file_name=file.name, sha256=file.sha256, colour=verdict.colour.value, code=verdict.code
                )
                uow.session.add(record)
                uow.flush()
            # The sentence of the verdict is told again whenever the inbox is looked at.
            record.outcome = {
                "values": {name: str(value) for name, value in verdict.values.items()},
                "fills_gap": verdict.fills_gap,
                "missing": list(verdict.missing),
            }
            uow.note("transfer_quarantined", "inbox", record.uid, code=verdict.code, sha256=file.sha256)
            write_file(self._at.store.folder.inbox / f"{file.sha256}.xlsx", data, force=True)
            uow.commit()

    def _receipt(self, file: Examined, verdict: Verdict, plan: Plan | None, folder: Path) -> str | None:
        """Writes the receipt for a return and returns its path; None where the sender cannot be answered.

        For a file that was taken in before, the receipt that was written then, if any, is handed over once more.
        """
        if verdict.code == "already_received":
            return self._receipt_again(file, folder)
        if file.transfer is None or file.manifest is None or file.manifest.kind not in ANSWERED:
            return None
        if verdict.code in ("tampered", "unknown_sender", "revoked_sender"):
            return None
        outbox = self._at.store.folder.outbox
        settled = settled_of(file, verdict, plan)
        if settled is None:
            return None
        with self._at.writing() as uow:
            if peer_in_use(uow.session, answered(self._office, file.manifest), uow.now) is None:
                return None
            prepared = write_receipt(uow, settled, outbox, folder)
            uow.commit()
        return self._handed_over(prepared, folder)

    def _receipt_again(self, file: Examined, folder: Path) -> str | None:
        if file.manifest is None:
            return None
        with self._at.reading() as session:
            prepared = written_receipt(session, file.manifest)
        return self._handed_over(prepared, folder) if prepared is not None else None

    def _handed_over(self, prepared: Prepared, folder: Path) -> str:
        return handed_over(self._at, prepared, folder, force=True).path


def settled_of(file: Examined, verdict: Verdict, plan: Plan | None = None) -> Settled | None:
    """Returns what a receipt about the file tells, None where nothing of it could be read."""
    if file.transfer is None:
        return None
    return Settled(Incoming(file.name, file.sha256, file.transfer, verdict), verdict, plan)


def report_of(file: Examined, verdict: Verdict, plan: Plan | None) -> FileReport:
    """Returns what screens and the command line show of a file."""
    manifest = file.manifest
    values = {"name": file.name, **verdict.values}
    bare = FileReport(file.name, file.sha256, verdict.colour.value, verdict.code, values, missing=verdict.missing)
    if plan is not None:
        bare = replace(bare, counts=plan.counts(), list_changes=plan.list_changes())
    if manifest is None:
        return bare
    return replace(
        bare,
        sender=manifest.sender,
        recipients=manifest.recipients,
        seq=manifest.seq,
        kind=manifest.kind,
        period=manifest.period,
        tables=tuple((table.name, table.rows) for table in manifest.tables if not table.name.startswith("view_")),
        changed_blocks=file.transfer.changed if file.transfer else (),
        epoch_note=verdict.epoch_note,
    )
