"""How a field is kept half-typed: as the very text where there is one, otherwise as its value."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from kpdesk.base.errors import Refused
from kpdesk.base.plain_values import as_plain, from_plain

_TEXT, _VALUE = "text", "value"


def is_secret(field: Any) -> bool:
    """Tells whether a field holds a password or words that open something: such is never kept."""
    hidden = isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
    return hidden or bool(field.property("secret"))


def kept(field: Any) -> Any:
    """Returns what a field holds now as plain JSON, half a date or half a name included."""
    own = getattr(field, "kept", None)
    if own is not None:
        return own()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    value = _plain(field.value())
    if isinstance(field, QComboBox | QLineEdit):
        text = field.currentText() if isinstance(field, QComboBox) else field.text()
        return {_VALUE: value, _TEXT: text}
    return {_VALUE: value}


def put_back(field: Any, plain: Any) -> None:
    """Shows in a field what :func:`kept` returned; raises Refused ``value_not_kept`` where it no longer can."""
    own = getattr(field, "put_kept", None)
    if own is not None:
        own(plain)
        return
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(str(plain))
        return
    if not isinstance(plain, dict):
        raise Refused("value_not_kept", kind=type(plain).__name__)
    value, text = from_plain(plain.get(_VALUE)), str(plain.get(_TEXT, ""))
    field.set_value(value)
    if value is None and text:
        field.setEditText(text) if isinstance(field, QComboBox) else field.setText(text)


def words_of(plain: Any) -> str:
    """Returns in words what was kept of a field; empty for what has no words, such as a tick."""
    if isinstance(plain, str):
        return plain.strip()
    if not isinstance(plain, dict):
        return ""
    text = str(plain.get(_TEXT, "")).strip()
    value = plain.get(_VALUE)
    if isinstance(value, dict) and value.get("$") == "date":
        year, month, day = str(value["value"]).split("-")
        return f"{day}.{month}.{year}"
    return text or (str(value) if isinstance(value, int | float) and not isinstance(value, bool) else "")


def is_day(plain: Any) -> bool:
    """Tells whether what was kept of a field is a day."""
    value = plain.get(_VALUE) if isinstance(plain, dict) else None
    return isinstance(value, dict) and value.get("$") == "date"


def cursor_in(field: QWidget) -> int:
    """Returns where the cursor stands in a field's text."""
    if isinstance(field, QPlainTextEdit):
        return field.textCursor().position()
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return line.cursorPosition() if isinstance(line, QLineEdit) else 0


def put_cursor(field: QWidget, place: int) -> None:
    """Sets the cursor where it stood."""
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, place)
        field.setTextCursor(cursor)
        return
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    if isinstance(line, QLineEdit):
        line.setCursorPosition(place)


def _plain(value: object) -> Any:
    try:
        return as_plain(value)
    except Refused:
        return None
