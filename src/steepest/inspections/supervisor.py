"""Starts the process of a check, and ends it with everything that it started.

    python -I -S supervisor.py LIFELINE FOLDER COMMAND...

LIFELINE is the number of a pipe that the check holds open. A byte in it asks to end the process; if
the check itself has ended, however that came about, the pipe is closed, and FOLDER is removed too.
The exit code is that of the process. This file is a script of its own that imports nothing of
steepest, since it starts before each process; ``supervised.py`` runs it. A check that is forked
(``fork_server.py``) has a supervisor too, which is forked with it.
"""

from __future__ import annotations

import ctypes
import os
import resource
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

_KILL_WITH_PARENT: Final = 1
_ADOPT_ORPHANS: Final = 36
"""Options of Linux's ``prctl``: PR_SET_PDEATHSIG and PR_SET_CHILD_SUBREAPER (prctl(2))."""

_LONGEST_END: Final = 5.0
"""Seconds after which processes that cannot be killed are left to the system."""


def supervise(lifeline: int, folder: str, work: Callable[[], object]) -> int:
    """Run a process until it ends, or the pipe asks to end it; then end what is left of it.

    Args:
        lifeline: file descriptor, as above.
        folder: to be removed if the pipe is closed.
        work: what the process does, in a session of its own; it gets no further than this.

    Returns:
        The exit code, or minus the signal that ended the process.
    """
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    os.set_inheritable(lifeline, False)  # the command could read the byte that asks to end it
    ended, wakeup = os.pipe()
    os.set_blocking(wakeup, False)
    signal.set_wakeup_fd(wakeup)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    set_process_option(_ADOPT_ORPHANS, 1)
    worker = os.fork()
    if worker == 0:
        _begin(work)
    code = asked = None
    while code is None and asked is None:
        ready, _, _ = select.select([lifeline, ended], [], [])
        if ended in ready:
            os.read(ended, 4096)
            code = _exit_code(worker)
        if code is None and lifeline in ready:
            asked = os.read(lifeline, 1)
    _end_children(worker)
    if asked == b"":
        shutil.rmtree(folder, ignore_errors=True)
    return -signal.SIGKILL if code is None else code


def set_process_option(option: int, value: int) -> None:
    """Set an option of prctl(2) for this process; other systems than Linux have none of them."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def _begin(work: Callable[[], object]) -> None:
    """Do the work in this process, the child, and end it."""
    try:
        signal.set_wakeup_fd(-1)
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(each, signal.SIG_DFL)
        os.setsid()
        parent = os.getppid()
        set_process_option(_KILL_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == parent:
            work()
    finally:
        os._exit(127)


def _exit_code(worker: int) -> int | None:
    """The exit code of the process; None while it runs. Orphans that ended are reaped."""
    code = None
    with suppress(ChildProcessError):
        while True:
            process, status = os.waitpid(-1, os.WNOHANG)
            if process == 0:
                break
            if process == worker:
                code = os.waitstatus_to_exitcode(status)
    return code


def _end_children(worker: int) -> None:
    """Kill all children until there are none; those of a killed one become this process's own."""
    with suppress(OSError):
        os.killpg(worker, signal.SIGKILL)
    until = time.monotonic() + _LONGEST_END
    while time.monotonic() < until:
        for process in _children():
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.002)


def _children() -> list[int]:
    """Numbers of the children of this process; on systems without /proc, none."""
    me = os.getpid()
    try:
        return [int(word) for word in Path(f"/proc/{me}/task/{me}/children").read_text().split()]
    except OSError:
        return []


def main() -> None:
    """Supervise the command of the command line, and end as it ended."""
    lifeline, folder, *command = sys.argv[1:]
    code = supervise(int(lifeline), folder, lambda: os.execv(command[0], command))
    if code >= 0:
        os._exit(code)
    # A second dump of the memory would be that of this process.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, ValueError):  # SIGKILL and SIGSTOP have no handlers
        signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
    os._exit(1)


if __name__ == "__main__":
    main()
