"""What the desk must look out for with the kind that is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from kpdesk.reference.rows import Kind
from kpdesk.violations.rules import Flag
from ui.support.widgets import clear_layout, column, label, line, paragraph
from ui.violations.names import word


class KindCard(QFrame):
    """Stands beside the form: the kind with its rules, then what always holds."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kindCard")
        self.setProperty("look", "card")
        self._kind = column(gap=2)
        whole = column(self, margin=4, gap=3)
        whole.addLayout(self._kind)
        whole.addWidget(label(self.tr("What may be recorded"), "heading"))
        for text in (
            self.tr("Only what is public, or what was handed over. The program itself never goes on-line."),
            self.tr("Nothing of his family: accounts of wife, children and parents are not recorded."),
            self.tr("Who it is stays open until attribution is decided; a namesake must not be harmed."),
            self.tr("The directives in force on the day attach themselves, with his acknowledgement of each."),
        ):
            whole.addWidget(paragraph(text, "muted"))
        whole.addStretch(1)
        self.show_kind(None)

    def show_kind(self, kind: Kind | None) -> None:
        """Shows what the kind breaks and what to look out for."""
        clear_layout(self._kind)
        if kind is None:
            return
        self._kind.addWidget(paragraph(f"{kind.code} · {kind.name}", "heading", name="kindName"))
        if kind.basis:
            self._kind.addWidget(paragraph("; ".join(kind.basis), "small"))
        for flag in kind.flags:
            self._kind.addWidget(paragraph(word(Flag(flag.value)), "doubt"))
        if kind.grace_days:
            text = self.tr("{0} days are given to put it right before it counts.").format(kind.grace_days)
            self._kind.addWidget(paragraph(text, "muted"))
        self._kind.addWidget(line())
