"""The desk's face for the history of everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from kpdesk.base.clock import PKT, iso_utc
from kpdesk.base.letters import fold
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import LANGUAGES, known_codes, sentence
from kpdesk.desk.told_lines import ToldLine, told_lines, without_protected
from kpdesk.store.anchors import add_anchor, anchors
from kpdesk.store.audit import AuditEntry, entries_about, hash_at, latest_entries, walk
from kpdesk.store.audit_search import AuditFilter, SearchWord, count_found, entries_in_order, found_entries
from kpdesk.store.store import Workplace

_SENTENCE = "history_"
_BLOCK = 500


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """Whether the history is what it was: ``missing_anchor`` names the outside anchor that it contradicts."""

    entries: int
    intact: bool
    first_break: int | None
    missing_anchor: str | None


@dataclass(frozen=True, slots=True)
class AuditWanted:
    """What somebody looks for in the history: empty parts ask for nothing.

    ``text`` are words that the entry or its sentence holds, in either language; ``about`` the uids of records; the
    days are those of Pakistan, both included; ``before`` is the number above the first entry that is wanted.
    """

    text: str = ""
    actor: str = ""
    action: str = ""
    about: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    before: int | None = None


class AuditDesk:
    """The audit trail of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def verify(self, progress: Progress | None = None) -> AuditVerdict:
        """Returns the verdict of walking the whole chain and holding it against the anchors outside the database."""
        known = anchors(self._at.store.folder.anchors)
        with self._at.reading() as session:
            verdict = walk(session, progress)
            contradicted = next((anchor for anchor in known if hash_at(session, anchor.seq) != anchor.hash), None)
        first = verdict.first_break
        if contradicted and first is None:
            first = min(contradicted.seq, verdict.entries + 1)
        name = f"{contradicted.where} ({contradicted.at})" if contradicted else None
        return AuditVerdict(verdict.entries, verdict.intact and contradicted is None, first, name)

    def latest(self, limit: int = 200) -> tuple[AuditEntry, ...]:
        """Returns the newest entries, newest first."""
        with self._at.reading() as session:
            return tuple(without_protected(session, self._at.actor, tuple(latest_entries(session, limit))))

    def about(self, uid: str) -> tuple[AuditEntry, ...]:
        """Returns the history of one record, oldest first."""
        with self._at.reading() as session:
            return tuple(without_protected(session, self._at.actor, tuple(entries_about(session, uid))))

    def find(self, wanted: AuditWanted, limit: int = 500) -> tuple[AuditEntry, ...]:
        """Returns at most ``limit`` entries that fit, newest first."""
        with self._at.reading() as session:
            return tuple(
                without_protected(session, self._at.actor, tuple(found_entries(session, _filter(wanted), limit)))
            )

    def count(self, wanted: AuditWanted) -> int:
        """Returns how many entries fit."""
        with self._at.reading() as session:
            return count_found(session, _filter(wanted))

    def told(self, entries: tuple[AuditEntry, ...], language: str) -> tuple[ToldLine, ...]:
        """Returns the entries in words: who did what, with the names of people, from what to what."""
        with self._at.reading() as session:
            return tuple(told_lines(session, entries, language))

    def in_order(self, wanted: AuditWanted, language: str) -> Iterator[tuple[AuditEntry, ToldLine]]:
        """Gives every entry that fits with its words, oldest first, as for an extract on paper."""
        with self._at.reading() as session:
            entries = entries_in_order(session, _filter(wanted))
            while block := tuple(islice(entries, _BLOCK)):
                shown = tuple(without_protected(session, self._at.actor, block))
                yield from zip(shown, told_lines(session, shown, language), strict=True)

    def anchor(self, where: str) -> None:
        """Writes the chain's head outside the database."""
        store = self._at.store
        with self._at.writing() as uow:
            head = uow.head()
        add_anchor(store.folder.anchors, head, where, iso_utc(store.clock.now()))


def known_actions() -> tuple[str, ...]:
    """Returns every action that has a sentence in the history, in alphabetical order."""
    return tuple(sorted(code.removeprefix(_SENTENCE) for code in known_codes() if code.startswith(_SENTENCE)))


def _filter(wanted: AuditWanted) -> AuditFilter:
    return AuditFilter(
        tuple(SearchWord(word, _actions_saying(word)) for word in wanted.text.split()),
        wanted.actor,
        (wanted.action,) if wanted.action else (),
        wanted.about,
        _midnight(wanted.first_day) if wanted.first_day else "",
        _midnight(wanted.last_day + timedelta(days=1)) if wanted.last_day else "",
        wanted.before,
    )


def _midnight(day: date) -> str:
    return iso_utc(datetime.combine(day, time(), PKT))


def _actions_saying(word: str) -> tuple[str, ...]:
    """Returns the actions whose sentence holds the word: people look for what they read, not for what is stored."""
    sought = fold(word)
    return tuple(
        action
        for action in known_actions()
        if any(sought in fold(sentence(_code(action), language=language)) for language in LANGUAGES)
    )


def _code(action: str) -> str:
    """Returns the code of the sentence that tells the action."""
    told = f"told_{action}"
    return told if told in known_codes() else _SENTENCE + action
