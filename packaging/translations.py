#!/usr/bin/env python3
"""Keeps the window's translations: ``update`` | ``compile`` | ``check`` | ``missing`` | ``fill FILE.json``.

``update`` reads every text under ``ui/`` into ``resources/translations/<language>/<folder>.ts`` and compiles;
``check`` names everything that is untranslated, out of date or not sound and returns 1; ``missing`` prints as JSON
what waits for a translation, by folder; ``fill`` takes such a JSON back, each text with its translation (two forms in
a list where the text counts), and updates; ``RosterPage|Service`` is meant for one context alone, where the same word
means another thing. English has files too: the plurals of its texts that count.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from isolation import isolated
from translation_files import Message, merged, read, write
from wrapped_texts import heirs, wrapped_texts

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "ui"
FILES = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ur")
QT_TEXTS = "qt"
"""The .ts of Qt's own texts, which stand in no source of ours: written by hand."""
PLACEHOLDER = re.compile(r"\{[^}]*\}|%n|%L?\d")
OF_ONE = {"are": "is", "were": "was", "have": "has", "owe": "owes", "go": "goes", "come": "comes", "stay": "stays"}
"""What many do and what one does, in the English texts that count."""
MNEMONIC = re.compile(r"&\w")


def main(arguments: list[str]) -> int:
    """Does the verb and returns the exit code."""
    if arguments[:1] == ["fill"] and len(arguments) == 2:
        update(_forms(json.loads(Path(arguments[1]).read_text(encoding="utf-8"))))
        return 0
    verbs = {"update": update, "compile": compile_all, "check": check, "missing": print_missing}
    if len(arguments) != 1 or arguments[0] not in verbs:
        print(__doc__, file=sys.stderr)
        return 2
    return verbs[arguments[0]]() or 0


def update(given: Mapping[str, tuple[str, ...]] | None = None) -> None:
    """Writes every .ts file anew with the translations there are and those given, and compiles them."""
    for language in LANGUAGES:
        for file, messages in wanted(language, given if language == "ur" else None).items():
            if messages:
                write(file, messages, language)
        for stale in (
            set((FILES / language).glob("*.ts")) - set(wanted(language)) - {FILES / language / f"{QT_TEXTS}.ts"}
        ):
            stale.unlink()
    compile_all()
    for line in faults():
        print(line, file=sys.stderr)


def compile_all() -> None:
    """Makes ``<language>.qm`` of the .ts files of each language."""
    for language in LANGUAGES:
        _release(language, FILES / f"{language}.qm")


def check() -> int:
    """Returns 1 and tells what is wrong, or 0."""
    found = list(faults())
    for line in found:
        print(line)
    print(f"translations: {len(found)} faults")
    return 1 if found else 0


def print_missing() -> None:
    """Prints what waits for a translation into Urdu, by folder."""
    waiting = {
        file.stem: list(dict.fromkeys(one.source for one in messages if not one.forms))
        for file, messages in wanted("ur").items()
    }
    print(json.dumps({name: texts for name, texts in waiting.items() if texts}, ensure_ascii=False, indent=0))


def faults() -> Iterator[str]:
    """Yields a line for each thing that is not as it should be."""
    for language in LANGUAGES:
        files = wanted(language)
        for file, messages in files.items():
            if [one.key for one in messages] != [one.key for one in read(file)]:
                yield f"{file.relative_to(ROOT)}: does not hold what the sources say; run: translations.py update"
            for one in messages:
                yield from (
                    f"{file.stem}: {one.context}: {one.source!r}: {fault}" for fault in faults_of(one, language)
                )
        with TemporaryDirectory() as scratch:
            fresh = Path(scratch) / "fresh.qm"
            _release(language, fresh)
            compiled = FILES / f"{language}.qm"
            if not compiled.is_file() or compiled.read_bytes() != fresh.read_bytes():
                yield f"{compiled.relative_to(ROOT)}: not what its .ts files compile to; run: translations.py compile"


def faults_of(one: Message, language: str) -> Iterator[str]:
    """Yields what is wrong with a translation: it is missing, or fits its text in a way that shows on the screen."""
    if not one.forms:
        yield "not translated"
    for number, form in enumerate(one.forms):
        if language != "en" and MNEMONIC.search(form):
            yield "holds a mnemonic"
        if language == "ur" and isolated(form) != form:
            yield f"Latin data may be read from the wrong end; isolated it is {isolated(form)!r}"
        # One person may be named without the figure, as in "ایک شخص".
        ignored = {"%n"} if one.counts and number == 0 else set()
        if set(PLACEHOLDER.findall(form)) | ignored != set(PLACEHOLDER.findall(one.source)) | ignored:
            yield f"other placeholders: {form!r}"
        if (form[:1].isspace(), form[-1:].isspace()) != (one.source[:1].isspace(), one.source[-1:].isspace()):
            yield f"other spaces at its ends: {form!r}"


def wanted(language: str, given: Mapping[str, tuple[str, ...]] | None = None) -> dict[Path, list[Message]]:
    """Returns what each .ts file of a language ought to hold."""
    kept = {file: read(file) for file in sorted((FILES / language).glob("*.ts"))}
    memory = {one.source: one.forms for messages in kept.values() for one in messages if one.forms}
    memory.update(given or {})
    found: dict[Path, list[Message]] = {}
    for folder, sources in _folders().items():
        fresh = texts_of(sources)
        if language == "en":
            fresh = [replace(one, forms=english_forms(one.source)) for one in fresh if one.counts]
        file = FILES / language / f"{folder}.ts"
        # What is given now is newer than what was kept.
        before = [one for one in kept.get(file, []) if not {one.source, one.narrow_key} & set(given or ())]
        if fresh:
            found[file] = (
                sorted(fresh, key=lambda one: one.context) if language == "en" else merged(fresh, before, memory)
            )
    return found


def english_forms(text: str) -> tuple[str, ...]:
    """Returns the forms for one and for many of an English text that counts: ``%n day(s)``, ``%n entry(s) were``."""
    head, mark, tail = text.partition("(s)")
    one = head + re.sub(rf"\b({'|'.join(OF_ONE)})\b", lambda verb: OF_ONE[verb.group()], tail, count=1)
    many = re.sub(r"([^aeiou])y\(s\)", r"\1ies", text).replace("(s)", "s")
    return (one if mark else text), many


@cache
def texts_of(sources: tuple[Path, ...]) -> list[Message]:
    """Returns every text of these sources, those included that lupdate does not see by itself."""
    with TemporaryDirectory() as scratch:
        unseen = Path(scratch) / "unseen.py"
        calls = (
            f"QCoreApplication.translate({json.dumps(context)}, {_literal(text)})"
            for context, text in wrapped_texts(sources)
        )
        unseen.write_text("\n".join(calls) + "\n", encoding="utf-8")
        fresh = Path(scratch) / "fresh.ts"
        names = [str(source) for source in (*sources, unseen)]
        _tool(
            "lupdate",
            *names,
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            "ur",
            "-ts",
            str(fresh),
        )
        found = read(fresh)
    after = _heirs()
    known = {one.key for one in found}
    inherited = (replace(one, context=heir) for one in found if one.counts for heir in after.get(one.context, ()))
    return found + [one for one in inherited if one.key not in known]


@cache
def _heirs() -> dict[str, list[str]]:
    return heirs(source for sources in _folders().values() for source in sources)


@cache
def _folders() -> dict[str, tuple[Path, ...]]:
    """The sources of each .ts file: a folder under ``ui/``, and what lies beside the folders."""
    folders = {
        folder.name: tuple(sorted(folder.rglob("*.py")))
        for folder in sorted(UI.iterdir())
        if (folder / "__init__.py").is_file()
    }
    return {"frame": tuple(sorted(UI.glob("*.py"))), **folders}


def _release(language: str, to: Path) -> None:
    files = [str(file) for file in sorted((FILES / language).glob("*.ts"))]
    if not files:
        return
    # A running program may have the old file mapped: writing into it would make it read half of each.
    beside = to.with_name(f".{to.name}.new")
    try:
        _tool("lrelease", "-nounfinished", *files, "-qm", str(beside))
        beside.replace(to)
    finally:
        beside.unlink(missing_ok=True)


def _tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    done = subprocess.run([str(program), "-silent", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name}: {done.stderr or done.stdout}")


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _forms(given: Mapping[str, str | list[str]]) -> dict[str, tuple[str, ...]]:
    forms = {source: (form,) if isinstance(form, str) else tuple(form) for source, form in given.items()}
    return {source: tuple(isolated(form) for form in each) for source, each in forms.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
