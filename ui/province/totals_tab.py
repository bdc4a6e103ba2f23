"""The figures of the week, and who is not in them."""

from __future__ import annotations

from ui.province.actions import ProvinceRead
from ui.province.figures_view import FiguresView
from ui.province.province_tab import ProvinceTab
from ui.support.widgets import column, label
from ui.support.words import code_words


class TotalsTab(ProvinceTab):
    """A sentence on what is missing, and the lists of figures below it."""

    def __init__(self) -> None:
        super().__init__("provinceTotalsTab")
        self.figures = FiguresView("provinceTotals")
        self._missing = label(name="provinceMissing", wrap=True)
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self._missing)
        whole.addWidget(self.figures, 1)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Totals")

    def show_week(self, read: ProvinceRead) -> None:
        """Shows the figures of the week."""
        self.figures.show_figures(read.totals.figures, read.kinds)
        self._missing.setText(self._missing_words(read))

    def _missing_words(self, read: ProvinceRead) -> str:
        missing, included = len(read.totals.missing), len(read.totals.included)
        if not missing:
            return code_words("province_none_missing")
        return self.tr(
            "Added up over {0} office(s). {1} office(s) have not reported: their figures are not known, and are not "
            "counted as zero. The filter Not received of the list of offices names them."
        ).format(included, missing)
