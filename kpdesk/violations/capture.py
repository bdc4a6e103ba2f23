"""The capture sheet of an exhibit: where it stood, whose it was, when and by whom it was captured, and how.

Source: what a tribunal asks of audio and video (PLD 2019 SC 675, Ishtiaq Mirza): source, maker, custody, no tampering.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path

from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem
from kpdesk.monitoring.rules import Obtained

LONGEST_TEXT = 4_000
LONGEST_LINK = 2_000
LONGEST_LINE = 200
MOST_PEOPLE = 10_000_000_000
"""More than there are people: a number beyond it is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What is known of an exhibit; empty and None are not known.

    ``account_id`` is the platform's own number of the account, which stays when the handle changes. ``computer`` is
    the PC or phone on which it was captured. ``followers`` and ``views`` are as seen at that time. ``shows_accused``
    says whether an accused in custody is to be seen; None leaves it to the kind of violation.
    """

    url: str = ""
    handle: str = ""
    account_id: str = ""
    display_name: str = ""
    posted_at: datetime | None = None
    captured_at: datetime | None = None
    captured_by: str = ""
    computer: str = ""
    obtained: str = ""
    witness: str = ""
    followers: int | None = None
    views: int | None = None
    shows_accused: bool | None = None
    note: str = ""

    def check(self, now: datetime) -> list[Problem]:
        """Returns all problems at once."""
        problems = []
        if self.captured_at is not None and self.captured_at > now:
            problems.append(Problem("captured_in_future", "captured_at"))
        if self.posted_at is not None and self.posted_at > (self.captured_at or now):
            problems.append(Problem("posted_after_captured", "posted_at"))
        if self.obtained and self.obtained not in set(Obtained):
            problems.append(Problem("obtained_not_allowed", "obtained", values={"obtained": self.obtained}))
        for name in ("followers", "views"):
            count = getattr(self, name)
            if count is not None and not 0 <= count <= MOST_PEOPLE:
                problems.append(Problem("capture_count_not_possible", name, values={"count": count}))
        return problems + self._text_problems()

    def tidied(self) -> Capture:
        """Returns it without spaces at the ends of its texts."""
        return replace(self, **{name: getattr(self, name).strip() for name in TEXTS})

    def _text_problems(self) -> list[Problem]:
        problems = []
        for name in TEXTS:
            text, most = getattr(self, name), _MOST.get(name, LONGEST_LINE)
            if len(text) > most:
                problems.append(Problem("text_longer_than", name, values={"length": len(text), "most": most}))
            if control_at(text) is not None:
                problems.append(Problem("text_with_control_sign", name))
        return problems


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """A file to be taken in, or a folder for all files in it, and what is known of how it was captured.

    With ``data`` it is a picture from the clipboard, which is never written to the disk unsealed; ``path`` names it.
    """

    path: Path
    capture: Capture = field(default_factory=Capture)
    data: bytes | None = field(default=None, repr=False)


TEXTS = ("url", "handle", "account_id", "display_name", "captured_by", "computer", "obtained", "witness", "note")
CAPTURE_FIELDS = tuple(one.name for one in fields(Capture))
_MOST = {"url": LONGEST_LINK, "note": LONGEST_TEXT}
