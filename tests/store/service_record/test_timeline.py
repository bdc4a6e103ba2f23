"""One timeline per person, in plain sentences, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.base.sentences import known_codes, sentence
from kpdesk.cases.draft import CaseDraft
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.service_drafts import AccountDraft, DeclarationDraft, PostingDraft, StatusDraft, TransferDraft
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Attribution


@pytest.fixture
def told(desk, gul):
    """Returns the sentences about Gul Zaman with their days, those of entering him left out."""

    def lines(language="en"):
        entries = desk.roster.timeline(desk.roster.person(gul))
        return [
            (entry.on.strftime("%d.%m.%Y"), sentence(entry.kind, entry.values, language))
            for entry in entries
            if entry.kind != "timeline_registered"
        ]

    return lines


def test_a_whole_service_is_told_in_order(record, gul, told):
    record.post([gul], PostingDraft("PS Hoti", date(2026, 9, 1), "OB 7", "Insp Shah"))
    record.set_status([gul], StatusDraft("suspended", "closed_to_lines", date(2026, 9, 5), "OB 8"))
    record.declare(gul, DeclarationDraft(date(2026, 9, 6), (AccountDraft("tiktok", "gul"),)))
    record.declare(gul, DeclarationDraft(date(2026, 9, 7), nil=True))
    record.set_status([gul], StatusDraft("reinstated", on=date(2026, 9, 8)))
    record.offer([gul], TransferDraft("SWT", date(2026, 9, 9), "CPO 1"))
    record.accept_offer(gul, date(2026, 9, 10), "SWT 2")

    assert told() == [
        ("01.05.2012", "Enlisted"),
        ("23.01.2024", "Posted to PS City"),
        ("01.09.2026", "Posted to PS Hoti under Insp Shah (OB 7)"),
        ("05.09.2026", "Suspended (OB 8)"),
        ("05.09.2026", "Closed to Lines (OB 8)"),
        ("06.09.2026", "Declared social-media accounts, signed: tiktok gul"),
        ("07.09.2026", "Signed that there is no social-media account"),
        ("08.09.2026", "Reinstated"),
        ("09.09.2026", "Offered by MRD to SWT (CPO 1)"),
        ("10.09.2026", "Transferred to another office (SWT 2)"),
        ("10.09.2026", "Present for duty (SWT 2)"),
        ("10.09.2026", "Transferred from MRD to SWT (SWT 2)"),
    ]
    assert all(text.strip() and "{" not in text for _day, text in told("ur"))


def test_a_mistake_that_was_taken_back_is_told_without_the_mistake(record, gul, told):
    record.set_status([gul], StatusDraft("died", on=date(2026, 11, 1)))
    record.take_back_last(gul, Aspect.SERVICE_STATE, "another person")

    assert [text for _day, text in told()][-1] == "A mistaken entry was taken back by khan: service"
    assert "Died" not in str(told())


def test_photo_and_later_features_stand_in_the_same_timeline(record, gul, told, tmp_path):
    picture = tmp_path / "face.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\nface")
    record.put_photo(gul, picture)

    assert told()[-1] == ("22.11.2026", "Photo taken in by khan")


def test_every_feature_stands_in_one_order_of_days(desk, record, gul, told, tmp_path):
    seen = date(2026, 11, 18)
    made, _taken = desk.violations.register(ViolationDraft((gul,), kind="V02", platform="tiktok", seen_on=seen))
    desk.violations.decide_attribution(made[0].uid, Attribution.ADMITTED, "admitted", seen)
    desk.cases.open(CaseDraft((made[0].uid,), opened_on=date(2026, 11, 20), authority="DPO"))
    desk.directives.acknowledge(AckDraft("D9", (gul,), AckState.SIGNED, date(2026, 11, 19)))
    record.post([gul], PostingDraft("PS Hoti", date(2026, 11, 17), "OB 7"))
    person = desk.roster.person(gul)
    desk.roster.change(gul, person.revision, replace(person.draft, belt_no="2000"))
    record.declare(gul, DeclarationDraft(date(2026, 11, 16), nil=True))

    entries = desk.roster.timeline(desk.roster.person(gul))
    days = [entry.on for entry in entries]
    assert days == sorted(days)
    kinds = [entry.kind for entry in entries if entry.on >= date(2026, 11, 16) and entry.kind != "timeline_registered"]
    assert kinds[:5] == [
        "timeline_declared_nil",
        "timeline_posted",
        "timeline_violation_seen",
        "timeline_ack_signed",
        "timeline_case_opened",
    ]
    assert "timeline_belt_no" in kinds
    for language in ("en", "ur"):
        assert all(text.strip() and "{" not in text for _day, text in told(language))
    assert next(text for _day, text in told() if "directive" in text).startswith("Signed that he knows directive D9")


def test_every_state_has_its_words():
    wanted = {f"{kind}_{state.value}" for state in ServiceState for kind in ("service_state", "timeline_service")}
    wanted |= {f"{kind}_{state.value}" for state in DutyState for kind in ("duty_state", "timeline_duty")}
    wanted |= {f"timeline_transfer_{state.value}" for state in TransferState}
    wanted |= {f"timeline_ack_{state.value}" for state in AckState}

    assert wanted - known_codes() == set()
