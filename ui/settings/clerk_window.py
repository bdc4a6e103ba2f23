"""A clerk who is posted out: what he leaves open, who takes over, the paper that both sign, his account closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.clerk_handover import ClerkCharge, HandedThings
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dates import on_screen
from ui.support.dialogs import confirm
from ui.support.fields import ChoiceField, TextField
from ui.support.form import Form
from ui.support.language import ltr
from ui.support.paper_window import Look, PaperWindow
from ui.support.widgets import button, clear_layout, column, label, paragraph, row
from ui.support.words import code_words


@dataclass(frozen=True, slots=True)
class ClerkEntry:
    """Who takes over and what went from hand to hand."""

    successor: str | None = None
    recovery_sheet: str = ""
    sticks: str = ""
    keys: str = ""
    remarks: str = ""

    @property
    def things(self) -> HandedThings:
        """What the paper lists."""
        return HandedThings(self.recovery_sheet, self.sticks, self.keys, self.remarks)


class ClerkWindow(QDialog):
    """``closed_account(str)``: the account of that full name was closed."""

    closed_account = Signal(str)

    def __init__(
        self, context: Context, user: tuple[str, str], others: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """``user`` is login name and full name of who goes, ``others`` those of who could take over."""
        super().__init__(parent)
        self.setObjectName("clerkWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand-over of a desk"))
        self._context, self._user = context, user
        self.banner = Banner("clerkBanner")
        self.form: Form[ClerkEntry] = Form("clerkForm", self.tr("Paper to sign…"), self._check)
        self.form.add("successor", self.tr("Who takes over"), ChoiceField(others))
        self.form.add("recovery_sheet", self.tr("Recovery sheet"), TextField(hint=self.tr("Where it lies, sealed")))
        self.form.add("sticks", self.tr("USB sticks"), TextField(hint=self.tr("How many, how marked")))
        self.form.add("keys", self.tr("Keys, registers, stamp"), TextField())
        self.form.add("remarks", self.tr("Remarks"), TextField())
        self.form.edit(ClerkEntry(), user[0])
        self.form.submitted.connect(self.open_paper)
        self.form.cancelled.connect(self.reject)
        self.finish_button = button(
            "clerkFinish", self.tr("Both have signed: close the account…"), self._ask_finish, icon="lock", look="danger"
        )
        inside = QWidget()
        self._open = column(inside, gap=1)
        scroll = QScrollArea()
        scroll.setObjectName("clerkOpen")
        scroll.setAccessibleName(self.tr("What is open"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        left = column(gap=3)
        left.addWidget(self.form, 1)
        left.addLayout(row(self.finish_button, None))
        across = row(gap=5)
        across.addLayout(left, 3)
        across.addWidget(scroll, 2)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("{0} hands over").format(user[1]), "title", name="clerkTitle"))
        new = self.tr("Whoever takes over needs an account of his own: add him first, with his role.")
        whole.addWidget(paragraph(new, "muted"))
        whole.addWidget(self.banner)
        whole.addLayout(across, 1)
        self.resize(1080, 640)
        self.read()

    def read(self) -> None:
        """Reads what is open anew."""
        name = self._user[0]
        self._context.ask(lambda desk: desk.clerk_handover.charge(name), self._show, self.banner.show_error, self)

    def open_paper(self, entry: ClerkEntry) -> PaperWindow:
        """Returns the window with the paper, already shown."""
        name, successor, things = self._user[0], entry.successor or "", entry.things

        def draw(desk: Desk, look: Look, _progress: Progress) -> bytes:
            return desk.clerk_handover.paper(name, successor, things, look.language, look.size)

        window = PaperWindow(self._context, self.tr("Hand-over of a desk"), "clerk-hand-over", draw, self)
        window.open()
        window.draw()
        return window

    def _check(self, entry: ClerkEntry) -> list[Problem]:
        return [] if entry.successor else [Problem("handover_successor_missing", "successor")]

    def _show(self, charge: ClerkCharge) -> None:
        clear_layout(self._open)
        self._part(
            self.tr("Open cases: {0}, {1} of them with a step of his").format(
                len(charge.cases), sum(case.uid in charge.own_cases for case in charge.cases)
            ),
            [self._case(case.number, case.person, case.due_what, case.due_on) for case in charge.cases],
        )
        asks = [
            f"{code_words(f'directive_asks_{debt.obligation.what}')} · {ltr(debt.obligation.code)}"
            for debt in charge.letters
        ]
        self._part(self.tr("Letters that wait for an answer: {0}").format(len(asks)), asks)
        files = [f"{ltr(row.file_name)} · {ltr(on_screen(row.written_at.date()))}" for row in charge.files]
        self._part(self.tr("Files sent without a receipt: {0}").format(len(files)), files)
        self._part(self.tr("Half-typed: {0}").format(len(charge.drafts)), list(charge.drafts))
        if charge.keys_valid_to is not None:
            valid = self.tr("The office's keys are valid until {0}.").format(ltr(on_screen(charge.keys_valid_to)))
            self._open.addWidget(paragraph(valid, "small"))
        self._open.addStretch(1)

    def _part(self, title: str, lines: Sequence[str]) -> None:
        self._open.addWidget(label(title, "heading", wrap=True))
        for text in lines:
            self._open.addWidget(paragraph(text))

    def _case(self, number: str, person: str, what: str | None, on: object) -> str:
        due = f"{code_words(f'case_due_{what}')} {ltr(on_screen(on))}" if what and on else ""  # type: ignore[arg-type]
        return " · ".join(part for part in (ltr(number), person, due) if part)

    def _ask_finish(self) -> None:
        entry = self.form.draft()
        if self._check(entry):
            self.form.show_problems(self._check(entry))
            return
        confirm(
            self,
            self.tr("Close the account of {0}?").format(self._user[1]),
            self.tr("His entries stay under his name; half-typed forms of his are on the paper and stay in the store."),
            self.tr("Close the account"),
            lambda: self._finish(entry),
            danger=True,
        )

    def _finish(self, entry: ClerkEntry) -> None:
        name, successor, things = self._user[0], entry.successor or "", entry.things

        def done(_changes: object) -> None:
            self.form.keeper.forget()
            self.closed_account.emit(self._user[1])
            self.accept()

        self._context.act(
            lambda desk, _progress: desk.clerk_handover.finish(name, successor, things),
            done, self.banner.show_error, owner=self,
        )  # fmt: skip
