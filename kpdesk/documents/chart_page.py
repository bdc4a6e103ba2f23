"""A sheet with charts and the tables of their figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportlab.platypus.flowables import Flowable

from kpdesk.base.charts.chart import Chart
from kpdesk.base.clock import local, on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents.chart_drawing import chart_with_table
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import Align, body


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """Whose charts, drawn up when, on which sheet and in which language; ``categories`` heads the table's names."""

    office: Office
    moment: datetime
    categories: str
    size: Size = Size.A4
    language: str = "en"


def draw_charts(charts: Sequence[Chart], sheet: ChartSheet) -> bytes:
    """Returns the charts below each other as a PDF, each followed by its table."""
    language = sheet.language
    on = on_paper(local(sheet.moment).date())
    dated = replace(body(language), align=Align.END, space_after=4)
    story: list[Flowable] = [
        *office_heading(sheet.office, language),
        RichParagraph(sentence("chart_as_on", {"date": on}, language), dated),
    ]
    for chart in charts:
        story += chart_with_table(chart, (sheet.categories, sentence("chart_marks", language=language)), language)
    title = charts[0].title if charts else ""
    furniture = Furniture(office=sheet.office.name, document_id=title, language=language)
    return draw_document(
        Document(title, sheet.office.name, sheet.moment, [Section(story, Paper(sheet.size))], furniture)
    )
