"""Who may log in: the list, a new user, a new password, closing an account."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from ui.context import Context
from ui.settings.clerk_window import ClerkWindow
from ui.settings.own_password_form import OwnPasswordForm
from ui.settings.role_words import role_meanings, role_rights, role_words
from ui.settings.user_entries import PasswordEntry, UserEntry
from ui.settings.user_lines import UserLine, user_lines
from ui.settings.user_link_form import UserLinkForm
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dialogs import confirm
from ui.support.fields import ChoiceField, TextField
from ui.support.form import Form
from ui.support.history_window import history_button
from ui.support.list_frame import ListFrame
from ui.support.rights import refusal
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, column, label, row


class UsersTab(QWidget):
    """``said(str)``: what was done."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("usersTab")
        self._context = context
        self.banner = Banner("usersBanner")
        self.model = RowsTableModel(self._columns())
        self.table = TableView("users", self.tr("Users"))
        self.table.set_model(self.model)
        self.add_button = button("addUser", self.tr("Add user"), self.begin, icon="user-plus", look="primary")
        self.reset_button = button("resetPassword", self.tr("New password…"), self.begin_password, icon="key-round")
        self.link_button = button("linkUser", self.tr("On the roll…"), self.begin_link, icon="id-card")
        self.disable_button = button("disableUser", self.tr("Close account…"), self._ask_disable, look="quiet")
        self.hand_over_button = button("handOverDesk", self.tr("Hand over…"), self.open_hand_over, icon="users")
        self.own_button = button("ownPassword", self.tr("My password…"), self.begin_own_password, icon="key-round")
        self._why_not = refusal(context, Permission.USERS)
        self._rights = label(look="muted", name="roleRights", wrap=True)
        self.own_form = OwnPasswordForm(context)
        self.own_form.changed.connect(self._on_own_password)
        self.own_form.cancelled.connect(self._hide_side)
        self.user_form = self._user_form()
        self.password_form = self._password_form()
        self.side = QStackedWidget()
        self._user_card = self._in_card(self.user_form, self.tr("A new user"), "userCard")
        self.link_form = UserLinkForm(context)
        self.link_form.linked.connect(self._on_linked)
        self.link_form.cancelled.connect(self._hide_side)
        self._password_card = self._in_card(self.password_form, "", "passwordCard")
        self.side.addWidget(self._user_card)
        self.side.addWidget(self._password_card)
        self.side.addWidget(self.link_form)
        self.side.addWidget(self.own_form)
        self.side.hide()
        self._lay_out()
        self.frame = ListFrame.around(context, self.table)
        self.table.row_changed.connect(self._on_row_changed)

    @property
    def is_changed(self) -> bool:
        """Whether a form is half-typed."""
        return not self.side.isHidden() and any(
            form.is_changed for form in (self.user_form, self.password_form, self.own_form)
        )

    def reload(self) -> None:
        """Reads the users again."""
        self._context.ask(user_lines, self._show, self.banner.show_error, owner=self)

    def begin(self) -> None:
        """Shows the empty form of a new user."""
        self.user_form.edit(UserEntry())
        self._show_side(self._user_card)
        self.user_form.go_to("full_name")

    def begin_own_password(self) -> None:
        """Shows the form in which the user himself changes his password; the present one is asked for."""
        self.own_form.begin()
        self._show_side(self.own_form)
        self.own_form.form.go_to("present")

    def begin_password(self) -> None:
        """Shows the form for a new password of the user that the list stands on."""
        user = self.table.current_row
        if user is not None:
            self._password_title.setText(self.tr("New password for {0}").format(user.full_name))
            self.password_form.edit(PasswordEntry())
            self._show_side(self._password_card)
            self.password_form.go_to("password")

    def begin_link(self) -> None:
        """Asks who the user is on the roll, and whom he works for."""
        user = self.table.current_row
        if user is not None:
            self.link_form.show_user(user)
            self._show_side(self.link_form)

    def _on_own_password(self) -> None:
        self._hide_side()
        self.said.emit(self.tr("Your password is changed; it holds from the next log-in."))

    def _on_linked(self, user: str) -> None:
        self._hide_side()
        self.said.emit(self.tr("{0} handles no violation of his own from now on.").format(user))

    def _user_form(self) -> Form[UserEntry]:
        form: Form[UserEntry] = Form("userForm", self.tr("Add this user"), UserEntry.check)
        meanings = role_meanings()
        roles = [(role, f"{words} ({meanings[role]})") for role, words in role_words().items()]
        form.add("full_name", self.tr("Full name"), TextField(longest=120))
        form.add("name", self.tr("Login name"), TextField(longest=60), self.tr("One word, such as khan"))
        form.add("role", self.tr("Role"), ChoiceField(roles)).setMinimumContentsLength(8)
        form.add("password", self.tr("Password"), TextField(secret=True), self.tr("At least 8 characters"))
        form.add("again", self.tr("Once more"), TextField(secret=True))
        form.submitted.connect(self._add)
        form.cancelled.connect(self._hide_side)
        return form

    def _password_form(self) -> Form[PasswordEntry]:
        form: Form[PasswordEntry] = Form("passwordForm", self.tr("Set this password"), PasswordEntry.check)
        form.add("password", self.tr("New password"), TextField(secret=True), self.tr("At least 8 characters"))
        form.add("again", self.tr("Once more"), TextField(secret=True))
        form.submitted.connect(self._reset)
        form.cancelled.connect(self._hide_side)
        return form

    def _in_card(self, form: QWidget, title: str, name: str) -> QWidget:
        frame, inside = card(name)
        heading = label(title, "heading", wrap=True)
        if not title:
            self._password_title = heading
        inside.addWidget(heading)
        inside.addWidget(form, 1)
        return frame

    def _lay_out(self) -> None:
        left = column(gap=3)
        left.addWidget(self.table, 1)
        left.addWidget(self._rights)
        history = history_button(
            "userHistory", self._context, (self.tr("History…"), self.tr("Who changed what when")),
            lambda: (user.name, user.name) if (user := self.table.current_row) else ("", ""), self,
        )  # fmt: skip
        left.addLayout(row(self.add_button, self.reset_button, self.link_button, self.hand_over_button, None))
        why = label(self._why_not, "muted", name="usersRefusal", wrap=True)
        last = row(gap=3)
        last.addWidget(why, 1)
        last.addWidget(self.own_button)
        left.addLayout(last)
        left.addLayout(row(history, None, self.disable_button))
        for each in (
            self.add_button, self.reset_button, self.link_button, self.hand_over_button, self.disable_button
        ):  # fmt: skip
            each.setHidden(bool(self._why_not))
        across = row(gap=5)
        across.addLayout(left, 4)
        across.addWidget(self.side, 3)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        whole.addLayout(across, 1)

    def _columns(self) -> tuple[Column[UserLine], ...]:
        roles = role_words()
        return (
            Column(self.tr("Name"), lambda user: user.full_name, 0),
            Column(self.tr("Login name"), lambda user: user.name, 14),
            Column(self.tr("Role"), lambda user: roles[user.role], 16),
            Column(self.tr("Last log-in"), lambda user: user.last_login, 17),
            Column(self.tr("On computer"), lambda user: user.computer, 14),
            Column(
                self.tr("Account"),
                lambda user: (
                    self.tr("Closed")
                    if user.disabled_at
                    else self.tr("At the desk")
                    if user.at_desk
                    else self.tr("Open")
                ),
                12,
                tone=lambda user: "muted" if user.disabled_at else "good",
            ),
        )

    def _show(self, users: Sequence[UserLine]) -> None:
        place = self.table.currentIndex().row()
        self.model.set_rows(users)
        self.table.choose(max(place, 0))

    def _on_row_changed(self, user: UserLine | None) -> None:
        self.reset_button.setEnabled(user is not None)
        self.link_button.setEnabled(user is not None)
        self.disable_button.setEnabled(user is not None and user.disabled_at is None)
        self.hand_over_button.setEnabled(user is not None and user.disabled_at is None)
        if user is not None:
            may = "; ".join(role_rights(user.role))
            self._rights.setText(self.tr("{0} may: {1}").format(role_words()[user.role], may))

    def _show_side(self, which: QWidget) -> None:
        self.banner.clear()
        self.side.setCurrentWidget(which)
        self.side.show()

    def _hide_side(self) -> None:
        self.side.hide()
        self.table.setFocus()

    def _add(self, entry: UserEntry) -> None:
        def done(_changes: Changes) -> None:
            self._hide_side()
            self.said.emit(self.tr("{0} can log in as “{1}” now.").format(entry.full_name, entry.name))

        self._context.act(
            lambda desk, _progress: desk.users.add(entry.draft), done, self.user_form.show_error, owner=self
        )

    def _reset(self, entry: PasswordEntry) -> None:
        user = self.table.current_row
        if user is None:
            return

        def done(_changes: Changes) -> None:
            self._hide_side()
            self.said.emit(self.tr("{0} has a new password.").format(user.full_name))

        self._context.act(
            lambda desk, _progress: desk.users.reset(user.name, entry.password),
            done,
            self.password_form.show_error,
            owner=self,
        )

    def open_hand_over(self) -> ClerkWindow | None:
        """Returns the window in which the chosen user's desk is made over, already shown."""
        user = self.table.current_row
        if user is None:
            return None
        others = [
            (one.name, one.full_name) for one in self.model.rows if one.name != user.name and one.disabled_at is None
        ]
        window = ClerkWindow(self._context, (user.name, user.full_name), others, self.window())
        window.closed_account.connect(
            lambda name: self.said.emit(self.tr("The account of {0} is closed.").format(name))
        )
        window.open()
        return window

    def _ask_disable(self) -> None:
        user = self.table.current_row
        if user is not None:
            confirm(
                self,
                self.tr("Close the account of {0}?").format(user.full_name),
                self.tr("He cannot log in any more. His entries stay; a new password opens the account again."),
                self.tr("Close the account"),
                lambda: self._disable(user),
                danger=True,
            )

    def _disable(self, user: UserLine) -> None:
        self._context.act(
            lambda desk, _progress: desk.users.disable(user.name),
            lambda _: self.said.emit(self.tr("The account of {0} is closed.").format(user.full_name)),
            self.banner.show_error,
            owner=self,
        )
