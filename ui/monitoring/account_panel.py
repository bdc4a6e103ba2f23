"""One account or group: what is known, and what may be done with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kpdesk.monitoring.rows import AccountRow
from kpdesk.monitoring.rules import Obtained, Standing
from kpdesk.reference.reference import Reference
from ui.monitoring.names import STANDING_TONES, kind_name, obtained_name, owner_name, standing_name
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.theme import SPACE
from ui.support.widgets import button, clear_layout, column, label, paragraph, pill, row


class AccountPanel(QWidget):
    """``asked(str)``: "close", "confirm", "except" or "relapse"; only what is possible now is offered."""

    asked = Signal(str)

    def __init__(self, *, may_act: bool) -> None:
        super().__init__()
        self.setObjectName("accountPanel")
        self._may_act = may_act
        self._head = column(gap=1)
        self._facts = column()
        self._buttons = {
            "close": button("accountClose", self.tr("Closed…"), icon="check", look="primary"),
            "confirm": button("accountConfirm", self.tr("Confirm closure…"), icon="users"),
            "except": button("accountExcept", self.tr("Stays open, because…"), icon="clock"),
            "relapse": button("accountRelapse", self.tr("Active again…"), icon="refresh-cw", look="danger"),
        }
        for what, made in self._buttons.items():
            made.clicked.connect(lambda _checked=False, what=what: self.asked.emit(what))
        whole = column(self, margin=2, gap=3)
        whole.addLayout(self._head)
        whole.addLayout(row(*self._buttons.values(), None))
        whole.addLayout(self._facts)
        whole.addStretch(1)

    def show_account(self, account: AccountRow, reference: Reference, day: date) -> None:
        """Shows one account as it stands on a day."""
        standing = account.standing_on(day)
        clear_layout(self._head)
        self._head.addWidget(paragraph(account.name or account.handle or account.url, "heading", name="accountName"))
        self._head.addLayout(row(pill(standing_name(standing), STANDING_TONES[standing], name="accountStanding"), None))
        closed = standing is Standing.CLOSED
        offered = {
            "close": standing in {Standing.OPEN, Standing.EXCEPTED},
            "confirm": closed and not account.confirmed_by,
            "except": standing is Standing.OPEN,
            "relapse": closed,
        }
        for what, made in self._buttons.items():
            made.setVisible(self._may_act and offered[what])
        clear_layout(self._facts)
        self._facts.addWidget(self._table(account, reference))

    def _table(self, account: AccountRow, reference: Reference) -> QWidget:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(1, 1)
        for place, (title, text) in enumerate(line for line in self._lines(account, reference) if line[1]):
            grid.addWidget(label(title, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(paragraph(text), place, 1)
        return frame

    def _lines(self, account: AccountRow, reference: Reference) -> list[tuple[str, str]]:
        platform = reference.platforms.get(account.platform)
        members = "" if account.members_of_office is None else str(account.members_of_office)
        authorised = f"{account.authorised_by}, {account.authorised_order}" if account.authorised else ""
        return [
            (self.tr("Platform"), platform.name if platform else account.platform),
            (self.tr("What it is"), kind_name(account.kind)),
            (self.tr("Handle"), ltr(account.handle)),
            (self.tr("Link"), ltr(account.url)),
            (self.tr("Whose"), owner_name(account.owner)),
            (self.tr("Owner or admin"), account.admin),
            (self.tr("Members of this office"), members),
            (self.tr("Found on"), ltr(on_screen(account.found_on))),
            (self.tr("How obtained"), obtained_name(Obtained(account.obtained))),
            (self.tr("Authorised by"), authorised),
            (self.tr("Closed on"), ltr(on_screen(account.closed_on))),
            (self.tr("Proof"), account.closure_proof),
            (self.tr("Confirmed by"), f"{account.confirmed_by} {ltr(on_screen(account.confirmed_on))}".strip()),
            (self.tr("Stays open because"), account.exception_reason),
            (self.tr("Again after a closure"), self.tr("yes") if account.relapse_of else ""),
            (self.tr("Note"), account.note),
        ]
