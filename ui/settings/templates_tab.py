"""The texts that papers are made from: edited as text with fields, looked at, versioned, taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.cases.office_templates import TemplateDraft, TemplateRow
from kpdesk.cases.papers import Printed
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import LISTS, known_fields
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dates import on_screen
from ui.support.dialogs import confirm
from ui.support.draft_keeper import DraftKeeper
from ui.support.fields import TextField
from ui.support.language import ltr
from ui.support.pdf_preview import PdfPreview
from ui.support.rights import refusal
from ui.support.widgets import button, column, label, named, row
from ui.support.words import code_words, problem_words

_JUDGED_AFTER_MS = 400


class TemplateText(QPlainTextEdit):
    """The text of a template. ``edited``: it is another one now."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textChanged.connect(self.edited)


class TemplatesTab(QWidget):
    """``said(str)``: what was done. Who may not change templates reads them and the reason."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templatesTab")
        self._context = context
        self._refusal = refusal(context, Permission.SETTINGS)
        self._rows: tuple[TemplateRow, ...] = ()
        self._asked = 0
        self.banner = Banner("templatesBanner")
        self.paper, self.language, self.version = QComboBox(), QComboBox(), QComboBox()
        self.text = TemplateText()
        self.reason = TextField(hint=self.tr("Why it is changed"))
        self.flaws = label(look="problem", name="templateFlaws", wrap=True)
        self.missing = label(look="doubt", name="templateMissing", wrap=True)
        self.preview = PdfPreview("templatePreview", self.tr("An invented paper"))
        self.save_button = button("templateSave", self.tr("Save"), self.save, look="primary", keys="Ctrl+S")
        self.reset_button = button("templateReset", self.tr("Built-in text again…"), self._ask_reset, look="quiet")
        self._soon = QTimer(self, singleShot=True, interval=_JUDGED_AFTER_MS)
        self._soon.timeout.connect(self.judge)
        self._set_up()
        self.keeper = self._keeper(self._lay_out())

    @property
    def is_changed(self) -> bool:
        """Whether the text is half-typed."""
        return bool(self._rows) and self.text.toPlainText().strip() != self._rows[0].text.strip() and not self._is_old

    @property
    def _is_old(self) -> bool:
        return self.version.currentIndex() > 0 and any(
            row.text.strip() == self.text.toPlainText().strip() for row in self._rows
        )

    def reload(self) -> None:
        """Reads the chosen template again, unless it is half-typed."""
        if self.is_changed:
            return
        paper, language = self._chosen()

        def done(rows: Sequence[TemplateRow]) -> None:
            if (paper, language) == self._chosen():
                self._show(rows)
                self.keeper.begin(f"{paper}:{language}")

        self._context.ask(
            lambda desk: desk.case_papers.versions(paper, language), done, self.banner.show_error, owner=self
        )

    def open_text(self, subject: str) -> None:
        """Shows the paper and language of a text that was left half-typed, as ``show_cause:en``."""
        paper, _, language = subject.partition(":")
        for field, wanted in ((self.paper, paper), (self.language, language)):
            field.setCurrentIndex(max(0, field.findData(wanted)))

    def judge(self) -> None:
        """Says what is wrong with the text, and draws an invented paper from it where nothing is."""
        paper, language = self._chosen()
        text = self.text.toPlainText()
        self._asked += 1
        asked = self._asked

        def done(found: tuple[tuple[Problem, ...], tuple[str, ...]]) -> None:
            if asked != self._asked:
                return
            problems, missing = found
            self.flaws.setText("\n".join(problem_words(problem).joined for problem in problems))
            words = self.tr("Left out of the built-in text: {0}. Check that no right went with it.")
            self.missing.setText(words.format(", ".join(missing)) if missing and not problems else "")
            self.save_button.setEnabled(not problems and not self._refusal)
            if not problems:
                self._draw(paper, language, text, asked)

        self._context.ask(
            lambda desk: desk.case_papers.judge_template(paper, language, text),
            done,
            self.banner.show_error,
            owner=self,
        )

    def save(self) -> None:
        """Makes the text the office's own; papers issued before stay as they were."""
        paper, language = self._chosen()
        self._keep(TemplateDraft(paper, language, self.text.toPlainText(), self.reason.value()))

    def reset(self) -> None:
        """Goes back to the built-in text; the office's versions stay on record."""
        paper, language = self._chosen()
        why = self.reason.value() or self.tr("Built-in text again")
        self._keep(TemplateDraft(paper, language, "", why))

    def _keep(self, draft: TemplateDraft) -> None:
        def done(_changes: Changes) -> None:
            self.banner.clear()
            self.reason.set_value("")
            self._rows = ()
            self.reload()
            self.said.emit(self.tr("The template is kept. Papers issued before stay as they were."))

        def failed(error: KpDeskError) -> None:
            self.keeper.came_back()
            self.banner.show_error(error)

        self.keeper.handed_on()
        self._context.act(lambda desk, _progress: desk.case_papers.set_template(draft), done, failed, owner=self)

    def _draw(self, paper: Paper, language: str, text: str, asked: int) -> None:
        def done(printed: Printed) -> None:
            if asked == self._asked:
                self.preview.show_pdf(printed.pdf)

        self._context.ask(
            lambda desk: desk.case_papers.preview(paper, language, text), done, self.banner.show_error, owner=self
        )

    def _show(self, rows: Sequence[TemplateRow]) -> None:
        self._rows = tuple(rows)
        self.version.blockSignals(True)
        self.version.clear()
        for one in rows:
            self.version.addItem(self._version_words(one))
        self.version.blockSignals(False)
        self._show_version(0)
        self.reset_button.setEnabled(rows[0].of_office and not self._refusal)

    def _show_version(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self.text.setPlainText(self._rows[place].text)
            self.judge()

    def _on_version(self, place: int) -> None:
        """Shows another version: that is no typing, and what was typed over this one is given up."""
        self._show_version(place)
        self.keeper.take_as_given("text")
        self.keeper.keep()

    def _version_words(self, one: TemplateRow) -> str:
        if not one.version:
            return self.tr("Built-in text")
        kind = "" if one.of_office else self.tr("built-in again")
        when = ltr(on_screen(one.changed_at.date())) if one.changed_at else ""
        source = one.changed_by if one.pack_no is None else self.tr("data pack {0}").format(one.pack_no)
        parts = [self.tr("Version {0}").format(one.version), kind, when, source, one.reason]
        return " · ".join(part for part in parts if part)

    def _chosen(self) -> tuple[Paper, str]:
        return Paper(str(self.paper.currentData())), str(self.language.currentData())

    def _on_chosen(self) -> None:
        self.keeper.keep()
        self._rows = ()
        self.reload()

    def _ask_reset(self) -> None:
        confirm(
            self,
            self.tr("Go back to the built-in text?"),
            self.tr("New papers are made from it. The office's versions stay on record."),
            self.tr("Built-in text"),
            self.reset,
        )

    def _set_up(self) -> None:
        named(self.paper, "templatePaper", self.tr("Paper"))
        named(self.language, "templateLanguage", self.tr("Language"))
        named(self.version, "templateVersion", self.tr("Version"))
        self.version.setToolTip(self.tr("Version"))
        named(self.text, "templateText", self.tr("Text of the template"))
        named(self.reason, "templateReason", self.tr("Why it is changed"))
        for paper in Paper:
            self.paper.addItem(code_words(f"paper_{paper}"), paper.value)
        for code, words in (("en", self.tr("English")), ("ur", self.tr("Urdu"))):
            self.language.addItem(words, code)
        self.version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.text.setReadOnly(bool(self._refusal))
        self.text.setTabChangesFocus(True)
        self.save_button.setEnabled(not self._refusal)
        self.paper.currentIndexChanged.connect(lambda _place: self._on_chosen())
        self.language.currentIndexChanged.connect(lambda _place: self._on_chosen())
        self.version.currentIndexChanged.connect(self._on_version)
        self.text.textChanged.connect(self._soon.start)

    def _keeper(self, layout: QBoxLayout) -> DraftKeeper:
        fields = {"text": self.text, "reason": self.reason}
        titles = {name: field.accessibleName() for name, field in fields.items()}
        keeper = DraftKeeper(self, fields, lambda: titles, layout, keeps=not self._refusal)
        for field in fields.values():
            keeper.watch(field)
        return keeper

    def _lay_out(self) -> QVBoxLayout:
        left = QWidget()
        inside = column(left, gap=3)
        inside.addLayout(row(self.paper, self.language, self.version))
        inside.addWidget(self.text, 1)
        fields = ", ".join(f"{{{name}}}" for name in sorted(known_fields()))
        hint = label(self.tr("Marks and fields"), "small", name="templateHint")
        marks = self.tr(
            "@title, @under, @to, @text, @copies begin a part; an empty line a paragraph. @if FIELD and @unless FIELD "
            "above a paragraph say when it stands, @each {0} repeats it."
        ).format(", ".join(LISTS))
        hint.setText(marks)
        hint.setWordWrap(True)
        hint.setToolTip(fields)
        self.text.setToolTip(fields)
        for widget in (hint, self.flaws, self.missing):
            inside.addWidget(widget)
        inside.addLayout(self._buttons())
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setObjectName("templateSplit")
        across.addWidget(left)
        across.addWidget(self.preview)
        across.setSizes([600, 500])
        across.setChildrenCollapsible(False)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.banner)
        if self._refusal:
            whole.addWidget(label(self._refusal, "muted", name="templatesRefusal", wrap=True))
        whole.addWidget(across, 1)
        return whole

    def _buttons(self) -> QVBoxLayout:
        lines = column(gap=2)
        lines.addWidget(self.reason)
        lines.addLayout(row(self.save_button, self.reset_button, None))
        return lines
