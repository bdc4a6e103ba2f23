"""Keeps what is typed into a form every two seconds, and brings it back when the form is opened again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from kpdesk.base.errors import Refused
from kpdesk.base.form_draft import FormDraft
from kpdesk.base.meanwhile import Differing
from ui.support.draft_strip import DraftStrip
from ui.support.form_drafts import FormDrafts, drafts_around, subject_of
from ui.support.kept_field import cursor_in, is_day, is_secret, kept, put_back, put_cursor, words_of

KEPT_EVERY_MS = 2_000
_ABOUT_LETTERS, _SUBJECT_LETTERS = 60, 120
_NEVER_TOLD = frozenset({"cnic", "mobile", "personnel_no", "belt_no", "bps"})


class DraftKeeper(QObject):
    """Watches the fields of one form; without a window around it that keeps drafts it does nothing.

    ``fields`` are objects with ``value``, ``set_value`` and ``edited``; one that holds a secret is never kept. The
    form says :meth:`begin` whenever it shows another record, :meth:`handed_on` when it was submitted,
    :meth:`came_back` when it was refused, and :meth:`forget` when the person discards what he typed.
    """

    def __init__(
        self,
        form: QWidget,
        fields: Mapping[str, Any],
        titles: Callable[[], dict[str, str]],
        layout: QBoxLayout,
        *,
        keeps: bool = True,
    ) -> None:
        super().__init__(form)
        self._form, self._fields, self._titles, self._layout = form, fields, titles, layout
        self._home: FormDrafts | None = None
        self._keeps = keeps
        self._beside: dict[str, Any] = {}
        self._subject = ""
        self._revision: int | None = None
        self._given: dict[str, Any] = {}
        self._sent: dict[str, Any] | None = None
        self._last: dict[str, Any] = {}
        self._is_pending = self._is_putting_back = False
        self.strip: DraftStrip | None = None
        self.timer = QTimer(self, singleShot=True, interval=KEPT_EVERY_MS)
        self.timer.timeout.connect(self.keep)
        form.installEventFilter(self)

    @property
    def subject(self) -> str:
        """The record that the form is about; empty for a new one."""
        return self._subject

    @property
    def has_typing(self) -> bool:
        """Whether anything that is kept here was typed."""
        return bool(self._typed())

    @property
    def is_keeping(self) -> bool:
        """Whether something was typed that comes back after the window was closed."""
        return self._home is not None and not self._is_pending and self.has_typing

    def add(self, name: str, part: Any) -> None:
        """Keeps something beside the fields as well; it has ``kept``, ``put_kept`` and ``edited`` of its own."""
        self._beside[name] = part
        self.watch(part)

    def watch(self, field: Any) -> None:
        """Notices when the person types into this field."""
        field.edited.connect(self._on_edited)

    def begin(self, subject: str = "", revision: int | None = None) -> None:
        """Notes what the form holds before anybody types; what was half-typed about the record comes back to it."""
        self.timer.stop()
        if self._sent is not None:
            self.forget()
        self._subject = subject if len(subject) <= _SUBJECT_LETTERS else subject_of((subject, ""))
        self._revision = revision
        self._given, self._sent, self._last = self._now(), None, {}
        self._is_pending = True
        self._hide_strip()
        if self._form.isVisible():
            self._bring_back()

    def rebase(self, typed: tuple[str, ...]) -> None:
        """Notes that the record changed under what was typed in these fields."""
        self._sent = None
        self._given |= {name: value for name, value in self._now().items() if name not in typed}

    def take_as_given(self, name: str) -> None:
        """Notes that the window itself filled a field in after :meth:`begin`: that is no typing."""
        self._given[name] = kept(self._parts()[name])

    def handed_on(self) -> None:
        """Notes that the form was submitted: when it is next emptied or hidden, it was saved."""
        self._sent = self._now()

    def came_back(self) -> None:
        """Notes that what was submitted was refused: it is kept on."""
        self._sent = None
        self._on_edited()

    def was_taken(self) -> None:
        """Notes that the record holds what was submitted: only what was typed since is a change."""
        self._given = self._sent if self._sent is not None else self._now()
        self._sent = None
        self.forget()
        self._on_edited()

    def forget(self) -> None:
        """Takes the kept draft away; what stands in the fields is kept again only after another key."""
        self.timer.stop()
        self._last = self._typed()
        self._hide_strip()
        if self._home is not None:
            self._home.discard(self._form.objectName(), self._subject)

    def keep(self) -> None:
        """Keeps what is typed now, unless nothing of it changed since."""
        if self._is_pending or self._home is None:
            return
        now = self._now()
        if self._sent is not None:
            if now == self._sent:
                return
            self._sent = None
        typed = {name: value for name, value in now.items() if value != self._given.get(name)}
        if typed == self._last:
            return
        self._last = typed
        if typed:
            self._home.put(self._draft(typed))
        else:
            self._home.discard(self._form.objectName(), self._subject)

    def _draft(self, typed: dict[str, Any]) -> FormDraft:
        where = next((name for name, field in self._fields.items() if _holds_cursor(field)), "")
        named = [value for name, value in typed.items() if name not in _NEVER_TOLD]
        # Words tell a draft from another one better than a day does.
        told = (words_of(value) for value in sorted(named, key=is_day))
        return FormDraft(
            self._form.objectName(),
            self._subject,
            _page_around(self._form),
            next((text for text in told if text), "")[:_ABOUT_LETTERS],
            typed,
            {name: self._given.get(name) for name in typed},
            self._revision,
            (where, cursor_in(self._fields[where]) if where else 0),
        )

    def _bring_back(self) -> None:
        """Fills in what was kept of this form and record, once, when the form is first seen with it."""
        self._home = drafts_around(self._form) if self._keeps else None
        if self._home is None:
            return
        self._is_pending = False
        self._home.watch(self)
        draft = self._home.find(self._form.objectName(), self._subject)
        if draft is None:
            return
        changed, lost = self._changed_since(draft), 0
        self._is_putting_back = True
        for name, value in draft.typed.items():
            try:
                self._put(name, value)
            except (Refused, KeyError):
                lost += 1
        self._is_putting_back = False
        self._last = self._typed()
        self._show_strip(draft, changed, lost)
        QTimer.singleShot(0, self, lambda: self._put_cursor(draft))

    def _changed_since(self, draft: FormDraft) -> tuple[Differing, ...]:
        now = self._given
        return tuple(
            Differing(name, words_of(before), words_of(now[name]))
            for name, before in draft.given.items()
            if name in now and now[name] != before
        )

    def _put_cursor(self, draft: FormDraft) -> None:
        name, place = draft.cursor
        field = self._fields.get(name)
        if field is not None and self._form.isVisible():
            field.setFocus()
            put_cursor(field, place)

    def _show_strip(self, draft: FormDraft, changed: tuple[Differing, ...], lost: int) -> None:
        if self.strip is None:
            self.strip = DraftStrip(self._form.objectName())
            self.strip.taken.connect(self._hide_strip)
            self.strip.discarded.connect(self._discard)
            self._layout.insertWidget(0, self.strip)
        self.strip.tell(draft.kept_at, changed, self._titles(), lost)

    def _hide_strip(self) -> None:
        if self.strip is not None:
            self.strip.hide()

    def _discard(self) -> None:
        """Shows the form as it was given."""
        self.forget()
        self._is_putting_back = True
        for name, value in self._given.items():
            if kept(self._parts()[name]) != value:
                self._put(name, value)
        self._is_putting_back = False

    def _now(self) -> dict[str, Any]:
        return {name: kept(part) for name, part in self._parts().items() if not is_secret(part)}

    def _parts(self) -> dict[str, Any]:
        return {**self._fields, **self._beside}

    def _put(self, name: str, value: Any) -> None:
        part = self._parts()[name]
        put_back(part, value)
        part.edited.emit()

    def _typed(self) -> dict[str, Any]:
        return {name: value for name, value in self._now().items() if value != self._given.get(name)}

    def _on_edited(self) -> None:
        # Restarting it at each key would keep nothing while somebody types fast.
        if not self._is_putting_back and not self.timer.isActive():
            self.timer.start()

    def _on_hidden(self) -> None:
        if self._sent is not None and self._now() == self._sent:
            self.forget()
        elif self.timer.isActive():
            self.timer.stop()
            self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Brings back what was kept when the form is shown; a form that was submitted and goes away was saved."""
        if watched is self._form and event.type() == QEvent.Type.Show and self._is_pending:
            self._bring_back()
        elif watched is self._form and event.type() == QEvent.Type.Hide:
            self._on_hidden()
        return False


def _holds_cursor(field: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (field is now or field.isAncestorOf(now))


def _page_around(widget: QWidget) -> str:
    """Returns the name of the page that a widget stands on."""
    at: QWidget | None = widget
    while at is not None:
        if hasattr(at, "open_draft"):
            return at.objectName()
        at = at.parentWidget()
    return ""
