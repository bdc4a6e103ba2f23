"""``kpdesk weekly pack``: report, encrypted workbook and covering slip into one folder."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.sentences import LANGUAGES
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.documents.paper import Size


def add_pack_verb(weekly: Verbs) -> None:
    """Adds ``pack`` to ``kpdesk weekly``."""
    pack = add_verb(weekly, "pack", pack_week, "writes report, workbook and covering slip for e-mail or a stick")
    pack.add_argument("--week", required=True, metavar="2026-W47")
    pack.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    pack.add_argument("--to", default="CPO", metavar="OFFICE", help="recipient (the CPO unless said otherwise)")
    pack.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    pack.add_argument("--language", choices=LANGUAGES, default="en")
    pack.add_argument("--force", action="store_true", help="replace existing files")


def pack_week(call: Call) -> Outcome:
    """Packs the frozen week."""
    given = call.arguments
    packed = call.desk().packing.pack(
        given.week, Path(given.out), to=given.to.upper(), size=Size(given.paper), language=given.language,
        force=given.force, progress=call.progress,
    )  # fmt: skip
    files = [
        {"file": str(packed.folder / one.name), "what": one.what, "size_bytes": one.size_bytes, "sha256": one.sha256}
        for one in packed.files
    ]
    return Outcome(
        {
            "week": packed.week, "revision": packed.edition, "seq": packed.seq, "files": files,
            "slip": str(packed.folder / packed.slip),
        }
    )  # fmt: skip
