"""The province's week on paper: who has reported, and the figures of those who have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import local, on_paper
from kpdesk.base.sentences import known_codes, sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import ENGLISH, Align
from kpdesk.province.rows import OfficeStatus, Totals, WeekStatus
from kpdesk.weekly.papers import Letterhead

_TITLE = replace(ENGLISH, size=13, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
_PART = replace(ENGLISH, size=11, bold=True, space_before=8, space_after=2, keep_with_next=True)
_SUM = "summary"
_DATE = "00.00.0000"


def draw_province(
    status: WeekStatus,
    sums: Totals,
    head: Letterhead,
    size: Size,
    moment: datetime,
    on_page: Callable[[int], None] | None = None,
) -> bytes:
    """Returns the PDF: status of all offices, then the totals with the names of those that are not in them."""
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact)),
        Spacer(1, 8),
        RichParagraph(sentence("province_title", {"week": status.week, "due": on_paper(status.due)}), _TITLE),
        RichParagraph(sentence("province_counts", _counts(status)), ENGLISH),
        long_table(_offices(status)),
        RichParagraph(sentence("province_totals", {"count": len(sums.included)}), _PART),
        RichParagraph(_missing(sums), ENGLISH),
    ]
    for title, table in _figures(sums, head):
        story += [RichParagraph(title, _PART), long_table(table)]
    document = Document(
        sentence("province_title", {"week": status.week, "due": on_paper(status.due)}), head.heading, moment,
        [Section(signed(story, head.signatory), Paper(size))],
        Furniture(office=head.heading, document_id=f"{head.code}/{status.week}"), subject=status.week,
    )  # fmt: skip
    return draw_document(document, on_page=on_page)


def state_text(office: OfficeStatus) -> str:
    """Returns the state in words, with the days that a return was or is late."""
    text = sentence(f"state_{office.state.value}")
    return f"{text}, {sentence('province_days_late', {'days': office.days_late})}" if office.days_late else text


def _counts(status: WeekStatus) -> dict[str, object]:
    return {"expected": status.expected, "received": status.received, "outstanding": status.outstanding}


def _missing(sums: Totals) -> str:
    if not sums.missing:
        return sentence("province_none_missing")
    return sentence("province_missing", {"count": len(sums.missing), "offices": ", ".join(sums.missing)})


def _offices(status: WeekStatus) -> Table:
    columns = (
        Column(sentence("heading_office"), 4),
        Column(sentence("heading_state"), 3),
        Column(sentence("heading_received_on"), 1.4, fits=_DATE),
    )
    rows = [
        (
            f"{office.name} ({office.office})",
            state_text(office),
            on_paper(local(office.received_at).date()) if office.received_at else "",
        )
        for office in status.offices
    ]
    return Table(columns, rows)


def _figures(sums: Totals, head: Letterhead) -> list[tuple[str, Table]]:
    """Returns a table of the plain figures and one for each group of figures."""
    plain = {name: value for name, value in sums.figures.items() if type(value) is int}
    found = [(sentence("province_figures"), _two_columns(sentence("figure_heading"), _named(plain)))] if plain else []
    names = {**head.kinds, **head.platforms, **head.ranks}
    for group, values in sums.figures.items():
        if isinstance(values, Mapping) and values and group != _SUM:
            found.append((_label(f"heading_{group}", group), _group(group, values, names)))
    return found


def _group(group: str, values: Mapping[str, object], names: Mapping[str, str]) -> Table:
    first = next(iter(values.values()))
    if not isinstance(first, Mapping):
        return _two_columns(_label(f"heading_{group}", group), [(names.get(k, k), str(v)) for k, v in values.items()])
    columns = list(dict.fromkeys(name for row in values.values() if isinstance(row, Mapping) for name in row))
    rows = [
        (names.get(code, code), *(str(row.get(name, 0)) for name in columns))
        for code, row in values.items()
        if isinstance(row, Mapping)
    ]
    heads = [Column(_label(f"figure_{name}", name), 1, Align.END) for name in columns]
    return Table((Column(_label(f"heading_{group}", group), 4), *heads), rows)


def _two_columns(heading: str, rows: Sequence[tuple[str, str]]) -> Table:
    return Table((Column(heading, 5), Column(sentence("number_heading"), 1, Align.END)), rows)


def _named(figures: Mapping[str, object]) -> list[tuple[str, str]]:
    return [(_label(f"figure_{name}", name), str(value)) for name, value in figures.items()]


def _label(code: str, name: str) -> str:
    return sentence(code) if code in known_codes() else name.replace("_", " ").capitalize()
