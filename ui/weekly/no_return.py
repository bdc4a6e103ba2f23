"""What a week shows that was not drawn up yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.base.weeks import Week
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.widgets import button, card, column, label, row


class NoReturn(QWidget):
    """``draw_up_asked()``: the person wants it counted."""

    draw_up_asked = Signal()

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("noReturn")
        self._heading = label(look="heading", name="noReturnHeading", wrap=True)
        self.draw_button = button(
            "weekDrawUp", self.tr("Draw up"), self.draw_up_asked.emit, icon="file-check", look="primary", keys="Ctrl+D"
        )
        self.draw_button.setEnabled(may(role, Permission.DRAW_UP_WEEK))
        frame, inside = card("noReturnCard")
        inside.addWidget(self._heading)
        inside.addWidget(
            label(
                self.tr(
                    "Drawing up counts violations, cases, groups and checks of these seven days. It is a draft: it can "
                    "be drawn up again as often as you like, and becomes final only when it is frozen."
                ),
                "muted",
                wrap=True,
            )
        )
        inside.addLayout(row(self.draw_button, None))
        whole = column(self)
        whole.addWidget(frame)
        whole.addStretch(1)

    def show_week(self, week: Week) -> None:
        """Names the week."""
        period = ltr(f"{on_screen(week.first)} – {on_screen(week.last)}")
        self._heading.setText(self.tr("Week {0}, {1} has not been drawn up").format(ltr(week.label), period))
