"""Files that prove something: chosen, dropped here, or pasted from the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.clock import Clock, local
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import size_bytes
from kpdesk.violations.evidence_files import spread
from ui.support.dialogs import ask_files, ask_folder
from ui.support.language import ltr
from ui.support.theme import SPACE
from ui.support.widgets import button, clear_layout, column, label, paragraph, restyle, row
from ui.support.words import error_words
from ui.violations.names import size_words

_SHOWN_AT_MOST = 8


class EvidenceBox(QFrame):
    """A form's field; ``value`` is a tuple of paths, nothing is copied before the form is saved. ``edited``.

    A picture pasted from the clipboard is written into a folder of its own that :meth:`discard_pasted` empties.
    """

    edited = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setProperty("look", "drop")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clock = clock
        self._paths: list[Path] = []
        self._pasted: list[Path] = []
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

    def value(self) -> tuple[Path, ...]:
        """Returns the files in the order in which they were added."""
        return tuple(self._paths)

    def set_value(self, value: object) -> None:
        """Shows these files."""
        self._paths = [Path(path) for path in value] if isinstance(value, Iterable) else []
        self._show()

    def add(self, paths: Iterable[Path]) -> None:
        """Adds files that are not there yet, as if the person had chosen them; a folder stands for its files."""
        self._note.hide()
        try:
            new = [path for path in spread(paths) if path.is_file() and path not in self._paths]
        except (Refused, Broken) as error:
            words = error_words(error)
            self._note.setText(f"{words.what} {words.remedy}")
            self._note.show()
            return
        if new:
            self._paths.extend(new)
            self._show()
            self.edited.emit()

    def paste(self) -> None:
        """Adds the files or the picture on the clipboard."""
        self._take(QGuiApplication.clipboard().mimeData())

    def discard_pasted(self) -> None:
        """Removes the pictures that were written from the clipboard."""
        for path in self._pasted:
            path.unlink(missing_ok=True)
            path.parent.rmdir()
        self._pasted.clear()

    def _take(self, data: QMimeData | None) -> None:
        if data is None:
            return
        if data.hasUrls():
            self.add(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        elif data.hasImage():
            self._add_picture(QImage(data.imageData()))

    def _add_picture(self, picture: QImage) -> None:
        name = f"screenshot {local(self._clock.now()):%Y-%m-%d %H%M%S} {len(self._pasted) + 1}.png"
        path = Path(mkdtemp(prefix="kpdesk-")) / name
        if not picture.isNull() and picture.save(str(path)):
            self._pasted.append(path)
            self.add([path])

    def _choose(self) -> None:
        ask_files(self, self.tr("Evidence files"), self.tr("All files (*)"), self.add)

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("A folder of screenshots"), lambda folder: self.add([folder]))

    def _show(self) -> None:
        clear_layout(self._lines)
        for place, path in enumerate(self._paths[:_SHOWN_AT_MOST]):
            self._lines.addWidget(self._line(place, path))
        if len(self._paths) > _SHOWN_AT_MOST:
            every = sum(size_bytes(path) for path in self._paths)
            more = self.tr("and {0} more, {1} together").format(len(self._paths) - _SHOWN_AT_MOST, size_words(every))
            self._lines.addLayout(
                row(
                    label(more, "small", name="evidenceMore"),
                    button("evidenceNone", self.tr("Leave all out"), self._clear, look="link"),
                    None,
                )
            )

    def _clear(self) -> None:
        self._paths.clear()
        self._show()
        self.edited.emit()

    def _line(self, place: int, path: Path) -> QWidget:
        line = QWidget()
        size = size_words(path.stat().st_size) if path.is_file() else self.tr("not found")
        across = row(parent=line, gap=2)
        across.addWidget(label(ltr(path.name), name=f"evidence{place}"), 1)
        across.addWidget(label(size, "small"))
        tip = self.tr("Leave {0} out").format(path.name)
        across.addWidget(
            button(f"evidenceRemove{place}", "", lambda: self._remove(path), icon="x", look="quiet", tip=tip)
        )
        line.setContentsMargins(SPACE[1], 0, 0, 0)
        return line

    def _remove(self, path: Path) -> None:
        self._paths.remove(path)
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
