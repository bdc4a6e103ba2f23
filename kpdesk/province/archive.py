"""A file of the archive as a rebuild needs it: judged when it was read, its rows laid small until their turn comes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.exchange.amber_taking import accepted_part_of, accepted_rows
from kpdesk.exchange.chain import IN_ORDER
from kpdesk.exchange.judging import Examined, verdict_on
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.tables import Row
from kpdesk.exchange.trust import Colour, Verdict

_OF_THE_CHAIN: Final = frozenset({"already_received", "older_than_last", "fork", IN_ORDER})
"""Verdicts on a file's place in its chain, which a rebuild settles anew."""

_OWN_DECISIONS: Final = frozenset({"week_closed"})
"""Verdicts that rest on what this office decided since: a file that was taken in before stays taken in."""

OTHER_KIND: Final = "kind_not_rebuilt"
"""A receipt, a letter of the CPO, keys: an archive may hold them, and a rebuild does not touch what they brought."""

_SMALL: Final = 1


@dataclass(frozen=True, slots=True)
class Archived:
    """A file with its verdict; ``came_at`` is when it was put into the archive, for files that the inbox does not know.

    ``transfer`` is None where it was not read; it has no rows, those are in ``packed``.
    """

    name: str
    sha256: str
    came_at: datetime
    verdict: Verdict
    transfer: Transfer | None = None
    packed: bytes = b""

    @property
    def manifest(self) -> Manifest | None:
        """What the file says of itself, None where it was not read."""
        return self.transfer.manifest if self.transfer is not None else None

    @property
    def digest(self) -> str:
        """The digest of the manifest, "" where the file was not read."""
        return self.manifest.digest if self.manifest is not None else ""

    def whole(self) -> Transfer:
        """Returns the file with its rows; raises ValueError where it was not read."""
        if self.transfer is None:
            raise ValueError("only a file that was read has rows")
        tables = self.transfer.tables
        packed: list[list[Row]] = json.loads(zlib.decompress(self.packed))
        filled = (replace(table, rows=tuple(map(tuple, rows))) for table, rows in zip(tables, packed, strict=True))
        return replace(self.transfer, tables=tuple(filled))


def archived(
    session: Session,
    office: str,
    file: Examined,
    came_at: datetime,
    kinds: Collection[str],
    known: Mapping[str, str],
) -> Archived:
    """Returns the file with the verdict on itself alone: the whole chain is built anew.

    ``kinds`` are those that are built anew, ``known`` gives the inbox uids of files that were taken in before, by the
    digest of their manifest. Of one of them whose rows were changed counts what a person accepted then.
    """
    verdict = verdict_on(session, office, file, kinds)
    if file.transfer is None:
        return Archived(file.name, file.sha256, came_at, verdict)
    if file.transfer.manifest.kind not in kinds:
        return Archived(file.name, file.sha256, came_at, Verdict(Colour.RED, OTHER_KIND))
    transfer, uid = file.transfer, known.get(file.transfer.manifest.digest)
    if uid is not None and verdict.colour is Colour.AMBER and accepted_rows(session, uid):
        transfer = accepted_part_of(session, transfer, uid)
        verdict = Verdict(Colour.GREEN, IN_ORDER)
    if verdict.code in _OF_THE_CHAIN or (uid is not None and verdict.code in _OWN_DECISIONS):
        verdict = Verdict(Colour.GREEN, IN_ORDER)
    rows = json.dumps([table.rows for table in transfer.tables], ensure_ascii=False, separators=(",", ":"))
    tables = tuple(replace(table, rows=()) for table in transfer.tables)
    packed = zlib.compress(rows.encode(), _SMALL)
    return Archived(file.name, file.sha256, came_at, verdict, replace(transfer, tables=tables), packed)
