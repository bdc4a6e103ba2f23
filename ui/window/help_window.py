"""The help beside the work: pages, tasks, search; a link to a control shows where that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextBrowser, QWidget

from kpdesk.base.resources import resource
from ui.support.fields import TextField
from ui.support.language import current_language
from ui.support.paper_printing import ask_printer
from ui.support.theme import dress
from ui.support.widgets import button, column, label, named, row, shortcut
from ui.window.help_pages import NAMES, HelpHit, HelpPage, found_in, help_page, help_pages

_LIST_WIDTH = 230


class HelpWindow(QWidget):
    """A window of its own, so that the work goes on beside it. ``control_asked(str)``: the person wants to be shown a
    control; ``tour_asked()``: the guided tour; ``keys_asked()``: the list of keys.
    """

    control_asked = Signal(str)
    tour_asked = Signal()
    keys_asked = Signal()

    def __init__(self, page: str = "", names: tuple[str, ...] = NAMES) -> None:
        super().__init__()
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self.resize(920, 660)
        self._pages = help_pages(current_language(), names)
        self._page: HelpPage | None = None
        self._before: list[str] = []
        self.search = TextField(hint=self.tr("How do I …"))
        named(self.search, "helpSearch", self.tr("Search the help"))
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self._open_first)
        self.list = QListWidget()
        named(self.list, "helpList", self.tr("Pages of the help"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.text = QTextBrowser()
        named(self.text, "helpText", self.tr("Help text"))
        self.text.setOpenLinks(False)
        self.text.setSearchPaths([str(resource("help"))])
        self.text.anchorClicked.connect(self._on_link)
        self._lay_out()
        shortcut(self, "Ctrl+F", self.search.setFocus, window=True)
        self._list()
        self.open_page(page or self._pages[0].name)
        dress(self)

    @property
    def page(self) -> HelpPage:
        """The page that is open."""
        assert self._page is not None
        return self._page

    def open_page(self, name: str, words: str = "") -> None:
        """Shows a page, at the place where the words stand, else at its beginning."""
        if self._page is not None and self._page.name != name:
            self._before.append(self._page.name)
        self._page = help_page(name, current_language())
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.layoutDirection())
        self.text.document().setDefaultTextOption(option)
        self.text.setMarkdown(self._page.text)
        self.back_button.setEnabled(bool(self._before))
        self._mark(self._page.name)
        self._scroll_to(words)

    def shown_again(self) -> None:
        """Comes to the front with the cursor in the text, ready for arrow keys."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Closes on Esc, wherever the cursor is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.back_button = button(
            "helpBack", self.tr("Back"), self._go_back, icon="arrow-left", look="quiet", keys="Alt+Left"
        )
        printing = button("helpPrint", self.tr("Print…"), self._print, icon="printer", look="quiet", keys="Ctrl+P")
        tour = button("helpTour", self.tr("Guided tour"), self.tour_asked.emit, icon="scan-eye", look="quiet")
        keys = button("helpKeys", self.tr("Keys"), self.keys_asked.emit, icon="keyboard", look="quiet")
        close = button("helpClose", self.tr("Close"), self.close)
        left = column(gap=2)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        across = row(gap=3)
        across.addLayout(left)
        across.addWidget(self.text, 1)
        self._nothing = label(self.tr("Nothing found. Try another word."), "muted", name="helpNothing", wrap=True)
        self._nothing.hide()
        left.addWidget(self._nothing)
        whole = column(self, margin=4, gap=3)
        whole.addLayout(across, 1)
        whole.addLayout(row(self.back_button, printing, tour, keys, None, close))

    def _list(self) -> None:
        """Shows all pages, or what the search found."""
        typed = self.search.text().strip()
        hits = tuple(found_in(self._pages, typed)) if typed else tuple(HelpHit(page, "") for page in self._pages)
        self.list.blockSignals(True)
        self.list.clear()
        for hit in hits:
            said = self.tr("{0}: {1}").format(hit.page.title, hit.heading) if hit.heading else hit.page.title
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, (hit.page.name, hit.heading or typed))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._nothing.setVisible(not hits)
        if self._page is not None and not typed:
            self._mark(self._page.name)

    def _open_first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name, words = item.data(Qt.ItemDataRole.UserRole)
            self.open_page(name, words)

    def _mark(self, name: str) -> None:
        """Marks the page in the list where it stands there, without opening it again."""
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole)[0] == name and not self.search.text().strip():
                self.list.setCurrentRow(place)
        self.list.blockSignals(False)

    def _scroll_to(self, words: str) -> None:
        document = self.text.document()
        found = document.find(words) if words else QTextCursor()
        bar = self.text.verticalScrollBar()
        if words and not found.isNull():
            self.text.setTextCursor(found)
            bar.setValue(bar.value() + self.text.cursorRect(found).top() - self.fontMetrics().height())
        else:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == "page":
            self.open_page(url.path())
        elif url.scheme() == "control":
            self.control_asked.emit(url.path())

    def _go_back(self) -> None:
        if self._before:
            name = self._before.pop()
            self._page = None
            self.open_page(name)

    def _print(self) -> None:
        ask_printer(self, "helpPrintDialog", self.text.document().print_, self.tr("Print this page of the help"))
