"""What a process wrote to stderr before it died, and its exit code in words."""

from __future__ import annotations

import re
import signal
import threading
from typing import IO, Final

__all__ = ["StderrReader", "describe_exit"]

KEPT_BYTES: Final = 20000
LONGEST: Final = 300
CONTROL: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]")
FATAL_ERROR: Final = re.compile(r"^Fatal Python error: .*$", flags=re.M)
"""The first line that `faulthandler` writes after a crash; the stack follows."""
SIGNALS: Final = {
    "SIGABRT": "aborted",
    "SIGBUS": "bus error",
    "SIGFPE": "arithmetic error",
    "SIGILL": "illegal instruction",
    "SIGKILL": "killed, as systems do when memory runs out",
    "SIGSEGV": "segmentation fault",
    "SIGTERM": "terminated",
}


class StderrReader:
    """Reads the stderr of a process to its end and keeps only the last lines."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._kept = stream, b""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def last_lines(self, file: str) -> str:
        """The last two lines in one, or on a crash of Python its kind and the line of the file.

        A child that the process left running may keep the stream open; it is not waited for.

        Args:
            file: the user's.
        """
        self._thread.join(1.0)
        text = CONTROL.sub("", self._kept.decode(errors="replace").replace("\r", "\n"))
        if fatal := FATAL_ERROR.search(text):
            line = re.search(rf'File "{re.escape(file)}.*", (line \d+) in .*', text[fatal.end() :])
            return f"{fatal.group()} in {line[1]}" if line else fatal.group()
        lines = [" ".join(line.split()) for line in text.split("\n")]
        words = " / ".join([line for line in lines if line][-2:])
        return words if len(words) <= LONGEST else f"...{words[3 - LONGEST :]}"

    def _read(self) -> None:
        with self._stream:
            while part := self._stream.read1(KEPT_BYTES):  # type: ignore[attr-defined]  # a BufferedReader
                self._kept = (self._kept + part)[-KEPT_BYTES:]


def describe_exit(exit_code: int) -> str:
    """An exit code in words, to follow the name of what ended the process.

    >>> describe_exit(3), describe_exit(-11)
    ('ends the program (exit code 3)', 'kills the program (SIGSEGV: segmentation fault)')
    """
    if exit_code >= 0:
        return f"ends the program (exit code {exit_code})"
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        return f"kills the program (signal {-exit_code})"
    return f"kills the program ({name}{f': {SIGNALS[name]}' if name in SIGNALS else ''})"
