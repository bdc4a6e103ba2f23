"""Whether store and machine are well: each check with its state, its sentence and a button for what helps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import remedy, sentence
from kpdesk.desk import Desk
from kpdesk.desk.health import Health, HealthCheck
from kpdesk.desk.health_paper import health_list
from kpdesk.desk.history_words import readable_values
from ui.context import Context
from ui.settings.health_actions import HealthActions
from ui.support.banner import Banner
from ui.support.bundle_window import BundleWindow
from ui.support.icons import pixmap
from ui.support.language import current_language
from ui.support.paper_window import Look, PaperWindow
from ui.support.widgets import button, card, clear_layout, column, label, line, pill, row

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
        self.actions_of = HealthActions(context, self.banner, self)
        self.actions_of.done.connect(self.reload)
        self.again_button = button("checkAgain", self.tr("Check again"), self.reload, icon="refresh-cw")
        self.print_button = button("printHealth", self.tr("Print…"), self.print_checks, icon="printer")
        self.bundle_button = button("supportBundle", self.tr("Support bundle…"), self.ask_bundle, icon="archive")
        self.bundle_button.setToolTip(self.tr("A file for whoever mends the program; it contains no names"))
        frame, self._checks = card("healthCard")
        frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        stack = column(inside, gap=3)
        stack.addWidget(frame)
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
        whole.addLayout(row(self.again_button, self.print_button, None, self.bundle_button))

    def reload(self) -> None:
        """Makes all checks again, in the work lane: a large store takes some seconds."""
        self.again_button.setEnabled(False)
        self._context.act(
            lambda desk, progress: desk.health.checks(progress), self._show, self._on_failed, "doctor_checking", self
        )

    def print_checks(self) -> None:
        """Shows the checks as a paper, made anew; the window prints and saves it."""

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.lists.pdf(health_list(desk.health.checks(progress), look.language), look.size, progress)

        PaperWindow(self._context, self.tr("Health"), "health", draw, self).open()

    def ask_bundle(self) -> None:
        """Shows what a support bundle would hold."""
        desk = self._context.desk
        BundleWindow(self._context.jobs, desk.health.bundle_parts, self).open()

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
        language = current_language()
        picture = QLabel()
        picture.setPixmap(pixmap(icon, role, 20))
        values = readable_values(check.values)
        words = column(gap=1)
        words.addWidget(label(sentence(check.message, values, language), name=f"check_{check.name}", wrap=True))
        advice = remedy(check.message, values, language)
        if advice and check.state is not Health.GOOD:
            words.addWidget(label(advice, "muted", name=f"remedy_{check.name}", wrap=True))
        state = sentence(f"health_{check.state}", language=language)
        across = row(picture, gap=4)
        across.addLayout(words, 1)
        if check.remedy is not None:
            does = partial(self.actions_of.do, check.remedy)
            verb = sentence(f"remedy_{check.remedy}", language=language)
            across.addWidget(button(f"mend_{check.name}", verb, does), 0, Qt.AlignmentFlag.AlignVCenter)
        tone = "good" if check.state is Health.GOOD else "warning" if check.state is Health.ATTENTION else "danger"
        across.addWidget(pill(state, tone, name=f"state_{check.name}"), 0, Qt.AlignmentFlag.AlignVCenter)  # type: ignore[arg-type]
        return across
