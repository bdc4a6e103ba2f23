"""What can be done wherever one is in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from kpdesk.access.rules import Permission
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from ui.context import Context
from ui.support.command import Command
from ui.support.looks_choice import SIZES
from ui.support.rights import refusal
from ui.window.looks import Looks
from ui.window.page_entry import PageEntry

_LANGUAGES = (("en", "English"), ("ur", "اردو"))
_THEMES = ("light", "dark", "contrast")
_WANTED = {
    "new_violation": Permission.LOG,
    "import_violations": Permission.LOG,
    "new_person": Permission.ROSTER,
    "import_roll": Permission.ROSTER,
}
"""What is offered to those only who may do it."""


def window_commands(
    context: Context,
    looks: Looks,
    entries: Sequence[PageEntry],
    go_to: Callable[..., object],
    deeds: Sequence[Command],
) -> tuple[Command, ...]:
    """Returns the pages, what is begun most, ``deeds`` of the window itself, backup, looks and language."""
    return (
        *deeds,
        *_begun_most(context, {entry.name for entry in entries}, go_to),
        Command(
            "backup_now", _tr("Back up now"), _tr("backup copy safe"), partial(_back_up, context),
            icon="hard-drive-download", enabled=lambda: not refusal(context, Permission.BACKUP),
        ),
        *_pages(entries, go_to),
        *_looks(looks),
        *(
            Command(f"language_{code}", _tr("Language: {0}").format(name), f"language urdu english زبان {code}",
                    partial(_speak, context, code), icon="settings", enabled=partial(_is_other, context, code))
            for code, name in _LANGUAGES
        ),
    )  # fmt: skip


def _pages(entries: Sequence[PageEntry], go_to: Callable[..., object]) -> Iterator[Command]:
    for place, entry in enumerate(entries, start=1):
        keys = f"Ctrl+{place}" if place <= 9 else ""
        title = _tr("Go to {0}").format(entry.title)
        yield Command(f"go_{entry.name}", title, entry.title, partial(go_to, entry.name), keys, entry.icon)


def _begun_most(context: Context, pages: set[str], go_to: Callable[..., object]) -> Iterator[Command]:
    for name, title, words, page, target, icon in (
        ("new_violation", _tr("New violation"), _tr("log add enter"), "violations", "add", "plus"),
        ("import_violations", _tr("Import a log of violations"), _tr("excel sheet"), "violations", "import", "upload"),
        ("new_person", _tr("New person"), _tr("add enter officer constable"), "roster", "add", "user-plus"),
        ("import_roll", _tr("Import the nominal roll"), _tr("excel sheet persons"), "roster", "import", "upload"),
        ("backups", _tr("Backups"), _tr("restore copy"), "settings", "backups", "hard-drive-download"),
        ("health", _tr("Health check"), _tr("doctor integrity disk clock"), "settings", "health", "shield-check"),
        ("history", _tr("History of the records"), _tr("audit trail who changed"), "settings", "history", "history"),
        ("users", _tr("Users"), _tr("password role clerk"), "settings", "users", "users"),
    ):
        if page in pages and not (name in _WANTED and refusal(context, _WANTED[name])):
            yield Command(name, title, words, partial(go_to, page, target), icon=icon)


def _looks(looks: Looks) -> Iterator[Command]:
    names = {"light": _tr("Light"), "dark": _tr("Dark"), "contrast": _tr("High contrast")}
    for theme in _THEMES:
        yield Command(
            f"looks_{theme}", _tr("Colours: {0}").format(names[theme]), _tr("looks theme dark light contrast"),
            partial(looks.set_theme, theme), icon="contrast", enabled=partial(_is_other_theme, looks, theme),
        )  # fmt: skip
    for percent in SIZES:
        yield Command(
            f"text_{percent}", _tr("Text {0} %").format(percent), _tr("looks size larger smaller zoom"),
            partial(looks.set_text_percent, percent), icon="contrast", enabled=partial(_is_other_size, looks, percent),
        )  # fmt: skip


def _is_other(context: Context, language: str) -> bool:
    return context.language != language


def _is_other_theme(looks: Looks, theme: str) -> bool:
    return looks.theme != theme


def _is_other_size(looks: Looks, percent: int) -> bool:
    return looks.text_percent != percent


def _speak(context: Context, language: str) -> None:
    context.act(lambda desk, _progress: desk.users.set("language", language))


def _back_up(context: Context) -> None:
    def work(desk: Desk, progress: Progress) -> object:
        return desk.backups.create(progress)

    context.act(work, lambda _made: context.said.emit("good", _tr("Backup made.")), label="backup_copying")


def _tr(text: str) -> str:
    return QCoreApplication.translate("window_commands", text)
