"""``kpdesk backup create|list|look|verify|thin-out|restore``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from kpdesk.base.clock import iso_utc
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.numbers import number
from kpdesk.desk import Desk
from kpdesk.desk.backups import BackupState, state_in_words
from kpdesk.store.backup import Backup


def add_verbs(verbs: Verbs) -> None:
    """Adds the backup verbs."""
    backup = add_group(verbs, "backup", "encrypted backups of the store")
    create = add_verb(backup, "create", create_backup, "makes and tests a backup, here and in the second place")
    create.add_argument("--out", metavar="DIR", help="this folder or stick only")
    listing = add_verb(backup, "list", list_backups, "lists the backups of both places, newest first")
    listing.add_argument("--compare", action="store_true", help="tells what is newer now than in each")
    listing.add_argument("--language", choices=("en", "ur"), default="en")
    look = add_verb(backup, "look", look_into, "opens a backup to the side and tells what is in it; restores nothing")
    look.add_argument("file", nargs="?", help="default: the newest")
    verify = add_verb(backup, "verify", verify_backup, "reads a backup to the last byte and opens it")
    verify.add_argument("file", nargs="?", help="default: the newest")
    thin = add_verb(backup, "thin-out", thin_out, "removes all but the newest backups of the store's own folder")
    thin.add_argument("--keep", type=number, default=5)
    restore = add_verb(backup, "restore", restore_backup, "puts a backup in the store's place; begins a new epoch")
    restore.add_argument("file")


def create_backup(call: Call) -> Outcome:
    """Makes a backup; that the second place is not there needs attention."""
    desk = call.desk()
    if call.arguments.out:
        made = desk.backups.create(call.progress, Path(call.arguments.out))
        return Outcome(_shown(made) | {"verified": True})
    both = desk.backups.create_in_both_places(call.progress)
    failed = both.second_failed
    told = {
        "second_place": str(both.second.path) if both.second else None,
        "second_place_failed": sentence(failed.code, failed.values) if failed else "",
    }
    return Outcome(_shown(both.backup) | {"verified": True} | told, attention=failed is not None)


def list_backups(call: Call) -> Outcome:
    """Returns the backups, newest first."""
    given = call.arguments
    return Outcome({"items": [_state(state, given.language, given.compare) for state in call.desk().backups.states()]})


def look_into(call: Call) -> Outcome:
    """Returns what is in a backup, compared with the records as they are."""
    desk = call.desk()
    look = desk.backups.look(_given(call, desk), call.progress)
    return Outcome(
        {
            "path": str(look.path),
            "office": look.office,
            "created_at": iso_utc(look.made_at),
            "records": look.entries,
            "history_intact": look.history_intact,
            "users": list(look.users),
            "kinds": [asdict(kind) for kind in look.kinds],
        },
        attention=not look.history_intact,
    )


def thin_out(call: Call) -> Outcome:
    """Removes old backups."""
    done = call.desk().backups.thin_out(call.arguments.keep)
    return Outcome({"removed": list(done.removed), "freed_mib": done.freed_bytes >> 20})


def verify_backup(call: Call) -> Outcome:
    """Returns the backup when it is whole."""
    desk = call.desk()
    return Outcome(_shown(desk.backups.verify(_given(call, desk), call.progress)) | {"verified": True})


def restore_backup(call: Call) -> Outcome:
    """Restores the backup into the store's folder."""
    from kpdesk.desk.restoring import restore_backup as restore

    workplace = restore(call.folder, Path(call.arguments.file), call.user, call.password(), call.clock)
    desk = call.keep(Desk(workplace))
    verdict = desk.audit.verify()
    return Outcome({"path": str(call.folder), "restored_from": call.arguments.file, "records": verdict.entries,
                    "verified": verdict.intact})  # fmt: skip


def _shown(backup: Backup) -> dict[str, object]:
    return {"path": str(backup.path), "created_at": backup.manifest.created_at, "records": backup.manifest.records}


def _state(state: BackupState, language: str, compare: bool) -> dict[str, object]:
    told: dict[str, object] = {
        "path": str(state.path),
        "created_at": iso_utc(state.made_at),
        "records": state.entries,
        "age_days": state.age.days,
        "place": "second" if state.in_second_place else "here",
    }
    if compare:
        told |= {
            "of_this_history": state.of_this_history,
            "newer": {each.kind: each.count for each in state.newer},
            "differs": state_in_words(state, language),
        }
    return told


def _given(call: Call, desk: Desk) -> Path:
    """Returns the file that was named, otherwise the newest backup."""
    given = call.arguments.file
    return Path(given) if given else next((backup.path for backup in desk.backups.items()), Path("none.kpb"))
