"""``kpdesk backup create|list|verify|restore``."""

from __future__ import annotations

from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.desk import Desk
from kpdesk.store.backup import Backup


def add_verbs(verbs: Verbs) -> None:
    """Adds the backup verbs."""
    backup = add_group(verbs, "backup", "encrypted backups of the store")
    create = add_verb(backup, "create", create_backup, "makes and tests a backup")
    create.add_argument("--out", metavar="DIR", help="folder or stick; default: the store's own backups")
    add_verb(backup, "list", list_backups, "lists the store's backups, newest first")
    verify = add_verb(backup, "verify", verify_backup, "reads a backup to the last byte and opens it")
    verify.add_argument("file", nargs="?", help="default: the newest")
    restore = add_verb(backup, "restore", restore_backup, "puts a backup in the store's place; begins a new epoch")
    restore.add_argument("file")


def create_backup(call: Call) -> Outcome:
    """Makes a backup."""
    out = Path(call.arguments.out) if call.arguments.out else None
    return Outcome(_shown(call.desk().backups.create(call.progress, out)) | {"verified": True})


def list_backups(call: Call) -> Outcome:
    """Returns the backups, newest first."""
    return Outcome({"items": [_shown(backup) for backup in call.desk().backups.items()]})


def verify_backup(call: Call) -> Outcome:
    """Returns the backup when it is whole."""
    desk = call.desk()
    given = call.arguments.file
    path = Path(given) if given else next((backup.path for backup in desk.backups.items()), Path("none.kpb"))
    return Outcome(_shown(desk.backups.verify(path)) | {"verified": True})


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
