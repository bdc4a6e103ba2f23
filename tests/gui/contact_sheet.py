"""Many pictures on few sheets, small, each with its name: to look at all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

ACROSS: Final = 3
DOWN: Final = 3
GAP: Final = 12
NAME: Final = 20
WIDTH: Final = 640
HEIGHT: Final = 360


def contact_sheets(pictures: Sequence[Path], folder: Path) -> list[Path]:
    """Returns the sheets written into the folder: ``sheet-01.png`` and so on, nine pictures on each."""
    each = ACROSS * DOWN
    return [
        _sheet(pictures[first : first + each], folder / f"sheet-{number:02}.png")
        for number, first in enumerate(range(0, len(pictures), each), 1)
    ]


def _sheet(pictures: Sequence[Path], file: Path) -> Path:
    width, height = WIDTH + GAP, HEIGHT + NAME + GAP
    sheet = QImage(ACROSS * width + GAP, DOWN * height + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setPen(QColor("#ffffff"))
    for place, picture in enumerate(pictures):
        left, top = GAP + place % ACROSS * width, GAP + place // ACROSS * height
        painter.drawText(QRect(left, top, WIDTH, NAME), Qt.AlignmentFlag.AlignVCenter, picture.stem)
        small = QImage(str(picture))
        if small.width() > WIDTH or small.height() > HEIGHT:
            small = small.scaled(
                WIDTH, HEIGHT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        painter.drawImage(left, top + NAME, small)
    painter.end()
    sheet.save(str(file))
    return file
