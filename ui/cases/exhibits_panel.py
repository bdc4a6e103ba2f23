"""The exhibits of a case, by violation: what each is, its hash, who captured it, and the sheets to print."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from kpdesk.access.rules import Permission, may
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.cases.exhibits import ViolationExhibits
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from kpdesk.violations.evidence_rows import EvidenceRow
from ui.cases.case_panels import CasePanel
from ui.context import Context
from ui.support.dates import moment_on_screen
from ui.support.icons import pixmap
from ui.support.language import ltr, shown_name
from ui.support.paper_window import Look, PaperWindow
from ui.support.widgets import button, clear_layout, column, label, line, paragraph, row
from ui.support.words import error_words

_THUMBNAIL = QSize(56, 56)
_HASH_SHOWN = 16


class ExhibitsPanel(CasePanel):
    """``violation_asked(uid)``: to look at an exhibit, copy it, see its custody log or add one."""

    violation_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__("caseExhibits", "")
        self.setAccessibleName(self.tr("Exhibits of the case"))
        self._context = context
        self._kinds: dict[str, str] = {}

    def show_case(self, uid: str, reference: Reference) -> None:
        """Reads the exhibits of the case of that uid."""
        self._kinds = {kind.code: shown_name(kind) for kind in reference.kinds}
        self._context.ask(lambda desk: desk.case_file.exhibits(uid), self.show_exhibits, self._failed, owner=self)

    def show_exhibits(self, found: tuple[ViolationExhibits, ...]) -> None:
        """Fills it."""
        clear_layout(self.rows)
        for place, part in enumerate(found):
            if place:
                self.rows.addWidget(line())
            self._violation(part)
        self.rows.addStretch(1)

    def print_sheets(self, number: str) -> PaperWindow:
        """Returns the open window with the capture sheets of a violation's exhibits."""

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.evidence.sheets_pdf(number, (), look.size, look.language, progress)

        title = self.tr("Capture sheets · {0}").format(ltr(number))
        window = PaperWindow(self._context, title, f"capture-{number}", draw, self)
        window.open()
        window.draw()
        return window

    def _violation(self, part: ViolationExhibits) -> None:
        opener = button(f"exhibitsOf_{part.number}", part.number, look="link", icon="triangle-alert")
        opener.setAccessibleName(self.tr("Open violation {0}").format(part.number))
        opener.clicked.connect(lambda _checked=False: self.violation_asked.emit(part.uid))
        across = row(opener, None)
        if part.exhibits and may(self._context.desk.actor.role, Permission.EVIDENCE_VIEW):
            sheets = button(f"sheets_{part.number}", self.tr("Capture sheets…"), look="quiet", icon="printer")
            sheets.clicked.connect(partial(self._on_sheets, part.number))
            across.addWidget(sheets)
        self.rows.addLayout(across)
        self.rows.addWidget(paragraph(f"{part.kind} · {self._kinds.get(part.kind, '')}", "small"))
        if part.is_hidden:
            self.say(self.tr("Protected: only the authority sees these exhibits."))
        elif not part.exhibits:
            self.say(self.tr("No evidence yet. Open the violation to add it: without it nothing stands."))
        for exhibit in part.exhibits:
            self._exhibit(exhibit, part.thumbnails.get(exhibit.uid))

    def _exhibit(self, exhibit: EvidenceRow, jpeg: bytes | None) -> None:
        picture = QLabel()
        picture.setFixedSize(_THUMBNAIL)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(self._picture(exhibit, jpeg))
        words = column(gap=0)
        words.addWidget(paragraph(f"{exhibit.exhibit} · {ltr(exhibit.file_name)}", name=f"exhibit_{exhibit.exhibit}"))
        hashed = label(ltr(f"SHA-256 {exhibit.sha256[:_HASH_SHOWN]}…"), "small")
        hashed.setToolTip(exhibit.sha256)
        words.addWidget(hashed)
        words.addWidget(paragraph(self._taken(exhibit), "small"))
        if exhibit.shows_accused:
            words.addWidget(paragraph(self.tr("Shows an accused in custody: kept out of every print."), "doubt"))
        if exhibit.kind_differs:
            words.addWidget(paragraph(self.tr("Its name says another kind of file than its contents."), "doubt"))
        across = row(picture, gap=3)
        across.addLayout(words, 1)
        self.rows.addLayout(across)

    def _taken(self, exhibit: EvidenceRow) -> str:
        capture = exhibit.capture
        by = capture.captured_by or exhibit.taken_by
        when = ltr(moment_on_screen(exhibit.taken_at))
        said = self.tr("captured by {0}, taken in {1}").format(by, when)
        return said + (" · " + self.tr("witness {0}").format(capture.witness) if capture.witness else "")

    def _picture(self, exhibit: EvidenceRow, jpeg: bytes | None) -> QPixmap:
        made = QPixmap()
        if jpeg is None or not made.loadFromData(jpeg):
            return pixmap("eye-off" if exhibit.shows_accused else "file-text", "muted", 28)
        ratio = self.devicePixelRatioF()
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        scaled = made.scaled(_THUMBNAIL * ratio, aspect, smooth)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def _on_sheets(self, number: str, _checked: bool = False) -> None:
        self.print_sheets(number)

    def _failed(self, error: KpDeskError) -> None:
        clear_layout(self.rows)
        self.say(error_words(error).joined)
        self.rows.addStretch(1)
