"""What the charts of a return show: the weeks behind it, kinds by platform, and the letters in between."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import Any, Final

from kpdesk.base.weeks import Week
from kpdesk.weekly.facts import SeenCount, WeekFacts
from kpdesk.weekly.figures import UNKNOWN

FEWEST_WEEKS: Final = 26
MOST_WEEKS: Final = 104
_WEEKS_BEFORE_LETTER: Final = 4


def trend_of(facts: WeekFacts) -> dict[str, Any]:
    """Returns the charts' figures as JSON types: ``weeks`` and ``kinds`` (each by platform) over the same violations,
    and the ``letters`` of that time.

    It reaches back to four weeks before the letter that is answered, 26 weeks at least and 104 at most. A violation
    stands in the week in which it was seen; withdrawn ones and protected disclosures stand in none.
    """
    weeks = _weeks(facts)
    first, last = weeks[0].first, weeks[-1].last
    seen = [row for row in facts.seen if first <= row.on <= last]
    places: Counter[int] = Counter()
    for row in seen:
        places[(row.on - first).days // 7] += row.count
    return {
        "weeks": {week.label: places[place] for place, week in enumerate(weeks)},
        "first": first.isoformat(),
        "kinds": _kinds(seen),
        "letters": [
            {"code": letter.code, "letter_no": letter.letter_no, "dated": letter.dated.isoformat()}
            for letter in facts.letters
            if first <= letter.dated <= last
        ],
    }


def _weeks(facts: WeekFacts) -> list[Week]:
    since = facts.answered.since if facts.answered else None
    wanted = _weeks_since(since, facts.week) + _WEEKS_BEFORE_LETTER if since else FEWEST_WEEKS
    count = min(MOST_WEEKS, max(FEWEST_WEEKS, wanted))
    return [Week(facts.week.first - timedelta(weeks=count - 1 - place)) for place in range(count)]


def _weeks_since(day: date, week: Week) -> int:
    return (week.last - day).days // 7 + 1


def _kinds(seen: list[SeenCount]) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in seen:
        found[row.kind][row.platform or UNKNOWN] += row.count
    return {kind: dict(sorted(found[kind].items())) for kind in sorted(found)}
