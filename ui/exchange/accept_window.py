"""At the CPO: from an office's enrolment file to its certificate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.exchange.rows import Enrolment
from ui.exchange.actions import ExchangeActions
from ui.exchange.word_box import WordBox
from ui.support.dialogs import ask_file
from ui.support.fields import TextField
from ui.support.form import Form
from ui.support.widgets import button, column, label, row


@dataclass(frozen=True, slots=True)
class EnrolmentDraft:
    """What is typed: the file, and the six words heard by telephone."""

    file: str = ""
    words: str = ""

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        missing = []
        if not self.file:
            missing.append(Problem("enrolment_file_missing", "file"))
        if not self.words:
            missing.append(Problem("six_words_missing", "words"))
        return missing


class AcceptWindow(QDialog):
    """``certified(Enrolment)``: the office is certified and its keys file written beside its own file."""

    certified = Signal(object)

    def __init__(self, actions: ExchangeActions, offices: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("acceptWindow")
        self.setWindowTitle(self.tr("Accept an office"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(680)
        self._actions, self._offices = actions, offices
        self.form: Form[EnrolmentDraft] = Form("acceptForm", self.tr("Look at it"), EnrolmentDraft.check)
        self.form.add("file", self.tr("Enrolment file"), TextField(longest=4000))
        choose = button("acceptChoose", self.tr("Choose file…"), self._choose, icon="folder-open")
        self.form.add_widget(choose)
        self.form.add(
            "words",
            self.tr("Six words"),
            TextField(longest=200),
            self.tr("As the office reads them out by telephone, with spaces between."),
        )
        self.form.fields["words"].setProperty("secret", True)  # they open a file: never kept half-typed
        self.form.edit(EnrolmentDraft())
        self.form.submitted.connect(self._look)
        self.form.cancelled.connect(self.reject)
        self._who = label(look="heading", name="acceptWho", wrap=True)
        self._fingerprint = label(look="small", name="acceptFingerprint", wrap=True)
        self.check_words = WordBox(
            "acceptCheckWords", self.tr("Read these check words out; the office compares them with its slip")
        )
        self.certify_button = button(
            "acceptCertify", self.tr("Certify: the words agree"), self._certify, icon="shield-check", look="primary"
        )
        self._found = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        found = column(self._found, gap=3)
        found.addWidget(self._who)
        found.addWidget(self.check_words)
        found.addWidget(self._fingerprint)
        found.addLayout(row(self.certify_button, button("acceptStop", self.tr("They differ: stop"), self.reject), None))
        self._found.hide()
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Accept an office"), "title"))
        whole.addWidget(self.form)
        whole.addWidget(self._found)

    def take_file(self, file: Path) -> None:
        """Puts a file into the form."""
        self.form.set_values({"file": str(file)})
        self.form.go_to("words")

    def _choose(self) -> None:
        ask_file(
            self, self.tr("Enrolment file"), self.tr("Enrolment files (*_enrol.xlsx);;All files (*)"), self.take_file
        )

    def _look(self, draft: EnrolmentDraft) -> None:
        self._actions.look(Path(draft.file), draft.words, self._on_found, self.form.show_error)

    def _on_found(self, found: Enrolment) -> None:
        self._who.setText(self.tr("This file comes from {0}").format(self._offices.get(found.office, found.office)))
        self._fingerprint.setText(self.tr("Fingerprint: {0}").format(found.fingerprint))
        self.check_words.show_words(found.check_words)
        self.form.hide()
        self._found.show()
        self.certify_button.setFocus()

    def _certify(self) -> None:
        draft = self.form.draft()
        self.certify_button.setEnabled(False)
        self._actions.certify(Path(draft.file), draft.words, self._on_certified, self._on_failed)

    def _on_failed(self, error: KpDeskError) -> None:
        self.certify_button.setEnabled(True)
        self._found.hide()
        self.form.show()
        self.form.show_error(error)

    def _on_certified(self, made: Enrolment) -> None:
        self.accept()
        self.certified.emit(made)
