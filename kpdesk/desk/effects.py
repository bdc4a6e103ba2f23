"""The desk's face for the effect of bans: what was counted before and after each, by region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.charts.chart import Chart
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.cases.paper_words import name_in
from kpdesk.desk.headquarters import HeadquartersDesk
from kpdesk.documents.paper import Size
from kpdesk.province.effect import ALL, NO_REGION, WINDOWS, EffectRow, effect_rows
from kpdesk.province.effect_paper import EffectSheet, draw_effect, write_effect
from kpdesk.province.effect_queries import known_of, letters_of
from kpdesk.province.effect_words import effect_cells, effect_chart, effect_notes
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import OfficeKind
from kpdesk.weekly.papers import letterhead_of

CHART_WEEKS = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """Which bans, region and windows are wanted; empty ones are all of them."""

    directive: str = ""
    region: str | None = None
    weeks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Effect:
    """The rows with their cells in words, the notes that belong to them, the chart, and the names of the regions."""

    rows: tuple[EffectRow, ...]
    cells: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    chart: Chart
    regions: tuple[tuple[str, str], ...]


class EffectsDesk(HeadquartersDesk):
    """Before and after each ban; raises Refused ``only_at_headquarters`` elsewhere."""

    def effect(self, asked: Asked | None = None, language: str = "en") -> Effect:
        """Returns the picture; raises Refused ``directive_unknown``, ``region_unknown``, ``window_unknown``."""
        wanted = asked or Asked()
        with self._reading() as session:
            reference = load(session)
            rows, small = self._rows(session, reference, wanted), self._small(session)
        names = _regions(reference, language)
        weeks = wanted.weeks[0] if len(wanted.weeks) == 1 else CHART_WEEKS
        return Effect(
            rows,
            tuple(effect_cells(row, names, small, language) for row in rows),
            effect_notes(rows, small, language),
            effect_chart(rows, weeks, wanted.region or ALL, names, language),
            tuple(names.items()),
        )

    def pdf(
        self, asked: Asked | None = None, size: Size = Size.A4, language: str = "en", progress: Progress | None = None
    ) -> bytes:
        """Returns notes, chart and table as a PDF; raises as :meth:`effect`."""
        found = self.effect(asked, language)
        with self._reading() as session:
            head = letterhead_of(load(session), self._office, settings(session, self._at.actor.name), language)
            small = self._small(session)
        sheet = EffectSheet(found.rows, [found.chart], dict(found.regions), small)
        return draw_effect(sheet, head, size, self._at.clock.now(), progress)

    def workbook(
        self, target: Path, asked: Asked | None = None, language: str = "en", *, force: bool = False,
        progress: Progress | None = None,
    ) -> int:  # fmt: skip
        """Writes table and notes to an .xlsx and returns its rows; raises as :meth:`effect`, ``file_exists``."""
        found = self.effect(asked, language)
        with self._reading() as session:
            sheet = EffectSheet(found.rows, [found.chart], dict(found.regions), self._small(session))
        return write_effect(target, sheet, language, force=force, progress=progress)

    def _rows(self, session: Session, reference: Reference, wanted: Asked) -> tuple[EffectRow, ...]:
        letters = letters_of(session, self._today)
        if wanted.directive:
            letters = tuple(one for one in letters if one.code.casefold() == wanted.directive.casefold())
            if not letters:
                raise Refused("directive_unknown", field="directive", directive=wanted.directive)
        _check_windows(wanted.weeks)
        names = _regions(reference, "en")
        if wanted.region not in (None, ALL, NO_REGION, *names):
            raise Refused("region_unknown", field="region", region=wanted.region)
        weekday = int(settings(session, self._at.actor.name)["first_weekday"])
        known = known_of(session, reference, self._office, letters, self._today, weekday)
        rows = effect_rows(letters, known, wanted.weeks or WINDOWS)
        return tuple(row for row in rows if wanted.region is None or row.region == wanted.region)

    def _small(self, session: Session) -> int:
        return int(settings(session, self._at.actor.name)["warning_small_number"])


def _check_windows(weeks: Iterable[int]) -> None:
    for number in weeks:
        if number not in WINDOWS:
            raise Refused("window_unknown", field="weeks", weeks=number, known=", ".join(map(str, WINDOWS)))


def _regions(reference: Reference, language: str) -> dict[str, str]:
    return {office.code: name_in(office, language) for office in reference.offices if office.kind is OfficeKind.REGION}
