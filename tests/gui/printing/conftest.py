"""A real CUPS of the test's own: two queues whose jobs end in a folder, one with Legal sheets and one without."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SHEETS = {"A4": "595 842", "Legal": "612 1008"}
QUEUES = {"both": ("A4", "Legal"), "onlya4": ("A4",)}
_PROGRAMS = Path("/usr/lib/cups")
_HEAD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "FOLDER.PPD"
*Manufacturer: "Folder"
*Product: "(Folder)"
*ModelName: "Folder"
*ShortNickName: "Folder"
*NickName: "Folder"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*Throughput: "1"
*LandscapeOrientation: Plus90
*cupsFilter: "application/pdf 0 -"
"""


def description(sheets: tuple[str, ...]) -> str:
    """What a queue says of its printer."""
    lines = []
    for kind in ("PageSize", "PageRegion"):
        lines += [f"*OpenUI *{kind}/Sheet: PickOne", f"*Default{kind}: A4"]
        lines += [f'*{kind} {one}/{one}: "<</PageSize[{SHEETS[one]}]>>setpagedevice"' for one in sheets]
        lines.append(f"*CloseUI: *{kind}")
    lines += ["*DefaultImageableArea: A4", *(f'*ImageableArea {one}: "0 0 {SHEETS[one]}"' for one in sheets)]
    lines += ["*DefaultPaperDimension: A4", *(f'*PaperDimension {one}: "{SHEETS[one]}"' for one in sheets)]
    return _HEAD + "\n".join(lines) + "\n"


class Spooler:
    """The running CUPS; ``jobs`` are the PDFs that came out of it, with the copies that were asked for."""

    def __init__(self, root: Path) -> None:
        self.root, self.socket, self.out = root, root / "run" / "s", root / "out"

    def jobs(self, count: int) -> list[tuple[Path, int]]:
        """Waits for so many jobs and returns them."""
        until = time.monotonic() + 20
        while len(done := sorted(self.out.glob("*.copies"))) < count and time.monotonic() < until:
            time.sleep(0.05)
        return [(path.with_suffix(".pdf"), int(path.read_text())) for path in done]


def set_up(root: Path) -> None:
    for name in ("etc/ppd", "spool/tmp", "cache", "run", "log", "bin/backend", "bin/filter", "bin/daemon", "out"):
        (root / name).mkdir(parents=True)
    for program in (_PROGRAMS / "daemon").iterdir():
        (root / "bin" / "daemon" / program.name).symlink_to(program)
    backend = root / "bin" / "backend" / "kpdfolder"
    backend.write_text(
        f"""#!/bin/sh
[ $# -eq 0 ] && {{ echo 'direct kpdfolder "Unknown" "Folder"'; exit 0; }}
if [ -n "$6" ]; then cat "$6" > {root}/out/$1.pdf; else cat > {root}/out/$1.pdf; fi
echo "$4" > {root}/out/$1.part && mv {root}/out/$1.part {root}/out/$1.copies
"""
    )
    backend.chmod(0o700)
    printers = []
    for queue, sheets in QUEUES.items():
        (root / "etc" / "ppd" / f"{queue}.ppd").write_text(description(sheets))
        printers.append(f"<Printer {queue}>\nDeviceURI kpdfolder:/{queue}\nState Idle\nAccepting Yes\n</Printer>\n")
    (root / "etc" / "printers.conf").write_text("".join(printers))
    (root / "etc" / "cupsd.conf").write_text(
        f"Listen {root}/run/s\nBrowsing Off\nDefaultAuthType None\n<Location />\nOrder allow,deny\nAllow all\n"
        "</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
    )
    (root / "etc" / "cups-files.conf").write_text(
        f"ServerRoot {root}/etc\nServerBin {root}/bin\nRequestRoot {root}/spool\nTempDir {root}/spool/tmp\n"
        f"CacheDir {root}/cache\nStateDir {root}/run\nErrorLog {root}/log/error\nAccessLog {root}/log/access\n"
        f"PageLog {root}/log/page\nDataDir /usr/share/cups\n"
    )


@pytest.fixture(scope="session")
def running_spooler() -> Iterator[Spooler]:
    """CUPS on a socket of its own; skipped where it is not installed or may not run."""
    daemon = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if daemon is None or not (_PROGRAMS / "daemon").is_dir():
        pytest.skip("CUPS (cups-daemon) is not installed")
    if os.geteuid() != 0:
        pytest.skip("cupsd runs its backends as another user, which only root may start")
    # A socket's path is short, and CUPS reads its folder as another user.
    root = Path(tempfile.mkdtemp(prefix="cups-"))
    root.chmod(0o755)
    try:
        set_up(root)
        running = subprocess.Popen([daemon, "-f", "-c", root / "etc/cupsd.conf", "-s", root / "etc/cups-files.conf"])
        try:
            until = time.monotonic() + 15
            while not (root / "run" / "s").exists() and running.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
            if not (root / "run" / "s").exists():
                pytest.skip("cupsd does not start on this machine")
            yield Spooler(root)
        finally:
            running.terminate()
            running.wait(timeout=20)
    finally:
        shutil.rmtree(root, ignore_errors=True)


@pytest.fixture
def spooler(running_spooler: Spooler, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spooler]:
    """The CUPS that this program prints to."""
    monkeypatch.setenv("CUPS_SERVER", str(running_spooler.socket))
    # The library asks for its server once in a thread's life, and an earlier test may have made it ask.
    library = ctypes.CDLL("libcups.so.2")
    library.cupsSetServer(str(running_spooler.socket).encode())
    for path in running_spooler.out.iterdir():
        path.unlink()
    yield running_spooler
    library.cupsSetServer(None)
