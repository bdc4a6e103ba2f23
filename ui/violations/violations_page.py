"""The page of violations: the list, logging one or a whole sheet, one violation."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.reference.reference import Reference
from kpdesk.violations.drafts import KeptDraft
from kpdesk.violations.log_import import LogAccepted
from kpdesk.violations.rows import ViolationFilter
from ui.context import Context
from ui.support.dates import moment_on_screen
from ui.support.dialogs import confirm
from ui.support.page import Page
from ui.support.parts import Parts
from ui.support.rights import only_for, refusal
from ui.support.widgets import button, shortcut
from ui.violations.entry import Entry, Logged
from ui.violations.evidence_words import taken_words
from ui.violations.figures_view import FiguresView
from ui.violations.log_view import LogView
from ui.violations.logging_view import LoggingView
from ui.violations.patterns_view import PatternsView
from ui.violations.violation_list import ViolationList
from ui.violations.violation_view import ViolationView


class ViolationsPage(Page):
    """Targets of :meth:`open_target`: a violation's uid or number, "add", "import", or a title with the
    ViolationFilter of the rows behind it.
    """

    features: ClassVar[frozenset[str]] = frozenset({"violations", "cases", "roster", "directives", "reference"})

    def __init__(self, context: Context) -> None:
        super().__init__("violations", QCoreApplication.translate("ViolationsPage", "Violations"))
        self._context = context
        self._waiting: object = None
        self._offered = False
        self._reference: Reference | None = None
        self.list = ViolationList(context)
        self.view = ViolationView(context)
        self.logging: LoggingView | None = None
        self.importing: LogView | None = None
        self.figures: FiguresView | None = None
        self.patterns = PatternsView(context)
        self.stack = Parts("violationStack")
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.patterns)
        self.body.addWidget(self.stack, 1)
        self.back_button = button(
            "violationsBack", self.tr("All violations"), self.leave, icon="arrow-left", look="quiet", keys="Alt+Left"
        )
        self.new_button = button(
            "violationNew", self.tr("Log a violation"), self.open_new, icon="plus", look="primary", keys="Ctrl+N"
        )
        self.import_button = button(
            "violationImport", self.tr("Import a sheet…"), self.open_import, icon="file-spreadsheet"
        )
        self.figures_button = button("violationFigures", self.tr("Figures"), self.open_figures, icon="list-checks")
        self.patterns_button = button("violationPatterns", self.tr("Patterns"), self.open_patterns, icon="scan-eye")
        only_for(context, Permission.LOG, self.new_button, self.import_button)
        for action in (
            self.back_button,
            self.figures_button,
            self.patterns_button,
            self.import_button,
            self.new_button,
        ):
            self.action_row.addWidget(action)
        self._connect()
        self._go(self.list)

    def reload(self) -> None:
        """Reads the list and the violation that is open; what is half-typed is left alone."""
        self._context.ask(lambda desk: desk.reference.load(), self._on_reference, owner=self)
        if not self._offered:
            self._offered = True
            self._context.ask(lambda desk: desk.violation_figures.drafts(), self._offer, owner=self)
        if self.stack.currentWidget() is self.patterns:
            self.patterns.reload()
        if self.figures is not None and self.stack.currentWidget() is self.figures:
            self.figures.reload()
        if self.stack.currentWidget() is self.view and self.view.uid:
            self.view.show_violation(self.view.uid)

    def open_target(self, target: object) -> None:
        """Shows a violation, or begins one, or an import."""
        if self._reference is None and (isinstance(target, tuple) or target in {"add", "import"}):
            self._waiting = target
        elif target == "add":
            self.open_new()
        elif target == "import":
            self.open_import()
        elif isinstance(target, tuple):
            self._leaving(lambda: self._show_behind(*target))
        else:
            self._leaving(lambda: self._show(str(target)))

    def open_new(self) -> None:
        """Shows an empty form."""
        if self._reference is not None and self.logging is None:
            self.logging = LoggingView(self._context, self._reference)
            self.logging.logged.connect(self._on_logged)
            self.logging.kept.connect(
                lambda: self.said.emit("good", self.tr("Kept as a draft; it is counted nowhere."))
            )
            self.logging.cancelled.connect(self._show_list)
        self._start(self.logging)

    def _offer(self, drafts: tuple[KeptDraft, ...]) -> None:
        """Tells of what was left half-typed, once a sitting."""
        if drafts and self.stack.currentWidget() is self.list:
            latest = drafts[0]
            what = self.tr("A violation is half-typed, as a draft of {0}.").format(moment_on_screen(latest.kept_at))
            title = latest.title or self.tr("No kind and no text yet.")
            self.banner.say("info", what, title, (self.tr("Go on with the draft"), lambda: self._go_on(latest)))

    def _go_on(self, draft: KeptDraft) -> None:
        self.open_new()
        if self.logging is not None and self.stack.currentWidget() is self.logging:
            self.logging.go_on_with(draft)

    def open_import(self) -> None:
        """Begins an import."""
        if self._reference is not None and self.importing is None:
            self.importing = LogView(self._context, self._reference)
            self.importing.accepted.connect(self._on_accepted)
            self.importing.left.connect(self.leave)
        self._start(self.importing)

    def open_figures(self) -> None:
        """Shows the figures and their chart."""
        if self._reference is None:
            return
        if self.figures is None:
            self.figures = FiguresView(self._context, self._reference)
            self.figures.rows_asked.connect(self._show_behind)
            self.stack.addWidget(self.figures)
        self._go(self.figures)
        self.figures.reload()

    def open_patterns(self) -> None:
        """Shows what repeats."""
        self._go(self.patterns)
        self.patterns.reload()

    def leave(self) -> None:
        """Goes back to the list, after a question where something is half-typed."""
        self._leaving(self._show_list)

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        shown = self.stack.currentWidget()
        if shown is self.logging and self.logging is not None:
            return self.logging.may_leave()
        if shown is self.importing and self.importing is not None:
            return not self.importing.is_decided
        return shown is not self.view or self.view.may_leave()

    def _connect(self) -> None:
        self.list.opened.connect(self._show)
        self.list.case_asked.connect(self._ask_cases)
        self.list.notices_asked.connect(lambda uids: self.page_asked.emit("cases", ("notices", uids)))
        self.view.case_asked.connect(self._ask_cases)
        self.view.case_shown.connect(lambda number: self.page_asked.emit("cases", number))
        self.view.said.connect(self.said)
        self.view.opened.connect(lambda uid: self._leaving(lambda: self._show(uid)))
        self.view.joined.connect(self._join)
        self.patterns.rows_asked.connect(lambda title, uids: self._show_behind(title, ViolationFilter(uids=uids)))
        self.patterns.opened.connect(self._show)
        shortcut(self, "Ctrl+F", self._focus_filter)

    def _leaving(self, go: Callable[[], object]) -> None:
        if self.may_leave():
            go()
            return
        typing = self.stack.currentWidget() is self.logging

        def discard() -> None:
            if typing and self.logging is not None:
                self.logging.give_up()
            go()

        question = self.tr("Discard what is half-typed?")
        detail = self.tr("Ctrl+D keeps it as a draft.") if typing else self.tr("Nothing of it was kept yet.")
        confirm(self, question, detail, self.tr("Discard it"), discard, danger=True)

    def _go(self, part: QWidget) -> None:
        at_list = part is self.list
        self.stack.setCurrentWidget(part)
        self.back_button.setVisible(not at_list)
        self.new_button.setVisible(at_list)
        self.import_button.setVisible(at_list)
        self.figures_button.setVisible(at_list)
        self.patterns_button.setVisible(at_list and may(self._context.desk.actor.role, Permission.PATTERNS))
        self.banner.clear()

    def _start(self, part: LoggingView | LogView | None) -> None:
        """Shows a form or an import from its beginning, unless it is on the screen already."""

        def go() -> None:
            if part is not None:
                self._go(part)
                part.start()

        why_not = refusal(self._context, Permission.LOG)
        if why_not:
            self.banner.say("info", why_not)
        elif part is not None and self.stack.currentWidget() is not part:
            self.stack.addWidget(part)
            self._leaving(go)

    def _join(self, number: str) -> None:
        """Begins a violation in an incident that is on record."""
        self.open_new()
        if self.logging is not None and self.stack.currentWidget() is self.logging:
            self.logging.start(Entry(incident=number, seen_by=self._context.desk.actor.full_name))

    def _show_behind(self, title: str, kept: ViolationFilter) -> None:
        self._go(self.list)
        self.list.show_behind(title, kept)

    def _show(self, uid: str) -> None:
        self._go(self.view)
        self.view.show_violation(uid)

    def _show_list(self) -> None:
        self._go(self.list)
        self.list.table.setFocus()

    def _on_reference(self, reference: Reference) -> None:
        self.list.show_with(reference)
        self._reference = reference
        if self._waiting is not None:
            target, self._waiting = self._waiting, None
            self.open_target(target)

    def _on_logged(self, logged: Logged) -> None:
        numbers = ", ".join(one.number for one in logged.made)
        self.said.emit("good", self.tr("Logged: {0}.").format(numbers))
        if len(logged.made) == 1:
            self._show(logged.made[0].uid)
        else:
            self._show_list()
        words = taken_words(logged.taken)
        if words.warning:
            self.banner.say("warning", words.warning, words.detail)

    def _on_accepted(self, done: LogAccepted) -> None:
        self.said.emit("good", self.tr("{0} violations logged.").format(len(done.numbers)))
        self._show_list()

    def _ask_cases(self, uids: tuple[str, ...]) -> None:
        self.page_asked.emit("cases", ("open", uids))

    def _focus_filter(self) -> None:
        if self.stack.currentWidget() is self.list:
            self.list.filter.text.setFocus()
            self.list.filter.text.selectAll()
