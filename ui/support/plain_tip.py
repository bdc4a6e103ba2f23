"""A tip that says a text as it is: Qt would take what looks like markup in it for markup, pictures on a server too."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Returns the text for a tip in which nothing is taken for markup."""
    if not Qt.mightBeRichText(text):
        return text
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"
