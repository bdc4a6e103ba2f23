"""One week: its state, what may be done with it, and its sides."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.weekly.rows import ReturnView
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dates import moment_on_screen, on_screen
from ui.support.flow_layout import FlowLayout
from ui.support.history_window import history_button
from ui.support.language import ltr
from ui.support.theme import SPACE
from ui.support.widgets import PushButton, Tone, button, column, label, pill, restyle, row
from ui.weekly.certificate_tab import CertificateTab
from ui.weekly.changes_tab import ChangesTab
from ui.weekly.charts_tab import ChartsTab
from ui.weekly.figures_tab import FiguresTab
from ui.weekly.letter_tab import LetterTab
from ui.weekly.names import Names, certificate_name, certificate_tone, state_name, state_tone
from ui.weekly.preview_tab import PreviewTab
from ui.weekly.week_lines import WeekLine, WeekState


class WeekPanel(QWidget):
    """Signals say which button was pressed: ``draw_up_asked()``, ``freeze_asked()``, ``print_asked()``,
    ``save_asked()``, ``send_asked()``, ``scans_asked()``.
    """

    draw_up_asked = Signal()
    freeze_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    send_asked = Signal()
    scans_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("weekPanel")
        self._role = context.desk.actor.role
        self._heading = label(look="heading", name="weekHeading")
        self._state, self._certificate = pill("", name="weekState"), pill("", name="weekCertificatePill")
        self._by = label(look="muted", name="weekBy", wrap=True)
        self._history = history_button(
            "weekHistory", context, (self.tr("History…"), self.tr("Who changed what when")),
            lambda: (self._heading.text(), self._week), self,
        )  # fmt: skip
        self._week = ""
        self.problems = Banner("weekProblems")
        self.figures, self.certificate = FiguresTab(), CertificateTab(self._role)
        self.charts = ChartsTab(context)
        self.changes = ChangesTab(self._role)
        self.letter, self.preview = LetterTab(), PreviewTab(context)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("weekTabs")
        self.tabs.setAccessibleName(self.tr("Sides of the report"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.figures, self.tr("Figures"))
        self.tabs.addTab(self.charts, self.tr("Charts"))
        self.tabs.addTab(self.certificate, self.tr("Certificate"))
        self._changes_place = self.tabs.addTab(self.changes, self.tr("Changes"))
        self.tabs.addTab(self.letter, self.tr("Covering letter"))
        self.tabs.addTab(self.preview, self.tr("Preview"))
        self.problems.field_asked.connect(self._open_tab_of)
        self._make_buttons()
        self._lay_out()

    def show_week(self, line: WeekLine, view: ReturnView, names: Names) -> None:
        """Shows a return, and the buttons that fit its state."""
        self._show_head(line, view)
        self._show_buttons(line)
        self.problems.show_problems(view.problems)
        self.figures.show_figures(view, names)
        self.charts.show_return(view, names)
        self.certificate.show_certificate(view, names)
        self.changes.show_changes(view, names)
        self.tabs.setTabVisible(self._changes_place, bool(view.editions))
        self.letter.show_letter(view)
        self.preview.show_return(view)

    def _open_tab_of(self, field: str) -> None:
        """Opens where a finding is put right: reasons with the certificate, a revision's with its changes, words."""
        places: dict[str, QWidget] = {
            "reasons": self.certificate, "revised_because": self.changes,
            "narrative_en": self.letter, "narrative_ur": self.letter,
        }  # fmt: skip
        self.tabs.setCurrentWidget(places.get(field, self.figures))

    def _make_buttons(self) -> None:
        self.freeze_button = button(
            "weekFreeze", self.tr("Freeze…"), self.freeze_asked.emit, icon="snowflake", look="primary",
            tip=self.tr("Makes it final: it can be signed, printed and sent"), keys="Ctrl+Shift+F",
        )  # fmt: skip
        self.send_button = button(
            "weekSend", self.tr("Send to CPO"), self.send_asked.emit, icon="send", look="primary", keys="Ctrl+Shift+S"
        )
        self.draw_button = button(
            "weekDrawAgain", self.tr("Draw up again"), self.draw_up_asked.emit, icon="refresh-cw",
            tip=self.tr("Counts the records anew"), keys="Ctrl+D",
        )  # fmt: skip
        self.revise_button = button(
            "weekRevise", self.tr("Draw up revision"), self.draw_up_asked.emit, icon="file-plus",
            tip=self.tr("A new, numbered edition that names what changed; the frozen one stays"),
        )  # fmt: skip
        self.print_button = button("weekPrint", self.tr("Print…"), self.print_asked.emit, icon="printer", keys="Ctrl+P")
        self.save_button = button("weekSave", self.tr("Save PDF…"), self.save_asked.emit, icon="save")
        self.scans_button = button(
            "weekScans", self.tr("Signed paper…"), self.scans_asked.emit, icon="paperclip", keys="Ctrl+Shift+A",
            tip=self.tr("Scans of the signed pages, and which are missing"),
        )  # fmt: skip

    def _lay_out(self) -> None:
        buttons: tuple[PushButton, ...] = (
            self.freeze_button, self.send_button, self.draw_button, self.print_button, self.save_button,
            self.scans_button, self.revise_button,
        )  # fmt: skip
        for item in (
            self.freeze_button, self.send_button, self.draw_button, self.revise_button, self.scans_button,
        ):  # fmt: skip
            item.hide()  # until a week is shown, for its state says which of them there are
        whole = column(self, gap=3)
        whole.addWidget(self._heading)
        about = row(self._state, self._certificate, gap=3)
        about.addWidget(self._by, 1)
        about.addWidget(self._history)
        whole.addLayout(about)
        actions = QWidget()
        flow = FlowLayout(actions, SPACE[2])
        for item in buttons:
            flow.addWidget(item)
        whole.addWidget(actions)
        whole.addWidget(self.problems)
        whole.addWidget(self.tabs, 1)

    def _show_head(self, line: WeekLine, view: ReturnView) -> None:
        week = line.week
        self._week = week.label
        period = ltr(f"{on_screen(week.first)} – {on_screen(week.last)}")
        self._heading.setText(self.tr("Week {0}, {1}").format(ltr(week.label), period))
        state = state_name(line.state)
        if view.row.edition > 1:
            state = self.tr("{0}, Revised ({1})").format(state, view.row.edition)
        _show_pill(self._state, state, state_tone(line.state))
        _show_pill(
            self._certificate,
            self.tr("Certificate: {0}").format(certificate_name(view.row)),
            certificate_tone(view.row),
        )
        if view.row.frozen_at is not None:
            by = self.tr("Drawn up by {0}, frozen by {1} on {2}; printed copies carry its code.")
            on = ltr(moment_on_screen(view.row.frozen_at))
            waived = self.tr(" Nobody else froze it: {0}").format(view.waiver) if view.waiver else ""
            self._by.setText(by.format(view.row.drawn_up_by, view.row.frozen_by, on) + waived)
        else:
            self._by.setText(self.tr("Drawn up by {0}; not final before it is frozen.").format(view.row.drawn_up_by))

    def _show_buttons(self, line: WeekLine) -> None:
        draft, frozen = line.state is WeekState.DRAFT, line.state is WeekState.FROZEN
        for item, shown in (
            (self.freeze_button, draft), (self.draw_button, draft), (self.send_button, frozen),
            (self.revise_button, frozen), (self.scans_button, frozen),
        ):  # fmt: skip
            item.setVisible(shown)
        for item, permission in (
            (self.freeze_button, Permission.FREEZE_WEEK),
            (self.draw_button, Permission.DRAW_UP_WEEK),
            (self.revise_button, Permission.DRAW_UP_WEEK),
            (self.send_button, Permission.SEND),
        ):
            item.setEnabled(may(self._role, permission))
            if not item.isEnabled():
                item.setToolTip(self.tr("Another role does this in your office: ask the supervisor or the head."))


def _show_pill(made: QLabel, text: str, tone: Tone) -> None:
    made.setText(text)
    restyle(made, tone=tone)
