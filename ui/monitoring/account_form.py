"""The form of an account or group."""

from __future__ import annotations

from kpdesk.base.clock import today
from kpdesk.base.problems import Problem
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.rules import AccountKind, Obtained, Owner
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.count_field import CountField
from ui.monitoring.names import kind_name, obtained_name, owner_name
from ui.monitoring.person_lookup import person_lookup
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form


class AccountForm(Form[AccountDraft]):
    """Edits an account or group; one of a family member is refused at its field."""

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__("accountForm", self.tr("Put it on record"), self._problems)
        self._day = today(context.clock)
        platforms = [(one.code, one.name) for one in reference.platforms.on(self._day)]
        self.add("platform", self.tr("Platform"), ChoiceField(platforms))
        self.add("kind", self.tr("What it is"), ChoiceField([(kind, kind_name(kind)) for kind in AccountKind]))
        self.add("name", self.tr("Name"), TextField())
        self.add("handle", self.tr("Handle"), TextField(hint="@name"))
        self.add("url", self.tr("Link"), TextField(hint="https://", longest=2000))
        family = self.tr("Accounts of family members are not recorded.")
        self.add("owner", self.tr("Whose"), ChoiceField([(owner, owner_name(owner)) for owner in Owner]), family)
        self.add("admin", self.tr("Owner or admin"), person_lookup(context, self.tr("Name or belt no.")))
        self.add("admin_text", self.tr("Or by name"), TextField(), self.tr("Only for somebody who is not on the roll."))
        self.add("members_of_office", self.tr("Members of this office"), CountField())
        self.add("found_on", self.tr("Found on"), DateField(clock=context.clock, latest=self._day))
        ways = [(way.value, obtained_name(way)) for way in Obtained]
        self.add("obtained", self.tr("How obtained"), ChoiceField(ways))
        self.add("authorised", "", TickField(self.tr("Authorised by order")))
        self.add("authorised_by", self.tr("Authorised by"), TextField())
        self.add("authorised_order", self.tr("Order No."), TextField())
        self.add("note", self.tr("Note"), LinesField(lines=2))
        for name in ("platform", "kind", "owner", "obtained"):
            self.fields[name].setMinimumContentsLength(10)

    def draft(self) -> AccountDraft:
        """Returns the draft with empty choices as empty texts."""
        typed = super().draft()
        typed.platform, typed.obtained = typed.platform or "", typed.obtained or ""
        return typed

    def _problems(self, draft: AccountDraft) -> list[Problem]:
        return draft.check(self._day)
