"""The desk's face for a week that goes by e-mail or stick: report, encrypted workbook and covering slip at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kpdesk.access.queries import settings
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.progress import Progress, silent
from kpdesk.cases.paper_words import name_in
from kpdesk.desk.exchange import ExchangeDesk
from kpdesk.desk.weekly import WeeklyDesk
from kpdesk.documents.paper import Size
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.packing import check_free, hand_over
from kpdesk.exchange.peers import ROOT
from kpdesk.reference.queries import load
from kpdesk.store.store import Workplace
from kpdesk.weekly.covering_slip import PackedFile, draw_covering_slip
from kpdesk.weekly.papers import letterhead_of
from kpdesk.weekly.scans import frozen_record

__all__ = ["PackedFile", "PackedWeek", "PackingDesk"]


@dataclass(frozen=True, slots=True)
class PackedWeek:
    """What lies in the folder: the workbook with its number, the report, and the slip's file."""

    folder: Path
    week: str
    edition: int
    seq: int
    files: tuple[PackedFile, ...]
    slip: str


class PackingDesk:
    """Frozen weeks of the open store, ready to be handed over."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def pack(
        self,
        week: str,
        out: Path,
        *,
        to: str = ROOT,
        size: Size = Size.A4,
        language: str = "en",
        force: bool = False,
        progress: Progress | None = None,
    ) -> PackedWeek:
        """Writes the report as PDF, the encrypted workbook and a covering slip into a folder or onto a stick.

        A workbook that was written before is handed over once more under its own number. Raises Refused
        ``week_not_frozen``, ``file_exists`` (before anything is written), and as
        :meth:`kpdesk.desk.exchange.ExchangeDesk.send`.
        """
        watched = progress or silent()
        weekly = WeeklyDesk(self._at)
        label = weekly.week(week).label
        with self._at.reading() as session:
            edition = frozen_record(session, label).edition
            reference, values = load(session), settings(session, self._at.actor.name)
        row = weekly.show(label, edition).row
        start = f"{self._at.actor.office}_{label}" + (f"_revised_{edition}" if edition > 1 else "")
        report_name, slip_name = f"{start}_report.pdf", f"{start}_slip.pdf"
        for name in (report_name, slip_name):
            check_free(out / name, force=force)
        report = weekly.pdf(label, size, edition, progress, language)
        workbook, seq = self._workbook(label, out, to, force, progress)
        watched.step("packing_week", 2, 3)
        hand_over(report, out, report_name, force=force)
        data = read_file(workbook)
        files = (
            PackedFile(workbook.name, "workbook", len(data), sha256_hex(data)),
            PackedFile(report_name, "report", len(report), sha256_hex(report)),
        )
        head = letterhead_of(reference, self._at.actor.office, values, language)
        recipient = name_in(reference.office(to), language)
        slip = draw_covering_slip(head, recipient, row, files, size, self._at.clock.now())
        write_file(out / slip_name, slip, force=force)
        return PackedWeek(out, label, edition, seq, files, slip_name)

    def _workbook(self, week: str, out: Path, to: str, force: bool, progress: Progress | None) -> tuple[Path, int]:
        exchange = ExchangeDesk(self._at)
        try:
            sent = exchange.send(week, out, to=to, force=force, progress=progress)
        except Refused as error:
            if error.code != "already_sent":
                raise
            rows = exchange.outbox()
            before = next(row for row in rows if (row.kind, row.period, row.recipient) == (Kind.RETURN, week, to))
            sent = exchange.hand_over(before.uid, out, force=force)
        return Path(sent.path), sent.seq
