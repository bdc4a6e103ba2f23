"""The service record of one person: postings, states, belts, transfers, declarations, and the forms that add to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.selection import Acted
from kpdesk.roster.service_drafts import DeclarationDraft, PostingDraft, StatusDraft, TransferDraft
from ui.context import Context
from ui.roster.act_window import ActWindow
from ui.roster.declaration_form import DeclarationForm
from ui.roster.record_forms import PostingForm, SettlingDraft, SettlingForm, StatusForm, TransferForm
from ui.roster.record_lines import RecordLine, ServiceRecord, service_record, shown_day
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dialogs import ask_reason
from ui.support.flow_layout import FlowLayout
from ui.support.form import Form
from ui.support.language import shown_name
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import SPACE
from ui.support.widgets import button, column


@dataclass(frozen=True, slots=True)
class RecordPicture:
    """The record of a person with what its forms offer."""

    uid: str
    name: str
    record: ServiceRecord
    postings: tuple[str, ...]
    offices: tuple[tuple[object, str], ...]
    platforms: tuple[tuple[object, str], ...]


def record_picture(desk: Desk, uid: str, name: str) -> RecordPicture:
    """Returns a person's record; raises Refused ``person_not_found``."""
    reference = desk.reference.load()
    offices = {office.code: shown_name(office) for office in reference.offices}
    record = service_record(desk, uid, desk.roster.ranks(), offices)
    platforms = dict.fromkeys((one.code, shown_name(one)) for one in reference.platforms)
    return RecordPicture(
        uid, name, record, desk.roster.values_of("posting"), tuple(offices.items()), tuple(platforms)
    )  # fmt: skip


class RecordTab(QWidget):
    """``opened(QDialog)``: a form is on the screen; ``entered()``: something was added to the record."""

    opened = Signal(object)
    entered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("recordTab")
        self._context = context
        self._picture: RecordPicture | None = None
        self.model = RowsTableModel(self._columns())
        self.banner = Banner("recordBanner")
        self.table = TableView("person_record", self.tr("Service record"))
        self.table.set_model(self.model)
        self.table.set_empty_text(self.tr("Nothing is on record yet"))
        self.post_button = button("postPerson", self.tr("Post…"), self._post, keys="Alt+P")
        self.status_button = button("statusPerson", self.tr("Status…"), self._set_status, keys="Alt+S")
        self.declare_button = button("declarePerson", self.tr("Declare…"), self._declare, keys="Alt+D")
        self.offer_button = button("offerPerson", self.tr("Offer transfer…"), self._offer, keys="Alt+O")
        self.accept_button = button("acceptOffer", self.tr("Accepted…"), self._accept)
        self.decline_button = button("declineOffer", self.tr("Not taken…"), self._decline)
        self.withdraw_button = button("withdrawOffer", self.tr("Take offer back…"), self._withdraw)
        self.take_back_button = button(
            "takeEntryBack", self.tr("Take back…"), self._ask_take_back, icon="undo-2", keys="Alt+Z",
            tip=self.tr("For a mistake: what held before holds again"),
        )  # fmt: skip
        only_for(
            context, Permission.ROSTER, self.post_button, self.status_button, self.declare_button, self.offer_button,
            self.accept_button, self.decline_button, self.withdraw_button, self.take_back_button,
        )  # fmt: skip
        actions = QWidget()
        flow = FlowLayout(actions, SPACE[2])
        for action in (
            self.post_button, self.status_button, self.declare_button, self.offer_button, self.accept_button,
            self.decline_button, self.withdraw_button, self.take_back_button,
        ):  # fmt: skip
            flow.addWidget(action)
        whole = column(self, gap=2)
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addWidget(actions)
        self.table.row_changed.connect(self._on_row_changed)
        self.clear()

    def clear(self) -> None:
        """Shows nobody's record."""
        self._picture = None
        self.model.set_rows(())
        self._offer_actions(known=False, is_offered=False)

    def show_record(self, picture: RecordPicture) -> None:
        """Shows the record of a person."""
        if self._picture is None or self._picture.uid != picture.uid:
            self.banner.clear()
        self._picture = picture
        self.model.set_rows(picture.record.lines)
        self._offer_actions(known=True, is_offered=picture.record.is_offered)

    def _offer_actions(self, *, known: bool, is_offered: bool) -> None:
        for action in (self.post_button, self.status_button, self.declare_button):
            action.setEnabled(known)
        self.offer_button.setEnabled(known and not is_offered)
        for action in (self.accept_button, self.decline_button, self.withdraw_button):
            action.setVisible(is_offered)
        self._on_row_changed(self.table.current_row)

    def _on_row_changed(self, line: RecordLine | None) -> None:
        self.take_back_button.setEnabled(line is not None and line.aspect is not None)

    def _columns(self) -> tuple[Column[RecordLine], ...]:
        return (
            Column(self.tr("From"), lambda line: line.begun, 10),
            Column(self.tr("Until"), lambda line: shown_day(line.until), 10),
            Column(self.tr("What"), lambda line: line.kind, 9),
            Column(self.tr("Entry"), lambda line: line.value, 0),
            Column(self.tr("Order No."), lambda line: line.order_no, 9),
            Column(self.tr("More"), lambda line: line.more, 11),
        )

    def _post(self) -> None:
        def work(desk: Desk, uid: str, draft: PostingDraft) -> Acted:
            return desk.service_record.post([uid], draft)

        if self._picture is not None:
            self._open(
                self.tr("Post"), PostingForm(self._context, self._picture.postings), PostingDraft("", None), work
            )

    def _set_status(self) -> None:
        def work(desk: Desk, uid: str, draft: StatusDraft) -> Acted:
            return desk.service_record.set_status([uid], draft)

        self._open(self.tr("Set status"), StatusForm(self._context), StatusDraft(), work)

    def _declare(self) -> None:
        def work(desk: Desk, uid: str, draft: DeclarationDraft) -> Changes:
            return desk.service_record.declare(uid, draft)

        if self._picture is not None:
            form = DeclarationForm(self._context, self._picture.platforms)
            self._open(self.tr("What was declared about accounts"), form, DeclarationDraft(None), work)

    def _offer(self) -> None:
        def work(desk: Desk, uid: str, draft: TransferDraft) -> Acted:
            return desk.service_record.offer([uid], draft)

        if self._picture is not None:
            form = TransferForm(self._context, self._picture.offices)
            self._open(self.tr("Offer a transfer"), form, TransferDraft("", None, ""), work)

    def _accept(self) -> None:
        def work(desk: Desk, uid: str, draft: SettlingDraft) -> Changes:
            return desk.service_record.accept_offer(uid, draft.on, draft.order_no)

        form = SettlingForm(self._context, self.tr("Accepted"))
        self._open(self.tr("The other office accepted the transfer"), form, SettlingDraft(), work)

    def _decline(self) -> None:
        def work(desk: Desk, uid: str, draft: SettlingDraft) -> Changes:
            return desk.service_record.decline_offer(uid, draft.on, draft.order_no)

        form = SettlingForm(self._context, self.tr("Not taken"))
        self._open(self.tr("The other office does not take the transfer"), form, SettlingDraft(), work)

    def _withdraw(self) -> None:
        def work(desk: Desk, uid: str, draft: SettlingDraft) -> Changes:
            return desk.service_record.withdraw_offer(uid, draft.on, draft.order_no)

        form = SettlingForm(self._context, self.tr("Take back"))
        self._open(self.tr("Take the offer back"), form, SettlingDraft(), work)

    def _ask_take_back(self) -> None:
        picture, line = self._picture, self.table.current_row
        if picture is None or line is None or line.aspect is None:
            return
        uid, aspect = picture.uid, line.aspect
        ask_reason(
            self,
            self.tr("Take this entry back?"),
            self.tr("{0}: {1}. What held before holds again; the history keeps both and your reason.").format(
                line.kind, line.value
            ),
            self.tr("Take back"),
            lambda reason: self._take_back(uid, aspect, reason),
        )

    def _take_back(self, uid: str, aspect: Aspect, reason: str) -> None:
        def told(_changes: Changes) -> None:
            self.banner.clear()
            self._context.said.emit("good", self.tr("Taken back."))
            self.entered.emit()

        self._context.act(
            lambda desk, _progress: desk.service_record.take_back_last(uid, aspect, reason),
            told,
            self.banner.show_error,
            owner=self,
        )

    def _open(self, title: str, form: Form[Any], empty: object, work: Callable[[Desk, str, Any], object]) -> None:
        picture = self._picture
        if picture is None:
            return

        def on_record(desk: Desk, draft: object, _progress: Progress) -> object:
            return work(desk, picture.uid, draft)

        window: QDialog = ActWindow(
            self._context, title, picture.name, form, empty, on_record, lambda _: self._told(), self, picture.uid
        )  # fmt: skip
        window.open()
        self.opened.emit(window)

    def _told(self) -> None:
        self._context.said.emit("good", self.tr("Entered."))
        self.entered.emit()
