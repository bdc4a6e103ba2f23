"""An exhibit's capture sheet: where it stood, whose it was, when and by whom it was captured, and how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.clock import Clock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.monitoring.rules import Obtained
from kpdesk.violations.capture import LONGEST_LINE, LONGEST_LINK, Capture
from kpdesk.violations.evidence_rows import EvidenceRow
from kpdesk.violations.moments import moment_on_paper, read_moment
from ui.context import Context
from ui.support.fields import ChoiceField, LinesField, TextField, TickField
from ui.support.form import Form
from ui.support.language import ltr
from ui.support.widgets import column, label, paragraph
from ui.violations.names import size_words, word

_MOMENTS = ("posted_at", "captured_at")
_COUNTS = ("followers", "views")


@dataclass(frozen=True, slots=True)
class CaptureEntry:
    """The sheet as it is typed: moments and numbers are words until they are read."""

    url: str = ""
    handle: str = ""
    account_id: str = ""
    display_name: str = ""
    followers: str = ""
    views: str = ""
    posted_at: str = ""
    captured_at: str = ""
    captured_by: str = ""
    computer: str = ""
    obtained: object = ""
    witness: str = ""
    shows_accused: bool = False
    note: str = ""

    @classmethod
    def of(cls, capture: Capture) -> CaptureEntry:
        """Returns the sheet in words."""
        plain = {name: getattr(capture, name) for name in cls.__slots__}
        plain |= {name: moment_on_paper(plain[name]) for name in _MOMENTS}
        plain |= {name: "" if plain[name] is None else str(plain[name]) for name in _COUNTS}
        return cls(**{**plain, "shows_accused": bool(plain["shows_accused"])})

    def capture(self) -> Capture:
        """Returns the sheet; raises Refused with the field whose words cannot be read."""
        values = {name: getattr(self, name) for name in type(self).__slots__}
        values |= {name: read_moment(values[name], name) for name in _MOMENTS}
        values |= {name: _count(values[name], name) for name in _COUNTS}
        return replace(Capture(), **{**values, "obtained": str(values["obtained"] or "")})


class CaptureWindow(QDialog):
    """The form over one exhibit; what each field said before stays in the audit trail."""

    def __init__(self, context: Context, exhibit: EvidenceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("captureWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Capture sheet · {0} · exhibit {1}").format(ltr(exhibit.number), exhibit.exhibit))
        self._context, self._uid = context, exhibit.uid
        self.form: Form[CaptureEntry] = Form(
            "captureForm", self.tr("Save"), lambda entry: check_entry(entry, context.clock)
        )
        self._add_fields()
        size = size_words(exhibit.size_bytes)
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(f"{ltr(exhibit.file_name)} · {ltr(size)}", "heading"))
        whole.addWidget(paragraph(ltr(f"SHA-256 {exhibit.sha256}"), "small"))
        whole.addWidget(self.form, 1)
        self.form.edit(CaptureEntry.of(exhibit.capture), exhibit.uid)
        self.form.submitted.connect(self._save)
        self.form.cancelled.connect(self.reject)
        self.resize(680, 660)

    def _add_fields(self) -> None:
        add, moment = self.form.add, self.tr("22.11.2026 14:30 in Pakistan, or the day alone")
        add("url", self.tr("Link (URL)"), TextField(longest=LONGEST_LINK))
        add("handle", self.tr("Handle"), TextField(longest=LONGEST_LINE))
        add("account_id", self.tr("Account's numeric id"), TextField(longest=LONGEST_LINE),
            self.tr("It stays when the handle is changed."))  # fmt: skip
        add("display_name", self.tr("Name shown"), TextField(longest=LONGEST_LINE))
        add("posted_at", self.tr("Put out"), TextField(hint=moment, longest=40))
        add("captured_at", self.tr("Captured"), TextField(hint=moment, longest=40))
        add("captured_by", self.tr("Captured by"), TextField(longest=LONGEST_LINE))
        add("computer", self.tr("On which PC or phone"), TextField(longest=LONGEST_LINE))
        ways = [("", "–"), *((way.value, word(way)) for way in Obtained)]
        add("obtained", self.tr("How obtained"), ChoiceField(ways))
        add("witness", self.tr("Witness"), TextField(longest=LONGEST_LINE))
        add("followers", self.tr("Followers then"), TextField(longest=20))
        add("views", self.tr("Views then"), TextField(longest=20))
        add("shows_accused", self.tr("In custody"), TickField(self.tr("An accused in custody is to be seen")),
            self.tr("It is then kept out of every print."))  # fmt: skip
        add("note", self.tr("Note"), LinesField(lines=2))

    def _save(self, entry: CaptureEntry) -> None:
        uid, capture = self._uid, entry.capture()

        def work(desk: Desk, _progress: Progress) -> Changes:
            return desk.evidence.describe(uid, capture)

        self._context.act(work, lambda _changes: self.accept(), self.form.show_error, owner=self)


def check_entry(entry: CaptureEntry, clock: Clock) -> Iterable[Problem]:
    """Returns all problems of a sheet as it is typed."""
    problems, unread = [], dict[str, Any]()
    for name in (*_MOMENTS, *_COUNTS):
        text = getattr(entry, name)
        try:
            read_moment(text, name) if name in _MOMENTS else _count(text, name)
        except Refused as error:
            problems.append(Problem(error.code, name, values=error.values))
            unread[name] = ""
    return problems + replace(entry, **unread).capture().check(clock.now())


def _count(text: str, field: str) -> int | None:
    plain = text.replace(",", "").replace(" ", "")
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal()):
        raise Refused("capture_count_not_possible", field=field, count=text)
    return int(plain[:20])
