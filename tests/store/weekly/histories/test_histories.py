"""Random histories of an office: every figure equals a slow recount from the audit trail, balances carry over."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.cases.states import Step
from kpdesk.violations import service
from kpdesk.violations.rules import Attribution, Disposal

DAY = timedelta(days=1)
COLUMNS = ("brought_forward", "new", "reopened", "disposed", "balance")
ACTS = ("log", "log", "log", "end", "end", "back", "drop", "shield", "name", "clear", "case", "case", "step", "step",
        "step", "pass", "pass", "pass", "sign", "sign", "sign", "weekday")  # fmt: skip
STEPS: tuple[tuple[Step, dict[str, object]], ...] = (
    (Step.SHOW_CAUSE_ISSUED, {}),
    (Step.CHARGE_SHEET_ISSUED, {}),
    (Step.SUSPENDED, {"reasons": "grave"}),
    *(
        (Step.ORDER_ISSUED, {"outcome": "punished", "reasons": "r", "punishment": code})
        for code in ("CENSURE", "DISMISSAL")
    ),
    *((Step.ORDER_ISSUED, {"outcome": outcome, "reasons": "r"}) for outcome in ("filed", "warned")),
    (Step.APPEAL_FILED, {}),
    *((Step.APPEAL_DECIDED, {"outcome": outcome}) for outcome in ("upheld", "set_aside", "remanded")),
    (Step.APPEAL_DECIDED, {"outcome": "modified", "punishment": "CENSURE"}),
    (Step.CLOSED, {}),
    (Step.WITHDRAWN, {"reason": "double"}),
)
ACT = st.tuples(st.sampled_from(ACTS), st.integers(0, 30), st.integers(0, 12), st.integers(0, 14))


class Office:
    """Does what a history says, and compares every week that it signs with the recount."""

    def __init__(self, books: Any, recount_of: Any, ranks: tuple[str, ...]) -> None:
        self.books, self.recount_of, self.first_weekday = books, recount_of, 0
        self.ranks = dict(zip(books.persons, ranks, strict=True))
        self.papers: dict[str, Any] = {}

    def do(self, act: str, which: int, days: int, what: int) -> None:
        if act == "pass":
            self.books.pass_days(1 + which % 5)
        elif act == "weekday":
            self.first_weekday = which % 7
        elif act == "sign":
            week = Week.of(self.books.today - 7 * DAY * (days % 4), self.first_weekday)
            if week.last <= self.books.today:
                self.sign(self._days_of(week.label, week))
        else:
            try:
                with self.books.session.begin_nested():
                    getattr(self, f"_{act}")(which, self.books.today - days * DAY, what)
            except Refused:  # ProblemsFound too: the history asks for what cannot be, and nothing came of it
                pass

    def sign(self, week: Week) -> None:
        """Signs the week; where earlier revisions left weeks behind, those are revised first, as the office is told."""
        drawn = self.books.draw(week)
        for problem in drawn.problems:
            assert problem.code == "week_to_revise", (problem, week)
            stale = str(problem.values["week"])
            return self.sign_after(self._days_of(stale, week), week)
        before = [paper for paper in self._chain() if paper.week.first < week.first and paper.week.label != week.label]
        recount = self.recount_of(self.books.session, self.ranks)
        paper = recount.paper(week, before)
        signed = self.books.sign(week, drawn)
        self.compare(signed, paper, recount.figures(paper, before))
        if before:
            assert set(signed.counted["brought_forward"]) == before[-1].columns["balance"]
        self.papers[week.label] = paper
        return None

    def sign_after(self, stale: Week, week: Week) -> None:
        self.sign(stale)
        self.sign(week)

    def compare(self, signed: Any, paper: Any, figures: dict[str, Any]) -> None:
        differs = {name: set(signed.counted[name]) ^ paper.columns[name] for name in COLUMNS}
        assert not any(differs.values()), (paper.week, differs)
        names = {*figures, *self.recount_of.NAMES}
        pairs = {name: (signed.figures[name], figures.get(name, 0)) for name in names}
        wrong = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
        assert not wrong, (paper.week, wrong)
        assert all(signed.figures[name] == len(set(uids)) for name, uids in signed.counted.items())

    def _chain(self) -> list[Any]:
        return sorted(self.papers.values(), key=lambda paper: paper.week)

    def _days_of(self, label: str, otherwise: Week) -> Week:
        return self.papers[label].week if label in self.papers else otherwise

    def finish(self) -> None:
        """Signs the week after all others; by then every signed week carries on the one before it."""
        self.books.pass_days(7)
        self.sign(Week.of(self.books.today - 6 * DAY, self.first_weekday))
        chain = self._chain()
        for before, after in itertools.pairwise(chain):
            assert after.columns["brought_forward"] == before.columns["balance"], after.week
        told = Counter(uid for paper in chain for uid in paper.columns["new"])
        told += Counter(chain[0].columns["brought_forward"])
        assert set(told.values()) <= {1}
        assert max(Counter(seq for paper in chain for seq in paper.told).values(), default=1) == 1

    def _log(self, which: int, on: date, what: int) -> None:
        self.books.log(on, None if which % 4 == 3 else which % 4, f"V{1 + what % 3:02}")

    def _end(self, which: int, on: date, what: int) -> None:
        service.dispose(self.books.uow, self._violation(which), on, (Disposal.FILED, Disposal.WARNED)[what % 2])

    def _back(self, which: int, on: date, _what: int) -> None:
        service.reopen(self.books.uow, self._violation(which), on)

    def _drop(self, which: int, _on: date, _what: int) -> None:
        service.withdraw(self.books.uow, self._violation(which), "entered twice")

    def _shield(self, which: int, on: date, _what: int) -> None:
        service.protect(self.books.uow, self._violation(which), "complaint to the Ombudsperson", on)

    def _name(self, which: int, _on: date, what: int) -> None:
        service.identify(self.books.uow, self._violation(which), self.books.persons[what % 3])

    def _clear(self, which: int, on: date, _what: int) -> None:
        service.decide_attribution(self.books.uow, self._violation(which), Attribution.FAKE, "a namesake", on)

    def _case(self, which: int, on: date, _what: int) -> None:
        self.books.open_case(self._violation(which), on)

    def _step(self, which: int, on: date, what: int) -> None:
        if self.books.cases:
            step, fields = STEPS[what % len(STEPS)]
            self.books.step(self.books.cases[which % len(self.books.cases)], step, on, **fields)

    def _violation(self, which: int) -> str:
        return str(self.books.violations[which % len(self.books.violations)]) if self.books.violations else ""


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(history=st.lists(ACT, min_size=10, max_size=50))
def test_any_history_gives_the_figures_of_a_slow_recount_and_balances_that_carry_over(
    open_books: Any, recount_of: Any, history: list[tuple[str, int, int, int]]
) -> None:
    with open_books() as books:
        office = Office(books, recount_of, ("CONST", "HC", "SI"))
        for act in history:
            office.do(*act)
        office.finish()
