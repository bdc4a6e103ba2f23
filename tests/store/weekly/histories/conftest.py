"""A slow recount of an office's weeks from its audit trail.

It knows nothing of the records: it replays what the audit trail says was done, keeps of each violation from when to
when it did not pend, and remembers of each signed week only which rows it told.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from kpdesk.base.clock import local
from kpdesk.base.weeks import Week

DAY = timedelta(days=1)
FIGURE_OF_STEP = {
    "show_cause_issued": "show_cause_notices", "charge_sheet_issued": "charge_sheets", "suspended": "suspended",
    "appeal_filed": "appeals_filed", "appeal_decided": "appeals_decided", "reinstated": "reinstated",
}  # fmt: skip
DECISIONS = ("filed", "warned", "exonerated", "displeasure")
MAJOR = {"DISMISSAL"}
COLUMNS = ("brought_forward", "new", "reopened", "disposed", "balance")


@dataclass
class Seen:
    """A violation as the trail tells of it; ``quiet`` are the days on which it did not pend, without those to come."""

    seen: date
    kind: str
    rank: str
    ends: list[list[date | None]] = field(default_factory=list)
    withdrawn: date | None = None
    protected: bool = False

    def pends(self, day: date) -> bool:
        gone = self.protected or (self.withdrawn is not None and self.withdrawn <= day)
        quiet = any(end is not None and end <= day and (back is None or day < back) for end, back in self.ends)
        return not gone and not quiet


@dataclass
class Award:
    case: str
    on: date
    major: bool
    undone: tuple[date, int] | None = None


@dataclass
class Paper:
    """What a signed week told, for the recount of later ones."""

    week: Week
    columns: dict[str, set[str]]
    told: set[int]
    under: dict[str, tuple[str, str]]


class Recount:
    """The office as its audit trail tells of it; ``NAMES`` are the figures that it counts besides the account."""

    NAMES = (*FIGURE_OF_STEP.values(), *DECISIONS, "minor_punishments", "major_punishments", "punishments_undone")

    def __init__(self, session: Any, ranks: dict[str, str]) -> None:
        self.violations: dict[str, Seen] = {}
        self.cases: dict[str, dict[str, Any]] = {}
        self.steps: dict[int, tuple[str, date, str]] = {}
        self.awards: dict[tuple[int, int], Award] = {}
        self._numbers: dict[str, str] = {}
        self._ranks = ranks
        for seq, at, action, uid, details in session.execute(
            text("SELECT seq, at, action, uid, details FROM audit_entry ORDER BY seq")
        ):
            reader = getattr(self, f"_{action}", None)
            if reader is not None:
                reader(seq, local(datetime.fromisoformat(at)).date(), uid, json.loads(details))

    def _violation_logged(self, _seq: int, _day: date, uid: str, told: dict[str, Any]) -> None:
        rank = self._ranks.get(told["person"] or "", "")
        self.violations[uid] = Seen(date.fromisoformat(told["seen_on"]), told["violation_kind"], rank)
        self._numbers[told["number"]] = uid

    def _violation_identified(self, _seq: int, _day: date, uid: str, told: dict[str, Any]) -> None:
        self.violations[uid].rank = self._ranks[told["person"]]

    def _violation_disposed(self, _seq: int, _day: date, uid: str, told: dict[str, Any]) -> None:
        if "on" in told:
            self.violations[uid].ends.append([date.fromisoformat(told["on"]), None])
            self.violations[uid].protected = told["disposal"] == "protected_disclosure"

    def _violation_reopened(self, _seq: int, _day: date, uid: str, told: dict[str, Any]) -> None:
        self.violations[uid].ends[-1][1] = date.fromisoformat(told["on"])
        self.violations[uid].protected = False

    def _violation_withdrawn(self, _seq: int, day: date, uid: str, _told: dict[str, Any]) -> None:
        self.violations[uid].withdrawn = day

    def _case_opened(self, _seq: int, _day: date, uid: str, told: dict[str, Any]) -> None:
        about = [self._numbers[number] for number in told["violations"]]
        self.cases[uid] = {"on": date.fromisoformat(told["on"]), "about": about, "state": "information"}

    def _case_step(self, seq: int, _day: date, uid: str, told: dict[str, Any]) -> None:
        on, fields = date.fromisoformat(told["on"]), told["fields"]
        self.cases[uid] |= {"state": told["after"], "on": min(self.cases[uid]["on"], on)}
        self.steps[seq] = (told["step"], on, fields.get("outcome", ""))
        if told["step"] == "appeal_decided" and fields["outcome"] != "upheld":
            for award in self.awards.values():
                if award.case == uid and award.undone is None:
                    award.undone = (on, seq)
        given = fields.get("awards", []) if told["step"] == "order_issued" else []
        if told["step"] == "appeal_decided" and fields["outcome"] == "modified":
            given = [fields]
        for place, item in enumerate(given):
            self.awards[seq, place] = Award(uid, on, item["punishment"] in MAJOR)

    def paper(self, week: Week, before: list[Paper]) -> Paper:
        """Returns what the week has to tell after these signed ones."""
        columns = self._account(week, before)
        under = {uid: (self.violations[uid].rank or "unknown", self.violations[uid].kind) for uid in columns["balance"]}
        since = before[0].week.first if before else week.first
        told = {seq for paper in before for seq in paper.told}
        mine = {seq for seq, (_, on, _) in self.steps.items() if since <= on <= week.last} - told
        return Paper(week, columns, mine, under)

    def _account(self, week: Week, before: list[Paper]) -> dict[str, set[str]]:
        if not before:
            brought = {uid for uid, row in self.violations.items() if self._open_before(row, week)}
            ever = {uid for uid, row in self.violations.items() if row.seen < week.first}
        else:
            brought = before[-1].columns["balance"]
            first = before[0].columns
            ever = first["brought_forward"].union(first["reopened"], *(paper.columns["new"] for paper in before))
        new, reopened = set(), set()
        for uid, row in self.violations.items():
            out = row.protected or (row.withdrawn is not None and row.withdrawn <= week.last)
            if uid in brought or out or row.seen > week.last:
                continue
            if uid not in ever:
                if not before or not self._over_before(row, before[0].week.first):
                    new.add(uid)
            elif self._came_back(row, week, before[-1].week.last if before else week.first - DAY):
                reopened.add(uid)
        all_rows = brought | new | reopened
        balance = {uid for uid in all_rows if self.violations[uid].pends(week.last)}
        return dict(zip(COLUMNS, (brought, new, reopened, all_rows - balance, balance), strict=True))

    @staticmethod
    def _open_before(row: Seen, week: Week) -> bool:
        slip = row.withdrawn is not None and row.withdrawn <= week.last
        return row.seen < week.first and row.pends(week.first - DAY) and not slip

    @staticmethod
    def _over_before(row: Seen, since: date) -> bool:
        end, back = row.ends[-1] if row.ends else (None, None)
        return row.seen < since and end is not None and back is None and end < since

    @staticmethod
    def _came_back(row: Seen, week: Week, until: date) -> bool:
        """It pends again; or it came and went within the week, which an end dated before the return is not."""
        days = [back for _, back in row.ends if back is not None and back <= week.last]
        if row.pends(week.last):
            return bool(days)
        ends = [min(end or date.max, back or date.max) for end, back in row.ends]
        over = row.ends[-1:] and row.ends[-1][1] is None and ends[-1] <= until
        return not over and any(day > until for day in days) and any(until < end <= week.last for end in ends)

    def figures(self, paper: Paper, before: list[Paper]) -> dict[str, Any]:
        """Returns the figures by their names."""
        week, found = paper.week, Counter[str]()
        for name in COLUMNS:
            found[name] = len(paper.columns[name])
        found["late_entries"] = sum(self.violations[uid].seen < week.first for uid in paper.columns["new"])
        for seq in paper.told:
            step, _, outcome = self.steps[seq]
            found[FIGURE_OF_STEP.get(step, "")] += 1
            if step == "order_issued" and outcome in DECISIONS:
                found[outcome] += 1
        for (seq, _), award in self.awards.items():
            undone = award.undone is not None and award.undone[0] <= week.last
            if seq in paper.told and not undone:
                found["major_punishments" if award.major else "minor_punishments"] += 1
            elif award.undone and award.undone[1] in paper.told and award.on <= week.last and seq not in paper.told:
                found["punishments_undone"] += 1
        for days in (30, 60, 90):
            old = [uid for uid in paper.columns["balance"] if (week.last - self.violations[uid].seen).days > days]
            found[f"pending_over_{days}_days"] = len(old)
        worked = {
            uid
            for case in self.cases.values()
            if case["on"] <= week.last and case["state"] not in {"closed", "filed", "withdrawn"}
            for uid in case["about"]
        }
        found["pending_without_action"] = len(paper.columns["balance"] - worked)
        found["reclassified"] = sum(
            before[-1].under[uid] != (self.violations[uid].rank or "unknown", self.violations[uid].kind)
            for uid in (paper.columns["brought_forward"] if before else ())
        )
        seen = [row for row in self.violations.values() if row.seen <= week.last]
        found["cumulative"] = sum(not row.protected and row.withdrawn is None for row in seen)
        del found[""]
        return {**found, "by_rank": self._groups(paper, "rank"), "by_kind": self._groups(paper, "kind")}

    def _groups(self, paper: Paper, attribute: str) -> dict[str, dict[str, int]]:
        lines: dict[str, dict[str, int]] = {}
        for name in COLUMNS:
            for uid in paper.columns[name]:
                group = getattr(self.violations[uid], attribute) or "unknown"
                lines.setdefault(group, dict.fromkeys(COLUMNS, 0))[name] += 1
        return lines


@pytest.fixture
def recount_of() -> type[Recount]:
    """The recount, to be made of a session and the ranks of the persons."""
    return Recount
