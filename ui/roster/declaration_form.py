"""The form of what a person signed about accounts on social media."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import today
from kpdesk.roster.service_drafts import AccountDraft, DeclarationDraft
from ui.context import Context
from ui.roster.number_fields import WordChoice
from ui.support.fields import DateField, TextField, TickField
from ui.support.form import Form
from ui.support.tab_order import tab_along
from ui.support.widgets import button, column, named, row


class AccountsField(QWidget):
    """Accounts, one line each; ``value`` is a tuple of those that are not wholly empty."""

    edited = Signal()

    def __init__(self, platforms: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._platforms = platforms
        self.lines: list[tuple[WordChoice, TextField, TextField]] = []
        self._column = column(gap=1)
        self.more_button = button("moreAccounts", self.tr("One more account"), self._add, icon="plus", look="quiet")
        whole = column(self, gap=1)
        whole.addLayout(self._column)
        whole.addLayout(row(self.more_button, None))
        self._add()

    def value(self) -> tuple[AccountDraft, ...]:
        """Returns the accounts."""
        typed = (AccountDraft(platform.value(), handle.value(), url.value()) for platform, handle, url in self.lines)
        return tuple(account for account in typed if account.platform or account.handle or account.url)

    def set_value(self, value: object) -> None:
        """Shows accounts; there is always a line to type into."""
        accounts = list(value) if isinstance(value, Iterable) else []
        while len(self.lines) < len(accounts):
            self._add()
        blank = AccountDraft("", "")
        for place, fields in enumerate(self.lines):
            account = accounts[place] if place < len(accounts) else blank
            platform, handle, url = fields
            platform.set_value(account.platform)
            handle.set_value(account.handle)
            url.set_value(account.url)

    def _add(self) -> None:
        number = len(self.lines) + 1
        platform, handle, url = WordChoice(self._platforms), TextField(hint="@name"), TextField(hint="https://")
        for field, name, said in (
            (platform, f"platform{number}", self.tr("Platform")),
            (handle, f"handle{number}", self.tr("Handle")),
            (url, f"url{number}", self.tr("Link")),
        ):
            named(field, name, f"{said} {number}")
            field.edited.connect(self.edited)
        self.lines.append((platform, handle, url))
        self._column.addLayout(row(platform, handle, url, gap=1))
        self._tab_along()
        platform.setFocus()

    def _tab_along(self) -> None:
        layout = self.layout()
        if layout is not None:
            tab_along(layout)

    def showEvent(self, event: QShowEvent) -> None:
        """Lets Tab go through the accounts before the button below them, wherever the form put the field."""
        super().showEvent(event)
        self._tab_along()


class DeclarationForm(Form[DeclarationDraft]):
    """The accounts that were declared, or the undertaking that there is none."""

    def __init__(self, context: Context, platforms: Sequence[tuple[object, str]]) -> None:
        day = today(context.clock)
        super().__init__("declarationForm", _tr("Put it on record"), lambda draft: draft.check(day))
        self.add("signed_on", _tr("Signed on"), DateField(clock=context.clock, latest=day))
        self.add("nil", "", TickField(_tr("Undertaking: no account on any platform")))
        self.add("accounts", _tr("Accounts"), AccountsField(platforms))
        self.add("note", _tr("Note"), TextField())


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeclarationForm", text)
