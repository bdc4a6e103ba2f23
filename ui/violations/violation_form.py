"""The form of a violation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from kpdesk.base.clock import today
from kpdesk.base.problems import Problem
from kpdesk.monitoring.rules import Obtained
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Kind
from kpdesk.reference.rules import KindFlag
from kpdesk.violations.rules import Factor, Forum, Part, Place
from ui.context import Context
from ui.support.fields import ChoiceField, DateField, LinesField, TextField
from ui.support.form import Form
from ui.support.language import shown_name
from ui.support.widgets import label
from ui.violations.entry import Entry, at_form_field
from ui.violations.evidence_box import EvidenceBox
from ui.violations.involved_field import InvolvedField
from ui.violations.names import word
from ui.violations.ticks_field import TicksField

CUSTODY = ("station", "fir_no", "fir_date", "accused", "outlet", "permitted_by", "custody_action")


class ViolationForm(Form[Entry]):
    """Edits a violation. ``kind_changed(Kind or None)``: another kind was chosen; the custody fields follow it."""

    kind_changed = Signal(object)
    keeps_drafts: ClassVar[bool] = False  # its drafts are records of their own: several, listed beside the form

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__("violationForm", self.tr("Log the violation"), self._problems)
        self._context, self._reference = context, reference
        self._day = today(context.clock)
        self._add_who()
        self._add_what()
        self._add_how()
        self._add_custody()
        self._add_proof()
        self.fields["kind"].edited.connect(self._on_kind)
        self.fields["url"].edited.connect(self._on_url)

    @property
    def kind(self) -> Kind | None:
        """The kind that is chosen."""
        code = self.fields["kind"].value()
        return self._reference.kinds.get(code) if code else None

    def edit(self, draft: Entry, subject: str = "") -> None:
        """Shows a draft and the fields that its kind asks for."""
        super().edit(draft, subject)
        self._on_kind()
        self._on_unidentified()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Marks the fields; what the core says of the person stands at the officials."""
        super().show_problems(at_form_field(problem) for problem in problems)

    def _problems(self, entry: Entry) -> list[Problem]:
        return entry.problems(self._day)

    def _add_who(self) -> None:
        everybody = self.tr("Everybody in the incident, each in his part, with a kind of his own where it differs.")
        self.add("persons", self.tr("Officials"), InvolvedField(self._context, self._kinds()), everybody)
        known = self.tr("He can be identified later.")
        self.add("unidentified", self.tr("Not identified"), TextField(hint=self.tr("What is known of him")), known)
        self.add("part", self.tr("His part"), ChoiceField([(part, word(part)) for part in Part]))
        self.fields["unidentified"].edited.connect(self._on_unidentified)

    def _kinds(self) -> list[tuple[str, str]]:
        return [(kind.code, f"{kind.code}  {shown_name(kind)}") for kind in self._reference.kinds.on(self._day)]

    def _add_what(self) -> None:
        self.add("kind", self.tr("Kind"), ChoiceField(self._kinds(), hint=self.tr("Code or a part of the name")))
        forums = [(forum, word(forum)) for forum in Forum]
        asked = self.tr("A complaint to a forum of the law is no violation; then only the authority sees who made it.")
        self.add("forum", self.tr("Was it a complaint?"), ChoiceField(forums), asked)
        self.add("what", self.tr("What was seen"), LinesField(lines=3))
        platforms = [(one.code, shown_name(one)) for one in self._reference.platforms.on(self._day)]
        self.add("platform", self.tr("Platform"), ChoiceField(platforms))
        self.add("handle", self.tr("Account or group"), TextField(hint="@name", longest=2000))
        self.add("url", self.tr("Link"), TextField(hint="https://", longest=2000))

    def _add_how(self) -> None:
        clock = self._context.clock
        self.add("seen_on", self.tr("Seen on"), DateField(clock=clock, latest=self._day))
        self.add("seen_by", self.tr("Seen by"), TextField(hint=self.tr("Who noticed it, or which unit")))
        ways = [(way.value, word(way)) for way in Obtained]
        public = self.tr("Nothing else may be recorded: no fake log-in, no searched phone, no private account.")
        self.add("obtained", self.tr("How obtained"), ChoiceField(ways), public)
        self.add(
            "posted_on", self.tr("Posted on"), DateField(clock=clock, latest=self._day), self.tr("If it is known.")
        )
        yes_no = [(None, self.tr("Not known")), (True, self.tr("Yes")), (False, self.tr("No"))]
        self.add("on_duty", self.tr("On duty"), ChoiceField(yes_no))
        self.add("places", self.tr("In the picture"), TicksField(Place, columns=4))
        self.add("factors", self.tr("What weighs"), TicksField(Factor))

    def _add_custody(self) -> None:
        self._custody_heading = label(self.tr("Accused in custody"), "heading")
        self.add_widget(self._custody_heading)
        self.add("station", self.tr("Police station"), TextField())
        self.add("fir_no", self.tr("FIR No."), TextField())
        self.add("fir_date", self.tr("FIR date"), DateField(clock=self._context.clock, latest=self._day))
        initials = self.tr("Initials only, such as A.K.; never the name of an accused.")
        self.add("accused", self.tr("Accused"), TextField(hint="A.K."), initials)
        self.add("outlet", self.tr("Media or channel"), TextField())
        self.add("permitted_by", self.tr("Permitted by"), TextField())
        self.add("custody_action", self.tr("Action taken"), TextField())

    def _add_proof(self) -> None:
        self.add("evidence", self.tr("Evidence"), EvidenceBox(self._context.clock))
        self.add("note", self.tr("Note for the office"), LinesField(lines=2))

    def _on_kind(self) -> None:
        kind = self.kind
        in_custody = kind is not None and KindFlag.CUSTODY in kind.flags
        self._custody_heading.setVisible(in_custody)
        for name in CUSTODY:
            self._show_field(name, in_custody)
        is_criticism = kind is not None and KindFlag.DUE_PROCESS in kind.flags
        self._show_field("forum", is_criticism)
        if not is_criticism:  # an answer that nobody sees any more must not protect another kind
            self.fields["forum"].set_value(None)
        self.kind_changed.emit(kind)

    def _on_unidentified(self) -> None:
        self._show_field("part", bool(self.fields["unidentified"].value()))

    def _show_field(self, name: str, shown: bool) -> None:
        field = self.fields[name]
        field.setVisible(shown)
        note = self._notes[name]
        note.setVisible(shown and bool(note.text()))
        for heading in self.findChildren(QLabel):
            if heading.buddy() is field:
                heading.setVisible(shown)

    def _on_url(self) -> None:
        """Chooses the platform that the link belongs to, while none is chosen."""
        platform = self.fields["platform"]
        found = self._reference.platform_of(self.fields["url"].value())
        if found is not None and platform.value() is None:
            platform.set_value(found.code)
