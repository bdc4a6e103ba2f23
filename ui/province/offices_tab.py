"""The offices of one week, narrowed by state and name."""

from __future__ import annotations

from kpdesk.province.rows import OfficeStatus
from ui.province.actions import ProvinceRead
from ui.province.names import filters, is_wanted, office_tone, reason_words, state_name
from ui.province.province_tab import ProvinceTab
from ui.support.columns import END, Column
from ui.support.fields import ChoiceField, TextField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import column, label, named, row
from ui.support.words import office_words


class OfficesTab(ProvinceTab):
    """The list; Enter on an office asks for its return."""

    def __init__(self) -> None:
        super().__init__("provinceOffices")
        self._week = ""
        self._names: dict[str, str] = {}
        columns: list[Column[OfficeStatus]] = [
            Column(self.tr("Office"), lambda office: office_words(office.office, office.name), width=0),
            Column(self.tr("Region"), lambda office: self._names.get(office.region or "", ""), width=20),
            Column(self.tr("State"), lambda office: state_name(office.state), width=14, tone=office_tone),
            Column(self.tr("Received on"), lambda office: office.received_at, width=16),
            Column(self.tr("Days late"), lambda office: office.days_late or "", width=8, align=END),
            Column(self.tr("Reason"), reason_words, width=32),
        ]
        self.rows: RowsTableModel[OfficeStatus] = RowsTableModel(columns, (), self)
        self.table = TableView("officesTable", self.tr("Offices"))
        self.table.set_model(self.rows)
        self.table.set_empty_text(self.tr("No office stands in this list"), self.tr("Choose another filter above."))
        self.table.opened.connect(lambda office: self.return_asked.emit(office.office, self._week))
        self.kept = ChoiceField(filters())
        named(self.kept, "officesFilter", self.tr("Show"))
        self.kept.set_value("all")
        self.kept.edited.connect(self._narrow)
        self.name_part = TextField(hint=self.tr("Part of a name"))
        named(self.name_part, "officesName", self.tr("Part of a name"))
        self.name_part.edited.connect(self._narrow)
        self.name_part.setMaximumWidth(260)
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addLayout(row(label(self.tr("Show")), self.kept, self.name_part, None, gap=3))
        whole.addWidget(self.table, 1)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Offices")

    def show_week(self, read: ProvinceRead) -> None:
        """Shows a week's offices as they are narrowed now."""
        self._week = read.week.label
        self._names = dict(read.offices)
        self.rows.set_rows(read.status.offices)

    def _narrow(self) -> None:
        kept, text = self.kept.value(), self.name_part.value()
        self.rows.set_filter(lambda office: is_wanted(office, kept, text))
