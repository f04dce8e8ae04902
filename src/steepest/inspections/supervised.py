"""Starts a command under ``supervisor.py``, which ends it with everything that it started."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = ["start_supervised", "stop_supervised"]

SUPERVISOR: Final = str(Path(__file__).with_name("supervisor.py"))


def start_supervised(
    command: Sequence[str],
    folder: str,
    environment: Mapping[str, str],
    *,
    stderr: int = subprocess.PIPE,
    pass_fds: Sequence[int] = (),
) -> tuple[subprocess.Popen[bytes], int]:
    """Start a command that ends with this process, whatever ends this process.

    Args:
        command: to run, with an empty stdin and without stdout.
        folder: removed if this process ends before the command is stopped.
        environment: of the command.
        stderr: of the command, as ``subprocess.Popen`` takes it.
        pass_fds: file descriptors that the command gets.

    Returns:
        The supervisor, and the pipe that this process holds open for as long as it needs it.
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
    return process, lifeline


def stop_supervised(process: subprocess.Popen[bytes], lifeline: int) -> None:
    """Ask the supervisor to end the command and everything that it started, and wait for that."""
    with suppress(OSError):  # it has ended already
        os.write(lifeline, b".")
    try:
        process.wait()
    finally:
        os.close(lifeline)
