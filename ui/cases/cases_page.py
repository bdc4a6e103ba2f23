"""The page of cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.cases.grid_lines import GridKind
from kpdesk.cases.rows import CaseView as CaseFile
from kpdesk.cases.states import Paper, Step
from kpdesk.desk.case_grid import Entered
from kpdesk.desk.cases import Issued
from kpdesk.reference.reference import Reference
from ui.cases.case_list import CaseList
from ui.cases.case_view import CaseView
from ui.cases.grid_form import GridForm
from ui.cases.handover_window import HandOverWindow
from ui.cases.notices_form import NoticesForm
from ui.cases.open_case import OpenCase
from ui.context import Context
from ui.support.dialogs import confirm
from ui.support.page import Page
from ui.support.paper_window import PaperWindow
from ui.support.parts import Parts
from ui.support.rights import only_for
from ui.support.widgets import button, shortcut

OPEN, NOTICES = "open", "notices"
"""First word of a target with uids: open cases about these violations, or issue notices on them."""


class CasesPage(Page):
    """Lists, one case, opening cases; :meth:`open_target` takes a case's uid or number, ``("open", uids)`` or
    ``("notices", uids)`` of violations.
    """

    features: ClassVar[frozenset[str]] = frozenset({"cases", "violations", "reference"})

    def __init__(self, context: Context) -> None:
        super().__init__("cases", QCoreApplication.translate("CasesPage", "Cases"))
        self._context = context
        self._reference: Reference | None = None
        self._wanted_step: tuple[str, Step] | None = None
        self.list = CaseList(context)
        self.view = CaseView(context)
        self.opening = OpenCase(context)
        self.notices = NoticesForm(context)
        self.stack = Parts("caseStack")
        self.grids = {kind: GridForm(context, kind) for kind in GridKind}
        for part in (self.list, self.view, self.opening, self.notices, *self.grids.values()):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack, 1)
        self.back_button = button(
            "casesBack", self.tr("All cases"), self.leave, icon="arrow-left", look="quiet", keys="Alt+Left"
        )
        self.action_row.addWidget(self.back_button)
        self.handover_button = button("handOver", self.tr("Hand-over…"), self.open_handover, icon="users", look="quiet")
        self.action_row.addWidget(self.handover_button)
        replies, orders = self.grids[GridKind.REPLIES], self.grids[GridKind.ORDERS]
        self.replies_button = button("bulkReplies", self.tr("Replies…"), lambda: self.open_grid(replies), look="quiet")
        self.orders_button = button("bulkOrders", self.tr("Orders…"), lambda: self.open_grid(orders), look="quiet")
        only_for(context, Permission.CASE_STEPS, self.replies_button, self.orders_button)
        self.action_row.addWidget(self.replies_button)
        self.action_row.addWidget(self.orders_button)
        for grid in self.grids.values():
            grid.entered.connect(self._on_entered)
            grid.cancelled.connect(self.leave)
        self.list.opened.connect(self.open_target)
        self.list.said.connect(self.said)
        self.view.said.connect(self.said)
        self.view.case_asked.connect(self.open_target)
        self.view.page_asked.connect(self.page_asked)
        self.view.violation_asked.connect(lambda uid: self.page_asked.emit("violations", uid))
        self.opening.opened.connect(self._on_opened)
        self.opening.cancelled.connect(self._show_list)
        self.notices.issued.connect(self._on_issued)
        self.notices.cancelled.connect(self._show_list)
        shortcut(self, "Ctrl+F", self._focus_filter)
        self._go(self.list)

    def reload(self) -> None:
        """Reads the reference data and the lists, and the case that is open."""
        self._context.ask(lambda desk: desk.reference.load(), self._on_reference, owner=self)

    def open_target(self, target: object) -> None:
        """Shows a case by uid or number, a paper of it, or asks how to open cases about violations.

        A paper is ``("paper", case, paper, seq, …)``, as it was issued at the step of that number.
        """
        if isinstance(target, tuple) and target[0] == "paper":
            _what, case, paper, seq, *_issue = target
            self._leaving(lambda: self._read(case, (Paper(paper), int(seq))))
        elif isinstance(target, tuple):
            what, uids = target
            part = self.opening if what == OPEN else self.notices
            self._leaving(lambda: self._ask_for(part, uids))
        elif isinstance(target, str):
            self._leaving(lambda: self._read(target))

    def open_draft(self, form: str, subject: str) -> None:
        """Opens a step of a case, or a new case about one violation."""
        uid, _, step = subject.partition(":")
        if form == "stepForm" and step:
            self._wanted_step = (uid, Step(step))
            self.open_target(uid)
        elif form == "openCaseForm" and uid and not step:
            self.open_target((OPEN, (uid,)))
        elif form == "noticesForm" and uid and not step:
            self.open_target((NOTICES, (uid,)))
        elif grid := next((one for one in self.grids.values() if one.objectName() == form), None):
            self._leaving(lambda: self.open_grid(grid))
        else:
            super().open_draft(form, "")

    def open_grid(self, grid: GridForm) -> None:
        """Shows the grid for the replies, or the orders, of many cases."""
        self._go(grid)
        grid.begin()

    def open_handover(self) -> HandOverWindow | None:
        """Returns the window with the charge of the office, already shown; None while the reference is being read."""
        if self._reference is None:
            return None
        window = HandOverWindow(self._context, self._reference, self)
        window.case_asked.connect(self.open_target)
        window.open()
        return window

    def leave(self) -> None:
        """Goes back to the list, after a question where something is half-typed."""
        self._leaving(self._show_list)

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        shown = self.stack.currentWidget()
        if shown is self.opening or shown is self.notices:
            return not (self.opening if shown is self.opening else self.notices).form.is_changed
        if isinstance(shown, GridForm):
            return not shown.is_changed
        return shown is not self.view or self.view.may_leave()

    def _leaving(self, go: Callable[[], object]) -> None:
        if self.may_leave():
            go()
            return
        detail = self.tr("Nothing of it was kept yet.")
        verb = self.tr("Discard it")

        def discard() -> None:
            self.view.discard()
            shown = self.stack.currentWidget()
            if isinstance(shown, GridForm):
                shown.discard()
            elif shown is self.opening or shown is self.notices:
                (self.opening if shown is self.opening else self.notices).form.keeper.forget()
            go()

        confirm(self, self.tr("Discard what is half-typed?"), detail, verb, discard, danger=True)

    def _ask_for(self, part: OpenCase | NoticesForm, uids: tuple[str, ...]) -> None:
        self._go(part)
        part.ask_for(uids)

    def _go(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.back_button.setVisible(part is not self.list)
        may_hand_over = may(self._context.desk.actor.role, Permission.SETTINGS)
        self.handover_button.setVisible(part is self.list and may_hand_over)
        for many in (self.replies_button, self.orders_button):
            many.setVisible(part is self.list)

    def _read(self, case: str, paper: tuple[Paper, int] | None = None) -> None:
        def read(answer: tuple[CaseFile, Reference]) -> None:
            self._on_case(answer)
            if paper is not None:
                self.view.open_paper(*paper)

        self._context.ask(
            lambda desk: (desk.cases.show(case), desk.reference.load()),
            read,
            self.banner.show_error,
            owner=self,
        )

    def _on_reference(self, reference: Reference) -> None:
        self._reference = reference
        self.list.show_with(reference)
        if self.stack.currentWidget() is self.view and self.view.uid:
            self._read(self.view.uid)

    def _on_case(self, answer: tuple[CaseFile, Reference]) -> None:
        self.banner.clear()
        arrives = self.stack.currentWidget() is not self.view or self.view.uid != answer[0].row.uid
        self.view.show_case(*answer)
        self._go(self.view)
        wanted, self._wanted_step = self._wanted_step, None
        if wanted is not None and wanted[0] == answer[0].row.uid:
            self.view.next_step.go_to_step(wanted[1])
        elif arrives:
            self.view.next_step.go_to_first()

    def _on_opened(self, uids: tuple[str, ...]) -> None:
        self.said.emit(
            "good", self.tr("{0} cases opened.").format(len(uids)) if len(uids) > 1 else self.tr("Case opened.")
        )
        if len(uids) == 1:
            self._read(uids[0])
        else:
            self._show_list()

    def _on_entered(self, done: Entered) -> None:
        self.said.emit("good", self.tr("{0} of {1} lines entered.").format(len(done.entered), len(done.lines)))
        if len(done.entered) == len(done.lines):
            self._show_list()

    def _on_issued(self, issued: Issued) -> None:
        self._show_list()
        title = self.tr("{0} notices").format(len(issued.cases))
        self.said.emit("good", self.tr("{0} notices are on record.").format(len(issued.cases)))
        window = PaperWindow(self._context, title, f"notices {issued.cases[0]}", parent=self)
        window.open()
        window.show_pdf(issued.printed.pdf)

    def _show_list(self) -> None:
        self._go(self.list)
        self.list.go_to_table()

    def _focus_filter(self) -> None:
        if self.stack.currentWidget() is self.list:
            self.list.filter.text.setFocus()
            self.list.filter.text.selectAll()
