"""Whether store and machine are well: each check with its sentence and remedy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.sentences import remedy, sentence
from kpdesk.desk.health import Health, HealthCheck
from ui.context import Context
from ui.settings.readable import readable
from ui.support.banner import Banner
from ui.support.icons import pixmap
from ui.support.language import current_language
from ui.support.widgets import button, card, clear_layout, column, label, line, row

_LOOKS = {
    Health.GOOD: ("circle-check", "good"),
    Health.ATTENTION: ("triangle-alert", "warning"),
    Health.BAD: ("octagon-alert", "danger"),
}


class HealthTab(QWidget):
    """The checks of ``doctor``, worst first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("healthTab")
        self._context = context
        self.banner = Banner("healthBanner")
        self.again_button = button("checkAgain", self.tr("Check again"), self.reload, icon="refresh-cw")
        frame, self._checks = card("healthCard")
        frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        stack = column(inside, gap=3)
        stack.addWidget(frame)
        stack.addLayout(row(self.again_button, None))
        stack.addStretch(1)
        area = QScrollArea()
        area.setObjectName("healthScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        whole.addWidget(area, 1)

    def reload(self) -> None:
        """Makes all checks again, in the work lane: a large store takes some seconds."""
        self.banner.clear()
        self.again_button.setEnabled(False)
        self._context.act(
            lambda desk, _progress: desk.health.checks(), self._show, self._on_failed, "doctor_checking", self
        )

    def _on_failed(self, error: KpDeskError) -> None:
        self.again_button.setEnabled(True)
        self.banner.show_error(error)

    def _show(self, checks: Sequence[HealthCheck]) -> None:
        self.again_button.setEnabled(True)
        clear_layout(self._checks)
        order = list(_LOOKS)
        for place, check in enumerate(sorted(checks, key=lambda check: -order.index(check.state))):
            if place:
                self._checks.addWidget(line())
            self._checks.addLayout(self._check_row(check))

    def _check_row(self, check: HealthCheck) -> QHBoxLayout:
        icon, role = _LOOKS[check.state]
        picture = QLabel()
        picture.setPixmap(pixmap(icon, role, 20))
        values = readable(check.values)
        words = column(gap=1)
        words.addWidget(
            label(sentence(check.message, values, current_language()), name=f"check_{check.name}", wrap=True)
        )
        advice = remedy(check.message, values, current_language())
        if advice and check.state is not Health.GOOD:
            words.addWidget(label(advice, "muted", name=f"remedy_{check.name}", wrap=True))
        across = row(picture, gap=4)
        across.addLayout(words, 1)
        return across
