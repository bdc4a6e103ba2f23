"""What a person's page tells of accounts, groups and units."""

from __future__ import annotations

from datetime import date

from kpdesk.desk import Desk
from kpdesk.monitoring.draft import AccountDraft, MemberDraft, UndertakingDraft, UnitDraft
from kpdesk.roster.draft import PersonDraft


def test_accounts_groups_and_units_stand_in_his_timeline_by_date(desk: Desk) -> None:
    owner, member = (
        desk.roster.register(PersonDraft(name, rank="CONST", belt_no=belt)).uid
        for name, belt in (("Gul Zaman", "214"), ("Asad Khan", "1021"))
    )
    draft = AccountDraft("whatsapp", name="Friends", found_on=date(2026, 11, 1), admin=owner, members=(member,))
    uid = desk.monitoring.add_account(draft).uid
    desk.monitoring.undertake(uid, UndertakingDraft(date(2026, 11, 2)))
    desk.monitoring.close_account(uid, date(2026, 11, 4), "seen")
    desk.monitoring.relapse(uid, date(2026, 11, 9))
    unit = desk.monitoring.notify_unit(UnitDraft("SMMU")).uid
    desk.monitoring.join_unit(unit, MemberDraft(member, "", date(2026, 11, 3)))

    told = {
        uid: [
            (entry.on.day, entry.kind)
            for entry in desk.roster.timeline(desk.roster.person(uid))
            if entry.source == "monitoring"
        ]
        for uid in (owner, member)
    }

    assert told[owner] == [
        (1, "timeline_account_found"),
        (2, "timeline_account_undertaking"),
        (4, "timeline_account_closed"),
        (9, "timeline_account_relapsed"),
    ]
    assert (3, "timeline_unit_joined") in told[member] and len(told[member]) == 5
