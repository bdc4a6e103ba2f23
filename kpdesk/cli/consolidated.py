"""``kpdesk province print|export``: the consolidated weekly report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kpdesk.base.files import write_file
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.documents.paper import Size
from kpdesk.province.consolidated import OFFICE_FIGURES, Consolidated, Span
from kpdesk.weekly.figures import ACTIONS


def add_report_verbs(group: Verbs) -> None:
    """Adds the verbs of the report to ``province``."""
    printing = add_verb(group, "print", print_week, "writes the consolidated weekly report as a PDF")
    exporting = add_verb(group, "export", export_week, "writes the tables of the consolidated report as a workbook")
    for verb, option in ((printing, "--pdf"), (exporting, "--xlsx")):
        verb.add_argument("--week", metavar="2026-W47")
        verb.add_argument(option, required=True, metavar="FILE", dest="target")
        verb.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
        verb.add_argument("--language", choices=LANGUAGES, default="en")
        verb.add_argument("--force", action="store_true", help="replace an existing file")


def print_week(call: Call) -> Outcome:
    """Writes the PDF."""
    given, province = call.arguments, call.desk().province
    data = province.pdf(given.week, Size(given.paper), call.progress, given.language)
    return _written(call, "pdf", data)


def export_week(call: Call) -> Outcome:
    """Writes the workbook."""
    given, province = call.arguments, call.desk().province
    data = province.workbook(given.week, Size(given.paper), call.progress, given.language)
    return _written(call, "xlsx", data)


def consolidated_object(found: Consolidated) -> dict[str, Any]:
    """Returns regions, spans and actions with ``null`` for what is not known."""
    return {
        "week": found.week.label,
        "regions": [
            {
                "region": one.region or None,
                **dict(zip(OFFICE_FIGURES, one.totals, strict=True)),
                "before": one.before,
                "since": one.since,
                "missing": [line.status.office for line in one.offices if line.values[0] is None],
            }
            for one in found.regions
        ],
        "spans": {
            one.span.value: {
                "first": one.first,
                "last": one.last,
                "returns": one.returns,
                "lacking": one.lacking,
                "new": one.value("new"),
                "actions": {name: one.value(name) for name in ACTIONS},
            }
            for one in found.spans
        },
        "directive": found.directive.code if found.directive else None,
    }


def _written(call: Call, name: str, data: bytes) -> Outcome:
    given = call.arguments
    path = write_file(Path(given.target), data, force=given.force)
    found = call.desk().province.consolidated(given.week)
    week = found.span(Span.WEEK)
    assert week is not None
    told = {
        "expected": len(found.offices),
        "received": week.returns,
        "outstanding": week.lacking,
        "missing": list(week.missing),
    }
    return Outcome(
        {name: str(path), "size_bytes": len(data), **told, **consolidated_object(found)}, attention=week.lacking > 0
    )
