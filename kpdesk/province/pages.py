"""The consolidated weekly report on paper: in brief, the map, the charts, the tables, and who is not in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import on_paper
from kpdesk.documents.chart_column import ChartColumn
from kpdesk.documents.chart_drawing import ChartBlock
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.headed import Headed
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import GridTable, long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.documents.tile_drawing import TileBlock
from kpdesk.province.consolidated import Consolidated
from kpdesk.province.consolidated_charts import consolidated_charts
from kpdesk.province.consolidated_tables import Number, ReportTable, report_tables, text_of
from kpdesk.province.tile_map import Shown, tile_map
from kpdesk.weekly.page_headings import dense
from kpdesk.weekly.papers import LISTED, Letterhead

_MAP_SHARE: Final = 0.47


def draw_province(
    found: Consolidated, head: Letterhead, names: Mapping[str, str], size: Size, moment: datetime,
    on_page: Callable[[int], None] | None = None,
) -> bytes:  # fmt: skip
    """Returns the PDF; ``names`` are those of offices in the paper's language. Same input, same bytes."""
    upright = Paper(size)
    *tables, missing = report_tables(found, head, names)
    sections = [
        Section([*_brief(found, head, names), *_maps(found, head, names, upright)], upright),
        Section(_charts(found, head, names, upright), upright),
        Section(_tables(tables, missing, head), upright.across()),
    ]
    title = head.words("consolidated_title", {"week": found.week.label})
    furniture = Furniture(office=head.heading, document_id=f"{head.code}/{found.week.label}", language=head.language)
    return draw_document(
        Document(title, head.heading, moment, sections, furniture, subject=found.week.label), on_page=on_page
    )


def _brief(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> list[Flowable]:
    style = body(head.language)
    centred = replace(style, bold=True, align=Align.CENTRE, keep_with_next=True)
    week = found.spans[0]
    values = {"week": found.week.label, "first": on_paper(found.week.first), "last": on_paper(found.week.last)}
    counts = {
        "expected": len(found.offices), "received": week.returns, "outstanding": len(found.offices) - week.returns,
        "due": on_paper(found.due),
    }  # fmt: skip
    lines = [head.words("consolidated_counts", counts), _missing(found, head, names), *_compared(found, head)]
    return [
        *office_heading(Office(head.heading, head.contact), head.language),
        RichParagraph(head.words("consolidated_title", values), replace(centred, size=style.size + 2)),
        RichParagraph(head.words("consolidated_for", values), replace(centred, bold=False)),
        Spacer(0, 4),
        *(RichParagraph(line, replace(style, space_after=4)) for line in lines),
    ]


def _missing(found: Consolidated, head: Letterhead, names: Mapping[str, str]) -> str:
    missing = found.spans[0].missing
    if not missing:
        return head.words("province_none_missing")
    named = LISTED[head.language].join(names.get(code, code) for code in missing)
    return head.words("province_missing", {"count": len(missing), "offices": named})


def _compared(found: Consolidated, head: Letterhead) -> list[str]:
    """The week in one sentence for each time it is held against; a time of which nothing is known is told so."""
    told = []
    for one in found.spans:
        values = {
            "week": found.week.label, "before": found.week.previous().label, "returns": one.returns,
            **{
                name: text_of(Number(one.value(name), one.lacking), head.language)
                for name in ("new", "disposed", "balance")
            },
            "directive": found.directive.code if found.directive else "",
            "number": (found.directive.number if found.directive else "") or head.words("not_on_record_blank"),
            "dated": found.directive.dated if found.directive else "",
        }  # fmt: skip
        told.append(head.words(f"consolidated_told_{one.span.value}", values))
    return told


def _maps(found: Consolidated, head: Letterhead, names: Mapping[str, str], paper: Paper) -> list[Flowable]:
    height = paper.text_height * _MAP_SHARE
    shown = (Shown.NEW, Shown.BALANCE)
    return [TileBlock(tile_map(found, one, head, names), head.language, height) for one in shown]


def _charts(found: Consolidated, head: Letterhead, names: Mapping[str, str], paper: Paper) -> list[Flowable]:
    charts = [ChartBlock(one, head.language) for one in consolidated_charts(found, head, names) if not one.is_empty]
    heading = _heading(head, head.words("consolidated_charts"))
    return [ChartColumn(heading, charts, paper.text_height)] if charts else [heading]


def _tables(tables: list[ReportTable], missing: ReportTable, head: Letterhead) -> list[Flowable]:
    story: list[Flowable] = [RichParagraph(head.words("consolidated_note"), replace(dense(head), space_after=4))]
    story += [Headed(_heading(head, table.title), _grid(table, head)) for table in tables]
    story += [_heading(head, missing.title), _grid(missing, head)]
    return signed(story, head.signatory, head.language)


def _heading(head: Letterhead, words: str) -> RichParagraph:
    return RichParagraph(
        words, replace(dense(head), size=11, bold=True, space_before=8, space_after=2, keep_with_next=True)
    )


def _grid(table: ReportTable, head: Letterhead) -> GridTable:
    weights = table.weights or (1.0,) * len(table.columns)
    columns = [
        Column(title, weights[place], Align.END if place in table.numbers else Align.START)
        for place, title in enumerate(table.columns)
    ]
    rows = [tuple(text_of(cell, head.language) for cell in row) for row in table.rows]
    return long_table(Table(columns, rows, emphasised=table.emphasised, language=head.language))
