"""Files that prove something: chosen, dropped here, or pasted from the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.clock import Clock, local
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import size_bytes
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.evidence_files import spread
from ui.support.dialogs import ask_files, ask_folder
from ui.support.dropped_files import own_files_in
from ui.support.file_taker import as_png
from ui.support.language import ltr
from ui.support.theme import SPACE
from ui.support.widgets import button, clear_layout, column, label, paragraph, restyle, row
from ui.support.words import error_words
from ui.violations.names import size_words

_SHOWN_AT_MOST = 8


class EvidenceBox(QFrame):
    """A form's field; ``value`` is a tuple of :class:`EvidenceDraft`, nothing is read before the form is saved.

    ``edited`` comes at each change by the person. A picture pasted from the clipboard stays in memory.
    """

    edited = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setProperty("look", "drop")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clock = clock
        self._files: list[EvidenceDraft] = []
        self._pasted = 0
        self._lines = column(gap=1)
        choose = button("evidenceChoose", self.tr("Choose files…"), self._choose, icon="paperclip")
        paste = button("evidencePaste", self.tr("Paste"), self.paste, icon="copy", tip=self.tr("Ctrl+V in this box"))
        whole = column(self, margin=3, gap=2)
        folder = button("evidenceFolder", self.tr("Choose a folder…"), self._choose_folder, icon="folder-open")
        whole.addLayout(row(choose, folder, paste, None))
        whole.addWidget(label(self.tr("…or drop screenshots, videos or a whole folder here."), "small"))
        self._note = paragraph(look="doubt", name="evidenceNote")
        self._note.hide()
        whole.addWidget(self._note)
        whole.addLayout(self._lines)
        self.setFocusProxy(choose)

    def value(self) -> tuple[EvidenceDraft, ...]:
        """Returns the files in the order in which they were added."""
        return tuple(self._files)

    def set_value(self, value: object) -> None:
        """Shows these files."""
        self._files = list(value) if isinstance(value, Iterable) else []
        self._show()

    def add(self, paths: Iterable[Path]) -> None:
        """Adds files that are not there yet, as if the person had chosen them; a folder stands for its files."""
        self._note.hide()
        try:
            new = [EvidenceDraft(path) for path in spread(paths) if path.is_file()]
        except (Refused, Broken) as error:
            words = error_words(error)
            self._note.setText(f"{words.what} {words.remedy}")
            self._note.show()
            return
        self._extend(new)

    def paste(self) -> None:
        """Adds the files or the picture on the clipboard."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData | None) -> None:
        local_files = own_files_in(data) if data is not None else []
        if local_files:
            self.add(local_files)
        elif data is not None and data.hasImage():
            # A browser gives the address beside the picture; the program never goes on-line, so the picture it is.
            self._add_picture(QImage(data.imageData()))
        else:
            self._note.setText(self.tr("There is neither a file nor a picture to be taken."))
            self._note.show()

    def _add_picture(self, picture: QImage) -> None:
        self._note.hide()
        data = as_png(picture)
        if data:
            self._pasted += 1
            name = f"screenshot {local(self._clock.now()):%Y-%m-%d %H%M%S} {self._pasted}.png"
            self._extend([EvidenceDraft(Path(name), data=data)])

    def _extend(self, files: Iterable[EvidenceDraft]) -> None:
        new = [one for one in files if one not in self._files]
        if new:
            self._files += new
            self._show()
            self.edited.emit()

    def _choose(self) -> None:
        ask_files(self, self.tr("Evidence files"), self.tr("All files (*)"), self.add)

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("A folder of screenshots"), lambda folder: self.add([folder]))

    def _show(self) -> None:
        clear_layout(self._lines)
        for place, file in enumerate(self._files[:_SHOWN_AT_MOST]):
            self._lines.addWidget(self._line(place, file))
        if len(self._files) > _SHOWN_AT_MOST:
            every = sum(_size(file) for file in self._files)
            more = self.tr("and {0} more, {1} together").format(len(self._files) - _SHOWN_AT_MOST, size_words(every))
            self._lines.addLayout(
                row(
                    label(more, "small", name="evidenceMore"),
                    button("evidenceNone", self.tr("Leave all out"), self._clear, look="link"),
                    None,
                )
            )

    def _clear(self) -> None:
        self._files.clear()
        self._show()
        self.edited.emit()

    def _line(self, place: int, file: EvidenceDraft) -> QWidget:
        line = QWidget()
        there = file.data is not None or file.path.is_file()
        size = size_words(_size(file)) if there else self.tr("not found")
        across = row(parent=line, gap=2)
        across.addWidget(label(ltr(file.path.name), name=f"evidence{place}"), 1)
        across.addWidget(label(size, "small"))
        tip = self.tr("Leave {0} out").format(file.path.name)
        across.addWidget(
            button(f"evidenceRemove{place}", "", lambda: self._remove(file), icon="x", look="quiet", tip=tip)
        )
        line.setContentsMargins(SPACE[1], 0, 0, 0)
        return line

    def _remove(self, file: EvidenceDraft) -> None:
        self._files.remove(file)
        self._show()
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes on Ctrl+V."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            restyle(self, over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """Shows itself at rest again."""
        restyle(self, over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Adds what was dropped."""
        restyle(self, over=False)
        self._take(event.mimeData())
        event.acceptProposedAction()


def _size(file: EvidenceDraft) -> int:
    return len(file.data) if file.data is not None else size_bytes(file.path)
