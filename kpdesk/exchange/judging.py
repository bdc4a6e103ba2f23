"""One received file from its bytes to its verdict, without writing anything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.access.office_keys import current_key, key_records, keys_of, office_keys
from kpdesk.base.canonical import canonical, sha256_hex
from kpdesk.base.clock import local, on_paper
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.exchange.chain import IN_ORDER, Accepted
from kpdesk.exchange.enrolment import known_roots, root_in
from kpdesk.exchange.inbox import accepted_copy, accepted_from, last_numbers
from kpdesk.exchange.late_windows import is_closed
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.manifest_reading import read_manifest
from kpdesk.exchange.opening import Keyring, Opened, open_file
from kpdesk.exchange.peers import ROOT, Peer, peers
from kpdesk.exchange.reader import Transfer, read_transfer
from kpdesk.exchange.return_tables import HEAD
from kpdesk.exchange.trust import Colour, Verdict, judge, verdict_of
from kpdesk.reference.queries import load
from kpdesk.reference.rules import OfficeKind

_PAIRS_TRIED: Final = 3
_REPORTS: Final = frozenset({Kind.RETURN.value, Kind.ACKNOWLEDGEMENT.value})
"""Kinds of file in which an office reports upward."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that was opened as far as it could be.

    ``transfer`` is None where it was not read, ``manifest`` then comes from our own record of the same file, if any.
    ``fixed`` is the verdict where it does not depend on what else has come in.
    """

    name: str
    sha256: str
    manifest: Manifest | None = None
    transfer: Transfer | None = None
    opened: Opened | None = None
    fixed: Verdict | None = None

    @property
    def order(self) -> tuple[str, str, str, int]:
        """Sorts files of one stick: by sender, epoch, the office for which they are, and number."""
        found = self.manifest
        return (found.sender, found.epoch, found.addressed, found.seq) if found else ("", "", "", 0)


def keyring(session: Session, office: str) -> Keyring:
    """Returns what this office can open files with."""
    return Keyring(
        office, office_keys(session).agreement, peers(session), current_key(session).enrolment_words,
        last_numbers(session, office), _other_pairs(session),
    )  # fmt: skip


def _other_pairs(session: Session) -> tuple[AgreementKey, ...]:
    """Returns the agreement keys beside those in use that files on their way may still, or already, be locked for."""
    used = current_key(session).key_id
    return tuple(keys_of(one).agreement for one in key_records(session)[:_PAIRS_TRIED] if one.key_id != used)


def examine(
    session: Session,
    office: str,
    untrusted: bytes,
    name: str,
    progress: Progress | None = None,
    *,
    anew: bool = False,
    ring: Keyring | None = None,
) -> Examined:
    """Returns the file as far as it could be opened and read; nothing that a file can be raises an error here.

    A file that was taken in before is known by its hash and not opened, unless ``anew``. Who looks at many gives the
    ``ring`` of :func:`keyring` that opens them.
    """
    sha256 = sha256_hex(untrusted)
    before = None if anew else accepted_copy(session, sha256)
    if before is not None:
        manifest = read_manifest(canonical(before.manifest))
        values: dict[str, object] = {
            "on": on_paper(local(before.changed_at).date()), "seq": manifest.seq, "sender": manifest.sender,
        }  # fmt: skip
        return Examined(name, sha256, manifest, fixed=Verdict(Colour.RED, "already_received", values=values))
    opened: Opened | None = None
    try:
        opened = open_file(untrusted, name, ring or keyring(session, office), progress)
        transfer = read_transfer(opened.workbook, progress)
    except KpDeskError as error:
        return Examined(name, sha256, opened=opened, fixed=verdict_of(error))
    return Examined(name, sha256, transfer.manifest, transfer, opened)


def verdict_on(
    session: Session, office: str, file: Examined, kinds: Collection[str], also: Sequence[Accepted] = ()
) -> Verdict:
    """Returns the verdict as things stand; ``also`` are files that would be accepted before this one.

    ``kinds`` are those that this office takes in: a good file of another kind is not for this office.
    """
    if file.fixed is not None or file.transfer is None:
        return file.fixed or Verdict(Colour.RED, "damaged")
    manifest = file.transfer.manifest
    accepted = (*accepted_from(session, manifest.sender), *also)
    region = passed_on_by(session, office, file)
    known = _known(session, office, file)
    found = judge(file.transfer, region or office, known, accepted, passed_on=bool(region))
    if found.colour is not Colour.GREEN:
        return found
    if manifest.kind not in kinds:
        return Verdict(Colour.RED, "not_for_this_office", values={**found.values, "recipient": manifest.kind})
    if manifest.kind in _REPORTS and not _reports_to(session, manifest.sender, office):
        return Verdict(Colour.RED, "not_for_this_office", values={**found.values, "recipient": manifest.addressed})
    if office == ROOT and _corrects_closed_week(session, file.transfer):
        return Verdict(Colour.RED, "week_closed", values={**found.values, "week": manifest.period})
    return found


def passed_on_by(session: Session, office: str, file: Examined) -> str:
    """Returns the region that passed on one of its own districts' returns to the CPO, or "".

    Its key opened the file, and for it the file was sealed; what the file says is proved by the district's seal alone.
    """
    if office != ROOT or file.transfer is None or file.opened is None:
        return ""
    manifest, region = file.transfer.manifest, file.opened.office
    if manifest.kind != Kind.RETURN.value or manifest.recipients != (region,):
        return ""
    offices = load(session).offices
    carrier, district = offices.get(region), offices.get(manifest.sender)
    if carrier is None or district is None or carrier.kind is not OfficeKind.REGION:
        return ""
    return region if district.region == region else ""


def as_accepted(manifest: Manifest) -> Accepted:
    """Returns a file as if it had been taken in just now."""
    chain = (manifest.digest, manifest.prev_sha256, "", manifest.addressed)
    return Accepted(manifest.epoch, manifest.seq, *chain)


def is_in_order(verdict: Verdict) -> bool:
    """Returns whether the file may be merged without anybody being asked."""
    return verdict.colour is Colour.GREEN and verdict.code == IN_ORDER


def _corrects_closed_week(session: Session, transfer: Transfer) -> bool:
    """Returns whether it is a further edition of a week that was accepted, sealed while no late window was open."""
    manifest = transfer.manifest
    heads = next((table.records() for table in transfer.tables if table.name == HEAD), [])
    edition = heads[0].get("edition") if manifest.kind == Kind.RETURN.value and len(heads) == 1 else None
    if not isinstance(edition, int):
        return False
    sealed_on = local(datetime.fromisoformat(manifest.created_at)).date()
    return is_closed(session, ROOT, manifest.sender, manifest.period, edition, sealed_on)


def _reports_to(session: Session, sender: str, office: str) -> bool:
    """Returns whether reports of that office come here: to the CPO all do, to a region those of its own districts."""
    if office == ROOT:
        return True
    offices = load(session).offices
    here, there = offices.get(office), offices.get(sender)
    if here is None or here.kind is not OfficeKind.REGION:
        return True
    return there is not None and there.region == office


def _known(session: Session, office: str, file: Examined) -> tuple[Peer, ...]:
    """Returns the keys that may have signed the file: other offices', our own, and the CPO's that enrols us."""
    own = office_keys(session)
    ours = (
        Peer(office, one.key_id, one.signing_public, one.agreement_public, one.valid_from, one.valid_to, None)
        for one in key_records(session)
    )
    known = (*peers(session), *ours)
    by_slip = file.opened is not None and not file.opened.office
    if not by_slip or file.transfer is None or file.transfer.manifest.kind != Kind.KEYS.value or known_roots(session):
        return known
    try:
        return (*known, root_in(file.transfer, own, office))
    except KpDeskError:
        # What is wrong with it shows as a sender that nobody certified.
        return known
