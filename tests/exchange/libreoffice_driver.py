"""Opens workbooks in LibreOffice, an independent program, and prints what it shows.

A script for the system's Python (the one that has ``uno``); the tests run it as a child process:

    python3 libreoffice_driver.py [--save] [--edit SHEET A2 TEXT] BOOK.xlsx [BOOK.xlsx ...]  < password

With ``--save`` it saves each book where it lies, as Ctrl+S does, with ``--edit`` after a text was put into a cell.

For each book it prints one line of JSON: ``{"opened": true, "sheets": [{"name", "visible", "rows": [[...]]}]}`` or
``{"opened": false, "reason": "..."}``. LibreOffice runs with a profile of its own, which is removed afterwards.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.task import XInteractionHandler
from com.sun.star.uno import Exception as UnoException

START_SECONDS = 60
MOST_ROWS = 2000


class Silence(unohelper.Base, XInteractionHandler):
    """Answers no question: without it a wrong password would open a dialog and wait for ever."""

    def handle(self, request):
        """Notes that something was asked and lets LibreOffice give up."""


def main(words: list[str]) -> int:
    """Prints a line for each book and returns 0 when LibreOffice itself worked."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--save", action="store_true")
    arguments.add_argument("--edit", nargs=3, action="append", default=[])
    arguments.add_argument("books", nargs="+")
    asked = arguments.parse_args(words)
    password = sys.stdin.readline().rstrip("\n")
    with tempfile.TemporaryDirectory(prefix="kpdesk-libreoffice-") as profile:
        pipe = f"kpdesk{uuid.uuid4().hex}"
        office = subprocess.Popen(
            [
                "soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
                f"-env:UserInstallation={Path(profile).as_uri()}", f"--accept=pipe,name={pipe};urp;",
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            desktop = connected(pipe, office)
            for book in asked.books:
                answer = shown(desktop, Path(book), password, asked.edit, save=asked.save)
                sys.stdout.write(json.dumps(answer) + "\n")
        finally:
            # soffice starts soffice.bin as its child: both are in the group that was made for them.
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()
    return 0


def connected(pipe: str, office: subprocess.Popen):
    """Returns LibreOffice's desktop object once it answers; raises RuntimeError after a minute."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and office.poll() is None:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except UnoException:
            time.sleep(0.2)
        else:
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
    raise RuntimeError("LibreOffice did not start")


def shown(desktop, book: Path, password: str, edits: list[list[str]], save: bool) -> dict:
    """Returns the sheets of one book, or why it did not open; edits and saves it where that was asked for."""
    given = {"Hidden": True, "ReadOnly": not save, "InteractionHandler": Silence()}
    if password:
        given["Password"] = password
    options = tuple(PropertyValue(Name=name, Value=value) for name, value in given.items())
    try:
        document = desktop.loadComponentFromURL(book.resolve().as_uri(), "_blank", 0, options)
    except UnoException as error:
        return {"opened": False, "reason": error.Message}
    if document is None:
        return {"opened": False, "reason": "no document"}
    try:
        for sheet, cell, text in edits:
            document.Sheets.getByName(sheet).getCellRangeByName(cell).setString(text)
        if save:
            document.store()
        return {"opened": True, "sheets": [sheet_shown(sheet) for sheet in document.Sheets]}
    finally:
        document.close(True)


def sheet_shown(sheet) -> dict:
    """Returns a sheet's name, whether it is visible, and its used cells as LibreOffice displays them."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    area = sheet.getCellRangeByPosition(0, 0, last.EndColumn, min(last.EndRow, MOST_ROWS))
    return {"name": sheet.Name, "visible": bool(sheet.IsVisible), "rows": [list(row) for row in area.getDataArray()]}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
