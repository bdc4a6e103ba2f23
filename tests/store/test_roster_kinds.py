"""Rolls of every kind of file: the same people, whatever the program that saved them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from kpdesk.base.errors import Cancelled
from kpdesk.base.progress import Progress
from kpdesk.roster.importing import ImportOptions

HEADINGS = ("Name", "Father Name", "Rank", "CNIC", "Posting")
ROWS = (
    ("Gul Zaman", "Zar Khan", "FC", "16101-1234567-1", "PS City"),
    ("Amir Shah", "Wali Khan", "HC", "16101-7654321-3", "PS City"),
    ("Noor Jan", "Sher Ali", "ASI", "17301-1111222-5", "PS Hoti"),
)
PLAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
WITH_MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
Rows = tuple[tuple[str, ...], ...]
ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    '<office:body><office:spreadsheet><table:table table:name="Nominal Roll">'
)
ODS_FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>"


@pytest.fixture
def roster(desk):
    return desk.roster


def book(path: Path, rows: Rows = ROWS, *, hidden_row: int | None = None) -> Path:
    made = openpyxl.Workbook()
    for row in (HEADINGS, *rows):
        made.active.append(row)
    if hidden_row:
        made.active.row_dimensions[hidden_row].hidden = True
    made.save(path)
    return path


def ods(path: Path, rows: Rows = ROWS) -> Path:
    def row(cells: tuple[str, ...]) -> str:
        inner = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in cells
        )
        return f"<table:table-row>{inner}</table:table-row>"

    empty = '<table:table-row table:number-rows-repeated="1000"><table:table-cell/></table:table-row>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", ODS_HEAD + "".join(map(row, (HEADINGS, *rows))) + empty + ODS_FOOT)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest '
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )
    return path


def xlsm(path: Path, rows: Rows = ROWS) -> Path:
    """An .xlsm by its content type, with something where macros stand."""
    plain = book(path.with_suffix(".xlsx"), rows)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == "[Content_Types].xml":
                data = data.replace(PLAIN, WITH_MACROS)
            target.writestr(part.filename, data)
        target.writestr("xl/vbaProject.bin", b"no macro of ours ever runs")
    return path


def csv(path: Path, encoding: str, mark: str, rows: Rows = ROWS) -> Path:
    path.write_text("\r\n".join(mark.join(row) for row in (HEADINGS, *rows)), encoding=encoding)
    return path


KINDS = {
    "roll.xlsx": book,
    "roll.xlsm": xlsm,
    "roll.ods": ods,
    "comma.csv": lambda path, rows=ROWS: csv(path, "utf-8", ",", rows),
    "marked.csv": lambda path: csv(path, "utf-8-sig", ";"),
    "tabs.txt": lambda path: csv(path, "utf-16", "\t"),
    "bars.csv": lambda path: csv(path, "cp1252", "|"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_roll_of_every_kind_gives_the_same_people(roster, tmp_path, name):
    proposal = roster.plan(KINDS[name](tmp_path / name))

    found = [
        (row.incoming.draft.name, row.incoming.draft.cnic, row.incoming.draft.posting) for row in proposal.plan.rows
    ]
    assert found == [(row[0], row[3].replace("-", ""), row[4]) for row in ROWS]
    assert proposal.questions == ()


@pytest.mark.parametrize("name", ["roll.ods", "roll.xlsm", "comma.csv"])
def test_a_roll_of_another_kind_is_marked_in_a_workbook_that_reads_the_same(roster, tmp_path, name):
    roster.accept(roster.plan(KINDS[name](tmp_path / name)))
    wrong = KINDS[name](tmp_path / f"wrong-{name}", ((*ROWS[0][:3], "123", ROWS[0][4]), *ROWS[1:]))

    proposal = roster.plan(wrong)
    roster.mark(proposal, wrong, tmp_path / "marked.xlsx")

    assert roster.plan(tmp_path / "marked.xlsx").plan.counts == proposal.plan.counts
    assert proposal.plan.counts["refused"] == 1


def test_a_hidden_row_is_named_and_left_out_unless_asked_for(roster, tmp_path):
    path = book(tmp_path / "roll.xlsx", hidden_row=3)

    without, everybody = roster.plan(path), roster.plan(path, ImportOptions(include_hidden=True))

    assert [(row.row, row.reason) for row in without.reading.left_out] == [(3, "hidden")]
    assert (len(without.plan.rows), len(everybody.plan.rows)) == (2, 3)


def test_a_stopped_plan_ends_at_once_and_leaves_nothing(desk, roster, tmp_path):
    progress = Progress()
    progress.stop()

    with pytest.raises(Cancelled):
        roster.plan(book(tmp_path / "roll.xlsx"), progress=progress)

    assert (roster.count(), roster.batches()) == (0, ())
