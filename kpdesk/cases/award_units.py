"""What the number of a punishment counts: days, years, rupees."""

from __future__ import annotations

from kpdesk.reference.rows import Punishment
from kpdesk.reference.rules import Detail, LimitUnit


def counted_in(row: Punishment) -> str:
    """Returns the unit of a punishment's period or sum, empty where it has neither.

    The unit is that of its limit; a period without a limit on record, as of a reduction, counts in years and a sum in
    rupees. Source: Police Rules 1975, rule 4 (the period of a reduction is stated).
    """
    if row.unit is not None:
        return row.unit.value
    if Detail.PERIOD in row.states:
        return LimitUnit.YEARS.value
    return LimitUnit.RUPEES.value if Detail.AMOUNT in row.states else ""
