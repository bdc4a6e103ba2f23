"""A picture on the page, with the page's number remembered for what is said of it elsewhere on the sheet."""

from __future__ import annotations

import io

from reportlab.lib.utils import ImageReader

from kpdesk.documents.block import Block


class Picture(Block):
    """A JPEG or PNG no larger than the given points, framed by a thin line; at the right in Urdu."""

    def __init__(self, data: bytes, most_width: float, most_height: float, language: str = "en") -> None:
        super().__init__()
        self._reader = ImageReader(io.BytesIO(data))
        across, down = self._reader.getSize()
        scale = min(most_width / across, most_height / down)
        self._size = (across * scale, down * scale)
        self._at_right = language == "ur"
        self.spaceBefore, self.spaceAfter, self.keepWithNext = 4, 8, True

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        self.width, self.height = room_width, self._size[1]
        return self.width, self.height

    def draw(self) -> None:
        """Draws the picture and its frame."""
        width, height = self._size
        x = self.width - width if self._at_right else 0
        self.canv.drawImage(self._reader, x, 0, width, height)
        self.canv.setLineWidth(0.5)
        self.canv.rect(x, 0, width, height)


class PageMark(Block):
    """Takes no room; when it is drawn it enters its value under the page's number, for the code of that page."""

    def __init__(self, pages: dict[int, str], value: str) -> None:
        super().__init__()
        self._pages = pages
        self._value = value
        self.keepWithNext = True

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken: none."""
        self.width, self.height = room_width, 0.0
        return self.width, self.height

    def draw(self) -> None:
        """Enters the value."""
        self._pages[self.canv.getPageNumber()] = self._value
