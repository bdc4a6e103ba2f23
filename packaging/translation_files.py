"""The .ts files of the window: read, merged with what the sources say now, written so that a change stays small."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

QUOTES = {'"': "&quot;", "'": "&apos;"}


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the window; ``forms`` is its translation: one form, two where it counts, none where it is missing."""

    context: str
    source: str
    comment: str = ""
    counts: bool = False
    forms: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What a text is looked up by."""
        return self.context, self.source, self.comment

    @property
    def narrow_key(self) -> str:
        """What a translation for this context alone is given under."""
        return f"{self.context}|{self.source}"


def read(file: Path) -> list[Message]:
    """Returns the messages of a .ts file, none where it is not there."""
    if not file.is_file():
        return []
    tree = ET.parse(file)
    return [
        _message(context.findtext("name") or "", one)
        for context in tree.iter("context")
        for one in context.iter("message")
    ]


def merged(fresh: Iterable[Message], kept: Iterable[Message], memory: Mapping[str, tuple[str, ...]]) -> list[Message]:
    """Returns what the sources say now, with the translations there are.

    A text that is new in one place takes over the translation that the same text has elsewhere: the same word shall
    be the same everywhere. What the sources do not say any more is dropped.
    """
    known = {one.key: one.forms for one in kept if one.forms}
    joined = []
    for one in fresh:
        forms = one.forms or memory.get(one.narrow_key) or known.get(one.key) or memory.get(one.source, ())
        joined.append(replace(one, forms=_fitting(forms, one.counts)))
    return sorted(joined, key=lambda one: one.context)


def write(file: Path, messages: Iterable[Message], language: str) -> None:
    """Writes a .ts file as lupdate would, without line numbers."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for one in messages:
        if one.context != context:
            lines += ["</context>"] * (context is not None) + ["<context>", f"    <name>{one.context}</name>"]
            context = one.context
        lines += _lines(one)
    lines += ["</context>"] * (context is not None) + ["</TS>", ""]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _message(context: str, node: ET.Element) -> Message:
    translation = node.find("translation")
    forms: tuple[str, ...] = ()
    counts = node.get("numerus") == "yes"
    if translation is not None and translation.get("type") is None:
        forms = (
            tuple(form.text or "" for form in translation.iter("numerusform")) if counts else (translation.text or "",)
        )
    return Message(
        context, node.findtext("source") or "", node.findtext("comment") or "", counts, forms if all(forms) else ()
    )


def _fitting(forms: tuple[str, ...], counts: bool) -> tuple[str, ...]:
    if not forms:
        return ()
    return (forms * 2)[:2] if counts else forms[:1]


def _lines(one: Message) -> list[str]:
    lines = [
        '    <message numerus="yes">' if one.counts else "    <message>",
        f"        <source>{_xml(one.source)}</source>",
    ]
    if one.comment:
        lines.append(f"        <comment>{_xml(one.comment)}</comment>")
    opening = "<translation>" if one.forms else '<translation type="unfinished">'
    if one.counts:
        lines.append(f"        {opening}")
        lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in one.forms or ("", "")]
        lines.append("        </translation>")
    else:
        lines.append(f"        {opening}{_xml(''.join(one.forms))}</translation>")
    return [*lines, "    </message>"]


def _xml(text: str) -> str:
    return escape(text, QUOTES)
