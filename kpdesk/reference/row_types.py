"""Which class the rows of each table of the reference data have."""

from __future__ import annotations

from typing import Final

from kpdesk.reference.rows import (
    Authority,
    Clock,
    Designation,
    DirectiveText,
    FieldShare,
    Holiday,
    Kind,
    NonPunishment,
    Offence,
    Office,
    Platform,
    Punishment,
    Rank,
    Regime,
    Row,
    SoughtPosting,
)
from kpdesk.reference.rules import Table

ROW_TYPES: Final[dict[Table, type[Row]]] = {
    Table.OFFICES: Office,
    Table.DESIGNATIONS: Designation,
    Table.RANKS: Rank,
    Table.PLATFORMS: Platform,
    Table.KINDS: Kind,
    Table.REGIMES: Regime,
    Table.CLOCKS: Clock,
    Table.PUNISHMENTS: Punishment,
    Table.NON_PUNISHMENTS: NonPunishment,
    Table.AUTHORITIES: Authority,
    Table.DIRECTIVES: DirectiveText,
    Table.OFFENCES: Offence,
    Table.HOLIDAYS: Holiday,
    Table.SHARED_FIELDS: FieldShare,
    Table.SOUGHT_POSTINGS: SoughtPosting,
}
"""The class of each table's rows."""
