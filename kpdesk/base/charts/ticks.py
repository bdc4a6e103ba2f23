"""Round numbers on an axis."""

from __future__ import annotations

import math

_STEPS = (1, 2, 5, 10)
MOST_TICKS = 6


def ticks(greatest: float, most: int = MOST_TICKS) -> tuple[float, ...]:
    """Returns round numbers from 0 to the first one not below ``greatest``, at most ``most`` of them above 0.

    Counts get whole numbers: no step is below 1 unless ``greatest`` itself is a fraction below 1.
    """
    if greatest <= 0:
        return (0.0, 1.0)
    rough = greatest / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough)) if rough > 0 else 0.0
    if power == 0.0 or math.isinf(power):
        return (0.0, greatest)
    step = next((power * each for each in _STEPS if power * each >= rough * (1 - 1e-9)), power * 10)
    if greatest >= 1:
        step = max(step, 1.0)
    count = max(1, math.ceil(greatest / step - 1e-9))
    return tuple(step * place for place in range(count + 1))


def written(value: float) -> str:
    """Returns a number as offices write it: 1,234,567, and a fraction with as few digits as it needs."""
    if value == int(value) and value < 1e15:
        return f"{int(value):,}"
    return f"{value:,.6g}"
