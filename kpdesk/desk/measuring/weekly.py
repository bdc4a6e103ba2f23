"""The weekly report: its PDF, and the workbook that carries it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import LongTable, SimpleDocTemplate

from kpdesk.access.queries import settings
from kpdesk.base.weeks import Week
from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, timed
from kpdesk.desk.measuring.offices import MOMENT, PASSWORD, QUICK, USER, fill, new_office
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.violations.draft import ViolationDraft
from kpdesk.weekly.pages import draw_pages
from kpdesk.weekly.papers import Letterhead, letterhead_of
from kpdesk.weekly.rows import ReturnView
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package
from kpdesk.workbooks.grid import Workbook as Cells
from kpdesk.workbooks.limits import EXCHANGE_LIMITS
from kpdesk.workbooks.reading import read_workbook_bytes

WEEK = Week.parse("2026-W47")


def weekly_pdf(rows: int = 200) -> Iterator[Measurement]:
    """The report of a week with so many rows, beside a bare reportlab table of the same rows."""
    with new_office() as (desk, folder):
        fill(desk, folder, max(rows, 300))
        _log(desk, rows)
        desk.weekly.draw_up(WEEK.label)
        view, head = desk.weekly.show(WEEK.label), _letterhead(desk)
        seconds = timed(lambda: draw_pages(view, head, Size.A4, MOMENT))
        reference = timed(lambda: _bare_table(view))
    yield measured("weekly_pdf", rows, seconds, "bare reportlab LongTable", reference, most_ratio=2.0)


def weekly_workbook(rows: int = 60) -> Iterator[Measurement]:
    """A frozen week to an encrypted, signed workbook on the stick, beside key derivation plus a bare openpyxl write."""
    with new_office() as (desk, folder):
        fill(desk, folder, 300)
        _log(desk, rows)
        desk.weekly.draw_up(WEEK.label)
        desk.weekly.freeze(WEEK.label, "one person does the work")
        _enrol(desk, folder)
        names = iter(range(100))

        def send() -> None:
            out = folder / f"stick-{next(names)}"
            out.mkdir()
            desk.exchange.send(WEEK.label, out, again=True)

        sent = Path(desk.exchange.send(WEEK.label, _made(folder / "first")).path)
        plain = decrypt_package(sent.read_bytes(), desk.exchange.password(sent), max_bytes=1 << 26)
        cells = read_workbook_bytes(plain, name="sent.xlsx", limits=EXCHANGE_LIMITS)
        seconds = timed(send)
        reference = timed(lambda: encrypt_package(b"x" * 4096, "derivation")) + timed(lambda: _bare_workbook(cells))
    yield measured("weekly_workbook", rows, seconds, "key derivation + bare openpyxl write", reference, most_ratio=1.5)


def _log(desk: Desk, rows: int) -> None:
    people = desk.roster.page(limit=rows)
    for number, person in enumerate(people):
        day = WEEK.first + timedelta(days=number % 6)
        desk.violations.register(
            ViolationDraft((person.uid,), kind="V02", platform="tiktok", seen_on=min(day, date(2026, 11, 21)),
                           handle=f"@{number}", url=f"https://example.invalid/{number}", what="video in uniform")
        )  # fmt: skip


def _letterhead(desk: Desk) -> Letterhead:
    with desk.workplace.reading() as session:
        return letterhead_of(load(session), desk.actor.office, settings(session, desk.actor.name))


def _enrol(desk: Desk, folder: Path) -> None:
    stick = _made(folder / "enrolment")
    cpo, _words = Desk.create(folder / "CPO", "CPO", USER, "Bench", PASSWORD, clock=desk.clock, cost=QUICK)
    with cpo:
        asked = desk.exchange.enrol(stick)
        certified = cpo.exchange.accept_enrolment(Path(asked.path), asked.words, stick)
    desk.exchange.finish_enrolment(Path(certified.path))


def _bare_table(view: ReturnView) -> bytes:
    keys = ("rank", "name", "cnic_last4", "posting", "platform", "kind", "what", "seen_on", "account", "came", "number")
    data = [keys, *([str(row[key]) for key in keys] for row in view.parts["B"])]
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=landscape(A4)).build([LongTable(data, repeatRows=1)])
    return target.getvalue()


def _bare_workbook(cells: Cells) -> bytes:
    """Writes every cell of the workbook that was sent with openpyxl, without any formatting."""
    book = Workbook()
    for sheet in cells.sheets:
        target_sheet = book.create_sheet(sheet.name)
        for row in sheet.rows:
            target_sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
