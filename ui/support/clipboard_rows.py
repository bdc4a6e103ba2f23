"""Rows on the clipboard, as a spreadsheet or a letter takes them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication

_BEGINS_FORMULA = ("=", "@", "+", "-")


def put_on_clipboard(lines: Iterable[Iterable[str]]) -> None:
    """Puts lines of cells on the clipboard as tab-separated text."""
    QGuiApplication.clipboard().setText("\n".join("\t".join(map(clipboard_cell, line)) for line in lines))


def clipboard_cell(text: str) -> str:
    """Returns a cell in one line, and so that no spreadsheet takes it for a formula when it is pasted there.

    A number with its sign, such as a telephone number, stays as it is.
    """
    told = " ".join(text.split()) if any(sign in text for sign in "\t\r\n") else text
    if told.startswith(_BEGINS_FORMULA) and not told[1:].replace(" ", "").replace("-", "").isdigit():
        return f"'{told}"
    return told
