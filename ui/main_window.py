"""The window: navigation, search, pages built while nobody types or when first opened, and the quiet bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.form_draft import FormDraft
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import confirm
from ui.support.dropped_files import files_in
from ui.support.page import Page
from ui.support.progress_strip import ProgressStrip
from ui.support.theme import dress
from ui.support.widgets import column, shortcut
from ui.window.building_ahead import BuildingAhead
from ui.window.drafts_button import DraftsButton
from ui.window.frame import Frame
from ui.window.guide import Guide
from ui.window.long_work import LongWork
from ui.window.looks import Looks
from ui.window.navigation import Navigation
from ui.window.page_entry import PageEntry
from ui.window.page_frame import PageFrame
from ui.window.quiet_bar import QuietBar
from ui.window.stick_notice import StickNotice
from ui.window.top_bar import TopBar
from ui.window.undo_button import UndoButton
from ui.window.window_search import WindowSearch


class MainWindow(QMainWindow):
    """``lock_asked()``: the person leaves the desk; ``closed()``: the window was closed for good.

    ``building_ahead`` builds the pages that were not opened yet; None until :meth:`build_ahead`.
    """

    lock_asked = Signal()
    closed = Signal()

    def __init__(self, context: Context, frame: Frame, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        practice = [self.tr("PRACTICE")] if context.practice else []
        self.setWindowTitle(" · ".join([*practice, frame.office, "KP Desk"]))
        self._context, self._frame = context, frame
        self.form_drafts = context.form_drafts
        self._entries = {entry.name: entry for entry in frame.entries}
        self._pages: dict[str, Page] = {}
        self._frames: dict[str, PageFrame] = {}
        self._current = ""
        self._may_close = False
        self.building_ahead: BuildingAhead | None = None
        self.navigation = Navigation(frame.entries, frame.office)
        self.top_bar = TopBar(context, frame.find, looks)
        self.banner = Banner("windowBanner")
        self.stick_banner = Banner("stickBanner")
        self.sticks = StickNotice(context, self.stick_banner, self)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.progress_strip = ProgressStrip(context.jobs)
        self.quiet_bar = QuietBar()
        self.drafts_button = DraftsButton(context.form_drafts)
        self.quiet_bar.add(self.drafts_button)
        self.undo = UndoButton(context)
        self.quiet_bar.add(self.undo)
        self._lay_out()
        self.guide = Guide(self, context, self)
        self._connect()
        self._set_up_keys()
        self.search = WindowSearch(self, context, looks, self)
        self.long_work = LongWork(context.jobs, lambda: self._current, self.go_to, self.quiet_bar.say, self)
        self.setAcceptDrops(True)
        dress(self)
        self.resize(1240, 720)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._pages[self._current]

    @property
    def entries(self) -> Sequence[PageEntry]:
        """The pages that the navigation has."""
        return self._frame.entries

    @property
    def built_pages(self) -> Mapping[str, Page]:
        """The pages that were built by now, by name."""
        return self._pages

    @property
    def home(self) -> str:
        """The page that the window opens at: who has reported where others report, else the first one."""
        return "province" if "province" in self._entries else self._frame.entries[0].name

    @property
    def page_names(self) -> tuple[str, ...]:
        """The pages of this office, in the order of the navigation."""
        return tuple(self._entries)

    def go_to(self, name: str, target: object = None) -> None:
        """Opens a page, built now if it was not before, and shows it ``target`` where one is given.

        Raises KeyError for a page that the navigation does not have.
        """
        page = self.build(name)
        self._current = name
        self.navigation.show_current(name)
        self.stack.setCurrentWidget(self._frames[name])
        self.banner.clear()
        if isinstance(target, FormDraft):
            page.open_draft(target.form, target.subject)
        elif target is not None:
            page.open_target(target)

    def open_draft(self, draft: FormDraft) -> None:
        """Opens the form that was left half-typed on its page, where this window has that page."""
        if draft.page in self._entries:
            self.go_to(draft.page, draft)

    def build(self, name: str) -> Page:
        """Returns a page, built now if it was not before; what is shown stays. Raises KeyError as :meth:`go_to`."""
        if name not in self._pages:
            self._pages[name] = self._built(self._entries[name])
        return self._pages[name]

    def entries_to_build(self) -> tuple[PageEntry, ...]:
        """The pages that were not opened yet, in the order of the navigation."""
        return tuple(entry for entry in self._frame.entries if entry.name not in self._pages)

    def build_ahead(self, app: QApplication) -> None:
        """Begins to build the other pages while nobody types, once, and to watch for sticks while it is seen."""
        self.sticks.start()
        if self.building_ahead is None:
            self.building_ahead = BuildingAhead(app, self, self._context.jobs, self)
            self.guide.offer_tour()

    def stop_building_ahead(self) -> None:
        """Builds no page any more but those that are opened, and watches for sticks no longer."""
        self.sticks.stop()
        if self.building_ahead is not None:
            self.building_ahead.stop()

    def refresh(self) -> None:
        """Reads counters and quiet bar again."""
        self._context.ask(self._frame.counters, self.navigation.set_counters, owner=self)
        self._context.ask(self._frame.facts, self.quiet_bar.set_facts, owner=self)

    def mark_all_stale(self) -> None:
        """Makes every page read anew when it is next seen: the desk was closed and opened again."""
        for page in self._pages.values():
            page.is_stale = True

    def loses_typing(self) -> bool:
        """Keeps every half-typed form as a draft, and tells whether other typing would be lost with the window."""
        self.form_drafts.keep_all_now()
        return any(page.loses_typing() for page in self._pages.values())

    def close_for_good(self) -> None:
        """Closes without a question."""
        self._may_close = True
        self.close()

    def _lay_out(self) -> None:
        right = column(gap=0)
        right.addWidget(self.top_bar)
        holder = column(gap=0)
        holder.setContentsMargins(24, 8, 24, 0)
        holder.addWidget(self.banner)
        holder.addWidget(self.stick_banner)
        right.addLayout(holder)
        right.addWidget(self.stack, 1)
        right.addWidget(self.progress_strip)
        right.addWidget(self.quiet_bar)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.navigation)
        across.addLayout(right, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.navigation.chosen.connect(self._on_page_chosen)
        self.top_bar.lock_asked.connect(self.lock_asked)
        self._context.changed.connect(self._on_changed)
        self._context.page_asked.connect(self.go_to)
        self._context.said.connect(self.quiet_bar.say)
        self.drafts_button.opened.connect(self.open_draft)
        self.undo.failed.connect(self._on_unanswered)
        self.form_drafts.failed.connect(self._on_unanswered)
        self.sticks.page_asked.connect(self.go_to)
        self._context.jobs.unanswered.connect(self._on_unanswered)

    def _set_up_keys(self) -> None:
        for keys, does in (
            ("Ctrl+K", self.top_bar.search.begin),
            ("F5", self._reload_page),
            ("Ctrl+Z", self.undo.take_back),
            ("Ctrl+Shift+Z", self.undo.do_again),
            ("F1", self._context.help_asked.emit),
            ("Ctrl+/", self.guide.show_keys),
            ("Ctrl+?", self.guide.show_keys),
        ):
            shortcut(self, keys, does, window=True)

    def _built(self, entry: PageEntry) -> Page:
        page = entry.build(self._context)
        page.page_asked.connect(self.go_to)
        page.said.connect(self.quiet_bar.say)
        # In a frame of its own: one page that wants much room must not push the others off the screen.
        frame = PageFrame(page)
        self._frames[entry.name] = frame
        self.stack.addWidget(frame)
        return page

    def _reload_page(self) -> None:
        self.page.refresh()
        self.refresh()

    def _on_page_chosen(self, name: str) -> None:
        try:
            self.go_to(name)
        finally:
            # A page that could not be built leaves the one before on the screen, and the mark with it.
            self.navigation.show_current(self._current)

    def _on_changed(self, changes: Changes) -> None:
        for page in self._pages.values():
            page.on_changes(changes)
        self.refresh()

    def _on_unanswered(self, error: KpDeskError) -> None:
        self.banner.show_error(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets the navigation give way where the pages would have too little room."""
        self.navigation.fit_into(self.width())
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watches for no stick while the desk is locked."""
        self.sticks.stop()
        self.guide.take_away()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files wherever no page takes them for itself."""
        if "exchange" in self._entries and files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks at the files as received ones."""
        event.acceptProposedAction()
        self.go_to("exchange", files_in(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks where work runs, or something is half-typed that is not kept as a draft; otherwise closes."""
        lost = self.loses_typing()
        if self._may_close or not (lost or self._context.jobs.is_at_work):
            event.accept()
            self.guide.close()
            self.closed.emit()
            return
        event.ignore()
        if lost:
            question, verb = self.tr("Close and discard what is half-typed?"), self.tr("Discard and close")
        else:
            question, verb = self.tr("Stop the work that is running and close?"), self.tr("Stop and close")
        detail = self.tr("Everything that was saved stays.")
        confirm(self, question, detail, verb, self.close_for_good, danger=True)
