"""Starts checks that are forked from one process, which has imported what every check needs.

The process (``fork_server.py``) is started with the first check, and ends with this one. A check
starts in some 10 ms then, in place of the 0.6 s that its imports take.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any, Final

__all__ = [
    "STARTED",
    "ForkedProcess",
    "environment_of_check",
    "fork_check",
    "number_of_server",
    "start_server",
]

STARTED: Final = b"+"
"""What a supervisor writes first; the exit code of its process follows in digits."""
START: Final = """
import gc
gc.disable()  # 0.08 s of 0.56
from steepest.inspections.fork_server import main
main()
"""
LONGEST_START: Final = 60.0
"""Seconds that the server may take to load and to fork."""
OFTEN_CHANGED: Final = ("PYTEST_CURRENT_TEST", "COLUMNS", "LINES")
"""Variables of the environment that differ from call to call, and that no import reads."""


class _NotStarted(Exception):
    """The server did not start a check."""


class ForkedProcess:
    """The process of a check, and its supervisor.

    Args:
        lifeline: the supervisor's pipe, which is held open as long as the check is needed.
        status: pipe that says how the process ends.
        stderr: of the process.
    """

    def __init__(self, lifeline: int, status: int, stderr: IO[bytes]) -> None:
        self._lifeline, self._status, self._said = lifeline, status, b""
        self.stderr = stderr

    def wait_until_started(self) -> None:
        """Wait for the supervisor.

        Raises:
            _NotStarted: there is none.
        """
        ready = select.select([self._status], [], [], LONGEST_START)[0]
        if not ready or os.read(self._status, 1) != STARTED:
            raise _NotStarted

    def wait(self, seconds: float | None) -> int:
        """The exit code, or minus the signal that ended the process.

        Raises:
            TimeoutError: it has not ended after these seconds.
        """
        while select.select([self._status], [], [], seconds)[0]:
            part = os.read(self._status, 16)
            if not part:
                return int(self._said or -signal.SIGKILL)
            self._said += part
        raise TimeoutError

    def stop(self) -> None:
        """End the process and everything that it started, and wait for that."""
        _ask_to_end(self._lifeline)
        try:
            self.wait(None)
        finally:
            os.close(self._lifeline)
            os.close(self._status)


class _Server:
    """The process from which checks are forked.

    Args:
        environment: of the process.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.inherited = _inherited(environment)
        self._connection, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", START, str(other.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,
                pass_fds=(other.fileno(),),
            )
        except BaseException:
            self._connection.close()
            raise
        finally:
            other.close()

    @property
    def number(self) -> int:
        """Of the process."""
        return self._process.pid

    def fork(self, folder: str, descriptors: Sequence[int]) -> None:
        """Ask for a check."""
        try:
            socket.send_fds(self._connection, [os.fsencode(folder)], descriptors)
        except OSError:
            raise _NotStarted from None

    def end(self) -> None:
        """End the process; the checks that it has forked are not touched."""
        self._connection.close()
        self._process.kill()
        self._process.wait()

    def forget(self) -> None:
        """Leave the process to the one from which this one was forked."""
        self._connection.close()
        self._process.returncode = 0


class _Servers:
    """The server of this process, if it has one."""

    _server: _Server | None = None

    def __init__(self) -> None:
        self._lock = threading.Lock()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)
        atexit.register(self.end)

    def fork(self, folder: str, environment: Mapping[str, str], descriptors: Sequence[int]) -> None:
        """Ask the server for a check; it is another one if this process has changed since."""
        with self._lock:
            self._started(environment).fork(folder, descriptors)

    def start(self, environment: Mapping[str, str]) -> None:
        """Start a server, unless there is one for this environment."""
        with self._lock:
            self._started(environment)

    @property
    def number(self) -> int | None:
        """Of the server's process."""
        return None if self._server is None else self._server.number

    def end(self) -> None:
        """End the server."""
        with self._lock:
            self._end()

    def _started(self, environment: Mapping[str, str]) -> _Server:
        if self._server is None or self._server.inherited != _inherited(environment):
            self._end()
            self._server = _Server(environment)
        return self._server

    def _end(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.end()

    def _forget(self) -> None:
        server, self._server, self._lock = self._server, None, threading.Lock()
        if server is not None:
            server.forget()


_SERVERS: Final = _Servers()


def number_of_server() -> int | None:
    """The number of the process from which checks are forked; None if there is none."""
    return _SERVERS.number


def environment_of_check() -> dict[str, str]:
    """The environment that a check gets: this one, without windows."""
    return os.environ | {"MPLBACKEND": "Agg"}


def start_server() -> None:
    """Start the process from which checks are forked, where a check will follow."""
    if sys.platform == "linux":
        with suppress(OSError):  # then the check says so
            _SERVERS.start(environment_of_check())


def fork_check(
    command: Sequence[str], folder: str, environment: Mapping[str, str], key: bytes
) -> ForkedProcess | None:
    """Start a check that ends with this process, whatever ends this process.

    Args:
        command: that would start the same check, with the file of the events and the job at its
            end; it gets an empty stdin and no stdout.
        folder: removed if this process ends before the check is stopped.
        environment: of the check.
        key: of its events.

    Returns:
        None if it cannot be forked: where processes with threads should not fork (macOS), and if
        the server does not start.
    """
    if sys.platform != "linux":
        return None
    request = key + json.dumps([dict(environment), [*command, "3"], *command[-2:]]).encode()
    for _ in range(2):  # the server may have ended, as it does when it rests
        try:
            return _fork(folder, environment, request)
        except _NotStarted:
            _SERVERS.end()
    return None


def _fork(folder: str, environment: Mapping[str, str], request: bytes) -> ForkedProcess:
    """Fork a check from the server.

    Raises:
        _NotStarted: there is no server, and a new one does not start.
    """
    with ExitStack() as kept:
        with ExitStack() as given:
            lifeline_reader, lifeline = _pipe(given, kept)
            kept.callback(_ask_to_end, lifeline)  # a supervisor that comes too late
            status, status_writer = _pipe(kept, given)
            request_reader, request_writer = os.pipe()
            given.callback(os.close, request_reader)
            asking = kept.enter_context(os.fdopen(request_writer, "wb"))
            stderr_reader, stderr_writer = os.pipe()
            given.callback(os.close, stderr_writer)
            stderr = kept.enter_context(os.fdopen(stderr_reader, "rb"))
            here = os.open(".", os.O_PATH | os.O_CLOEXEC)
            given.callback(os.close, here)
            descriptors = (lifeline_reader, status_writer, request_reader, stderr_writer, here)
            _SERVERS.fork(folder, environment, descriptors)
        try:
            asking.write(request)
            asking.close()
        except BrokenPipeError:
            raise _NotStarted from None
        process = ForkedProcess(lifeline, status, stderr)
        process.wait_until_started()
        kept.pop_all()
        return process


def _ask_to_end(lifeline: int) -> None:
    """Ask the supervisor to end the process, and to leave the folder."""
    with suppress(OSError):  # it has ended
        os.write(lifeline, b".")


def _pipe(reader_in: ExitStack, writer_in: ExitStack) -> tuple[int, int]:
    """A pipe of which each stack closes an end."""
    reader, writer = os.pipe()
    reader_in.callback(os.close, reader)
    writer_in.callback(os.close, writer)
    return reader, writer


def _inherited(environment: Mapping[str, str]) -> tuple[Any, ...]:
    """What a process has from the one that starts it; a server serves as long as it is the same."""
    import resource

    variables = {name: each for name, each in environment.items() if name not in OFTEN_CHANGED}
    names = [each for each in dir(resource) if each.startswith("RLIMIT_")]
    limits = [resource.getrlimit(getattr(resource, each)) for each in names]
    paths = environment.get("PYTHONPATH", "").split(os.pathsep)
    relative = [each for each in paths if not os.path.isabs(each)]
    umask = ""
    with suppress(OSError, IndexError):
        umask = Path("/proc/self/status").read_text().partition("Umask:")[2].split()[0]
    return (
        sys.executable, variables, limits, relative and os.getcwd(), umask, os.getresuid(),
        os.getresgid(), os.sched_getaffinity(0), os.getpriority(os.PRIO_PROCESS, 0),
    )  # fmt: skip
