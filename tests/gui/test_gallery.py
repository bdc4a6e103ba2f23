"""The pictures of the pages: the README's is there, and of the size that a clerk's screen has."""

from __future__ import annotations

from PySide6.QtGui import QImage

from kpdesk.base.resources import resource


def test_the_picture_in_the_readme_is_there_in_a_clerks_size():
    readme = resource("help").parents[1] / "README.md"
    picture = QImage(str(resource("help", "pictures", "today.png")))

    assert "resources/help/pictures/today.png" in readme.read_text(encoding="utf-8")
    assert (picture.width(), picture.height()) == (1366, 768)
