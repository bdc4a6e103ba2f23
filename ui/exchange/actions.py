"""What a person does with transfer files, as jobs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from kpdesk.access.office_keys import KeyTerm
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.files import write_file
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.amber import AmberFile
from kpdesk.desk.packing import PackedWeek
from kpdesk.exchange.correcting import Correction
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.rows import Enrolment, FileReport, InboxRow, OutboxRow, PeerRow, SentFile
from kpdesk.exchange.tasks import TaskRow
from kpdesk.reference.pack_rules import PackTaken, PackUndone
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState
from ui.context import Context
from ui.support.language import shown_name
from ui.support.paper_printing import print_paper

T = TypeVar("T")
Failed = Callable[[KpDeskError], object]
_TOUCHED = Changes.of("exchange", "province", "directives", "reference", "cases")


@dataclass(frozen=True, slots=True)
class ExchangeRead:
    """What the page shows; ``frozen`` are the newest frozen editions of each week, newest week first."""

    enrolled: bool
    check_words: str
    fingerprint: str
    outbox: tuple[OutboxRow, ...]
    inbox: tuple[InboxRow, ...]
    peers: tuple[PeerRow, ...]
    frozen: tuple[ReturnRow, ...]
    offices: Mapping[str, str]
    own_keys: KeyTerm
    packs: tuple[PackTaken, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    region: str = ""

    def is_sent(self, row: ReturnRow) -> bool:
        """Whether the week has been written for the CPO."""
        return any(sent.is_week and sent.recipient == ROOT and sent.period == row.week for sent in self.outbox)


def read_exchange(desk: Desk) -> ExchangeRead:
    """Returns everything that the page shows; runs in a job."""
    exchange = desk.exchange
    frozen: dict[str, ReturnRow] = {}
    offices = tuple(desk.reference.load().offices)
    for row in desk.weekly.items():
        if row.state is ReturnState.FROZEN:
            frozen.setdefault(row.week, row)
    return ExchangeRead(
        exchange.is_enrolled(),
        exchange.check_words(),
        exchange.fingerprint(),
        exchange.outbox(),
        exchange.inbox(),
        exchange.peers(),
        tuple(frozen.values()),
        {office.code: shown_name(office) for office in offices},
        exchange.key_term(),
        exchange.datapacks(),
        exchange.tasks(),
        next((office.region or "" for office in offices if office.code == desk.actor.office), ""),
    )


class ExchangeActions:
    """Each job tells its outcome to the handler given; other pages hear of it through ``context.changed``."""

    def __init__(self, context: Context, owner: QObject) -> None:
        self._context, self._owner = context, owner

    def send(
        self, week: str, out: Path, again: bool, full: bool, to: str, done: Callable[[SentFile], object], failed: Failed
    ) -> None:
        """Writes the frozen week for the CPO or the region onto a stick and reads it back; ``full``: all records."""

        def work(desk: Desk, progress: Progress) -> SentFile:
            return desk.exchange.send(week, out, to=to, again=again, full=full, progress=progress)

        self._context.act(work, self._told(done), failed, label="transfer_writing", owner=self._owner)

    def bundle(self, week: str, out: Path, done: Callable[[PackedWeek], object], failed: Failed) -> None:
        """Writes report, workbook and covering slip of a frozen week into a folder; older ones there are replaced."""

        def work(desk: Desk, progress: Progress) -> PackedWeek:
            return desk.packing.pack(week, out, language=self._context.language, force=True, progress=progress)

        self._context.act(work, self._told(done), failed, label="transfer_writing", owner=self._owner)

    def send_directives(
        self, office: str, out: Path, done: Callable[[tuple[SentFile, ...]], object], failed: Failed
    ) -> None:
        """Writes the CPO's letters for one office, or for every certified one where it is ""."""

        def work(desk: Desk, progress: Progress) -> tuple[SentFile, ...]:
            return desk.exchange.send_directives(out, [office] if office else (), progress=progress)

        self._context.act(work, self._told(done), failed, label="transfer_writing", owner=self._owner)

    def send_datapack(
        self,
        office: str,
        lists: Sequence[str],
        out: Path,
        done: Callable[[tuple[SentFile, ...]], object],
        failed: Failed,
    ) -> None:
        """Writes the CPO's lists for one office, or for every certified one where it is ""."""

        def work(desk: Desk, progress: Progress) -> tuple[SentFile, ...]:
            return desk.exchange.send_datapack(out, [office] if office else (), lists, progress=progress)

        self._context.act(work, self._told(done), failed, label="transfer_writing", owner=self._owner)

    def undo_datapack(self, number: int, done: Callable[[PackUndone], object], failed: Failed) -> None:
        """Takes the last data pack back."""
        self._context.act(
            lambda desk, progress: desk.exchange.undo_datapack(number, progress),
            self._told(done),
            failed,
            label="transfer_merging",
            owner=self._owner,
        )

    def plan(self, files: Sequence[Path], done: Callable[[tuple[FileReport, ...]], object], failed: Failed) -> None:
        """Looks at files; nothing is written."""
        self._context.act(
            lambda desk, progress: desk.exchange.receive(files, progress=progress),
            done,
            failed,
            label="transfer_reading",
            owner=self._owner,
        )

    def receive(
        self,
        files: Sequence[Path],
        late: bool,
        receipts: Path | None,
        done: Callable[[tuple[FileReport, ...]], object],
        failed: Failed,
    ) -> None:
        """Takes in what is in order; everything else goes into quarantine."""

        def work(desk: Desk, progress: Progress) -> tuple[FileReport, ...]:
            return desk.exchange.receive(files, accept=True, late=late, receipt_dir=receipts, progress=progress)

        self._context.act(work, self._told(done), failed, label="transfer_merging", owner=self._owner)

    def enrol(self, out: Path, done: Callable[[Enrolment], object], failed: Failed) -> None:
        """Writes the enrolment file; an older one of the same name is this office's own and is replaced."""
        self._context.act(
            lambda desk, _progress: desk.exchange.enrol(out, force=True), self._told(done), failed, owner=self._owner
        )

    def finish(self, file: Path, done: Callable[[FileReport], object], failed: Failed) -> None:
        """Takes in the CPO's keys file."""
        self._context.act(
            lambda desk, _progress: desk.exchange.finish_enrolment(file), self._told(done), failed, owner=self._owner
        )

    def look(self, file: Path, words: str, done: Callable[[Enrolment], object], failed: Failed) -> None:
        """Reads who asks to be certified."""
        self._context.act(
            lambda desk, _progress: desk.exchange.look_at_enrolment(file, words), done, failed, owner=self._owner
        )

    def certify(self, file: Path, words: str, done: Callable[[Enrolment], object], failed: Failed) -> None:
        """Certifies the office and writes the keys file beside its own."""
        self._context.act(
            lambda desk, _progress: desk.exchange.accept_enrolment(file, words, force=True),
            self._told(done),
            failed,
            owner=self._owner,
        )

    def password(self, file: Path, done: Callable[[str], object], failed: Failed) -> None:
        """Reads the password for Excel, which goes into the history."""
        self._context.act(lambda desk, _progress: desk.exchange.password(file), done, failed, owner=self._owner)

    def save(self, pdf: bytes, path: Path, done: Callable[[Path], object], failed: Failed) -> None:
        """Writes a paper to a file; the file dialog has asked before one is replaced."""
        self._context.act(lambda _desk, _progress: write_file(path, pdf, force=True), done, failed, owner=self._owner)

    def print_on(self, printer: QPrinter, pdf: bytes, name: str, done: Callable[[int], object], failed: Failed) -> None:
        """Prints a paper."""
        self._context.act(
            lambda desk, progress: print_paper(desk, pdf, printer, progress, name),
            done, failed, label="printing", owner=self._owner,
        )  # fmt: skip

    def hand_over(self, file: str, out: Path, done: Callable[[SentFile], object], failed: Failed) -> None:
        """Writes a file of the outbox once more onto another stick and reads it back."""
        self._context.act(
            lambda desk, progress: desk.exchange.hand_over(file, out, force=True, progress=progress),
            self._told(done),
            failed,
            label="transfer_handing_over",
            owner=self._owner,
        )

    def answer(self, uid: str, out: Path, done: Callable[[SentFile], object], failed: Failed) -> None:
        """Writes the answer to the sender of a file in quarantine."""
        self._context.act(
            lambda desk, _progress: desk.exchange.answer(uid, out),
            self._told(done), failed, label="transfer_writing", owner=self._owner,
        )  # fmt: skip

    def discard(self, uid: str, reason: str, done: Callable[[Changes], object], failed: Failed) -> None:
        """Gives a file in quarantine up."""
        self._context.act(
            lambda desk, _progress: desk.exchange.discard(uid, reason), self._told(done), failed, owner=self._owner
        )

    def receive_again(self, uid: str, late: bool, done: Callable[[FileReport], object], failed: Failed) -> None:
        """Takes a file in quarantine in, where that is possible now."""
        self._context.act(
            lambda desk, progress: desk.exchange.receive_again(uid, late=late, progress=progress),
            self._told(done), failed, label="transfer_merging", owner=self._owner,
        )  # fmt: skip

    def open_window(self, uid: str, reason: str, done: Callable[[FileReport], object], failed: Failed) -> None:
        """Opens a late window for a correction in quarantine and takes it in."""
        self._context.act(
            lambda desk, progress: desk.reviews.open_and_take_in(uid, reason, progress=progress),
            self._told(done), failed, label="transfer_merging", owner=self._owner,
        )  # fmt: skip

    def amber(self, uid: str, done: Callable[[AmberFile], object], failed: Failed) -> None:
        """Reads which rows of a file in quarantine were changed."""
        self._context.act(
            lambda desk, progress: desk.exchange.amber(uid, progress),
            done, failed, label="transfer_reading", owner=self._owner,
        )  # fmt: skip

    def accept_rows(
        self,
        uid: str,
        reasons: Mapping[str, str],
        receipts: Path,
        done: Callable[[FileReport], object],
        failed: Failed,
    ) -> None:
        """Takes in the proved rows of a file in quarantine, and of the changed ones those with a reason."""
        self._context.act(
            lambda desk, progress: desk.exchange.accept_rows(uid, reasons, receipt_dir=receipts, progress=progress),
            self._told(done), failed, label="transfer_merging", owner=self._owner,
        )  # fmt: skip

    def settle(self, uid: str, done: Callable[[Correction | None], object], failed: Failed) -> None:
        """Settles what a receipt asked for and tells how far the correction of its week is."""

        def work(desk: Desk, _progress: Progress) -> Correction | None:
            desk.exchange.settle(uid)
            return desk.exchange.correction(uid)

        self._context.act(work, self._told(done), failed, owner=self._owner)

    def correction(self, uid: str, done: Callable[[Correction | None], object], failed: Failed) -> None:
        """Reads how far the correction of a week is."""
        self._context.ask(lambda desk: desk.exchange.correction(uid), done, failed, owner=self._owner)

    def revoke(self, office: str, done: Callable[[tuple[str, ...]], object], failed: Failed) -> None:
        """Revokes an office's keys from today on."""
        self._context.act(
            lambda desk, _progress: desk.exchange.revoke(office, today(desk.clock)),
            self._told(done), failed, owner=self._owner,
        )  # fmt: skip

    def send_keys(self, office: str, out: Path, done: Callable[[tuple[SentFile, ...]], object], failed: Failed) -> None:
        """Writes certificates and revocations for one office, or for every certified one where it is ""."""
        self._context.act(
            lambda desk, progress: desk.exchange.send_keys(out, [office] if office else (), progress=progress),
            self._told(done), failed, label="transfer_writing", owner=self._owner,
        )  # fmt: skip

    def _told(self, done: Callable[[T], object]) -> Callable[[T], None]:
        def tell(result: T) -> None:
            self._context.changed.emit(_TOUCHED)
            done(result)

        return tell
