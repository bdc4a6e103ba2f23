"""The columns of the list of people."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kpdesk.roster.rows import PersonRow
from kpdesk.roster.state_steps import duties_of
from ui.roster.masks import masked_cnic, shown_cnic
from ui.roster.state_words import duty_words, service_words, tone_of_state
from ui.support.columns import Column
from ui.support.words import rank_words


def people_columns(numbers_shown: bool) -> tuple[Column[PersonRow], ...]:
    """Returns the columns; the CNIC is masked unless ``numbers_shown``."""
    translate = QCoreApplication.translate
    service, duty = service_words(), duty_words()
    cnic = shown_cnic if numbers_shown else masked_cnic
    return (
        Column(translate("PeopleList", "Name"), lambda person: person.name, 20, sort="name"),
        Column(translate("PeopleList", "Father's name"), lambda person: person.father_name, 20),
        Column(translate("PeopleList", "Rank"), lambda one: rank_words(one.rank, one.rank_name), 22, sort="rank"),
        Column(translate("PeopleList", "Belt No."), lambda person: person.belt_no, 9, sort="belt_no"),
        Column(translate("PeopleList", "Posting"), lambda person: person.posting, 0, sort="posting"),
        Column(translate("PeopleList", "CNIC"), lambda person: cnic(person.cnic), 17),
        Column(translate("PeopleList", "Duty"), lambda person: _duty(person, duty), 13),
        Column(
            translate("PeopleList", "Service"),
            lambda person: service.get(person.service_state, person.service_state),
            16,
            tone=lambda person: tone_of_state(person.service_state),
        ),
    )


def _duty(person: PersonRow, words: Mapping[str, str]) -> str:
    """Who has left the force is neither present nor on leave."""
    return words.get(person.duty_state, person.duty_state) if duties_of(person.service_state) else ""
