"""Who a user is on the roll and whom he works for: what concerns either he does not handle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from kpdesk.desk import Desk
from kpdesk.roster.rows import PersonRow
from ui.context import Context
from ui.settings.user_lines import UserLine
from ui.support.banner import Banner
from ui.support.finder import Finder, Found
from ui.support.language import ltr
from ui.support.widgets import button, column, label, named, paragraph, row
from ui.support.words import rank_words

_SHOWN = 12


class UserLinkForm(QFrame):
    """Signals: ``linked(full name)`` after the desk has kept it; ``cancelled()``."""

    linked = Signal(str)
    cancelled = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("userLink")
        self.setProperty("look", "card")
        self._context = context
        self._user: UserLine | None = None
        self._chosen: dict[str, str | None] = {"person": None, "supports": None}
        self.banner = Banner("userLinkBanner")
        self._title = label(look="heading", wrap=True)
        whole = column(self, margin=4, gap=2)
        whole.addWidget(self._title)
        whole.addWidget(paragraph(self.tr("Nobody handles his own violation, or that of the officer he supports."),
                                  "muted"))  # fmt: skip
        whole.addWidget(self.banner)
        self.finders: dict[str, Finder] = {}
        self._shown = {}
        for name, said in (("person", self.tr("He himself")), ("supports", self.tr("The officer whom he supports"))):
            finder = Finder(context.jobs, self._find, hint=self.tr("Name, belt no. or CNIC"))
            named(finder, f"link_{name}", said)
            finder.chosen.connect(lambda found, name=name: self._choose(name, found))
            self.finders[name], self._shown[name] = finder, label("", name=f"linked_{name}", wrap=True)
            clear = button(f"unlink_{name}", "", icon="x", look="quiet", tip=self.tr("Nobody"))
            clear.clicked.connect(lambda _checked=False, name=name: self._choose(name, None))
            whole.addWidget(label(said, "muted"))
            whole.addWidget(finder)
            whole.addLayout(row(self._shown[name], None, clear))
        self.keep_button = button("keepLink", self.tr("Keep this"), self._keep, look="primary", icon="check")
        cancel = button("cancelLink", self.tr("Cancel"), self.cancelled.emit)
        whole.addLayout(row(self.keep_button, cancel, None))
        whole.addStretch(1)

    def show_user(self, user: UserLine) -> None:
        """Shows what is on record about a user."""
        self._user = user
        self._title.setText(self.tr("{0} on the roll").format(user.full_name))
        self.banner.clear()
        linked = {"person": user.person_uid, "supports": user.supports_uid}
        for name, uid in linked.items():
            self._choose(name, None)
            self._chosen[name] = uid
        self._context.ask(lambda desk: _named(desk, linked), self._on_named, owner=self)
        self.finders["person"].setFocus()

    def _find(self, text: str) -> Sequence[Found]:
        return [_found(person) for person in self._context.desk.roster.find(text, _SHOWN)]

    def _choose(self, name: str, found: Found | None) -> None:
        self._chosen[name] = str(found.value) if found else None
        self._shown[name].setText(f"{found.title} · {found.detail}" if found else self.tr("nobody"))
        self.finders[name].clear()

    def _on_named(self, people: dict[str, Found]) -> None:
        for name, found in people.items():
            if self._chosen[name] == found.value:
                self._choose(name, found)

    def _keep(self) -> None:
        user = self._user
        if user is None:
            return
        person, supports = self._chosen["person"], self._chosen["supports"]
        self._context.act(
            lambda desk, _progress: desk.users.link(user.name, person, supports),
            lambda _changes: self.linked.emit(user.full_name),
            self.banner.show_error,
            owner=self,
        )


def _named(desk: Desk, linked: dict[str, str | None]) -> dict[str, Found]:
    return {name: _found(desk.roster.row(uid)) for name, uid in linked.items() if uid}


def _found(person: PersonRow) -> Found:
    father = f" s/o {person.father_name}" if person.father_name else ""
    belt = f"{rank_words(person.rank, person.rank_name) or person.rank} {ltr(person.belt_no)}".strip()
    return Found(person.uid, person.name + father, " · ".join(part for part in (belt, person.posting) if part))
