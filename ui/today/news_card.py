"""What others changed since the user was here last: each line opens its record."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kpdesk.desk.news import News, NewsLine, Source
from ui.context import Context
from ui.support.dates import moment_on_screen
from ui.support.language import ltr
from ui.support.link_label import LinkLabel
from ui.support.widgets import clear_layout, column, label, paragraph


class NewsCard(QWidget):
    """``page_asked(page, target)``: a line was chosen; ``counted(int)``: so much changed."""

    page_asked = Signal(str, object)
    counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("newsCard")
        self._context = context
        self._head = paragraph("", "muted", name="newsSince")
        inside = QWidget()
        self._lines = column(inside, gap=1)
        scroll = QScrollArea()
        scroll.setObjectName("newsScroll")
        scroll.setAccessibleName(self.tr("What changed"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole = column(self, margin=2, gap=2)
        whole.addWidget(self._head)
        whole.addWidget(scroll, 1)

    def reload(self) -> None:
        """Reads what changed."""
        language = self._context.language
        self._context.ask(lambda desk: desk.news.since_last_login(language), self.show_news, owner=self)

    def show_news(self, news: News) -> None:
        """Lists it, the newest on top."""
        clear_layout(self._lines)
        self._head.setText(self._heading(news))
        for place, line in enumerate(news.lines):
            self._lines.addWidget(self._line(place, line))
        if news.total > len(news.lines):
            more = self.tr("and %n more, in Records & settings, History", "", news.total - len(news.lines))
            self._lines.addWidget(paragraph(more, "muted"))
        self._lines.addStretch(1)
        self.counted.emit(news.total)

    def _heading(self, news: News) -> str:
        if news.since is None:
            return self.tr("You are here for the first time.")
        since = ltr(moment_on_screen(news.since))
        if not news.total:
            return self.tr("Nobody changed anything since {0}.").format(since)
        return self.tr("Changed by others since {0}:").format(since)

    def _line(self, place: int, line: NewsLine) -> QWidget:
        text = line.what if line.count == 1 else self.tr("{0} (%n times)", "", line.count).format(line.what)
        frame = QWidget()
        across = column(frame, gap=0)
        if line.page:
            link = LinkLabel(f"news{place}", text)
            link.setWordWrap(True)
            link.clicked.connect(partial(self.page_asked.emit, line.page, line.target or None))
            across.addWidget(link)
        else:
            across.addWidget(paragraph(text))
        came = {
            Source.COLLEAGUE: self.tr("{0}, by {1}"),
            Source.FILE: self.tr("{0}, by a file that {1} took in"),
            Source.CPO: self.tr("{0}, by a pack of the CPO that {1} took in"),
        }[line.source]
        across.addWidget(label(came.format(ltr(moment_on_screen(line.at)), line.by), "small", wrap=True))
        return frame
