"""The form of an account or group."""

from __future__ import annotations

from kpdesk.base.clock import today
from kpdesk.base.problems import Problem
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Sureness
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.count_field import CountField
from ui.monitoring.names import kind_name, obtained_name, owner_name, sure_name
from ui.monitoring.people_field import PeopleField
from ui.monitoring.person_lookup import person_lookup
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form
from ui.support.language import shown_name


class AccountForm(Form[AccountDraft]):
    """Edits an account or group; one of a family member is refused at its field."""

    def __init__(self, context: Context, reference: Reference, *, name: str = "accountForm") -> None:
        verb = self.tr("Put it on record") if name == "accountForm" else self.tr("Correct the record")
        super().__init__(name, verb, self._problems)
        self._day = today(context.clock)
        platforms = [(one.code, shown_name(one)) for one in reference.platforms.on(self._day)]
        self.add("platform", self.tr("Platform"), ChoiceField(platforms))
        self.add("kind", self.tr("What it is"), ChoiceField([(kind, kind_name(kind)) for kind in AccountKind]))
        self.add("name", self.tr("Name"), TextField())
        self.add("handle", self.tr("Handle"), TextField(hint="@name"))
        self.add("url", self.tr("Link"), TextField(hint="https://", longest=2000))
        family = self.tr("Accounts of family members are not recorded.")
        self.add("owner", self.tr("Whose"), ChoiceField([(owner, owner_name(owner)) for owner in Owner]), family)
        self.add("admin", self.tr("Owner or admin"), person_lookup(context, self.tr("Name or belt no.")))
        self.add("admin_text", self.tr("Or by name"), TextField(), self.tr("Only for somebody who is not on the roll."))
        sure = [(one, sure_name(one)) for one in Sureness]
        self.add("owner_sure", self.tr("How sure"), ChoiceField(sure), self.tr("How it is known whose it is."))
        self.add("admins", self.tr("Further admins"), PeopleField(context, self.tr("Name or belt no.")))
        self.add("members", self.tr("Members by name"), PeopleField(context, self.tr("Officials of this office")))
        self.add(
            "members_of_office", self.tr("Members of this office"), CountField(), self.tr("All of them, named or not.")
        )
        self.add("found_on", self.tr("Found on"), DateField(clock=context.clock, latest=self._day))
        ways = [(way.value, obtained_name(way)) for way in Obtained]
        law = self.tr("Only what is public or was handed over may be recorded: no fake log-in, no searched phone.")
        self.add("obtained", self.tr("How obtained"), ChoiceField(ways), law)
        self.add("authorised", "", TickField(self.tr("Authorised by order")))
        self.add("authorised_by", self.tr("Authorised by"), TextField())
        self.add("authorised_order", self.tr("Order No."), TextField())
        self.add("note", self.tr("Note"), LinesField(lines=2))
        for name in ("platform", "kind", "owner", "owner_sure", "obtained"):
            self.fields[name].setMinimumContentsLength(10)

    def draft(self) -> AccountDraft:
        """Returns the draft with empty choices as empty texts."""
        typed = super().draft()
        typed.platform, typed.obtained = typed.platform or "", typed.obtained or ""
        return typed

    def _problems(self, draft: AccountDraft) -> list[Problem]:
        return draft.check(self._day)
