"""Who stands in a case: the official, who complained, who inquires, who decides, who testified."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal

from kpdesk.cases.rows import CaseView, StepRow
from kpdesk.cases.states import Step
from kpdesk.reference.reference import Reference
from ui.cases.case_panels import CasePanel
from ui.support.dates import on_screen
from ui.support.language import ltr, shown_name
from ui.support.widgets import button, clear_layout, label, line, paragraph, row

_OFFICERS = (Step.FACT_FINDING_ORDERED, Step.ENQUIRY_OFFICER_APPOINTED)


class PeoplePanel(CasePanel):
    """``person_asked(uid)``: the person wants to see the official."""

    person_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("casePeople", "")
        self.setAccessibleName(self.tr("People in the case"))

    def show_case(self, view: CaseView, reference: Reference) -> None:
        """Fills it for one case."""
        clear_layout(self.rows)
        case = view.row
        rank = reference.ranks.get(case.rank)
        self.head(self.tr("The official"))
        opener = button("casePersonOpen", case.name, look="link", icon="user")
        opener.clicked.connect(lambda _checked=False: self.person_asked.emit(case.person_uid))
        self.rows.addLayout(
            row(opener, None, label(f"{rank.name if rank else case.rank} {ltr(case.belt_no)}", "muted"))
        )
        if case.father_name:
            self.rows.addWidget(label(self.tr("son of {0}").format(case.father_name), "small"))
        self._group(self.tr("Reported by"), dict.fromkeys(found.seen_by for found in view.violations if found.seen_by))
        self._officers([step for step in view.steps if step.step in _OFFICERS], reference)
        self._group(self.tr("Decided by"), self._deciders(view.steps, reference))
        self._group(self.tr("Witnesses"), _named(view.steps, "witnesses", but=Step.SERVICE_RECORDED))
        self._group(self.tr("Witnesses of the defence"), _named(view.steps, "defence_witnesses"))
        self._group(self.tr("Witnesses of service"), _named(view.steps, "witnesses", only=Step.SERVICE_RECORDED))
        self.rows.addStretch(1)

    def _officers(self, steps: list[StepRow], reference: Reference) -> None:
        if not steps:
            return
        self.rows.addWidget(line())
        self.head(self.tr("Enquiry Officer"))
        for step in steps:
            code = str(step.fields.get("officer_rank") or "")
            known = reference.ranks.get(code)
            words = f"{shown_name(known) if known else code} {step.fields.get('officer') or ''}".strip()
            self.rows.addLayout(row(label(words), None, label(ltr(on_screen(step.on)), "muted")))
            members = step.fields.get("members")
            for member in members if isinstance(members, list | tuple) else ():
                self.rows.addWidget(label(self.tr("with {0}").format(member), "small"))
            if step.fields.get("departmental_representative"):
                who = self.tr("Departmental representative: {0}").format(step.fields["departmental_representative"])
                self.rows.addWidget(paragraph(who, "small"))

    def _deciders(self, steps: Iterable[StepRow], reference: Reference) -> list[str]:
        found = []
        for step in steps:
            who = step.fields.get("authority") if step.step is Step.ORDER_ISSUED else None
            who = who or (step.fields.get("by") if "outcome" in step.fields else None)
            known = reference.designations.get(str(who)) if who else None
            who = shown_name(known) if known else who
            if who:
                found.append(f"{who} · {ltr(on_screen(step.on))}")
        return found

    def _group(self, title: str, names: Iterable[str]) -> None:
        kept = list(names)
        if not kept:
            return
        self.rows.addWidget(line())
        self.head(title)
        for name in kept:
            self.rows.addWidget(paragraph(name))


def _named(steps: Iterable[StepRow], field: str, *, but: Step | None = None, only: Step | None = None) -> list[str]:
    found: dict[str, None] = {}
    for step in steps:
        value = step.fields.get(field)
        if step.step is not but and only in {None, step.step} and isinstance(value, list | tuple):
            found.update(dict.fromkeys(str(name) for name in value))
    return list(found)
