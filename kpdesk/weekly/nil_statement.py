"""The NIL statement: that nothing came to notice, and the checks on which that stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.text_style import Align
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.wording import counted, grouped

_DATE = "00.00.0000"


def nil_words(view: ReturnView, office: str, language: str = "en") -> tuple[str, ...]:
    """Returns the statement that is signed: what was not found, and on how many checks that stands, or on none."""
    values = {"office": office, "first": on_paper(view.row.first), "last": on_paper(view.row.last)}
    checks = view.certificate.get("checks", [])
    accounts = sum(int(check["accounts"]) for check in checks)
    looked_at = counted("words_accounts", accounts, language)
    return (
        sentence("nil_statement", values, language),
        counted("nil_checks", len(checks), language, accounts=looked_at),
    )


def checks_table(certificate: Mapping[str, Any], platforms: Mapping[str, str], language: str = "en") -> Table | None:
    """Returns the checks of the week: when, by whom, what was looked at, what came of it; None where none was made."""
    checks = certificate.get("checks", [])
    if not checks:
        return None
    columns = (
        Column(sentence("heading_check_on", language=language), 1.3, fits=_DATE),
        Column(sentence("heading_check_by", language=language), 2.4),
        Column(sentence("heading_platform", language=language), 2),
        Column(sentence("heading_accounts", language=language), 1, Align.END),
        Column(sentence("heading_looked_at", language=language), 3),
        Column(sentence("heading_check_result", language=language), 1.6),
    )
    return Table(columns, [_line(check, platforms, language) for check in checks], size=8, language=language)


def _line(check: Mapping[str, Any], platforms: Mapping[str, str], language: str) -> tuple[str, ...]:
    result = "check_nothing_found" if check["nothing_found"] else "check_something_found"
    return (
        on_paper(date.fromisoformat(check["on"])),
        "\n".join(filter(None, (check["by"], check["unit"]))),
        ", ".join(platforms.get(code, code) for code in check["platforms"]),
        grouped(int(check["accounts"])),
        check["looked_at"],
        sentence(result, language=language),
    )
