"""The effect of bans as a PDF and as a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.charts.chart import Chart
from kpdesk.base.clock import local, on_paper
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.documents.chart_drawing import chart_with_table
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.province.effect import EffectRow
from kpdesk.province.effect_words import HEADINGS, effect_cells, effect_notes
from kpdesk.weekly.papers import Letterhead
from kpdesk.workbooks import table_writer


@dataclass(frozen=True, slots=True)
class EffectSheet:
    """What is drawn: the rows, the chart over some of them, the names of regions, and the small number."""

    rows: Sequence[EffectRow]
    charts: Sequence[Chart]
    regions: Mapping[str, str]
    small: int


def draw_effect(
    sheet: EffectSheet, head: Letterhead, size: Size, moment: datetime, progress: Progress | None = None
) -> bytes:
    """Returns the PDF on a sheet turned on its side: notes, charts, table."""
    language = head.language
    style = body(language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
    name = sentence("effect_title", {"today": on_paper(local(moment).date())}, language)
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact), language), Spacer(1, 8), RichParagraph(name, title),
        *(RichParagraph(note, style) for note in effect_notes(sheet.rows, sheet.small, language)),
    ]  # fmt: skip
    for chart in sheet.charts:
        story += chart_with_table(
            chart, (sentence("effect_ban", language=language), sentence("chart_marks", language=language)), language
        )
    story.append(long_table(_table(sheet, language)))
    watched = progress or silent()
    document = Document(
        name, head.heading, moment, [Section(signed(story, head.signatory), Paper(size, landscape=True))],
        Furniture(office=head.heading, document_id=f"{head.code}/effect", language=language), subject=name,
    )  # fmt: skip
    return draw_document(document, on_page=lambda page: watched.step("warnings_printing", page))


def write_effect(
    target: Path, sheet: EffectSheet, language: str = "en", *, force: bool = False, progress: Progress | None = None
) -> int:
    """Writes table and notes to an .xlsx and returns its rows; raises as ``written_beside`` and ``write_tables``."""
    columns = [table_writer.Column(sentence(code, language=language), width=18) for code in HEADINGS]
    rows = [effect_cells(row, sheet.regions, sheet.small, language) for row in sheet.rows]
    notes = [(note,) for note in effect_notes(sheet.rows, sheet.small, language)]
    about = sentence("effect_notes", language=language)
    sheets = [
        table_writer.TableSheet(sentence("effect_sheet", language=language), columns, rows),
        table_writer.TableSheet(about, [table_writer.Column(about, width=120)], notes),
    ]
    with written_beside(target, force=force) as handle:
        table_writer.write_tables(handle, sheets, progress=progress or silent())
    return len(rows)


def _table(sheet: EffectSheet, language: str) -> Table:
    first = {"effect_ban": 2.2, "effect_window": 1.1, "effect_region": 1.8}
    columns = [
        Column(sentence(code, language=language), first.get(code, 1), Align.START if code in first else Align.END)
        for code in HEADINGS
    ]
    rows = [effect_cells(row, sheet.regions, sheet.small, language) for row in sheet.rows]
    return Table(columns, rows, serial=False, size=7.5, language=language)
