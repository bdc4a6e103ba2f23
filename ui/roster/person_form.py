"""The form of one person."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize

from kpdesk.base.clock import Clock, today
from kpdesk.base.problems import Problem
from kpdesk.roster.cnic import read_cnic
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.fields import Field
from kpdesk.roster.numbers import read_belt_no, read_bps, read_personnel_no
from kpdesk.roster.phones import read_mobile
from kpdesk.roster.ranks import RankNames
from ui.roster.field_words import field_words
from ui.roster.masks import masked_cnic, masked_mobile, shown_cnic
from ui.roster.number_fields import NumberField, WordChoice
from ui.roster.person_check import problems_of
from ui.roster.state_words import duty_words, service_words
from ui.support.fields import DateField, TextField
from ui.support.form import Form


class PersonForm(Form[PersonDraft]):
    """Edits a person's draft; call :meth:`offer` with the office's ranks and postings before :meth:`edit`."""

    def __init__(self, clock: Clock) -> None:
        super().__init__("personForm", QCoreApplication.translate("PersonForm", "Save"), self._problems)
        self._clock = clock
        self._ranks: RankNames | None = None
        self._known_rank = ""
        words = field_words()

        def add(field: Field, made: object) -> None:
            self.add(field.value, words[field], made)

        add(Field.NAME, TextField(longest=200))
        add(Field.FATHER_NAME, TextField(longest=200))
        add(Field.RANK, WordChoice())
        add(Field.BELT_NO, NumberField(read_belt_no))
        add(Field.BPS, NumberField(read_bps, blank=None))
        add(Field.CNIC, self._cnic_field())
        add(Field.PERSONNEL_NO, NumberField(read_personnel_no, blank=None, hint=self.tr("8 digits")))
        add(Field.MOBILE, NumberField(read_mobile, masked=lambda value: masked_mobile(str(value)), hint="0300-1234567"))
        self.add_heading(self.tr("Service"))
        add(Field.POSTING, WordChoice())
        for field in (Field.POSTED_ON, Field.ENLISTED_ON, Field.BORN_ON):
            add(field, DateField(clock=clock))
        add(Field.SERVICE_STATE, WordChoice(service_words().items()))
        add(Field.DUTY_STATE, WordChoice(duty_words().items()))
        self.add_heading(self.tr("More"))
        for field in (Field.NAME_URDU, Field.FATHER_NAME_URDU, Field.QUALIFICATION, Field.DOMICILE, Field.ADDRESS):
            add(field, TextField(longest=200))

    def offer(self, ranks: RankNames, rank_choices: Iterable[tuple[str, str]], postings: Iterable[str]) -> None:
        """Sets what the rank and posting fields offer; both take other words too, the rank only known ones."""
        self._ranks = ranks
        self.fields["rank"].set_choices(rank_choices)
        self.fields["posting"].set_choices((posting, posting) for posting in postings)

    def edit(self, draft: PersonDraft, subject: str = "") -> None:
        """Shows a person; what Cancel compares with."""
        self._known_rank = draft.rank
        super().edit(draft, subject)

    def set_masked(self, masked: bool) -> None:
        """Hides CNIC and mobile, or shows them and lets them be changed."""
        for name in ("cnic", "mobile"):
            self.fields[name].set_masked(masked)

    @property
    def is_masked(self) -> bool:
        """Whether a number is hidden."""
        return any(self.fields[name].is_masked for name in ("cnic", "mobile"))

    def minimumSizeHint(self) -> QSize:
        """As wide as its fields, at any text size."""
        return super().minimumSizeHint().expandedTo(QSize(self.least_width, 0))

    def _cnic_field(self) -> NumberField:
        return NumberField(
            read_cnic,
            lambda value: shown_cnic(str(value)) if len(str(value)) == 13 else str(value),
            blank=None,
            masked=lambda value: masked_cnic(str(value)),
            hint="12345-1234567-1",
        )

    def _problems(self, draft: PersonDraft) -> list[Problem]:
        return problems_of(draft, today(self._clock), self._ranks, self._known_rank)
