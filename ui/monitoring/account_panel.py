"""One account or group: what is known, how it was seen, and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from kpdesk.monitoring.rows import AccountRow, SightingRow
from kpdesk.monitoring.rules import Obtained, Part
from kpdesk.monitoring.stages import STEPS, Step
from kpdesk.reference.reference import Reference
from ui.monitoring.names import (
    STAGE_TONES,
    kind_name,
    obtained_name,
    owner_name,
    part_name,
    seen_name,
    stage_name,
    sure_name,
)
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.theme import SPACE
from ui.support.widgets import button, clear_layout, column, label, paragraph, pill, row

SAVE_PROOF = "save_proof"
_BUTTONS: Final = (
    (Step.CLOSE.value, QT_TRANSLATE_NOOP("AccountPanel", "Closed…"), "check", "primary"),
    (Step.CONFIRM.value, QT_TRANSLATE_NOOP("AccountPanel", "Confirm closure…"), "users", "primary"),
    (Step.UNDERTAKE.value, QT_TRANSLATE_NOOP("AccountPanel", "Undertaking…"), "pencil", "plain"),
    (Step.SEE.value, QT_TRANSLATE_NOOP("AccountPanel", "Seen…"), "eye", "plain"),
    (Step.EXCEPT.value, QT_TRANSLATE_NOOP("AccountPanel", "Stays open, because…"), "clock", "plain"),
    (Step.PROVE.value, QT_TRANSLATE_NOOP("AccountPanel", "Attach proof…"), "paperclip", "plain"),
    (SAVE_PROOF, QT_TRANSLATE_NOOP("AccountPanel", "Save the proof…"), "save", "plain"),
    (Step.CORRECT.value, QT_TRANSLATE_NOOP("AccountPanel", "Correct…"), "pencil", "plain"),
    (Step.WITHDRAW.value, QT_TRANSLATE_NOOP("AccountPanel", "Off the register…"), "x", "danger"),
    (Step.RELAPSE.value, QT_TRANSLATE_NOOP("AccountPanel", "Active again…"), "refresh-cw", "danger"),
)
_IN_A_ROW = 2


class AccountPanel(QWidget):
    """``asked(str)``: a step's value or :data:`SAVE_PROOF`; only what is possible at this stage is offered."""

    asked = Signal(str)

    def __init__(self, *, may_act: bool) -> None:
        super().__init__()
        self.setObjectName("accountPanel")
        self._may_act = may_act
        self._head, self._facts, self._tools = column(gap=1), column(), column(gap=1)
        self.buttons: dict[str, QWidget] = {}
        for what, text, icon, look in _BUTTONS:
            name = "account" + "".join(word.capitalize() for word in what.split("_"))
            made = button(name, self.tr(str(text)), icon=icon, look=look)  # type: ignore[arg-type]
            made.clicked.connect(lambda _checked=False, what=what: self.asked.emit(what))
            made.setParent(self)
            self.buttons[what] = made
        inside = QWidget()
        whole = column(inside, margin=2, gap=3)
        whole.addLayout(self._head)
        whole.addLayout(self._tools)
        whole.addLayout(self._facts)
        whole.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        column(self).addWidget(scroll)

    def show_account(
        self, account: AccountRow, reference: Reference, day: date, seen: Sequence[SightingRow] = ()
    ) -> None:
        """Shows one account as it stands on a day, with how it was seen until then."""
        stage = account.stage_on(day)
        clear_layout(self._head)
        self._head.addWidget(paragraph(account.name or account.handle or account.url, "heading", name="accountName"))
        pills: list[QWidget] = [pill(stage_name(stage), STAGE_TONES[stage], name="accountStanding")]
        if late := account.late_on(day):
            pills.append(pill(self.tr("{0} days late").format(late), "danger", name="accountLate"))
        self._head.addLayout(row(*pills, None))
        offered = {step.value for step in STEPS[stage]} if self._may_act else set()
        if self._may_act and account.proof_file:
            offered.add(SAVE_PROOF)
        self._lay_tools([made for what, made in self.buttons.items() if what in offered])
        clear_layout(self._facts)
        self._facts.addWidget(self._table(self._lines(account, reference)))
        if seen:
            self._facts.addWidget(label(self.tr("How it was seen"), "heading"))
            self._facts.addWidget(self._table([self._sighting(one) for one in reversed(seen)]))

    @property
    def offered(self) -> set[str]:
        """What can be asked for now."""
        return {what for what, made in self.buttons.items() if not made.isHidden()}

    def _lay_tools(self, shown: list[QWidget]) -> None:
        for made in self.buttons.values():
            made.setVisible(False)
        while (item := self._tools.takeAt(0)) is not None:
            if (inner := item.layout()) is not None:
                while inner.takeAt(0) is not None:
                    pass
                inner.deleteLater()
        for start in range(0, len(shown), _IN_A_ROW):
            line: QHBoxLayout = row(*shown[start : start + _IN_A_ROW], None, gap=1)
            self._tools.addLayout(line)
        for made in shown:
            made.setVisible(True)

    def _table(self, lines: Sequence[tuple[str, str]]) -> QWidget:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(1, 1)
        for place, (title, text) in enumerate(line for line in lines if line[1]):
            grid.addWidget(label(title, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(paragraph(text), place, 1)
        return frame

    def _sighting(self, one: SightingRow) -> tuple[str, str]:
        told = " · ".join(part for part in (seen_name(one.seen), one.seen_by, one.note) if part)
        return ltr(on_screen(one.on_date)), told

    def _lines(self, account: AccountRow, reference: Reference) -> list[tuple[str, str]]:
        platform = reference.platforms.get(account.platform)
        members = "" if account.members_of_office is None else str(account.members_of_office)
        authorised = f"{account.authorised_by}, {account.authorised_order}" if account.authorised else ""
        owner = account.admin
        if owner:
            owner = f"{owner} ({sure_name(account.owner_sure)})"
        named = [(part_name(part), "\n".join(one.name for one in account.people if one.part is part)) for part in Part]
        return [
            (self.tr("Platform"), platform.name if platform else account.platform),
            (self.tr("What it is"), kind_name(account.kind)),
            (self.tr("Handle"), ltr(account.handle)),
            (self.tr("Link"), ltr(account.url)),
            (self.tr("Whose"), owner_name(account.owner)),
            (self.tr("Owner or admin"), owner),
            *named,
            (self.tr("Members of this office"), members),
            (self.tr("Found on"), ltr(on_screen(account.found_on))),
            (self.tr("How obtained"), obtained_name(Obtained(account.obtained))),
            (self.tr("Authorised by"), authorised),
            (self.tr("Undertaking"), self._undertaking(account)),
            (self.tr("Closed on"), ltr(on_screen(account.closed_on))),
            (self.tr("Proof"), account.closure_proof),
            (
                self.tr("File"),
                f"{account.proof_file}\nSHA-256 {account.proof_sha256[:16]}…" if account.proof_file else "",
            ),
            (self.tr("Confirmed by"), self._confirmed(account)),
            (self.tr("Stays open because"), account.exception_reason),
            (self.tr("After a closure"), self._again(account)),
            (self.tr("Note"), account.note),
        ]

    def _confirmed(self, account: AccountRow) -> str:
        told = f"{account.confirmed_by} {ltr(on_screen(account.confirmed_on))}".strip()
        if account.witness_reason:
            told += "\n" + self.tr("no user of this program: {0}").format(account.witness_reason)
        return told

    def _undertaking(self, account: AccountRow) -> str:
        if account.undertaking_on is None:
            return ""
        signed = self.tr("signed") if account.undertaking_signed else self.tr("not signed")
        told = f"{ltr(on_screen(account.undertaking_on))}, {signed}"
        if account.undertaking_until:
            told += ", " + self.tr("by {0}").format(ltr(on_screen(account.undertaking_until)))
        return told

    def _again(self, account: AccountRow) -> str:
        if account.closed_before is None:
            return ""
        days = (account.found_on - account.closed_before).days
        return self.tr("Active again {0} days after the closure of {1}").format(
            days, ltr(on_screen(account.closed_before))
        )
