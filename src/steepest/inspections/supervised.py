"""Starts a command under ``supervisor.py``, which ends it with everything that it started."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

__all__ = ["SupervisedProcess", "start_supervised"]

SUPERVISOR: Final = str(Path(__file__).with_name("supervisor.py"))


class SupervisedProcess:
    """A command, under its supervisor.

    Args:
        process: the supervisor.
        lifeline: its pipe, which is held open as long as the command is needed.
    """

    def __init__(self, process: subprocess.Popen[bytes], lifeline: int) -> None:
        self._process, self._lifeline = process, lifeline

    @property
    def number(self) -> int:
        """Of the supervisor's process."""
        return self._process.pid

    @property
    def stderr(self) -> IO[bytes]:
        """The stderr of the command."""
        assert self._process.stderr is not None  # the caller asked for a pipe
        return self._process.stderr

    def wait(self, seconds: float) -> int:
        """The exit code, or minus the signal that ended the command.

        Raises:
            TimeoutError: it has not ended after these seconds.
        """
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise TimeoutError from None

    def stop(self) -> None:
        """End the command and everything that it started, and wait for that."""
        with suppress(OSError):  # it has ended already
            os.write(self._lifeline, b".")
        try:
            self._process.wait()
        finally:
            os.close(self._lifeline)


def start_supervised(
    command: Sequence[str],
    folder: str,
    environment: Mapping[str, str],
    *,
    stderr: int = subprocess.PIPE,
    pass_fds: Sequence[int] = (),
) -> SupervisedProcess:
    """Start a command that ends with this process, whatever ends this process.

    Args:
        command: to run, with an empty stdin and without stdout.
        folder: removed if this process ends before the command is stopped.
        environment: of the command.
        stderr: of the command, as ``subprocess.Popen`` takes it.
        pass_fds: file descriptors that the command gets.
    """
    reader, lifeline = os.pipe()
    try:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", SUPERVISOR, str(reader), folder, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            env=environment,
            start_new_session=True,
            pass_fds=(reader, *pass_fds),
        )
    except BaseException:
        os.close(lifeline)
        raise
    finally:
        os.close(reader)
    return SupervisedProcess(process, lifeline)
