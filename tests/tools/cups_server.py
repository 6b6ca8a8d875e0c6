"""A real CUPS of a test's own, with printers whose paper is a folder of PDF files.

The daemon, its programs and its filters are the system's; configuration, socket, spool and printers
are in a folder of the test, so no printer of this machine is seen and none is changed.
"""

import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

from tests.tools.waiting import PATIENCE_S, wait_until

_PPD = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
_BIN = Path("/usr/lib/cups")
_PROGRAMS = ("lp", "lpstat", "lpadmin", "cupsdisable", "cupsenable", "cupsreject")

_FILES = """\
ServerRoot {folder}/root
ServerBin {folder}/bin
CacheDir {folder}/cache
StateDir {folder}/state
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
SystemGroup {group}
"""
_DAEMON = """\
Listen {folder}/socket
LogLevel info
Browsing No
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
# CUPS calls a backend with: job, account, title, copies, options and sometimes a file.
_PAPER = """\
#!/bin/sh
[ $# = 0 ] && exit
cat ${{6:+"$6"}} >"{folder}/paper/part-$1" && mv "{folder}/paper/part-$1" "{folder}/paper/$1.pdf"
"""
_JAM = """\
#!/bin/sh
[ $# = 0 ] && exit
cat ${{6:+"$6"}} >/dev/null
echo "ERROR: The paper is jammed." >&2
exit "${{DEVICE_URI#jam:/}}"
"""
_CANNOT_DRAW = """\
#!/bin/sh
echo "ERROR: Cannot draw this" >&2
exit 1
"""


def missing_for_cups() -> list[str]:
    """Return the names of missing programs."""
    missing = [name for name in _PROGRAMS if not shutil.which(name, path=_path())]
    if not shutil.which("cupsd", path=_path()):
        missing.append("cupsd")
    return missing + [str(each) for each in (_PPD, _BIN / "filter/pdftopdf") if not each.exists()]


class CupsServer:
    """One daemon in `folder`, whose path is short. Programs find it by CUPS_SERVER and
    CUPS_SERVERROOT, which name `socket` and `root` in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._daemon: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the daemon; raise AssertionError with its log when it does not come up."""
        # Filters run as an account without rights.
        self.folder.chmod(0o755)
        for name in ("root", "spool/tmp", "cache", "state", "log", "paper", "bin/backend"):
            (self.folder / name).mkdir(parents=True)
        for each in _BIN.iterdir():
            if each.name not in ("backend", "filter"):
                (self.folder / "bin" / each.name).symlink_to(each)
        filters = self.folder / "bin/filter"
        filters.mkdir()
        for each in (_BIN / "filter").iterdir():
            (filters / each.name).symlink_to(each)
        self._write_program(filters / "cannotdraw", _CANNOT_DRAW, 0o755)
        # A backend that others may read runs as an account without rights too.
        self._write_program(self.folder / "bin/backend/paper", _PAPER, 0o700)
        self._write_program(self.folder / "bin/backend/jam", _JAM, 0o700)
        group = "root" if os.geteuid() == 0 else str(os.getegid())
        for name, text in (("cups-files.conf", _FILES), ("cupsd.conf", _DAEMON)):
            file = self.folder / name
            file.write_text(text.format(folder=self.folder, group=group))
            file.chmod(0o600)
        program = shutil.which("cupsd", path=_path())
        assert program is not None
        with (self.folder / "log/daemon").open("wb") as log:
            self._daemon = subprocess.Popen(
                [
                    *("setpriv", "--pdeathsig", "TERM", program, "-f"),
                    *("-c", str(self.folder / "cupsd.conf")),
                    *("-s", str(self.folder / "cups-files.conf")),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until(self._answers, what="the CUPS daemon")

    def stop(self) -> None:
        if self._daemon is not None and self._daemon.poll() is None:
            self._daemon.terminate()
            try:
                self._daemon.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self._daemon.pid, signal.SIGKILL)
                self._daemon.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def add_printer(
        self, name: str, *, device: str = "paper:/", driver: str = "", policy: str = "stop-printer"
    ) -> None:
        """A printer of PDF with duplex, A4 and Letter, which is its default. What it prints is a
        file; of the device "jam:/1" nothing comes out, and the driver "cannotdraw" breaks."""
        ppd = self.folder / f"{name}.ppd"
        ppd.write_bytes(
            _PPD.read_bytes().replace(
                b"application/vnd.cups-pdf 0 -",
                f"application/vnd.cups-pdf 0 {driver or '-'}".encode(),
            )
        )
        self.run("lpadmin", "-p", name, "-E", "-v", device, "-P", str(ppd))
        self.run("lpadmin", "-p", name, "-o", f"printer-error-policy={policy}")

    def remove_printer(self, name: str) -> None:
        """Delete a printer with its jobs."""
        self.run("lpadmin", "-x", name)

    def run(self, *command: str) -> str:
        """Run an administration program of CUPS and return its output. It must succeed."""
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            env={**os.environ, **self.env, "PATH": _path(), "LC_ALL": "C.UTF-8"},
            check=False,
        )
        assert done.returncode == 0, (command, done.stderr, self.log())
        return done.stdout

    @property
    def env(self) -> dict[str, str]:
        """Return environment variables that let a program see these printers only."""
        return {
            "CUPS_SERVER": str(self.folder / "socket"),
            "CUPS_SERVERROOT": str(self.folder / "root"),
        }

    def jobs_on_paper(self) -> list[int]:
        """Return numbers of the jobs that have been printed so far."""
        return sorted(int(file.stem) for file in (self.folder / "paper").glob("*.pdf"))

    def await_paper(self, job: int) -> bytes:
        """Return the path of the PDF that was printed for a job."""
        file = self.folder / "paper" / f"{job}.pdf"
        try:
            wait_until(file.exists, what=f"job {job} on paper")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.log()}") from None
        return file.read_bytes()

    def log(self) -> str:
        """Return the last lines of the daemon's log."""
        parts = [self.folder / "log" / name for name in ("daemon", "error")]
        return "\n".join(
            part.read_text(errors="replace")[-4000:] for part in parts if part.exists()
        )

    def _answers(self) -> bool:
        assert self._daemon is not None
        assert self._daemon.poll() is None, self.log()
        with socket.socket(socket.AF_UNIX) as connection:
            try:
                connection.connect(str(self.folder / "socket"))
            except OSError:
                return False
        return True

    def _write_program(self, file: Path, text: str, mode: int) -> None:
        file.write_text(text.format(folder=self.folder))
        file.chmod(mode)


def _path() -> str:
    """Find a program in sbin, which is not on the PATH of ordinary users."""
    return os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/bin"])
