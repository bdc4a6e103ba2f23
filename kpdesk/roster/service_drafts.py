"""What somebody enters into service records: a posting, a status, a transfer, a declaration, sanctioned posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kpdesk.base.clock import on_paper
from kpdesk.base.letters import control_at, tidy
from kpdesk.base.problems import Problem
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.texts import LONGEST

MOST_POSTS = 100_000
MOST_ACCOUNTS = 100


@dataclass(frozen=True, slots=True)
class PostingDraft:
    """Where people are posted, from which day, by which order, and who supervises them there."""

    posting: str
    on: date | None
    order_no: str = ""
    supervisor: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns everything that is wrong, each with its field."""
        found = [*_texts(posting=self.posting, order_no=self.order_no, supervisor=self.supervisor)]
        if not tidy(self.posting):
            found.append(Problem("posting_missing", "posting"))
        return [*found, *_day(self.on, "on", today)]


@dataclass(frozen=True, slots=True)
class StatusDraft:
    """A new service state or duty state, or both, from which day and by which order; empty leaves the present one."""

    service_state: str = ""
    duty_state: str = ""
    on: date | None = None
    order_no: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns everything that is wrong, each with its field."""
        found = [*_texts(order_no=self.order_no)]
        if not self.service_state and not self.duty_state:
            found.append(Problem("status_missing", "service_state"))
        if self.service_state and self.service_state not in set(ServiceState):
            found.append(Problem("state_unknown", "service_state", values={"text": self.service_state}))
        if self.duty_state and self.duty_state not in set(DutyState):
            found.append(Problem("state_unknown", "duty_state", values={"text": self.duty_state}))
        return [*found, *_day(self.on, "on", today)]


@dataclass(frozen=True, slots=True)
class TransferDraft:
    """To which office people are offered, on which day and by which order."""

    to_office: str
    offered_on: date | None
    order_no: str

    def check(self, today: date) -> list[Problem]:
        """Returns everything that is wrong, each with its field."""
        found = [*_texts(order_no=self.order_no)]
        if not self.to_office.strip():
            found.append(Problem("office_missing", "to_office"))
        if not tidy(self.order_no):
            found.append(Problem("transfer_order_missing", "order_no"))
        return [*found, *_day(self.offered_on, "offered_on", today)]


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """One account: platform code, the name it goes by, its address."""

    platform: str
    handle: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationDraft:
    """What a person signed: his accounts, or ``nil`` for the undertaking that he has none."""

    signed_on: date | None
    accounts: tuple[AccountDraft, ...] = ()
    nil: bool = False
    note: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns everything that is wrong, each with its field; ``row`` counts the accounts from 1."""
        found = [*_texts(note=self.note), *_day(self.signed_on, "signed_on", today)]
        if self.nil and self.accounts:
            found.append(Problem("declaration_nil_with_accounts", "nil"))
        if not self.nil and not self.accounts:
            found.append(Problem("declaration_empty", "accounts"))
        if len(self.accounts) > MOST_ACCOUNTS:
            found.append(Problem("declaration_too_many", "accounts", values={"most": MOST_ACCOUNTS}))
        for row, account in enumerate(self.accounts, 1):
            found += _texts(row, handle=account.handle, url=account.url)
            if not tidy(account.handle):
                found.append(Problem("handle_missing", "handle", row=row, values={"row": row}))
        return found


@dataclass(frozen=True, slots=True)
class SanctionDraft:
    """How many posts of a rank are sanctioned at a posting (empty: in the office as a whole), by which order.

    ``posts`` None takes the figure off the record; 0 says that no post is sanctioned.
    """

    rank: str
    posting: str
    posts: int | None
    order_no: str = ""

    def check(self) -> list[Problem]:
        """Returns everything that is wrong, each with its field."""
        found = [*_texts(posting=self.posting, order_no=self.order_no)]
        if not self.rank.strip():
            found.append(Problem("rank_missing", "rank"))
        if self.posts is not None and not 0 <= self.posts <= MOST_POSTS:
            found.append(Problem("posts_not_possible", "posts", values={"posts": self.posts, "most": MOST_POSTS}))
        return found


def _texts(row: int | None = None, **texts: str) -> Iterator[Problem]:
    for field, text in texts.items():
        if len(text) > LONGEST:
            yield Problem("text_too_long", field, row=row, values={"length": len(text), "longest": LONGEST})
        if (place := control_at(text)) is not None:
            yield Problem("text_has_control", field, row=row, values={"place": place + 1})


def _day(day: date | None, field: str, today: date) -> Iterator[Problem]:
    if day is None:
        yield Problem("day_missing", field)
    elif day > today:
        yield Problem("day_in_future", field, values={"date": on_paper(day)})
