"""``kpdesk cases guard|parity``: what a tribunal would ask, and what similar cases came to."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.cases.letters import paper_named
from kpdesk.cases.parity import Similar
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.finding_objects import asked_object


def add_guard_verbs(cases: Verbs) -> None:
    """Adds ``guard`` and ``parity`` to the verbs of cases."""
    guard = add_verb(cases, "guard", guard_case, "lists what a tribunal would ask of a case, or of all open ones")
    guard.add_argument("case", nargs="?", help="number or uid; all open cases when left out")
    guard.add_argument("--paper", metavar="PAPER", help="only what stands against this paper, such as order")
    parity = add_verb(cases, "parity", list_similar, "lists what this office gave in similar cases")
    parity.add_argument("case", help="number or uid")
    parity.add_argument("--all-ranks", action="store_true", help="also other ranks")


def guard_case(call: Call) -> Outcome:
    """Lists the findings; exit code 1 when one that blocks has no reason on record."""
    given = call.arguments
    if given.case is None:
        return _open_cases(call)
    paper = paper_named(given.paper) if given.paper else None
    number, found = call.desk().case_guard.list(given.case, paper)
    questions = [
        {"question": question, "text": sentence(f"asked_{question}"), "answer": answer}
        for question, answer in found.answers
    ]
    data: dict[str, object] = {
        "case": number,
        "paper": paper,
        "clean": not found.findings,
        "findings": [asked_object(entry, number) for entry in found.findings],
        "to_come": [asked_object(entry, number) for entry in found.to_come],
        "questions": questions,
    }
    return Outcome(data, attention=bool(found.open))


def _open_cases(call: Call) -> Outcome:
    found, looked_at = call.desk().case_guard.open_cases()
    items = [
        {
            "case": case.number,
            "person": case.person,
            "rank": case.rank,
            "state": case.state,
            "findings": list(dict.fromkeys(entry.warning.code for entry in case.findings)),
        }
        for case in found
    ]
    return Outcome({"cases": items, "looked_at": looked_at, "clean": looked_at - len(items)}, attention=bool(items))


def list_similar(call: Call) -> Outcome:
    """Lists the similar cases, the newest order first."""
    number, found = call.desk().case_guard.parity(call.arguments.case, all_ranks=call.arguments.all_ranks)
    return Outcome({"case": number, "similar": [_similar(row) for row in found], "total": len(found)})


def _similar(row: Similar) -> dict[str, object]:
    return {
        "case": row.number,
        "uid": row.uid,
        "person": row.name,
        "rank": row.rank,
        "kinds": list(row.kinds),
        "kinds_alike": list(row.kinds_alike),
        "turn": "repeat" if row.repeat else "first",
        "ordered_on": row.ordered_on,
        "outcome": row.outcome,
        "given": [
            {
                "punishment": given.punishment,
                "amount": given.amount,
                "unit": given.unit,
                "cumulative": given.cumulative,
                "state": given.state,
            }
            for given in row.given
        ],
        "reviews": [{"step": step, "outcome": outcome} for step, outcome in row.reviews],
        "pending": row.pending,
    }
