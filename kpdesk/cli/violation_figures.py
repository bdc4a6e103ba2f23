"""``kpdesk violations patterns|counts|drafts|draft-discard``: what is read out of violations, and your drafts."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.chart_verb import add_chart_options, chart_outcome
from kpdesk.cli.days import day
from kpdesk.desk.violation_figures import CHART_WEEKS
from kpdesk.violations.counts import By
from kpdesk.violations.drafts import as_plain
from kpdesk.violations.pattern_rows import Pattern, PatternGroup
from kpdesk.violations.rows import ViolationFilter


def add_figure_verbs(group: Verbs) -> None:
    """Adds the verbs on patterns, counts and drafts."""
    found = add_verb(group, "patterns", list_patterns, "what repeats, with its rows; for head of office and CPO")
    found.add_argument("--pattern", choices=[one.value for one in Pattern], action="append", default=[])
    counted = add_verb(group, "counts", list_counts, "violations counted; protected disclosures are in no figure")
    counted.add_argument("--by", choices=[one.value for one in By], default=By.WEEK.value)
    counted.add_argument("--kind", metavar="K", action="append", default=[])
    for verb in (found, counted):
        verb.add_argument("--from", dest="first", metavar="D", type=day, help="seen on this day or later")
        verb.add_argument("--to", dest="last", metavar="D", type=day, help="seen on this day or earlier")
    chart = add_verb(group, "chart", week_chart, "what was seen by week and what came of it; with --pdf on paper")
    add_chart_options(chart, CHART_WEEKS)
    add_verb(group, "drafts", list_drafts, "lists your own drafts: they are counted nowhere")
    discard = add_verb(group, "draft-discard", discard_draft, "takes a draft away")
    discard.add_argument("draft", metavar="DRAFT")


def list_patterns(call: Call) -> Outcome:
    """Returns what repeats."""
    given = call.arguments
    groups = call.desk().violation_figures.patterns(given.first, given.last)
    wanted = set(given.pattern) or set(Pattern)
    return Outcome({"patterns": [_group(group) for group in groups if group.pattern in wanted]})


def list_counts(call: Call) -> Outcome:
    """Returns the figures, each with the filter that lists its rows."""
    given = call.arguments
    kept = ViolationFilter(first=given.first, last=given.last, kinds=tuple(kind.upper() for kind in given.kind))
    desk = call.desk()
    weekday = int(desk.users.settings()["first_weekday"])
    found = desk.violation_figures.counts(By(given.by), kept, weekday)
    items = [{"key": one.key, "count": one.count, "first": one.kept.first, "last": one.kept.last} for one in found]
    return Outcome({"by": given.by, "items": items, "total": sum(one.count for one in found)})


def week_chart(call: Call) -> Outcome:
    """Returns the figures of the chart, and writes it as a PDF where a file is named."""
    return chart_outcome(call, call.desk().violation_figures.week_chart)


def list_drafts(call: Call) -> Outcome:
    """Returns the user's drafts."""
    items = [
        {"draft": kept.uid, "title": kept.title, "kept_at": kept.kept_at, "entry": as_plain(kept.draft)}
        for kept in call.desk().violation_figures.drafts()
    ]
    return Outcome({"items": items})


def discard_draft(call: Call) -> Outcome:
    """Takes a draft away."""
    call.desk().violation_figures.discard_draft(call.arguments.draft)
    return Outcome({"draft": call.arguments.draft, "discarded": True})


def _group(group: PatternGroup) -> dict[str, object]:
    return {
        "pattern": group.pattern,
        "about": group.title,
        "violations": [
            {**{name: getattr(row, name) for name in _ROW}, "attribution": row.attribution} for row in group.violations
        ],
        "beside": [
            {"code": one.code, "on": one.on, "message": sentence(one.code, dict(one.values)), **dict(one.values)}
            for one in group.beside
        ],
    }


_ROW = (
    "uid", "number", "seen_on", "kind", "platform", "handle", "name", "rank", "belt_no", "posting", "supervisor",
)  # fmt: skip
