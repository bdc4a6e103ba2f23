"""Which officials the list of signatures shows: a page of a sheet, or by state, station and name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.directives.rows import AckWanted, SheetPageRow
from kpdesk.directives.rules import NOT_SIGNED, NOTHING, AckState
from ui.directives.names import state_name
from ui.support.fields import ChoiceField, TextField
from ui.support.language import ltr
from ui.support.widgets import named, row


class SignatureFilter(QWidget):
    """``changed()``: another list is wanted. A page of a sheet comes whole: the other conditions wait."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("signatureFilter")
        self.text = TextField(hint=self.tr("Name, belt no. or posting"))
        self.posting = ChoiceField()
        self.state = ChoiceField(
            [
                ("", self.tr("Everybody")),
                (NOT_SIGNED, self.tr("Not signed yet")),
                (NOTHING, self.tr("Nothing on record")),
                *((state.value, state_name(state)) for state in AckState),
            ]
        )
        self.page = ChoiceField()
        for field, name, said in (
            (self.text, "signatureText", self.tr("Search officials")),
            (self.posting, "signaturePosting", self.tr("Station")),
            (self.state, "signatureState", self.tr("Who is shown")),
            (self.page, "signaturePage", self.tr("Page of a signature sheet")),
        ):
            named(field, name, said)
            field.edited.connect(self._on_edited)
        self.state.set_value("")
        self.posting.setMinimumContentsLength(12)
        self.state.setMinimumContentsLength(13)
        self.page.setMinimumContentsLength(20)
        row(self.text, self.posting, self.state, self.page, parent=self)
        self._pages: tuple[SheetPageRow, ...] = ()
        self.offer((), ())

    @property
    def wanted(self) -> AckWanted:
        """The officials that are asked for."""
        page = str(self.page.value() or "")
        if page:
            return AckWanted(page=page)
        return AckWanted(self.text.value(), str(self.posting.value() or ""), state=str(self.state.value() or ""))

    @property
    def page_row(self) -> SheetPageRow | None:
        """The page of a sheet that is shown, or None."""
        return next((page for page in self._pages if page.name == self.page.value()), None)

    def offer(self, postings: Sequence[str], pages: Sequence[SheetPageRow]) -> None:
        """Offers stations and pages; what was chosen stays if it is among them."""
        kept = self.page.value() or ""
        self._pages = tuple(pages)
        posting = self.posting.value() or ""
        self.posting.set_choices([("", self.tr("Any station")), *((one, one) for one in postings)])
        self.posting.set_value(posting if posting in postings else "")
        self.page.set_choices([("", self.tr("No sheet: all officials")), *((one.name, _page(one)) for one in pages)])
        self.page.set_value(kept if any(one.name == kept for one in pages) else "")
        self._wait()

    def show_page(self, name: str) -> None:
        """Shows a page of a sheet; "" goes back to the list."""
        self.page.set_value(name)
        self._on_edited()

    def _on_edited(self) -> None:
        # A half-typed choice is no condition yet.
        if all(field.value() is not None for field in (self.posting, self.state, self.page)):
            self._wait()
            self.changed.emit()

    def _wait(self) -> None:
        for field in (self.text, self.posting, self.state):
            field.setEnabled(not self.page.value())


def _page(page: SheetPageRow) -> str:
    scan = "✓" if page.scan else "–"
    return f"{ltr(page.name)} · {page.about or page.station} · {page.ticked}/{page.persons} · {scan}"
