"""Who has signed a directive and who has not, as a printed list and as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from reportlab.platypus.flowables import Flowable

from kpdesk.base.clock import local, on_paper
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.directives.rows import AckCounts, AckRow, AckWanted
from kpdesk.directives.rules import NOT_SIGNED, AckState
from kpdesk.directives.sheet_paper import SheetHead
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.reference.reference import Reference
from kpdesk.workbooks import table_writer
from kpdesk.workbooks.cell_xml import ColumnType

_DATE: Final = "00.00.0000"
_COLUMNS: Final = ("rank", "name", "father_name", "belt", "posting", "state", "date", "sheet")
_SHEET_COLUMNS: Final = (
    table_writer.Column("S.No", ColumnType.INTEGER, 7),
    table_writer.Column("Rank", width=20),
    table_writer.Column("Name", width=24),
    table_writer.Column("Father's Name", width=24),
    table_writer.Column("Belt No", width=10),
    table_writer.Column("Posting", width=24),
    table_writer.Column("State", width=14),
    table_writer.Column("Date", ColumnType.DATE, 12),
    table_writer.Column("Sheet", width=12),
    table_writer.Column("Note", width=30),
)


def draw_acknowledgements(
    head: SheetHead,
    rows: Sequence[AckRow],
    wanted: AckWanted,
    counts: AckCounts,
    reference: Reference,
    on_page: Callable[[int], None] | None = None,
) -> bytes:
    """Returns the list as a PDF under the letter's number and date, with the counts of the whole office."""
    language, letter = head.language, head.letter
    style = body(language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=4, keep_with_next=True)
    about = (language == "ur" and letter.title_urdu) or letter.title
    values = {
        "number": letter.number_shown(language), "dated": letter.dated_shown(language), "about": about,
        "signed": counts.signed, "roll": counts.roll, "waiting": counts.waiting, "count": len(rows),
        "date": on_paper(local(head.moment).date()), "station": wanted.posting or "–",
    }  # fmt: skip
    named = sentence("ack_list_not_signed" if wanted.state == NOT_SIGNED else "ack_list_title", language=language)
    lines = ["sheet_letter", "ack_list_counts", *(["ack_list_station"] if wanted.posting else [])]
    story: list[Flowable] = [*office_heading(head.office, language), RichParagraph(named, title)]
    story += [RichParagraph(sentence(code, values, language), replace(style, space_after=2)) for code in lines]
    names = {rank.code: (language == "ur" and rank.name_ur) or rank.name for rank in reference.ranks}
    columns = [
        Column(sentence(f"sheet_column_{name}", language=language), weight, fits=_DATE if name == "date" else "")
        for name, weight in zip(_COLUMNS, (2, 3, 3, 1.2, 2.4, 1.6, 1.3, 1.3), strict=True)
    ]
    cells = [_cells(row, names, language) for row in rows]
    story.append(long_table(Table(columns, cells, language=language, size=10 if language == "ur" else 8)))
    furniture = Furniture(office=head.office.name, document_id=f"{named} {letter.code}", language=language)
    section = Section(story, Paper(head.size).across())
    return draw_document(Document(named, head.office.name, head.moment, [section], furniture), on_page=on_page)


def export_acknowledgements(
    target: Path, rows: Iterable[AckRow], reference: Reference, *, force: bool = False, progress: Progress | None = None
) -> int:
    """Writes the list to an .xlsx and returns how many rows; raises as ``written_beside`` and ``write_tables``."""
    counted = _Counted(rows, {rank.code: rank.name for rank in reference.ranks})
    with written_beside(target, force=force) as handle:
        sheet = table_writer.TableSheet("Acknowledgements", _SHEET_COLUMNS, counted)
        table_writer.write_tables(handle, [sheet], progress=progress or silent())
    return counted.rows


class _Counted:
    """The rows of the workbook; ``rows`` is how many were given out."""

    def __init__(self, rows: Iterable[AckRow], ranks: dict[str, str]) -> None:
        self._rows, self._ranks, self.rows = rows, ranks, 0

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        for row in self._rows:
            self.rows += 1
            cells = (
                self._ranks.get(row.rank, row.rank), row.name, row.father_name, row.belt_no, row.posting,
                state_words(row.state), row.on_date, row.sheet, row.note,
            )  # fmt: skip
            yield self.rows, *(None if cell == "" else cell for cell in cells)


def state_words(state: AckState | None, language: str = "en") -> str:
    """Returns what an official did, in words; a dash of paper while nothing is on record."""
    return sentence(f"ack_{state.value}" if state else "ack_nothing", language=language)


def _cells(row: AckRow, ranks: dict[str, str], language: str) -> tuple[str, ...]:
    urdu = language == "ur"
    return (
        ranks.get(row.rank, row.rank), (urdu and row.name_urdu) or row.name,
        (urdu and row.father_name_urdu) or row.father_name, row.belt_no, row.posting,
        state_words(row.state, language), on_paper(row.on_date), row.sheet,
    )  # fmt: skip
