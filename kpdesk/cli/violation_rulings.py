"""``kpdesk violations attribute|protect|authority-note|refer|dispose|reopen|withdraw``: what is decided about one."""

from __future__ import annotations

from datetime import date

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.violation_objects import violation_object
from kpdesk.violations.rules import Attribution, Disposal, Forum


def add_ruling_verbs(group: Verbs) -> None:
    """Adds the verbs on decisions."""
    attribute = add_verb(group, "attribute", decide, "decides whose doing it was; no report names anybody before that")
    attribute.add_argument("violation", metavar="VIOLATION")
    attribute.add_argument("attribution", choices=[one.value for one in Attribution])
    protect = add_verb(group, "protect", take_as_protected, "takes criticism as a complaint to a forum of the law")
    protect.add_argument("violation", metavar="VIOLATION")
    protect.add_argument(
        "--forum", required=True, choices=[forum.value for forum in Forum if forum.protects], help="to which forum"
    )
    note = add_verb(group, "authority-note", keep_note, "keeps the authority's reasoned note: it was no such complaint")
    note.add_argument("violation", metavar="VIOLATION")
    dispose = add_verb(group, "dispose", end_pending, "ends its pending without a case")
    dispose.add_argument("violation", metavar="VIOLATION")
    dispose.add_argument("disposal", choices=[one.value for one in Disposal if one is not Disposal.PROTECTED])
    reopen = add_verb(group, "reopen", bring_back, "brings one back among the pending")
    reopen.add_argument("violation", metavar="VIOLATION")
    refer = add_verb(group, "refer", note_referral, "records to whom the legal side was referred, and the number")
    refer.add_argument("violation", metavar="VIOLATION")
    refer.add_argument("referral", metavar="TEXT")
    withdraw = add_verb(group, "withdraw", take_back, "takes back one that was logged in error")
    withdraw.add_argument("violation", metavar="VIOLATION")
    for reasoned in (attribute, protect, note, withdraw):
        reasoned.add_argument("--reason", metavar="TEXT", required=reasoned is not attribute, default="")
    for dated in (attribute, protect, dispose, reopen):
        dated.add_argument("--on", metavar="DATE", type=day, help="the day of it, by default today")


def decide(call: Call) -> Outcome:
    """Decides whose doing it was."""
    given = call.arguments
    call.desk().violations.decide_attribution(given.violation, Attribution(given.attribution), given.reason, _day(call))
    return _shown(call)


def take_as_protected(call: Call) -> Outcome:
    """Takes it as a protected disclosure."""
    given = call.arguments
    call.desk().violations.protect(given.violation, given.reason, _day(call), Forum(given.forum))
    return _shown(call)


def keep_note(call: Call) -> Outcome:
    """Keeps the authority's note."""
    call.desk().violations.note_of_authority(call.arguments.violation, call.arguments.reason)
    return _shown(call)


def end_pending(call: Call) -> Outcome:
    """Ends its pending."""
    given = call.arguments
    call.desk().violations.dispose(given.violation, _day(call), Disposal(given.disposal))
    return _shown(call)


def bring_back(call: Call) -> Outcome:
    """Brings it back."""
    call.desk().violations.reopen(call.arguments.violation, _day(call))
    return _shown(call)


def note_referral(call: Call) -> Outcome:
    """Records the referral."""
    call.desk().violations.refer(call.arguments.violation, call.arguments.referral)
    return _shown(call)


def take_back(call: Call) -> Outcome:
    """Takes it back."""
    call.desk().violations.withdraw(call.arguments.violation, call.arguments.reason)
    return _shown(call)


def _day(call: Call) -> date:
    return call.arguments.on or today(call.clock)


def _shown(call: Call) -> Outcome:
    return Outcome(violation_object(call.desk().violations.show(call.arguments.violation)))
