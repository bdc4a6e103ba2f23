"""The one search box over everything on record."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from kpdesk.desk import Desk
from ui.context import Context
from ui.support.finder import Finder, Found
from ui.window.hits import Hit

Find = Callable[[Desk, str], Sequence[Hit]]


class SearchBox(Finder):
    """``opened(Hit)``: the person chose a result."""

    opened = Signal(object)

    def __init__(self, context: Context, find: Find) -> None:
        """``find`` runs in a job; ``context`` gives it the desk that is open at that moment."""

        def found(text: str) -> list[Found]:
            hits = find(context.desk, text)
            return [Found(hit, hit.title, " · ".join(filter(None, (hit.kind, hit.detail))), hit.icon) for hit in hits]

        super().__init__(context.jobs, found)
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search name, belt no., CNIC, case…   Ctrl+K"))
        self.chosen.connect(lambda one: self.opened.emit(one.value))
