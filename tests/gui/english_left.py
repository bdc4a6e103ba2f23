"""What of a window that speaks Urdu is still English: texts on it that the catalogues have an Urdu for."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
WORD: Final = re.compile(r"[A-Za-z]{2,}")
VALUE: Final = re.compile(r"\\\{[^}]*\\\}|%n")
LEAST: Final = 4
"""A shorter text of one word is as likely a value of the records as a text of the program."""
ROWS: Final = 12


def english_left(window: QWidget) -> set[str]:
    """Returns the English texts that a window shows, tells on hovering, or tells a screen reader."""
    told = {text.strip() for one in [window, *window.findChildren(QWidget)] for text in _texts(one)}
    return {text for text in told if text and WORD.search(text) and _is_ours(text)}


def _texts(one: QWidget) -> Iterator[str]:
    yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription(), one.windowTitle())
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QLineEdit | QPlainTextEdit):
        yield one.placeholderText()
    elif isinstance(one, QGroupBox):
        yield one.title()
    elif isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    elif isinstance(one, QTabWidget):
        yield from (one.tabText(place) for place in range(one.count()))
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from _cells(one)


def _cells(table: QAbstractItemView) -> Iterator[str]:
    model = table.model()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    if isinstance(table, QTableView):
        yield from (str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns)
    for row in range(min(model.rowCount(QModelIndex()), ROWS)):
        yield from (str(model.index(row, column).data() or "") for column in columns)


def _is_ours(text: str) -> bool:
    plain = re.sub("[\u2066-\u2069\u200e]", "", text)
    exact, patterns = _english()
    return plain in exact or any(pattern.fullmatch(plain) for pattern in patterns)


@cache
def _english() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The English texts of the program: those that are whole, and those that have values in them."""
    exact, patterns = set(), []
    for text in {*_window_texts(), *_sentences()}:
        if len(text) < LEAST:
            continue
        pattern, values = VALUE.subn(".+", re.escape(text))
        if values and len(re.findall(r"[a-z]{3,}", VALUE.sub("", re.escape(text)))) > 1:
            patterns.append(re.compile(pattern))
        elif not values:
            exact.add(text)
    return frozenset(exact), tuple(patterns)


def _window_texts() -> Iterator[str]:
    for file in (RESOURCES / "translations" / "ur").glob("*.ts"):
        for one in ET.parse(file).iter("message"):
            if WORD.search(one.findtext("translation") or "") is None:
                yield one.findtext("source") or ""


def _sentences() -> Iterator[str]:
    for file in (RESOURCES / "messages").glob("*.json"):
        for entry in json.loads(file.read_text(encoding="utf-8")).values():
            yield from (
                entry.get(part, "") for part in ("en", "remedy_en") if not WORD.search(entry.get(f"{part[:-2]}ur", ""))
            )
