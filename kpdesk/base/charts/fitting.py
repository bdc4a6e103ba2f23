"""Text that fits its room: shortened, broken into lines, thinned out."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.base.charts.chart import Face

_MORE = "…"


def fitted(text: str, room: float, face: Face, *, bold: bool = False) -> str:
    """Returns the text, shortened with "…" where it is wider than the room; "" where not even that fits."""
    if face.width(text, bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if face.width(text[:middle].rstrip() + _MORE, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _MORE if low else ""


def broken(text: str, room: float, face: Face, most: int, *, bold: bool = False) -> list[str]:
    """Returns at most ``most`` lines, none wider than the room; the last one is shortened where text is left over."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        if len(lines) == most - 1:
            lines.append(fitted(" ".join(words), room, face, bold=bold))
            break
        count = 1
        while count < len(words) and face.width(" ".join(words[: count + 1]), bold) <= room:
            count += 1
        lines.append(fitted(" ".join(words[:count]), room, face, bold=bold))
        words = words[count:]
    return [line for line in lines if line]


def shown_every(widths: Sequence[float], slot: float, gap: float) -> int:
    """Returns n such that every n-th of these labels can stand in the middle of its slot without meeting another."""
    if not widths or slot <= 0:
        return 1
    return max(1, -int(-(max(widths) + gap) // slot))
