"""Questions and file dialogs that never block: the answer comes to a handler."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from ui.support.fields import LinesField
from ui.support.icons import pixmap
from ui.support.widgets import button, column, label, row

_FOLDER = "kpd_folder"
"""Property of the application: the folder of the last file dialog, until the program ends."""


def confirm(
    parent: QWidget, question: str, detail: str, verb: str, on_yes: Callable[[], object], *, danger: bool = False
) -> QMessageBox:
    """Returns the open question of a step that cannot be undone; ``verb`` is its button, Cancel the default."""
    box = QMessageBox(parent)
    box.setObjectName("confirm")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIconPixmap(
        pixmap("triangle-alert", "warning", 32) if danger else pixmap("circle-question-mark", "accent", 32)
    )
    box.setText(question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    yes = button("confirmYes", verb, look="danger" if danger else "primary")
    no = button("confirmNo", _tr("Cancel"))
    # WORKAROUND PySide6 6.11: addButton does not take the button over from Python; without a parent it is collected.
    yes.setParent(box)
    no.setParent(box)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no if danger else yes)
    box.setEscapeButton(no)
    yes.clicked.connect(lambda _checked=False: on_yes())
    box.open()
    return box


def ask_reason(
    parent: QWidget, question: str, detail: str, verb: str, on_reason: Callable[[str], object], given: str = ""
) -> QDialog:
    """Returns an open question that wants a reason in words; the verb's button waits until there is one.

    ``given`` is a reason that is offered, to be confirmed with Enter or worded otherwise.
    """
    dialog = QDialog(parent)
    dialog.setObjectName("askReason")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(question)
    dialog.setMinimumWidth(440)
    reason = LinesField(hint=_tr("Reason, as it shall stand on record"), lines=3)
    reason.setObjectName("reason")
    reason.setAccessibleName(_tr("Reason"))

    def take() -> None:
        text = reason.value()
        dialog.accept()
        on_reason(text)

    yes = button("reasonYes", verb, take, look="primary")
    yes.setEnabled(False)
    reason.edited.connect(lambda: yes.setEnabled(bool(reason.value())))
    layout = column(dialog, margin=4, gap=3)
    layout.addWidget(label(question, "heading", wrap=True))
    if detail:
        layout.addWidget(label(detail, "muted", wrap=True))
    layout.addWidget(reason)
    layout.addLayout(row(None, yes, button("reasonNo", _tr("Cancel"), dialog.reject)))
    dialog.open()
    if given:
        reason.set_value(given)
        yes.setEnabled(True)
        yes.setFocus()
    return dialog


def ask_file(parent: QWidget, title: str, filters: str, on_file: Callable[[Path], object]) -> QFileDialog:
    """Returns the platform's own open dialog, already shown; ``filters`` as in ``"Workbooks (*.xlsx *.ods)"``."""
    dialog = _file_dialog(parent, title, "askFile")
    dialog.setNameFilter(filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: on_file(Path(path)))
    dialog.open()
    return dialog


def ask_files(parent: QWidget, title: str, filters: str, on_files: Callable[[list[Path]], object]) -> QFileDialog:
    """Returns an open dialog, already shown, that takes several files at once."""
    dialog = _file_dialog(parent, title, "askFiles")
    dialog.setNameFilter(filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: on_files([Path(path) for path in paths]))
    dialog.open()
    return dialog


def ask_new_file(
    parent: QWidget, title: str, filters: str, name: str, on_file: Callable[[Path], object]
) -> QFileDialog:
    """Returns the platform's own save dialog, already shown; it asks itself before a file is replaced."""
    dialog = _file_dialog(parent, title, "askNewFile")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(filters)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: on_file(Path(path)))
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, on_folder: Callable[[Path], object]) -> QFileDialog:
    """Returns the platform's own folder dialog, already shown."""
    dialog = _file_dialog(parent, title, "askFolder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: on_folder(Path(path)))
    dialog.open()
    return dialog


def _file_dialog(parent: QWidget, title: str, name: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    app = QCoreApplication.instance()
    kept = str(app.property(_FOLDER) or "") if app else ""
    dialog.setDirectory(
        kept or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
    )
    if app is not None:
        dialog.accepted.connect(lambda: app.setProperty(_FOLDER, dialog.directory().absolutePath()))
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)
