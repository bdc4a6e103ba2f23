"""What the fixed words of a violation are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kpdesk.directives.rules import AckState
from kpdesk.monitoring.rules import Obtained
from kpdesk.violations.counts import By
from kpdesk.violations.log_plan import Verdict
from kpdesk.violations.pattern_rows import Pattern
from kpdesk.violations.rows import ViolationRow
from kpdesk.violations.rules import Attribution, Disposal, Factor, Flag, Forum, Part, Place, State
from ui.support.widgets import Tone

_WORDS: Final = (
    (Attribution.UNDECIDED, QT_TRANSLATE_NOOP("violations", "Not decided yet")),
    (Attribution.CONFIRMED, QT_TRANSLATE_NOOP("violations", "Confirmed: his doing")),
    (Attribution.ADMITTED, QT_TRANSLATE_NOOP("violations", "Admitted by him")),
    (Attribution.DENIED, QT_TRANSLATE_NOOP("violations", "Denied by him")),
    (Attribution.FAKE, QT_TRANSLATE_NOOP("violations", "Fake account or namesake")),
    (Attribution.HACKED, QT_TRANSLATE_NOOP("violations", "Account was hacked")),
    (Attribution.THIRD_PARTY, QT_TRANSLATE_NOOP("violations", "Put out by a third party")),
    (Attribution.OFFICIAL_PAGE, QT_TRANSLATE_NOOP("violations", "Official page")),
    (Part.DID, QT_TRANSLATE_NOOP("violations", "Did it")),
    (Part.APPEARS, QT_TRANSLATE_NOOP("violations", "Appears in it")),
    (Part.FILMED, QT_TRANSLATE_NOOP("violations", "Filmed it")),
    (Part.ADMINISTERS, QT_TRANSLATE_NOOP("violations", "Administers the group or page")),
    (Part.PROMOTED, QT_TRANSLATE_NOOP("violations", "Promoted or supported it")),
    (Part.FAILED_TO_SUPERVISE, QT_TRANSLATE_NOOP("violations", "Failed to supervise")),
    (Part.ALLOWED_MEDIA, QT_TRANSLATE_NOOP("violations", "Allowed media access")),
    (Place.UNIFORM, QT_TRANSLATE_NOOP("violations", "in uniform")),
    (Place.VEHICLE, QT_TRANSLATE_NOOP("violations", "official vehicle")),
    (Place.OFFICE, QT_TRANSLATE_NOOP("violations", "office")),
    (Place.STATION, QT_TRANSLATE_NOOP("violations", "police station")),
    (Forum.COMPETENT_FORUM, QT_TRANSLATE_NOOP("violations", "Yes, to a competent forum")),
    (Forum.COURT, QT_TRANSLATE_NOOP("violations", "Yes, to a court")),
    (Forum.OMBUDSPERSON, QT_TRANSLATE_NOOP("violations", "Yes, to the ombudsperson")),
    (Forum.RTI, QT_TRANSLATE_NOOP("violations", "Yes, under the RTI Act")),
    (Forum.NONE, QT_TRANSLATE_NOOP("violations", "No, to none of these")),
    (Pattern.SAME_PERSON, QT_TRANSLATE_NOOP("violations", "Same person again")),
    (Pattern.SAME_ACCOUNT, QT_TRANSLATE_NOOP("violations", "Same account again")),
    (Pattern.AFTER_UNDERTAKING, QT_TRANSLATE_NOOP("violations", "After an undertaking")),
    (Pattern.AFTER_CLOSURE, QT_TRANSLATE_NOOP("violations", "After the account was closed")),
    (Pattern.STATION, QT_TRANSLATE_NOOP("violations", "By station")),
    (Pattern.SUPERVISOR, QT_TRANSLATE_NOOP("violations", "By supervisor of the day")),
    (Pattern.POSTED_AFTER, QT_TRANSLATE_NOOP("violations", "Posted elsewhere within 12 months after it")),
    (By.WEEK, QT_TRANSLATE_NOOP("violations", "By week")),
    (By.KIND, QT_TRANSLATE_NOOP("violations", "By kind")),
    (By.PLATFORM, QT_TRANSLATE_NOOP("violations", "By platform")),
    (By.RANK, QT_TRANSLATE_NOOP("violations", "By rank")),
    (By.STATION, QT_TRANSLATE_NOOP("violations", "By station")),
    (By.ATTRIBUTION, QT_TRANSLATE_NOOP("violations", "By whose doing")),
    (Obtained.PUBLIC, QT_TRANSLATE_NOOP("violations", "Public: anybody can see it")),
    (Obtained.HANDED_OVER, QT_TRANSLATE_NOOP("violations", "Handed over by somebody who had it")),
    (AckState.READ_OUT, QT_TRANSLATE_NOOP("violations", "read out to him")),
    (AckState.SIGNED, QT_TRANSLATE_NOOP("violations", "signed by him")),
    (AckState.REFUSED, QT_TRANSLATE_NOOP("violations", "refused to sign")),
    (AckState.ABSENT, QT_TRANSLATE_NOOP("violations", "was absent")),
    (AckState.ON_LEAVE, QT_TRANSLATE_NOOP("violations", "was on leave")),
    (Disposal.FILED, QT_TRANSLATE_NOOP("violations", "Filed")),
    (Disposal.EXONERATED, QT_TRANSLATE_NOOP("violations", "Exonerated")),
    (Disposal.WARNED, QT_TRANSLATE_NOOP("violations", "Warned")),
    (Disposal.DISPLEASURE, QT_TRANSLATE_NOOP("violations", "Displeasure conveyed")),
    (Disposal.PUNISHED_MINOR, QT_TRANSLATE_NOOP("violations", "Minor punishment")),
    (Disposal.PUNISHED_MAJOR, QT_TRANSLATE_NOOP("violations", "Major punishment")),
    (Disposal.NOT_ATTRIBUTABLE, QT_TRANSLATE_NOOP("violations", "Not his doing")),
    (Disposal.PROTECTED, QT_TRANSLATE_NOOP("violations", "Protected disclosure")),
    (Disposal.REFERRED, QT_TRANSLATE_NOOP("violations", "Referred")),
    (Disposal.TRANSFERRED, QT_TRANSLATE_NOOP("violations", "Transferred")),
    (Disposal.ABATED, QT_TRANSLATE_NOOP("violations", "Abated")),
    (Factor.SUPERVISORY_RANK, QT_TRANSLATE_NOOP("violations", "supervisory rank")),
    (Factor.AFTER_UNDERTAKING, QT_TRANSLATE_NOOP("violations", "after an undertaking")),
    (Factor.UNIFORM_AND_WEAPON, QT_TRANSLATE_NOOP("violations", "uniform and weapon")),
    (Factor.ON_DUTY, QT_TRANSLATE_NOOP("violations", "on duty")),
    (Factor.OPERATIONAL_HARM, QT_TRANSLATE_NOOP("violations", "harm to an operation")),
    (Factor.VICTIM_IDENTITY, QT_TRANSLATE_NOOP("violations", "identity of a victim shown")),
    (Factor.WIDE_REACH, QT_TRANSLATE_NOOP("violations", "wide reach")),
    (Factor.MONETISED, QT_TRANSLATE_NOOP("violations", "earned money")),
    (Factor.FALSE_DENIAL, QT_TRANSLATE_NOOP("violations", "false denial or deletion of proof")),
    (Factor.FIRST_TIME, QT_TRANSLATE_NOOP("violations", "first time")),
    (Factor.DELETED_AT_ONCE, QT_TRANSLATE_NOOP("violations", "deleted at once")),
    (Factor.OLD_POST, QT_TRANSLATE_NOOP("violations", "old post from before the ban")),
    (Factor.FAMILY_PHOTO, QT_TRANSLATE_NOOP("violations", "family photograph")),
    (
        Flag.DUE_PROCESS,
        QT_TRANSLATE_NOOP(
            "violations",
            "Criticism: was it a complaint to a competent forum, a court, the ombudsperson or under the RTI Act? "
            "Otherwise the authority's reasoned note is needed.",
        ),
    ),
    (
        Flag.NOTE_NEEDED,
        QT_TRANSLATE_NOOP(
            "violations",
            "Criticism, and no complaint to a forum: the authority's reasoned note is needed before action.",
        ),
    ),
    (
        Flag.CUSTODY,
        QT_TRANSLATE_NOOP(
            "violations",
            "An accused in custody: write initials only, and keep his footage out of prints.",
        ),
    ),
    (Flag.SUPERVISOR, QT_TRANSLATE_NOOP("violations", "This concerns a supervisor: he takes no part in the case.")),
    (Flag.NCCIA, QT_TRANSLATE_NOOP("violations", "Consider a referral to NCCIA.")),
    (Flag.OUTSIDER, QT_TRANSLATE_NOOP("violations", "The author may be an outsider.")),
    (Flag.PRE_BAN, QT_TRANSLATE_NOOP("violations", "Put out before the first ban of 26.11.2021: it broke no ban.")),
    (Flag.FAMILY_PHOTO, QT_TRANSLATE_NOOP("violations", "A family photograph: nothing of the family is recorded.")),
    (Flag.UNIDENTIFIED, QT_TRANSLATE_NOOP("violations", "Nobody is identified yet.")),
    (Flag.PROTECTED, QT_TRANSLATE_NOOP("violations", "A protected disclosure: it is no violation.")),
    (Verdict.NEW, QT_TRANSLATE_NOOP("violations", "New")),
    (Verdict.UNCHANGED, QT_TRANSLATE_NOOP("violations", "Already on record")),
    (Verdict.DOUBTFUL, QT_TRANSLATE_NOOP("violations", "Doubtful")),
    (Verdict.REFUSED, QT_TRANSLATE_NOOP("violations", "Refused")),
)
# By type and value: words of two lists may be spelt alike, and then they are equal.
_NAMES: Final[Mapping[tuple[type, str], object]] = MappingProxyType(
    {(type(value), value.value): text for value, text in _WORDS}
)
_STATES: Final[Mapping[State, object]] = MappingProxyType(
    {
        State.LOGGED: QT_TRANSLATE_NOOP("violations", "Pending"),
        State.DISPOSED: QT_TRANSLATE_NOOP("violations", "Disposed of"),
        State.WITHDRAWN: QT_TRANSLATE_NOOP("violations", "Withdrawn"),
    }
)


def word(
    value: Attribution | Part | Obtained | AckState | Disposal | Factor | Flag | Verdict | Place | Forum | Pattern | By,
) -> str:
    """Returns what one of the fixed words is called."""
    return QCoreApplication.translate("violations", str(_NAMES[type(value), value.value]))


def state_name(row: ViolationRow) -> str:
    """Returns how a violation stands: how it was disposed of, in its case, or pending."""
    if row.disposal is not None:
        return word(row.disposal)
    return QCoreApplication.translate("violations", str(_STATES[row.state]))


def state_tone(row: ViolationRow) -> Tone:
    """Returns the colour of how a violation stands."""
    if row.state is State.LOGGED:
        return "info" if row.case_number else "warning"
    return "good" if row.state is State.DISPOSED else "muted"


def size_words(size_bytes: int) -> str:
    """Returns a file's size in KB, MB or GB."""
    size, unit = size_bytes / 1024, "KB"
    for larger in ("MB", "GB"):
        if size >= 1024:
            size, unit = size / 1024, larger
    return f"{size:.0f} {unit}" if unit == "KB" else f"{size:.1f} {unit}"
