"""Pictures from outside, decoded without trusting them."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
MOST_PIXELS = 60_000_000
"""A phone's largest photo has fifty million; a picture bomb has billions in a few kilobytes."""

_SHAPE_PIXELS = 240


def opened_picture(data: bytes, side_pixels: int | None = None) -> Image | None:
    """Returns the picture upright in RGB, its first frame, or None for what cannot be read or is too large to unfold.

    ``side_pixels`` is the side that is needed: a JPEG is then decoded at a fraction of its size.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata; what matters is an error or our own limit
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS:
                return None
            if side_pixels is not None:
                picture.draft("RGB", (side_pixels, side_pixels))
            return _on_white(ImageOps.exif_transpose(picture))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, EOFError, MemoryError, KeyError,
            IndexError, OverflowError, RuntimeError, AttributeError, ZeroDivisionError, AssertionError,
            Image.DecompressionBombError):  # fmt: skip
        # Every decoder has its own way to say that the bytes are damaged; a picture that cannot be shown is still
        # evidence and is kept as it is.
        return None


def picture_shape(data: bytes) -> tuple[int, int] | None:
    """Returns width and height of a picture that this program can show, or None; a large JPEG's to scale."""
    picture = opened_picture(data, _SHAPE_PIXELS)
    if picture is None:
        return None
    return picture.size


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        ground = Image.new("RGB", layer.size, "white")
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    return picture.convert("RGB")
