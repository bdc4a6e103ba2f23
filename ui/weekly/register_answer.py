"""What the code of a register came to, said in a strip: the same words wherever it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kpdesk.weekly.registers.register_code import RegisterCode, RegisterIssue
from ui.support.banner import Banner
from ui.support.dates import moment_on_screen
from ui.support.language import ltr
from ui.weekly.register_choices import title_of


def say_register(banner: Banner, claimed: RegisterCode, issues: Sequence[RegisterIssue]) -> None:
    """Says when this office issued the register last, or that it never did."""
    if not issues:
        banner.say(
            "warning",
            _tr("This office never issued a register with this code."),
            _tr("Look at the office in the code, and type it once more."),
        )
        return
    last = issues[-1]
    banner.say(
        "good",
        _tr("{0}, {1}, {2} rows: issued by {3} on {4}.").format(
            title_of(claimed.kind), last.period, last.rows, last.by, ltr(moment_on_screen(last.at))
        ),
        _tr("Compare period and rows with the paper; drawn up again it shows what is on record now."),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("weekly", text)
