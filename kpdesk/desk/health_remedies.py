"""What helps against each finding of ``doctor``: the button of the window and the verb of the command line."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Remedy(StrEnum):
    """Something that can be done about a finding; ``remedy_<value>`` is the code of its button's text."""

    BACK_UP = "back_up"
    SECOND_PLACE = "second_place"
    FREE_SPACE = "free_space"
    SET_CLOCK = "set_clock"
    SEND = "send"
    HAND_OVER = "hand_over"
    RECEIVE = "receive"
    ENROL = "enrol"
    REFRESH_ROSTER = "refresh_roster"
    SWEEP_STRAYS = "sweep_strays"
    RESTORE = "restore"


REMEDY_OF: Final[dict[str, Remedy]] = {
    "doctor_damaged": Remedy.RESTORE,
    "doctor_no_backup": Remedy.BACK_UP,
    "doctor_backup": Remedy.BACK_UP,
    "doctor_no_second_place": Remedy.SECOND_PLACE,
    "doctor_second_place_missing": Remedy.SECOND_PLACE,
    "doctor_second_place": Remedy.BACK_UP,
    "doctor_disk": Remedy.FREE_SPACE,
    "doctor_clock_behind": Remedy.SET_CLOCK,
    "doctor_not_enrolled": Remedy.ENROL,
    "doctor_keys_renew": Remedy.SEND,
    "doctor_keys_root_renew": Remedy.SEND,
    "doctor_keys_renewing": Remedy.RECEIVE,
    "doctor_keys_expired": Remedy.ENROL,
    "doctor_keys_revoked": Remedy.ENROL,
    "doctor_nothing_sent": Remedy.SEND,
    "doctor_last_receipt": Remedy.HAND_OVER,
    "doctor_no_receipt": Remedy.HAND_OVER,
    "doctor_no_roster": Remedy.REFRESH_ROSTER,
    "doctor_roster": Remedy.REFRESH_ROSTER,
    "doctor_strays": Remedy.SWEEP_STRAYS,
}
"""What helps, by the finding's message; a finding that only the server's keeper can mend has none."""

COMMANDS: Final[dict[Remedy, str]] = {
    Remedy.BACK_UP: "kpdesk backup create",
    Remedy.SECOND_PLACE: "kpdesk settings set backup_second_place FOLDER",
    Remedy.FREE_SPACE: "kpdesk backup thin-out --keep 5",
    Remedy.SET_CLOCK: "",
    Remedy.SEND: "kpdesk exchange send --week WEEK --out FOLDER",
    Remedy.HAND_OVER: "kpdesk exchange hand-over FILE --out FOLDER",
    Remedy.RECEIVE: "kpdesk exchange receive FILE --accept",
    Remedy.ENROL: "kpdesk exchange enrol --out FOLDER",
    Remedy.REFRESH_ROSTER: "kpdesk roster import FILE",
    Remedy.SWEEP_STRAYS: "kpdesk violations evidence-sweep --reason TEXT",
    Remedy.RESTORE: "kpdesk backup restore FILE",
}
"""The verb of the command line; setting a computer's clock is none of ours."""
