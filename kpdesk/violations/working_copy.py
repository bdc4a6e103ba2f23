"""Working copies: a picture with a band below it that says what it is and from which original it was made."""

from __future__ import annotations

import io

from kpdesk.base.errors import Refused
from kpdesk.base.resources import resource
from kpdesk.violations.picture_reading import opened_picture

_SMALLEST_WIDTH = 480
_LETTER_SHARE = 1 / 52


def stamped(data: bytes, media_type: str, lines: tuple[str, ...]) -> bytes:
    """Returns the picture over a band with these lines: JPEG for a JPEG, otherwise PNG.

    Nothing of the picture is covered. Raises Refused ``picture_not_stamped`` for what cannot be decoded.
    """
    from PIL import Image, ImageDraw, ImageFont

    picture = opened_picture(data)
    if picture is None:
        raise Refused("picture_not_stamped", field="stamped")
    width = max(picture.width, _SMALLEST_WIDTH)
    font = ImageFont.truetype(str(resource("fonts", "KPDSans-Bold.ttf")), max(11, int(width * _LETTER_SHARE)))
    margin = int(font.size // 2)
    wrapped = [part for line in lines for part in _wrapped(line, font, width - 2 * margin)]
    step = int(font.size * 1.3)
    whole = Image.new("RGB", (width, picture.height + step * len(wrapped) + 2 * margin), "white")
    whole.paste(picture, ((width - picture.width) // 2, 0))
    pen = ImageDraw.Draw(whole)
    pen.rectangle((0, picture.height, width, whole.height), fill="white", outline="black", width=2)
    for number, text in enumerate(wrapped):
        pen.text((margin, picture.height + margin + number * step), text, fill="black", font=font)
    target = io.BytesIO()
    if media_type == "image/jpeg":
        whole.save(target, "JPEG", quality=92)
    else:
        whole.save(target, "PNG")
    return target.getvalue()


def _wrapped(text: str, font: object, width: int) -> list[str]:
    """Returns the text in lines that fit; a hash is broken where it must be."""
    lines, line = [], ""
    for word in text.split(" "):
        for piece in _pieces(word, font, width):
            tried = f"{line} {piece}".strip()
            if line and font.getlength(tried) > width:  # type: ignore[attr-defined]
                lines.append(line)
                line = piece
            else:
                line = tried
    return [*lines, line]


def _pieces(word: str, font: object, width: int) -> list[str]:
    if font.getlength(word) <= width:  # type: ignore[attr-defined]
        return [word]
    middle = len(word) // 2
    return [*_pieces(word[:middle], font, width), *_pieces(word[middle:], font, width)]
