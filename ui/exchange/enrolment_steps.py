"""The steps of an office's enrolment, from the button to the banner."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from kpdesk.exchange.rows import Enrolment, FileReport
from ui.context import Context
from ui.exchange.actions import ExchangeActions
from ui.exchange.report_words import report_words
from ui.exchange.slip_paper import slip_pdf
from ui.exchange.slip_window import SlipWindow
from ui.support.dialogs import ask_file, ask_folder, ask_new_file
from ui.support.page import Page
from ui.support.paper_printing import ask_printer


class EnrolmentSteps(QObject):
    """Writing the enrolment file with its slip, and taking in the keys file that comes back."""

    def __init__(self, page: Page, context: Context, actions: ExchangeActions) -> None:
        super().__init__(page)
        self._page, self._context, self._actions = page, context, actions
        self._banner = page.banner
        self.offices: Mapping[str, str] = {}

    def ask_enrol(self) -> None:
        """Asks where the enrolment file is to be written."""
        ask_folder(
            self._page,
            self.tr("Stick or folder for the enrolment file"),
            lambda folder: self._actions.enrol(folder, self._on_enrolment_written, self._banner.show_error),
        )

    def _on_enrolment_written(self, made: Enrolment) -> None:
        window = SlipWindow(made, self._page)
        window.print_asked.connect(lambda: self._print_slip(window, made))
        window.save_asked.connect(lambda: self._save_slip(window, made))
        window.open()

    def _save_slip(self, window: SlipWindow, made: Enrolment) -> None:
        def save(path: Path) -> None:
            self._actions.save(slip_pdf(made), path, self._on_saved, self._banner.show_error)

        ask_new_file(
            window, self.tr("Save the slip"), self.tr("PDF (*.pdf)"), f"enrolment_slip_{made.office}.pdf", save
        )

    def _print_slip(self, window: SlipWindow, made: Enrolment) -> None:
        ask_printer(
            window,
            "printDialog",
            lambda printer: self._actions.print_on(
                printer, slip_pdf(made), self.tr("Enrolment slip"), self._on_printed, self._banner.show_error
            ),
        )

    def _on_saved(self, path: Path) -> None:
        self._context.said.emit("good", self.tr("Saved: {0}").format(path))

    def _on_printed(self, pages: int) -> None:
        self._context.said.emit("good", self.tr("%n page(s) went to the printer.", "", pages))

    def ask_finish(self) -> None:
        """Asks for the CPO's keys file."""
        ask_file(
            self._page,
            self.tr("Keys file of the CPO"),
            self.tr("Keys files (*_keys.xlsx);;All files (*)"),
            lambda file: self._actions.finish(file, self._on_finished, self._banner.show_error),
        )

    def _on_finished(self, report: FileReport) -> None:
        if report.accepted:
            self._banner.say("good", self.tr("This office is enrolled: its files will be opened and trusted."))
            return
        words = report_words(report)
        self._banner.say("danger", words.what, words.remedy)
