"""One exhibit on the card: its picture, name, hash, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QWidget

from kpdesk.base.media_kinds import can_be_shown
from kpdesk.violations.evidence_rows import EvidenceRow
from ui.support.icons import pixmap
from ui.support.language import ltr
from ui.support.widgets import button, column, label, paragraph, row
from ui.violations.names import size_words

_THUMBNAIL = QSize(72, 72)
_HASH_SHOWN = 16


class ExhibitLine(QFrame):
    """Signals, each with the exhibit: ``view_asked``, ``sheet_asked``, ``copy_asked``, ``log_asked``, ``link_asked``,
    ``withdraw_asked``.
    """

    view_asked = Signal(object)
    sheet_asked = Signal(object)
    copy_asked = Signal(object)
    log_asked = Signal(object)
    link_asked = Signal(object)
    withdraw_asked = Signal(object)

    def __init__(self, exhibit: EvidenceRow, *, views: bool, exports: bool, changes: bool, withdraws: bool) -> None:
        """``views``, ``exports``, ``changes`` and ``withdraws`` say what this user may do."""
        super().__init__()
        letter = exhibit.exhibit
        self.setObjectName(f"exhibit_{letter}")
        self._exhibit = exhibit
        self._picture = QLabel()
        self._picture.setObjectName(f"thumbnail_{letter}")
        self._picture.setFixedSize(_THUMBNAIL)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setPixmap(pixmap(_icon_of(exhibit), "muted", 32))
        self.view_button = button(f"view_{letter}", self.tr("Open…"), self._emit(self.view_asked), icon="eye")
        self.view_button.setVisible(views and can_be_shown(exhibit.media_type))
        sheet = button(f"sheet_{letter}", self.tr("Capture sheet…"), self._emit(self.sheet_asked), look="quiet",
                       icon="pencil")  # fmt: skip
        sheet.setVisible(changes)
        copy = button(f"copy_{letter}", self.tr("Copy…"), self._emit(self.copy_asked), look="quiet", icon="download")
        copy.setVisible(exports)
        more = button(
            f"more_{letter}", "", look="quiet", icon="ellipsis", tip=self.tr("More on exhibit {0}").format(letter)
        )
        more.setMenu(self._menu(changes=changes, withdraws=withdraws))
        line = row(self._picture, parent=self, gap=3)
        words = column(gap=1)
        words.addWidget(paragraph(f"{letter} · {ltr(exhibit.file_name)}", name=f"name_{letter}"))
        words.addWidget(self._hash())
        for text in self._remarks():
            words.addWidget(paragraph(text, "doubt"))
        words.addLayout(row(self.view_button, sheet, copy, more, None, gap=1))
        line.addLayout(words, 1)

    def show_thumbnail(self, jpeg: bytes) -> None:
        """Shows the exhibit's small picture in its place."""
        picture = QPixmap()
        if picture.loadFromData(jpeg):
            ratio = self.devicePixelRatioF()
            scaled = picture.scaled(
                _THUMBNAIL * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            scaled.setDevicePixelRatio(ratio)
            self._picture.setPixmap(scaled)

    def _hash(self) -> QWidget:
        exhibit = self._exhibit
        short = f"{size_words(exhibit.size_bytes)} · SHA-256 {exhibit.sha256[:_HASH_SHOWN]}…"
        shown = label(ltr(short), "small", name=f"hash_{exhibit.exhibit}")
        shown.setToolTip(exhibit.sha256)
        return shown

    def _remarks(self) -> list[str]:
        exhibit, found = self._exhibit, []
        if exhibit.shows_accused:
            found.append(self.tr("An accused in custody is to be seen: kept out of every print."))
        if exhibit.kind_differs:
            found.append(self.tr("Its name says another kind of file than its contents: do not open a copy."))
        if exhibit.also:
            found.append(self.tr("The same file stands at {0}").format(", ".join(exhibit.also)))
        return found

    def _menu(self, *, changes: bool, withdraws: bool) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Custody log…")).triggered.connect(self._emit(self.log_asked))
        if changes:
            menu.addAction(self.tr("Enter at another violation…")).triggered.connect(self._emit(self.link_asked))
        if withdraws:
            menu.addAction(self.tr("Withdraw…")).triggered.connect(self._emit(self.withdraw_asked))
        return menu

    def _emit(self, signal: object):  # type: ignore[no-untyped-def]
        return lambda *_ignored: signal.emit(self._exhibit)  # type: ignore[attr-defined]


def _icon_of(exhibit: EvidenceRow) -> str:
    if exhibit.shows_accused:
        return "eye-off"
    return {"image": "scan-eye", "video": "file-check", "audio": "megaphone"}.get(
        exhibit.media_type.partition("/")[0], "file-text"
    )
