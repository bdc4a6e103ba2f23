"""All answers put to the rows of a roll, in the order in which one rests on the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kpdesk.roster.column_questions import settle_columns
from kpdesk.roster.date_questions import settle_dates
from kpdesk.roster.elsewhere import Elsewhere, settle_elsewhere
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.numberless import settle_numberless
from kpdesk.roster.plan import RosterPlan, Verdict
from kpdesk.roster.posting_names import judge_postings
from kpdesk.roster.question_groups import grouped
from kpdesk.roster.questions import Answers, Question
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows_alike import settle_alike
from kpdesk.roster.said_questions import settle_said
from kpdesk.roster.settled import Settled
from kpdesk.roster.twins import settle_twins
from kpdesk.roster.value_questions import settle_values

_OPEN = frozenset({Verdict.DOUBTFUL, Verdict.REFUSED})


def settle(
    rows: Sequence[IncomingRow],
    answers: Answers,
    ranks: RankNames,
    postings: Mapping[str, int],
    elsewhere: Elsewhere,
    today: date,
) -> Settled:
    """Returns the rows with every answer put to them.

    The order is: columns by content, lines between them, values, dates, people of other offices, rows of one person.

    ``postings`` counts the office's people by posting. Who is who on record is asked by the plan itself.
    """
    columns = settle_columns(rows, answers, today)
    said = settle_said(columns.rows, answers, today)
    values = settle_values(judge_postings(said.rows, postings), answers, ranks, tuple(postings), today)
    dates = settle_dates(values.rows, answers, today)
    others = settle_elsewhere(dates.rows, elsewhere, answers, today)
    twins = settle_twins(others.rows, answers, today)
    alike = settle_alike(twins.rows, answers)
    numberless = settle_numberless(alike.rows, answers)
    stages = (columns, said, values, dates, others, twins, alike, numberless)
    return Settled(
        numberless.rows,
        grouped(tuple(question for stage in stages for question in stage.questions), answers),
        tuple(row for stage in stages for row in stage.set_aside),
    )


def still_asked(questions: Sequence[Question], plan: RosterPlan) -> tuple[Question, ...]:
    """Returns the questions without those whose rows need no answer any more (the record says the same already)."""
    waiting = {(row.incoming.sheet, row.incoming.row) for row in plan.rows if row.verdict in _OPEN}
    return tuple(q for q in questions if not q.is_open or not waiting.isdisjoint(q.rows))
