"""The checks of ``doctor`` as a list for paper."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.base.list_shown import ListColumn, ListShown
from kpdesk.base.sentences import remedy, sentence
from kpdesk.desk.health import Health, HealthCheck
from kpdesk.desk.history_words import readable_values

_COLUMNS = (("state", 12), ("finding", 50), ("remedy", 50))


def health_list(checks: Sequence[HealthCheck], language: str) -> ListShown:
    """Returns each check with its state, what was found, and what helps where something does."""
    rows = []
    for check in checks:
        values = readable_values(check.values)
        helps = "" if check.state is Health.GOOD else remedy(check.message, values, language)
        state = sentence(f"health_{check.state}", language=language)
        rows.append((state, sentence(check.message, values, language), helps))
    columns = [ListColumn(sentence(f"health_column_{name}", language=language), letters) for name, letters in _COLUMNS]
    return ListShown("health", sentence("health_list", language=language), columns, rows, language=language)
