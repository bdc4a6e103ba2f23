"""``kpdesk province effect``: what was counted before and after each ban."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number
from kpdesk.desk.effects import Asked
from kpdesk.documents.paper import Size
from kpdesk.province.effect import WINDOWS, EffectRow, Side


def add_effect_verb(group: Verbs) -> None:
    """Adds the verb to ``province``."""
    effect = add_verb(group, "effect", show_effect, "violations, relapses and actions before and after each ban")
    effect.add_argument("--directive", default="", metavar="D", help="one ban; default: all")
    effect.add_argument("--region", metavar="R", help="one region; '' for the whole province only; default: all")
    effect.add_argument("--weeks", type=number, metavar="N", help=f"one window of {', '.join(map(str, WINDOWS))} weeks")
    effect.add_argument("--pdf", metavar="FILE")
    effect.add_argument("--xlsx", metavar="FILE")
    effect.add_argument("--language", choices=["en", "ur"], default="en")
    effect.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    effect.add_argument("--force", action="store_true", help="replace existing files")


def show_effect(call: Call) -> Outcome:
    """Shows the picture and writes it where files are named."""
    given, face = call.arguments, call.desk().effects
    region = given.region.upper() if given.region is not None else None
    asked = Asked(given.directive, region, (given.weeks,) if given.weeks is not None else ())
    found = face.effect(asked, given.language)
    data: dict[str, object] = {"items": [_object(row) for row in found.rows], "notes": list(found.notes)}
    if given.pdf:
        pdf = face.pdf(asked, Size(given.paper), given.language, call.progress)
        data["pdf"] = str(write_file(Path(given.pdf), pdf, force=given.force))
    if given.xlsx:
        target = Path(given.xlsx)
        face.workbook(target, asked, given.language, force=given.force, progress=call.progress)
        data["xlsx"] = str(target)
    return Outcome(data)


def _object(row: EffectRow) -> dict[str, object]:
    letter = row.letter
    return {
        "directive": letter.code, "ban_no": letter.ban_no, "dated": letter.shown, "exact": letter.is_exact,
        "region": row.region, "weeks": row.weeks, "staff": row.staff,
        "before": _side(row.before), "after": _side(row.after),
    }  # fmt: skip


def _side(side: Side) -> dict[str, object]:
    """Counts of which nothing is known are null, not 0."""
    known = side.is_known
    return {
        "first": side.first, "last": side.last, "violations": side.violations if known else None,
        "relapses": side.relapses if known else None, "actions": side.actions if known else None,
        "reported": side.reported, "expected": side.expected, "over": side.is_over,
    }  # fmt: skip
