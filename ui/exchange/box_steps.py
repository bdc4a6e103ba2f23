"""What the buttons below outbox, inbox, quarantine and the list of things to do lead to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from kpdesk.base.changes import Changes
from kpdesk.desk.amber import AmberFile
from kpdesk.exchange.correcting import Correction, Stage
from kpdesk.exchange.quarantine import Remedy
from kpdesk.exchange.rows import FileReport, InboxRow, OutboxRow, SentFile
from kpdesk.exchange.tasks import NUMBER_MISSING, TaskRow
from kpdesk.reference.pack_rules import PackUndone
from ui.context import Context
from ui.exchange.actions import ExchangeActions, Failed
from ui.exchange.amber_window import AmberWindow
from ui.exchange.password_window import PasswordWindow
from ui.exchange.report_words import report_words
from ui.support.dialogs import ask_folder, ask_reason, confirm
from ui.support.page import Page


class BoxSteps(QObject):
    """Each ends in the page's banner. ``write_anew(week, to=office)`` sends a week once more."""

    def __init__(
        self, page: Page, context: Context, actions: ExchangeActions, write_anew: Callable[..., object]
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._actions, self._write_anew = page, context, actions, write_anew
        self._banner = page.banner

    def hand_over(self, file: str) -> None:
        """Asks for the stick onto which a file of the outbox goes once more."""
        self._banner.clear()
        ask_folder(self._page, self.tr("Stick or folder to write to"), lambda folder: self.hand_over_to(file, folder))

    def hand_over_to(self, file: str, folder: Path) -> None:
        """Writes a file of the outbox once more and reads it back."""
        self._actions.hand_over(file, folder, self._on_handed_over, self._banner.show_error)

    def open_outbox(self) -> None:
        """Shows the folder with the files that were written."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._context.desk.folder / "outbox")))

    def help(self, line: InboxRow) -> None:
        """Does the one thing that helps with a file in quarantine."""
        self._banner.clear()
        match Remedy(line.remedy):
            case Remedy.ASK_AGAIN:
                self._ask_answer(line)
            case Remedy.LOOK:
                self.look(line)
            case Remedy.TAKE_LATE:
                self._ask_late(line)
            case Remedy.TRY_AGAIN:
                self._actions.receive_again(line.uid, False, self._on_received, self._banner.show_error)
            case Remedy.OPEN_WINDOW:
                self._ask_window(line)
            case Remedy.ENROL:
                self._context.page_asked.emit("exchange", ("accept",))
            case Remedy.DISCARD:
                self.ask_discard(line)
            case Remedy.HELP:
                self._context.help_asked.emit()

    def look(self, line: InboxRow) -> None:
        """Opens the rows of a file that were changed after it was sealed."""

        def accept(
            reasons: Mapping[str, str], folder: Path, done: Callable[[FileReport], object], failed: Failed
        ) -> None:
            self._actions.accept_rows(line.uid, reasons, folder, done, failed)

        def show(found: AmberFile) -> None:
            window = AmberWindow(found, accept, self._page)
            window.ask_asked.connect(lambda: self._ask_answer(line))
            window.taken.connect(self._on_received)
            window.open()

        self._actions.amber(line.uid, show, self._banner.show_error)

    def ask_discard(self, line: InboxRow) -> None:
        """Asks why the copy of a file goes."""
        ask_reason(
            self._page,
            self.tr("Discard the copy of {0}?").format(line.file_name),
            self.tr("That it came, and your reason, stay in the history; the copy itself is taken away."),
            self.tr("Discard the copy"),
            lambda reason: self._actions.discard(line.uid, reason, self._on_discarded, self._banner.show_error),
        )

    def settle(self, task: TaskRow) -> None:
        """Settles an item and says how the week's correction goes on."""
        self._banner.clear()
        self._actions.settle(task.uid, self._offer, self._banner.show_error)

    def correct(self, task: TaskRow) -> None:
        """Says how the week's correction goes on, with the button that does it."""
        self._banner.clear()
        self._actions.correction(task.uid, self._offer, self._banner.show_error)

    def hand_over_for(self, task: TaskRow) -> None:
        """Hands the file over once more that a receipt misses."""
        self.hand_over(str(task.facts.get("file")) if task.code == NUMBER_MISSING else task.sent)

    def ask_undo(self, number: int) -> None:
        """Asks before the last data pack is taken back."""
        confirm(
            self._page,
            self.tr("Take data pack {0} back?").format(number),
            self.tr(
                "The lists are then as they were before it. Rows changed since, and steps taken, stay as they are."
            ),
            self.tr("Take it back"),
            lambda: self._actions.undo_datapack(number, self._on_pack_undone, self._banner.show_error),
        )

    def _on_pack_undone(self, undone: PackUndone) -> None:
        what = self.tr("Data pack {0} was taken back: {1} rows are as before.").format(undone.number, undone.reverted)
        stayed = self.tr("Changed since and left as they are: {0}").format(", ".join(undone.kept))
        self._banner.say("warning" if undone.kept else "good", what, stayed if undone.kept else "")

    def ask_password(self, line: OutboxRow) -> None:
        """Asks before the password for Excel is shown, which goes into the history."""
        file = self._context.desk.folder / "outbox" / line.file_name

        def show(password: str) -> None:
            PasswordWindow(line.file_name, password, self._page).open()

        confirm(
            self._page,
            self.tr("Show the password for Excel?"),
            self.tr("Whoever has it can read {0}. That it was shown is written into the history.").format(
                line.file_name
            ),
            self.tr("Show password"),
            lambda: self._actions.password(file, show, self._banner.show_error),
        )

    def _ask_answer(self, line: InboxRow) -> None:
        ask_folder(
            self._page,
            self.tr("Stick or folder for the answer to the sender"),
            lambda folder: self._actions.answer(line.uid, folder, self._on_answered, self._banner.show_error),
        )

    def _ask_window(self, line: InboxRow) -> None:
        ask_reason(
            self._page,
            self.tr("Open a late window for {0} of {1}?").format(line.period, line.sender),
            self.tr("The week was accepted. The window stays open for seven days; this correction is taken in now."),
            self.tr("Open it and take the file in"),
            lambda reason: self._actions.open_window(line.uid, reason, self._on_received, self._banner.show_error),
        )

    def _ask_late(self, line: InboxRow) -> None:
        confirm(
            self._page,
            self.tr("Take {0} in late?").format(line.file_name),
            self.tr("It is one of the missing numbers. Rows that newer files brought stay as they are."),
            self.tr("Take it in"),
            lambda: self._actions.receive_again(line.uid, True, self._on_received, self._banner.show_error),
        )

    def _offer(self, found: Correction | None) -> None:
        """Says what comes next for the week; an item of another kind of file is simply settled."""
        if found is None:
            self._context.said.emit("good", self.tr("Settled."))
            return
        rest = self.tr("{0} things are still asked for.").format(found.open_items) if found.open_items else ""
        number = found.edition
        if found.stage is Stage.SENT:
            self._banner.say("good", self.tr("Correction no. {0} of {1} was sent.").format(number, found.week), rest)
            return
        if found.stage is Stage.SEND:
            verb = self.tr("Send correction no. {0}").format(number)
            self._banner.say(
                "info", self.tr("Correction no. {0} of {1} is frozen and can go.").format(number, found.week), rest,
                (verb, lambda: self._write_anew(found.week, to=found.recipient)),
            )  # fmt: skip
            return
        draw_up = found.stage is Stage.DRAW_UP
        what = self.tr("Put the rows right, then draw up correction no. {0} of {1} and freeze it.") if draw_up else (
            self.tr("Correction no. {0} of {1} is drawn up and waits to be frozen.")
        )  # fmt: skip
        action = (self.tr("Open the week"), lambda: self._context.page_asked.emit("weekly", found.week))
        self._banner.say("info", what.format(number, found.week), rest, action)

    def _on_handed_over(self, sent: SentFile) -> None:
        what = self.tr("{0} was written once more and read back.").format(sent.name)
        self._banner.say("good", what, self.tr("It is safe to remove the stick."))

    def _on_answered(self, sent: SentFile) -> None:
        what = self.tr("The answer to the sender is {0}.").format(sent.name)
        self._banner.say("good", what, self.tr("It was read back; it is safe to remove the stick."))

    def _on_discarded(self, _changes: Changes) -> None:
        self._context.said.emit("good", self.tr("The copy was taken away; the history keeps the reason."))

    def _on_received(self, report: FileReport) -> None:
        words = report_words(report)
        good = report.accepted and report.is_good
        self._banner.say("good" if good else "warning", words.what, words.remedy)
