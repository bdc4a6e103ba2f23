"""The desk's face for headquarters: who has reported, the consolidated figures, building anew."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.charts.chart import Chart
from kpdesk.base.charts.tiles import TileMap
from kpdesk.base.progress import Progress, silent
from kpdesk.base.weeks import Week
from kpdesk.desk.headquarters import HeadquartersDesk
from kpdesk.desk.rebuilding import rebuild_from
from kpdesk.directives.queries import directives_in_force
from kpdesk.documents.paper import Size
from kpdesk.province import queries
from kpdesk.province.consolidated import Consolidated
from kpdesk.province.consolidated_charts import consolidated_charts
from kpdesk.province.consolidated_queries import consolidated
from kpdesk.province.consolidated_tables import ReportTable, report_tables
from kpdesk.province.consolidated_workbook import consolidated_workbook
from kpdesk.province.debt_queries import owed
from kpdesk.province.debts import OfficeDebts
from kpdesk.province.figures import totals
from kpdesk.province.grid import DirectiveGrid, Grid
from kpdesk.province.grid_queries import directive_grid, week_grid
from kpdesk.province.pages import draw_province
from kpdesk.province.rows import Rebuilt, ReturnFacts, Totals, WeekStatus
from kpdesk.province.state_digest import state_digest
from kpdesk.province.tile_map import Shown, tile_map


class ProvinceDesk(HeadquartersDesk):
    """What other offices sent to this headquarters; every method raises Refused ``only_at_headquarters`` elsewhere."""

    def week(self, label: str | None = None) -> Week:
        """Returns the week of that name, or the last one that is over; raises Refused ``week_not_understood``."""
        with self._reading() as session:
            return self._week(session, label)

    def status(self, week: str | None = None) -> WeekStatus:
        """Returns who has reported for the week, by default the last one that is over."""
        with self._reading() as session:
            found = self._week(session, week)
            return queries.week_status(session, self._office, found, self._term(session), self._today)

    def directive_status(self, directive: str) -> WeekStatus:
        """Returns who has reported since a directive; raises Refused ``directive_unknown``."""
        with self._reading() as session:
            return queries.directive_status(session, self._office, directive, self._term(session), self._today)

    def grid(self, count: int = 12, last: str | None = None) -> Grid:
        """Returns what came from all offices over so many weeks, the oldest first."""
        with self._reading() as session:
            weeks = [self._week(session, last)]
            while len(weeks) < count:
                weeks.append(weeks[-1].previous())
            return week_grid(session, self._office, weeks[::-1], self._term(session), self._today)

    def directive_grid(self) -> DirectiveGrid:
        """Returns what all offices have reported since each directive in force that asks for something."""
        with self._reading() as session:
            letters = [letter for letter in directives_in_force(session, self._today) if letter.asks]
            return directive_grid(session, self._office, letters, self._term(session), self._today)

    def owed(self, week: str | None = None) -> tuple[OfficeDebts, ...]:
        """Returns what each office owes up to the last week that is over, or for one week; the greatest first."""
        with self._reading() as session:
            only = self._week(session, week) if week else None
            return owed(session, self._office, self._week(session, None), self._term(session), self._today, only)

    def returns(self, week: str) -> tuple[ReturnFacts, ...]:
        """Returns what has come for the week, each office's newest edition."""
        with self._reading() as session:
            return queries.returns_of(session, [self._week(session, week).label])

    def totals(self, week: str | None = None) -> Totals:
        """Returns the figures of the week over the offices that have reported, and who is not in them."""
        with self._reading() as session:
            found = self._week(session, week)
            status = queries.week_status(session, self._office, found, self._term(session), self._today)
            return totals(status, queries.returns_of(session, [found.label]))

    def digest(self) -> str:
        """Returns one hash over everything that was built from received files."""
        with self._reading() as session:
            return state_digest(session)

    def consolidated(self, week: str | None = None) -> Consolidated:
        """Returns the week's totals beside those of the week before and since the last directive."""
        with self._reading() as session:
            return consolidated(session, self._office, self._week(session, week), self._term(session), self._today)

    def tiles(self, found: Consolidated, shown: Shown, language: str = "en") -> TileMap:
        """Returns the map of squares of one figure."""
        with self._reading() as session:
            return tile_map(found, shown, *self._head(session, language))

    def charts(self, found: Consolidated, language: str = "en") -> tuple[Chart, ...]:
        """Returns the charts of the report."""
        with self._reading() as session:
            return consolidated_charts(found, *self._head(session, language))

    def tables(self, found: Consolidated, language: str = "en") -> tuple[ReportTable, ...]:
        """Returns the tables of the report."""
        with self._reading() as session:
            return report_tables(found, *self._head(session, language))

    def pdf(
        self, week: str | None = None, size: Size = Size.A4, progress: Progress | None = None, language: str = "en"
    ) -> bytes:
        """Returns the consolidated weekly report as a PDF."""
        watched = progress or silent()
        found = self.consolidated(week)
        with self._reading() as session:
            head, names = self._head(session, language)
        return draw_province(
            found, head, names, size, self._at.clock.now(), lambda page: watched.step("province_printing", page)
        )

    def workbook(
        self, week: str | None = None, size: Size = Size.A4, progress: Progress | None = None, language: str = "en"
    ) -> bytes:
        """Returns the tables of the report as an .xlsx; raises Cancelled."""
        found = self.consolidated(week)
        with self._reading() as session:
            head, names = self._head(session, language)
        return consolidated_workbook(found, head, names, size, progress)

    def rebuild(self, folder: Path, progress: Progress | None = None) -> Rebuilt:
        """Builds all that came from other offices anew; raises as :func:`kpdesk.desk.rebuilding.rebuild_from`."""
        with self._reading():
            # Elsewhere than at headquarters it is refused before anything is read.
            pass
        return rebuild_from(self._at, folder, progress or silent())
