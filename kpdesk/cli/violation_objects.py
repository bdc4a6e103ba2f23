"""What the verbs on violations print, as plain values under the contract's names."""

from __future__ import annotations

from kpdesk.base.problems import Severity
from kpdesk.cli.output import problem_object
from kpdesk.violations.log_import import LogAccepted
from kpdesk.violations.log_plan import LogPlan, Verdict
from kpdesk.violations.rows import DirectiveKnown, Registered, ViolationPage, ViolationRow


def import_object(plan: LogPlan, accepted: LogAccepted | None) -> dict[str, object]:
    """Returns an import as the contract names it: the plan, and what was accepted of it."""
    counts = plan.counts
    open_rows = [row for row in plan.rows if row.verdict in {Verdict.DOUBTFUL, Verdict.REFUSED}]
    taken = accepted.doubtful_taken if accepted else 0
    return {
        "rows": len(plan.rows),
        "added": accepted.added + taken if accepted else counts[Verdict.NEW.value],
        "changed": 0,
        "unchanged": counts[Verdict.UNCHANGED.value],
        "doubtful": counts[Verdict.DOUBTFUL.value] - taken,
        "doubtful_taken": taken,
        "refused": counts[Verdict.REFUSED.value],
        "missing_from_file": 0,
        "batch": accepted.batch if accepted else None,
        "sheet": plan.reading.sheet,
        "mapping": plan.mapping,
        "problems": [
            problem_object(problem)
            for row in open_rows
            for problem in row.problems
            if problem.severity is not Severity.NOTE
        ],
        "notes": [
            problem_object(problem)
            for row in plan.rows
            for problem in row.problems
            if problem.severity is Severity.NOTE and row.verdict is not Verdict.UNCHANGED
        ],
    }


def registered_object(item: Registered) -> dict[str, object]:
    """Returns what logging made, with the directives of the day."""
    return {
        "uid": item.uid,
        "number": item.number,
        "person": item.person_uid,
        "kind": item.kind,
        "directives_in_force": [known.code for known in item.directives],
        "acknowledged": [k.code for k in item.directives if k.acknowledged and k.acknowledged.acknowledges],
    }


def listed_object(row: ViolationRow) -> dict[str, object]:
    """Returns one line of a list."""
    return {
        "uid": row.uid,
        "number": row.number,
        "seen_on": row.seen_on,
        "person": row.person_uid,
        "name": row.name or row.unidentified,
        "rank": row.rank,
        "belt_no": row.belt_no,
        "kind": row.kind,
        "platform": row.platform,
        "handle": row.handle,
        "url": row.url,
        "what": row.what,
        "part": row.part,
        "incident": row.incident,
        "protected": row.protected,
        "hidden": row.hidden,
        "attribution": row.attribution,
        "state": row.state,
        "disposed_on": row.disposed_on,
        "disposal": row.disposal,
        "case": row.case_number,
        "exhibits": row.exhibits,
    }


def violation_object(page: ViolationPage) -> dict[str, object]:
    """Returns everything about one violation."""
    return {
        **listed_object(page.row),
        "others": [other.number for other in page.others],
        "involved": [
            {
                "number": other.number,
                "person": other.person_uid,
                "name": other.name or other.unidentified,
                "part": other.part,
                "kind": other.kind,
            }
            for other in page.others
        ],
        "posting": page.row.posting,
        "seen_by": page.row.seen_by,
        "posted_on": page.posted_on,
        "obtained": page.obtained,
        "part": page.part,
        "on_duty": page.on_duty,
        "places": list(page.places),
        "factors": list(page.factors),
        "supervisor": page.supervisor,
        "forum": page.forum,
        "protected": page.row.protected,
        "note": page.note,
        "attribution_on": page.attribution_on,
        "attribution_note": page.attribution_note,
        "authority_note": page.authority_note,
        "station": page.station,
        "fir_no": page.fir_no,
        "fir_date": page.fir_date,
        "accused": page.accused,
        "outlet": page.outlet,
        "permitted_by": page.permitted_by,
        "custody_action": page.custody_action,
        "referral": page.referral,
        "flags": list(page.flags),
        "directives": [directive_object(known) for known in page.directives],
        "evidence": [
            {
                "exhibit": row.exhibit,
                "file_name": row.file_name,
                "size_bytes": row.size_bytes,
                "sha256": row.sha256,
                "also": list(row.also),
            }
            for row in page.evidence
        ],
    }


def directive_object(known: DirectiveKnown) -> dict[str, object]:
    """Returns one directive that a violation carries."""
    return {
        "code": known.code,
        "number": known.letter_no,
        "dated": known.dated,
        "acknowledged": known.acknowledged,
        "acknowledged_on": known.acknowledged_on,
        "now": known.now,
        "now_on": known.now_on,
    }
