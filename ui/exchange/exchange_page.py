"""The page Send & receive."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.errors import KpDeskError
from kpdesk.desk.packing import PackedWeek
from kpdesk.exchange.renewal import keys_code
from kpdesk.exchange.rows import FileReport, SentFile
from ui.context import Context
from ui.exchange.acknowledgement_steps import AcknowledgementSteps
from ui.exchange.actions import ExchangeActions, ExchangeRead, read_exchange
from ui.exchange.box import Box
from ui.exchange.box_steps import BoxSteps
from ui.exchange.boxes import Boxes
from ui.exchange.cpo_steps import CpoSteps
from ui.exchange.enrolment_card import EnrolmentCard
from ui.exchange.enrolment_steps import EnrolmentSteps
from ui.exchange.evidence_box import EvidenceBox
from ui.exchange.letters_card import LettersCard
from ui.exchange.queries_box import QueriesBox
from ui.exchange.receive_card import ReceiveCard
from ui.exchange.receive_window import ReceiveWindow
from ui.exchange.report_words import verdict_words
from ui.exchange.send_card import SendCard
from ui.exchange.transfer_box import TransferBox
from ui.exchange.write_out import WriteOut
from ui.support.dates import on_screen
from ui.support.dialogs import ask_folder
from ui.support.dropped_files import files_in
from ui.support.page import Page
from ui.support.rights import only_for
from ui.support.widgets import row
from ui.support.words import error_words

ROOT, REGION = "CPO", "REGION"


class ExchangePage(Page):
    """Send, receive and enrolment on top; what went out and came in below. Files may be dropped anywhere on it."""

    features: ClassVar[frozenset[str]] = frozenset({"exchange", "weekly"})

    def __init__(self, context: Context) -> None:
        super().__init__("exchange", self.tr("Send & receive"))
        self._context = context
        self._actions = ExchangeActions(context, self)
        self._read: ExchangeRead | None = None
        self._wanted = ""
        self._was_shown = False
        actor = context.desk.actor
        at_root = actor.office == ROOT
        self.send_card, self.receive_card = SendCard(actor.role), ReceiveCard(actor.role)
        self.enrolment_card, self.boxes = EnrolmentCard(at_root=at_root), Boxes(at_root=at_root)
        outbox, tasks = self.boxes.outbox, self.boxes.tasks
        only_for(context, Permission.SEND, outbox.hand_over_button, outbox.again_button)
        only_for(context, Permission.SEND, tasks.hand_over_button, tasks.correct_button, tasks.settle_button)
        for files in (self.boxes.inbox, self.boxes.quarantine):
            only_for(context, Permission.RECEIVE, files.discard_button)
            only_for(context, Permission.REFERENCE, files.undo_button)
        self.letters_card = LettersCard(actor.role)
        letters, send = self.letters_card, self.send_card
        only_for(
            context, Permission.SEND, self.enrolment_card.write_button, letters.send_button, letters.pack_button,
            letters.keys_button, send.send_button, send.bundle_button, send.region_button,
            send.acknowledgements_button,
        )  # fmt: skip
        only_for(context, Permission.RECEIVE, self.receive_card.receive_button)
        only_for(context, Permission.CERTIFY_OFFICES, self.enrolment_card.accept_button)
        self.queries = QueriesBox(context)
        if not at_root:
            self.boxes.addTab(self.queries, self.tr("Queries"))
        self.transfers, self.evidence = TransferBox(context), EvidenceBox(context)
        self.boxes.addTab(self.transfers, "")
        self.boxes.addTab(self.evidence, "")
        for box in self.boxes.findChildren(Box):
            box.frame_in(context)
        self.at_cpo = CpoSteps(self, context, self._actions)
        self._enrolling = EnrolmentSteps(self, context, self._actions)
        self.steps = BoxSteps(self, context, self._actions, self._ask_send)
        self._acknowledging = AcknowledgementSteps(self, context)
        self._out = WriteOut(self, context, lambda week, out: self._send(week, out, again=False), self._ask_send)
        cards = row(gap=3)
        for card in (self.send_card, self.receive_card, self.letters_card, self.enrolment_card):
            cards.addWidget(card, 1)
        if at_root:
            self.receive_card.beside.addWidget(self.enrolment_card.accept_button)
            self.receive_card.beside.addStretch(1)
        self.body.addLayout(cards)
        self.letters_card.setVisible(at_root)
        for card in (self.send_card, self.enrolment_card):
            card.setVisible(not at_root)
        self.body.addWidget(self.boxes, 1)
        self.setAcceptDrops(True)
        self._connect()

    def reload(self) -> None:
        """Reads what went out and came in."""
        self._context.ask(read_exchange, self._show, owner=self)

    def open_target(self, target: object) -> None:
        """Offers a week for ``("send", week)``, writes it for ``("send_to", week, folder)``, and to the stick that is
        plugged in for ``("write", week)``; accepts an office for
        ``("accept",)``, shows the queries for ``("queries",)``, looks at files for a list of paths.
        """
        if isinstance(target, tuple) and target[:1] == ("send",):
            self._wanted = str(target[1])
            self._offer_week()
        elif isinstance(target, tuple) and target[:1] == ("write",):
            self._wanted = str(target[1])
            self._offer_week()
            self._out.write(str(target[1]))
        elif isinstance(target, tuple) and target[:1] == ("send_to",):
            self._send(str(target[1]), Path(target[2]), again=False)
        elif isinstance(target, tuple) and target[:1] == ("accept",):
            self.at_cpo.ask_accept()
        elif target == ("queries",):
            self.boxes.setCurrentWidget(self.queries)
            self.queries.table.setFocus()
        elif target in (("persons",), ("evidence",)):
            self.boxes.setCurrentWidget(self.transfers if target == ("persons",) else self.evidence)
        elif isinstance(target, tuple) and target[:1] in (("tasks",), ("keys",)):
            self.boxes.setCurrentWidget(self.boxes.tasks if target[0] == "tasks" else self.boxes.peers)
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
        self.send_card.region_asked.connect(lambda week: self._ask_send(week, to=REGION))
        self.send_card.bundle_asked.connect(self._ask_bundle)
        self.send_card.acknowledgements_asked.connect(self._acknowledging.ask)
        self.letters_card.send_asked.connect(self.at_cpo.ask_letters)
        self.letters_card.pack_asked.connect(self.at_cpo.ask_pack)
        self.letters_card.keys_asked.connect(self.at_cpo.ask_keys)
        self.receive_card.files_given.connect(self.receive)
        self.enrolment_card.write_asked.connect(self._enrolling.ask_enrol)
        self.enrolment_card.finish_asked.connect(self._enrolling.ask_finish)
        self.enrolment_card.accept_asked.connect(self.at_cpo.ask_accept)
        outbox, tasks = self.boxes.outbox, self.boxes.tasks
        outbox.password_asked.connect(self.steps.ask_password)
        outbox.again_asked.connect(lambda line: self._ask_send(line.period, again=True, to=line.recipient))
        outbox.hand_over_asked.connect(lambda line: self.steps.hand_over(line.uid))
        outbox.folder_asked.connect(self.steps.open_outbox)
        for box in (self.boxes.inbox, self.boxes.quarantine):
            box.remedy_asked.connect(self.steps.help)
            box.discard_asked.connect(self.steps.ask_discard)
            box.undo_asked.connect(self.steps.ask_undo)
        self.queries.failed.connect(self.banner.show_error)
        self.queries.counted.connect(self._name_queries)
        for carried, title in ((self.transfers, self.tr("Persons")), (self.evidence, self.tr("Evidence"))):
            carried.failed.connect(self.banner.show_error)
            carried.done.connect(partial(self.banner.say, "good"))
            carried.counted.connect(partial(self._name_tab, carried, title))
        tasks.settle_asked.connect(self.steps.settle)
        tasks.correct_asked.connect(self.steps.correct)
        tasks.hand_over_asked.connect(self.steps.hand_over_for)
        self.boxes.peers.revoke_asked.connect(self.at_cpo.ask_revoke)

    def _show(self, read: ExchangeRead) -> None:
        self._read = read
        self.at_cpo.offices = self._enrolling.offices = read.offices
        self.send_card.show_weeks(read, self._wanted)
        self.letters_card.show_offices(read)
        self.enrolment_card.show_state(read)
        self.boxes.show_files(read)
        if self.boxes.indexOf(self.queries) >= 0:
            self.queries.reload()
        self.transfers.reload()
        self.evidence.reload()
        self._offer_first_button()
        self._warn_of_keys(read)

    def _warn_of_keys(self, read: ExchangeRead) -> None:
        """Says that the keys end soon, or have ended; what the banner says of the person's own work stays."""
        state = read.own_keys.state(self._context.clock.now())
        if state == "good" or self.banner.text:
            return
        code = keys_code(state, at_root=self._context.desk.actor.office == ROOT)
        words = verdict_words(code, {"valid_to": on_screen(read.own_keys.valid_to.date())})
        self.banner.say("danger" if state in ("expired", "revoked") else "warning", words.what, words.remedy)

    def _name_queries(self, waiting: int) -> None:
        self._name_tab(self.queries, self.tr("Queries"), waiting)

    def _name_tab(self, tab: QWidget, title: str, waiting: int) -> None:
        self.boxes.setTabText(self.boxes.indexOf(tab), f"{title} ({waiting})" if waiting else title)

    def _offer_first_button(self) -> None:
        """Enter does the page's main thing as soon as it was opened; later the person stays where he is."""
        if not self._was_shown:
            self._was_shown = True
            ready = self.send_card.isVisibleTo(self) and self.send_card.send_button.isEnabled()
            (self.send_card.send_button if ready else self.receive_card.receive_button).setFocus()

    def _offer_week(self) -> None:
        if self._read is not None:
            self.send_card.show_weeks(self._read, self._wanted)
        self.send_card.send_button.setFocus()

    def _ask_send(self, week: str, *, again: bool = False, to: str = ROOT) -> None:
        self.banner.clear()
        ask_folder(self, self.tr("Stick or folder to write to"), lambda folder: self._send(week, folder, again, to))

    def _send(self, week: str, folder: Path, again: bool, to: str = ROOT) -> None:
        def failed(error: KpDeskError) -> None:
            if error.code != "already_sent":
                self.banner.show_error(error)
                return
            remedy = self.tr("Hand over that file, or write the week once more on purpose.")
            again = (self.tr("Write it again under a new number"), lambda: self._send(week, folder, True, to))
            self.banner.say("warning", error_words(error).what, remedy, again)

        self._wanted = ""
        self._actions.send(week, folder, again, self.send_card.full.value(), to, self._on_sent, failed)

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
        self.send_card.full.set_value(False)
        what = self.tr("{0} was written and read back as its receiver will read it.").format(sent.name)
        self.banner.say("good", what, self.tr("{0} rows, file no. {1}. It is safe to remove the stick.").format(
            sent.rows, sent.seq
        ))  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes what brings files."""
        if files_in(event.mimeData()) and self.receive_card.receive_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks at the files that were dropped."""
        event.acceptProposedAction()
        self.receive(files_in(event.mimeData()))
