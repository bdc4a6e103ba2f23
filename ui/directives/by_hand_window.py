"""Scans whose code could not be read: a person says which page of a sheet each one shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.pasted import Attached
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.directives.rows import SheetPageRow
from ui.context import Context
from ui.support.banner import Banner
from ui.support.fields import ChoiceField
from ui.support.language import ltr
from ui.support.widgets import button, column, label, named, row


class ByHandWindow(QDialog):
    """``attached(name)``: a page was chosen and its scan is kept. What is left open is not kept."""

    attached = Signal(str)

    def __init__(
        self, context: Context, waiting: Sequence[tuple[Attached, int]], pages: Sequence[SheetPageRow],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """``waiting`` are files with the page in them that shows no code."""
        super().__init__(parent)
        self.setObjectName("byHandWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Which page is it?"))
        self.setMinimumWidth(520)
        self._context = context
        self.banner = Banner("byHandBanner")
        choices = [
            ("", self.tr("do not keep it")),
            *((one.name, f"{ltr(one.name)} · {one.station}") for one in pages if one.scan is None),
        ]
        self._fields: list[tuple[Attached, int, ChoiceField]] = []
        form = QFormLayout()
        for place, (file, page) in enumerate(waiting):
            field = ChoiceField(choices)
            field.set_value("")
            shown = self.tr("{0}, page {1}").format(file.name, page)
            named(field, f"byHand{place}", shown)
            form.addRow(shown, field)
            self._fields.append((file, page, field))
        words = self.tr("No code of a sheet could be read here. The number of a sheet stands at the foot of its pages.")
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(words, "muted", wrap=True))
        whole.addWidget(self.banner)
        whole.addLayout(form)
        keep = button("byHandKeep", self.tr("Attach"), self.keep, icon="paperclip", look="primary")
        whole.addLayout(row(None, keep, button("byHandCancel", self.tr("Cancel"), self.reject)))

    def keep(self) -> None:
        """Keeps every scan for which a page was chosen."""
        chosen = [(file, page, str(field.value())) for file, page, field in self._fields if field.value()]
        if not chosen:
            self.reject()
            return

        def work(desk: Desk, progress: Progress) -> Changes:
            changes = Changes()
            for done, (file, page, name) in enumerate(chosen):
                progress.step("attaching_scans", done, len(chosen))
                changes |= desk.signatures.attach_page(file, name, page)
            return changes

        def kept(_changes: Changes) -> None:
            self.attached.emit(chosen[0][2])
            self.accept()

        self._context.act(work, kept, self.banner.show_error, "attaching_scans", self)
