"""The second step of an import: the roll's own rows, with what each column holds above them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from kpdesk.roster.columns import ColumnGuess
from kpdesk.roster.fields import Field
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.preview import RollPreview, SheetPreview
from ui.roster.field_words import field_words
from ui.support.fields import ChoiceField, TickField
from ui.support.widgets import button, column, label, line, row

SURE_FROM = 0.8
_NARROWEST, _WIDEST = 20, 36
"""Widths of a column of the preview in letters, so that larger text is not cut."""


class MappingStep(QWidget):
    """``confirmed(ImportOptions)``: compare the file with the roster; ``left()``: another file."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mappingStep")
        self._preview: RollPreview | None = None
        self.choosers: list[ChoiceField] = []
        self.sheet = ChoiceField()
        self.sheet.setObjectName("sheet")
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.sheet.edited.connect(self._on_sheet)
        self._sheet_label = label(self.tr("Sheet"))
        self.hidden = TickField()
        self.hidden.setObjectName("includeHidden")
        self._advice = label(name="mappingAdvice", wrap=True)
        self.rows = QTableWidget()
        self.rows.setObjectName("previewRows")
        self.rows.setAccessibleName(self.tr("First rows of the file"))
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setShowGrid(False)
        self.rows.setTabKeyNavigation(False)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.compare_button = button(
            "compare", self.tr("Compare with the roster"), self._confirm, look="primary", icon="list-checks",
            keys="Ctrl+Return",
        )  # fmt: skip
        back = button("otherFile", self.tr("Another file"), self.left.emit, icon="arrow-left")
        whole = column(self, gap=3)
        whole.addLayout(row(self._sheet_label, self.sheet, None))
        whole.addWidget(label(self.tr("Is each column what the list above it says? Correct what is not."), "muted"))
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.hidden)
        whole.addWidget(self._advice)
        whole.addWidget(line())
        whole.addLayout(row(self.compare_button, back, None))

    def show_preview(self, preview: RollPreview) -> None:
        """Shows a file's sheets; with several, all of them are taken unless one is chosen.

        Hidden ones can be chosen too, and are taken with the others only when that is ticked.
        """
        self._preview = preview
        several = len(preview.sheets) > 1
        visible = preview.visible or preview.sheets
        choices: list[tuple[object, str]] = [(sheet.name, self._sheet_name(sheet)) for sheet in preview.sheets]
        if len(visible) > 1:
            choices.insert(0, ("", self.tr("All {0} sheets").format(len(visible))))
        elif not visible[0].hidden:
            choices[0] = ("", visible[0].name)
        self.sheet.set_choices(choices)
        self.hidden.set_value(False)
        self.hidden.setText(self._hidden_text(preview))
        self.hidden.setAccessibleName(self.hidden.text())
        self.hidden.setVisible(preview.hides)
        self.sheet.setCurrentIndex(0)
        self._sheet_label.setVisible(several)
        self.sheet.setVisible(several)
        self._show_sheet()

    @property
    def current(self) -> SheetPreview:
        """The sheet whose rows are shown; raises RuntimeError before a file is."""
        if self._preview is None:
            raise RuntimeError("no preview is shown")
        name = self.sheet.value()
        return next((sheet for sheet in self._preview.sheets if sheet.name == name), self._preview.sheets[0])

    @property
    def options(self) -> ImportOptions:
        """What the person chose: columns that differ from the guess, and guesses by content that were left."""
        sheet = self.current
        chosen = {field: place for place, chooser in enumerate(self.choosers) if (field := chooser.value()) is not None}
        choice: dict[str, object] = {}
        for field in Field:
            guess, place = sheet.columns.get(field), chosen.get(field)
            if place != (guess.index if guess else None) or (guess is not None and guess.by_content):
                choice[field.value] = self._named(sheet, place)
        return ImportOptions(str(self.sheet.value() or "") or None, choice or None, self.hidden.value())

    def focus_first(self) -> None:
        """Puts the cursor where the person goes on: the first unsure column, or the button."""
        unsure = self._unsure()
        target = self.choosers[unsure[0]] if unsure else self.compare_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _named(self, sheet: SheetPreview, place: int | None) -> object:
        """Over several sheets a column is meant by its heading, within one by its number."""
        if place is None:
            return None
        heading = sheet.headings[place]
        taken = () if self._preview is None or self.sheet.value() else self._preview.sheets
        several = sum(self.hidden.value() or not other.hidden for other in taken) > 1
        return heading if several and heading else {"column": place + 1}

    def _sheet_name(self, sheet: SheetPreview) -> str:
        return self.tr("{0} (hidden)").format(sheet.name) if sheet.hidden else sheet.name

    def _hidden_text(self, preview: RollPreview) -> str:
        rows = sum(sheet.hidden_rows for sheet in preview.visible)
        sheets = ", ".join(sheet.name for sheet in preview.sheets if sheet.hidden)
        if not sheets:
            return self.tr("Take the hidden rows too ({0})").format(rows)
        if not rows:
            return self.tr("Take the hidden sheets too ({0})").format(sheets)
        return self.tr("Take what is hidden too: rows ({0}) and sheets ({1})").format(rows, sheets)

    def _show_sheet(self) -> None:
        sheet = self.current
        letters = sheet.letters
        self.rows.clear()
        self.rows.setColumnCount(len(letters))
        self.rows.setRowCount(len(sheet.rows) + 2)
        self.rows.setHorizontalHeaderLabels(letters)
        self.rows.setVerticalHeaderLabels(["", "", *map(str, sheet.numbers)])
        by_place = {guess.index: (field, guess) for field, guess in sheet.columns.items()}
        self.choosers = [self._chooser(letter) for letter in letters]
        for place, chooser in enumerate(self.choosers):
            chooser.set_value(by_place[place][0] if place in by_place else None)
            self.rows.setCellWidget(0, place, chooser)
            self.rows.setItem(1, place, _heading(sheet.headings[place]))
            chooser.edited.connect(lambda place=place: self._on_chosen(place))
        for number, cells in enumerate(sheet.rows, start=2):
            for place, text in enumerate(cells):
                self.rows.setItem(number, place, QTableWidgetItem(text))
        self._fit()
        self._advise()

    def _chooser(self, letter: str) -> ChoiceField:
        words = field_words()
        chooser = ChoiceField([(field, words[field]) for field in Field], hint=self.tr("not taken"))
        chooser.setObjectName(f"column{letter}")
        chooser.setAccessibleName(self.tr("Column {0} holds").format(letter))
        chooser.setMinimumContentsLength(8)
        return chooser

    def _fit(self) -> None:
        self.rows.resizeColumnsToContents()
        letter = self.rows.fontMetrics().averageCharWidth()
        for place in range(self.rows.columnCount()):
            self.rows.setColumnWidth(
                place, min(max(self.rows.columnWidth(place), _NARROWEST * letter), _WIDEST * letter)
            )
        self.rows.setRowHeight(0, self.choosers[0].sizeHint().height() + 6 if self.choosers else 0)

    def _on_sheet(self) -> None:
        if self._preview is not None and self.sheet.value() is not None:
            self._show_sheet()

    def _on_chosen(self, place: int) -> None:
        """Takes a field away from the column that had it before: no field stands in two columns."""
        field = self.choosers[place].value()
        if field is not None:
            for other, chooser in enumerate(self.choosers):
                if other != place and chooser.value() == field:
                    chooser.set_value(None)
        self._advise()

    def _advise(self) -> None:
        fields = {chooser.value() for chooser in self.choosers}
        self.compare_button.setEnabled(Field.NAME in fields)
        unsure = self._unsure()
        if Field.NAME not in fields:
            self._advice.setText(self.tr("No column holds the name yet: choose it."))
        elif not fields & {Field.CNIC, Field.PERSONNEL_NO}:
            self._advice.setText(self.tr("Without CNIC or personnel number every row will be doubtful."))
        elif unsure:
            letters = ", ".join(self.current.letters[place] for place in unsure)
            self._advice.setText(self.tr("Not sure about: {0}. Please look at these.").format(letters))
        else:
            self._advice.setText(self._not_taken())
        self._advice.setProperty("look", "doubt")
        self._advice.style().polish(self._advice)
        self._advice.setVisible(bool(self._advice.text()))

    def _not_taken(self) -> str:
        """Names the columns that hold something and serve no field, so that none is passed over unseen."""
        sheet = self.current
        left = [
            f"{sheet.letters[place]} {heading}".strip()
            for place, heading in enumerate(sheet.headings)
            if self.choosers[place].value() is None and any(row[place] for row in sheet.rows)
        ]
        return self.tr("Nothing is taken from: {0}.").format(", ".join(left)) if left else ""

    def _unsure(self) -> list[int]:
        """Columns whose guess still stands and is not sure."""
        guesses: dict[int, tuple[Field, ColumnGuess]] = {g.index: (f, g) for f, g in self.current.columns.items()}
        return [
            place
            for place, (field, guess) in sorted(guesses.items())
            if guess.confidence < SURE_FROM and self.choosers[place].value() == field
        ]

    def _confirm(self) -> None:
        if self.compare_button.isEnabled():
            self.confirmed.emit(self.options)


def _heading(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
