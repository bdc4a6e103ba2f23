"""Texts that nobody can read in full: cut off by their own widget, or by what they stand in.

``clipped_texts(widget)`` is what every page and window is asked, in each language and text size.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTextBoundaryFinder
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

SLACK: Final = 1
"""Pixels that rounding may take."""
HEAD_PADDING: Final = 2 * 8
FIELD_PADDING: Final = 2 * 2


def clipped_texts(widget: QWidget) -> list[str]:
    """Returns one line for each text in the widget and below it that is cut off now; hidden widgets are left out.

    The widget must have been shown and laid out. A text counts as cut off where its size hint is larger than its
    widget (the height for the width, if it wraps), where an ancestor that does not scroll cuts its widget off, where
    it is longer than its tab, heading, pick-list or line, or where it was shortened with an ellipsis and no tip tells
    the rest.
    """
    return [line for one in (widget, *widget.findChildren(QWidget)) if one.isVisibleTo(widget) for line in _cut(one)]


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QHeaderView):
        yield from _headings(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QComboBox):
        yield from _choice(widget)
    elif isinstance(widget, QLineEdit):
        yield from _hint(widget)
    elif isinstance(widget, QLabel | QAbstractButton) and widget.text():
        yield from _own(widget, widget.text())


def _own(widget: QLabel | QAbstractButton, text: str) -> Iterator[str]:
    needed = widget.sizeHint()
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return
    if isinstance(widget, QLabel) and widget.wordWrap():
        longest = max((widget.fontMetrics().horizontalAdvance(part) for part in _unbroken(text)), default=0)
        needed = QSize(longest, widget.heightForWidth(widget.width()))
    if needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK:
        yield _line(widget, text, needed)
    elif not _is_inside(widget):
        yield _line(widget, text, needed, "outside of what it stands in")
    elif isinstance(widget, QLabel) and text.endswith("…") and not widget.toolTip():
        yield _line(widget, text, needed, "shortened without a tip")


def _unbroken(text: str) -> Iterator[str]:
    """Yields what stands in one line at any width; addresses and file names break at their strokes too."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    start = 0
    while (end := finder.toNextBoundary()) > 0:
        yield text[start:end].strip()
        start = end


def _is_inside(widget: QWidget) -> bool:
    """Tells whether no ancestor cuts it off; what scrolls may."""
    inner: QWidget = widget
    while (outer := inner.parentWidget()) is not None and not inner.isWindow():
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            return True
        place = QRect(widget.mapTo(outer, widget.rect().topLeft()), widget.size())
        if not outer.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            return False
        inner = outer
    return True


def _headings(head: QHeaderView) -> Iterator[str]:
    model = head.model()
    if head.orientation() is Qt.Orientation.Vertical or model is None:
        return
    font = head.font()
    font.setBold(True)
    metrics = type(head.fontMetrics())(font)
    for place in range(head.count()):
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        needed = metrics.horizontalAdvance(text) + HEAD_PADDING
        if not head.isSectionHidden(place) and not tip and needed > head.sectionSize(place) + SLACK:
            yield _line(head, text, QSize(needed, head.height()), f"column {place} has {head.sectionSize(place)}")


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        needed, rect = bar.fontMetrics().horizontalAdvance(bar.tabText(place)), bar.tabRect(place)
        if bar.isTabVisible(place) and not bar.tabToolTip(place) and needed > rect.width() + SLACK:
            yield _line(bar, bar.tabText(place), QSize(needed, rect.height()))


def _choice(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    text = box.currentText() or box.placeholderText()
    needed = box.fontMetrics().horizontalAdvance(text)
    if not box.isEditable() and not box.toolTip() and needed > room + SLACK:
        yield _line(box, text, QSize(needed, box.height()), f"room for {room}")


def _hint(line: QLineEdit) -> Iterator[str]:
    option_room = line.contentsRect().width() - line.textMargins().left() - line.textMargins().right() - FIELD_PADDING
    needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if not line.text() and not line.toolTip() and needed > option_room:
        yield _line(line, line.placeholderText(), QSize(needed, line.height()))


def _line(widget: QWidget, text: str, needed: QSize, why: str = "") -> str:
    above = widget
    while not above.objectName() and above.parentWidget() is not None:
        above = above.parentWidget()
    name = f"{above.objectName()}/{type(widget).__name__}"
    sizes = f"needs {needed.width()}x{needed.height()}, has {widget.width()}x{widget.height()}"
    return f"{name} “{text}”: {sizes}{' (' + why + ')' if why else ''}"
