"""The page Send & receive."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from kpdesk.base.errors import KpDeskError
from kpdesk.desk.packing import PackedWeek
from kpdesk.exchange.rows import Enrolment, FileReport, OutboxRow, SentFile
from kpdesk.reference.pack_rules import PackUndone
from ui.context import Context
from ui.exchange.accept_window import AcceptWindow
from ui.exchange.actions import ExchangeActions, ExchangeRead, read_exchange
from ui.exchange.boxes import Boxes
from ui.exchange.enrolment_card import EnrolmentCard
from ui.exchange.letters_card import LettersCard
from ui.exchange.pack_window import PackWindow
from ui.exchange.password_window import PasswordWindow
from ui.exchange.receive_card import ReceiveCard
from ui.exchange.receive_window import ReceiveWindow
from ui.exchange.report_words import report_words
from ui.exchange.send_card import SendCard
from ui.exchange.slip_paper import slip_pdf
from ui.exchange.slip_window import SlipWindow
from ui.support.dialogs import ask_file, ask_folder, ask_new_file, confirm
from ui.support.dropped_files import files_in
from ui.support.page import Page
from ui.support.paper_printing import ask_printer
from ui.support.widgets import row
from ui.support.words import error_words

ROOT = "CPO"


class ExchangePage(Page):
    """Send, receive and enrolment on top; what went out and came in below. Files may be dropped anywhere on it."""

    features: ClassVar[frozenset[str]] = frozenset({"exchange", "weekly"})

    def __init__(self, context: Context) -> None:
        super().__init__("exchange", self.tr("Send & receive"))
        self._context = context
        self._actions = ExchangeActions(context, self)
        self._read: ExchangeRead | None = None
        self._wanted = ""
        actor = context.desk.actor
        at_root = actor.office == ROOT
        self.send_card, self.receive_card = SendCard(actor.role), ReceiveCard(actor.role)
        self.enrolment_card, self.boxes = EnrolmentCard(at_root=at_root), Boxes(at_root=at_root)
        self.letters_card = LettersCard(actor.role)
        self.send_card.setVisible(not at_root)
        self.letters_card.setVisible(at_root)
        cards = row(gap=3)
        for card in (self.send_card, self.letters_card, self.receive_card, self.enrolment_card):
            cards.addWidget(card, 1)
        self.body.addLayout(cards)
        self.body.addWidget(self.boxes, 1)
        self.setAcceptDrops(True)
        self._connect()

    def reload(self) -> None:
        """Reads what went out and came in."""
        self._context.ask(read_exchange, self._show, owner=self)

    def open_target(self, target: object) -> None:
        """Starts sending a week for ``("send", week)``, or looks at files for a list of paths."""
        if isinstance(target, tuple) and target[:1] == ("send",):
            self._wanted = str(target[1])
            self._offer_week()
        elif isinstance(target, list):
            self.receive([Path(path) for path in target])

    def receive(self, files: list[Path]) -> None:
        """Looks at files and shows what each would change."""
        self.banner.clear()

        def show(reports: tuple[FileReport, ...]) -> None:
            ReceiveWindow(self._actions, files, reports, self).open()

        self._actions.plan(files, show, self.banner.show_error)

    def _connect(self) -> None:
        self.send_card.send_asked.connect(self._ask_send)
        self.send_card.bundle_asked.connect(self._ask_bundle)
        self.letters_card.send_asked.connect(self._ask_letters)
        self.letters_card.pack_asked.connect(self._ask_pack)
        self.receive_card.files_given.connect(self.receive)
        self.enrolment_card.write_asked.connect(self._ask_enrol)
        self.enrolment_card.finish_asked.connect(self._ask_finish)
        self.enrolment_card.accept_asked.connect(self._ask_accept)
        self.boxes.password_asked.connect(self._ask_password)
        self.boxes.again_asked.connect(lambda line: self._ask_send(line.period, again=True))
        self.boxes.receive_asked.connect(self.receive_card.ask)
        self.boxes.undo_asked.connect(self._ask_undo)

    def _show(self, read: ExchangeRead) -> None:
        self._read = read
        self.send_card.show_weeks(read, self._wanted)
        self.letters_card.show_offices(read)
        self.enrolment_card.show_state(read)
        self.boxes.show_files(read)

    def _offer_week(self) -> None:
        if self._read is not None:
            self.send_card.show_weeks(self._read, self._wanted)
        self.send_card.send_button.setFocus()

    def _ask_send(self, week: str, *, again: bool = False) -> None:
        self.banner.clear()
        ask_folder(self, self.tr("Stick or folder to write to"), lambda folder: self._send(week, folder, again))

    def _send(self, week: str, folder: Path, again: bool) -> None:
        def failed(error: KpDeskError) -> None:
            if error.code != "already_sent":
                self.banner.show_error(error)
                return
            remedy = self.tr("Hand over that file, or write the week once more on purpose.")
            again = (self.tr("Write it again under a new number"), lambda: self._send(week, folder, True))
            self.banner.say("warning", error_words(error).what, remedy, again)

        self._wanted = ""
        self._actions.send(week, folder, again, self._on_sent, failed)

    def _ask_bundle(self, week: str) -> None:
        self.banner.clear()
        ask_folder(self, self.tr("Stick or folder to write to"), lambda folder: self.bundle(week, folder))

    def bundle(self, week: str, folder: Path) -> None:
        """Writes report, workbook and covering slip of a week into a folder."""
        self._actions.bundle(week, folder, self._on_bundled, self.banner.show_error)

    def _on_bundled(self, packed: PackedWeek) -> None:
        names = ", ".join((*(one.name for one in packed.files), packed.slip))
        what = self.tr("Week {0} is packed in {1}: {2}.").format(packed.week, packed.folder, names)
        said = self.tr("Print the slip and sign it. Tell the password for Excel by telephone, never in the e-mail.")
        self.banner.say("good", what, said)

    def _on_sent(self, sent: SentFile) -> None:
        what = self.tr("{0} was written and read back as the CPO will read it.").format(sent.name)
        self.banner.say("good", what, self.tr("{0} rows, file no. {1}. The stick can be removed safely.").format(
            sent.rows, sent.seq
        ))  # fmt: skip

    def _ask_letters(self, office: str) -> None:
        self.banner.clear()
        ask_folder(self, self.tr("Stick or folder to write to"), lambda folder: self.send_letters(office, folder))

    def send_letters(self, office: str, folder: Path) -> None:
        """Writes the CPO's letters for one office, or for every certified one where it is ""."""
        self._actions.send_directives(office, folder, self._on_letters_sent, self.banner.show_error)

    def _on_letters_sent(self, sent: tuple[SentFile, ...]) -> None:
        what = self.tr("{0} file(s) with the register of directives were written and read back.").format(len(sent))
        self.banner.say("good", what, self.tr("Each is locked for its own office; the stick can be removed safely."))

    def _ask_pack(self, office: str) -> None:
        self.banner.clear()
        whom = self._read.offices.get(office, office) if office and self._read else self.tr("all offices")
        window = PackWindow(whom, self)
        window.chosen.connect(
            lambda lists: ask_folder(
                self, self.tr("Stick or folder to write to"), lambda folder: self.send_pack(office, lists, folder)
            )
        )
        window.open()

    def send_pack(self, office: str, lists: tuple[str, ...], folder: Path) -> None:
        """Writes the CPO's lists for one office, or for every certified one where it is ""."""
        self._actions.send_datapack(office, lists, folder, self._on_pack_sent, self.banner.show_error)

    def _on_pack_sent(self, sent: tuple[SentFile, ...]) -> None:
        what = self.tr("{0} file(s) with the data pack were written and read back.").format(len(sent))
        self.banner.say("good", what, self.tr("Each is locked for its own office; the stick can be removed safely."))

    def _ask_undo(self, number: int) -> None:
        confirm(
            self,
            self.tr("Take data pack {0} back?").format(number),
            self.tr(
                "The lists are then as they were before it. Rows changed since, and steps taken, stay as they are."
            ),
            self.tr("Take it back"),
            lambda: self._actions.undo_datapack(number, self._on_pack_undone, self.banner.show_error),
        )

    def _on_pack_undone(self, undone: PackUndone) -> None:
        what = self.tr("Data pack {0} was taken back: {1} rows are as before.").format(undone.number, undone.reverted)
        stayed = self.tr("Changed since and left as they are: {0}").format(", ".join(undone.kept))
        self.banner.say("warning" if undone.kept else "good", what, stayed if undone.kept else "")

    def _ask_enrol(self) -> None:
        ask_folder(
            self,
            self.tr("Stick or folder for the enrolment file"),
            lambda folder: self._actions.enrol(folder, self._on_enrolment_written, self.banner.show_error),
        )

    def _on_enrolment_written(self, made: Enrolment) -> None:
        window = SlipWindow(made, self)
        window.print_asked.connect(lambda: self._print_slip(window, made))
        window.save_asked.connect(lambda: self._save_slip(window, made))
        window.open()

    def _save_slip(self, window: SlipWindow, made: Enrolment) -> None:
        def save(path: Path) -> None:
            self._actions.save(slip_pdf(made), path, self._on_saved, self.banner.show_error)

        ask_new_file(
            window, self.tr("Save the slip"), self.tr("PDF (*.pdf)"), f"enrolment_slip_{made.office}.pdf", save
        )

    def _print_slip(self, window: SlipWindow, made: Enrolment) -> None:
        ask_printer(
            window,
            "printDialog",
            lambda printer: self._actions.print_on(
                printer, slip_pdf(made), self.tr("Enrolment slip"), self._on_printed, self.banner.show_error
            ),
        )

    def _on_saved(self, path: Path) -> None:
        self._context.said.emit("good", self.tr("Saved: {0}").format(path))

    def _on_printed(self, pages: int) -> None:
        self._context.said.emit("good", self.tr("{0} page(s) went to the printer.").format(pages))

    def _ask_finish(self) -> None:
        ask_file(
            self,
            self.tr("Keys file of the CPO"),
            self.tr("Keys files (*_keys.xlsx);;All files (*)"),
            lambda file: self._actions.finish(file, self._on_finished, self.banner.show_error),
        )

    def _on_finished(self, report: FileReport) -> None:
        if report.accepted:
            self.banner.say("good", self.tr("This office is enrolled: its files will be opened and trusted."))
            return
        words = report_words(report)
        self.banner.say("danger", words.what, words.remedy)

    def _ask_accept(self) -> None:
        window = AcceptWindow(self._actions, self._read.offices if self._read else {}, self)
        window.certified.connect(self._on_certified)
        window.open()

    def _on_certified(self, made: Enrolment) -> None:
        what = self.tr("{0} is certified.").format(
            self._read.offices.get(made.office, made.office) if self._read else ""
        )
        self.banner.say(
            "good", what, self.tr("Its answer lies beside its file, for the way back: {0}").format(made.path)
        )

    def _ask_password(self, line: OutboxRow) -> None:
        file = self._context.desk.folder / "outbox" / line.file_name

        def show(password: str) -> None:
            PasswordWindow(line.file_name, password, self).open()

        confirm(
            self,
            self.tr("Show the password for Excel?"),
            self.tr("Whoever has it can read {0}. That it was shown is written into the history.").format(
                line.file_name
            ),
            self.tr("Show password"),
            lambda: self._actions.password(file, show, self.banner.show_error),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes what brings files."""
        if files_in(event.mimeData()) and self.receive_card.receive_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks at the files that were dropped."""
        event.acceptProposedAction()
        self.receive(files_in(event.mimeData()))
