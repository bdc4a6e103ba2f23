"""Offices by directives: what each has reported since each letter."""

from __future__ import annotations

from kpdesk.province.grid import DirectiveGrid
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.cell_words import said_of
from ui.province.grid_lines import GridLine, grid_lines
from ui.province.grid_view import GridView
from ui.province.province_tab import ProvinceTab
from ui.support.dates import on_screen
from ui.support.widgets import column, label


class DirectivesTab(ProvinceTab):
    """The newest letter stands first; the line below tells the letter and what came."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceDirectives")
        self._context = context
        self._names: dict[str, str] = {}
        self.grid = DirectiveGrid((), (), ())
        self.table = GridView("provinceDirectivesTable", self.tr("Offices by directives"))
        self.table.stood_on.connect(self._say)
        self._said = label("", "muted", name="directivesSaid", wrap=True)
        whole = column(self, gap=1)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._said)
        self.setFocusProxy(self.table)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("By directive")

    def show_week(self, read: ProvinceRead) -> None:
        """Reads what has come under each directive until today."""
        self._names = dict(read.offices)
        self._context.ask(lambda desk: desk.province.directive_grid(), self._show, self.failed.emit, self)

    def _show(self, grid: DirectiveGrid) -> None:
        self.grid = DirectiveGrid(grid.letters[::-1], grid.offices, tuple(line[::-1] for line in grid.cells))
        lines = grid_lines(grid.offices, self.grid.cells, self._names, self.tr("Units"))
        self.table.show_lines([letter.code for letter in self.grid.letters], lines)

    def _say(self, line: GridLine, place: int) -> None:
        letter = self.grid.letters[place]
        about = self.tr("{0} of {1}, report due on {2}").format(letter.code, letter.dated, on_screen(letter.due))
        said = said_of(line, place, about, self._names)
        self._said.setText(f"{said}. {letter.title}")
        self.table.setAccessibleDescription(said)
