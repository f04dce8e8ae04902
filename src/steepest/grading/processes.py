"""The process of a submission as the judge holds it: messages, limits, and its end."""

from __future__ import annotations

import os
import select
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from steepest.exercises.channel import HEAD, BadMessage, pack, read_lengths, unpack
from steepest.grading.clock import Clock
from steepest.grading.sandbox import MOST_PROCESSES, runner_command
from steepest.inspections.last_words import describe_exit
from steepest.inspections.supervised import start_supervised

__all__ = ["Ended", "Interrupted", "SubmissionProcess"]

TICK: Final = 0.1
"""Seconds between two looks at what the process uses."""


class Ended(Exception):
    """The process ended, or was ended; the message follows the name of what it was doing."""


class Interrupted(Exception):
    """The whole grading is being ended."""


class SubmissionProcess:
    """A process that runs a submission.

    Args:
        runner: folder that ``sandbox.write_runner`` has written.
        given: folder with the submission's files.
        memory: bytes that all its processes may use.
        trust: whether it runs without a sandbox.
        interrupted: is set to give up.
        clock: of the limits of time.
    """

    def __init__(
        self,
        runner: Path,
        given: Path,
        memory: int,
        trust: bool,
        interrupted: threading.Event,
        clock: Clock,
    ) -> None:
        self._interrupted, self._clock = interrupted, clock
        task_reader, self._tasks = os.pipe()
        self._replies, reply_writer = os.pipe()
        self._memory, self._next_look = memory, 0.0
        command, environment, self.folder = runner_command(
            runner, given, task_reader, reply_writer, trust
        )
        try:
            self._process = start_supervised(
                command, str(given), environment, stderr=subprocess.DEVNULL,
                pass_fds=(task_reader, reply_writer),
            )  # fmt: skip
        except BaseException:
            os.close(self._tasks)
            os.close(self._replies)
            raise
        finally:
            os.close(task_reader)
            os.close(reply_writer)
        os.set_blocking(self._tasks, False)
        os.set_blocking(self._replies, False)

    def send(self, value: Any, until: float) -> None:
        """Send a message.

        Raises:
            Ended: the process has ended, or does not read it in time.
        """
        left = memoryview(pack(value))
        while left:
            self._wait(until, writing=True)
            try:
                left = left[os.write(self._tasks, left) :]
            except BlockingIOError:
                continue
            except OSError:
                raise Ended(self._how_it_ended()) from None

    def receive(self, until: float) -> Any:
        """The next message.

        Args:
            until: the time of the clock at which to give up.

        Raises:
            Ended: the process has ended, was ended since it uses too much, or has written
                something else than messages.
            TimeoutError: there is no message in time.
        """
        head = self._read_exactly(HEAD.size, until)
        try:
            return unpack(head + self._read_exactly(read_lengths(head), until))
        except BadMessage:
            raise Ended("writes into the channel to the judge") from None

    def close(self) -> None:
        """End the process and everything that it started."""
        for each in (self._tasks, self._replies):
            with suppress(OSError):
                os.close(each)
        self._process.stop()

    def _read_exactly(self, count: int, until: float) -> bytes:
        parts: list[bytes] = []
        while count:
            self._wait(until, writing=False)
            try:
                part = os.read(self._replies, min(count, 2**20))
            except BlockingIOError:
                continue
            if not part:
                raise Ended(self._how_it_ended())
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def _wait(self, until: float, *, writing: bool) -> None:
        """Wait until a pipe can be used, and look meanwhile at what the process uses."""
        while True:
            if time.monotonic() >= self._next_look:
                self._next_look = time.monotonic() + TICK
                self._check_use()
            left = until - self._clock.now()
            if left <= 0:
                raise TimeoutError
            if self._interrupted.is_set():
                raise Interrupted
            pipes = ([], [self._tasks]) if writing else ([self._replies], [])
            ready = select.select(*pipes, [], min(TICK, left))
            if ready[0] or ready[1]:
                return

    def _check_use(self) -> None:
        """End the process if it uses more than it may, and set the clock.

        Raises:
            Ended: it did.
        """
        processes, pages, waited = _use_of(self._process.number)
        self._clock.update(waited)
        if processes > MOST_PROCESSES:
            raise Ended(f"starts more than {MOST_PROCESSES} processes")
        if pages * os.sysconf("SC_PAGE_SIZE") > self._memory:
            raise Ended(f"uses more than {self._memory / 2**30:.3g} GB of memory")

    def _how_it_ended(self) -> str:
        try:
            code = self._process.wait(2.0)
        except TimeoutError:
            return "closes the channel to the judge"
        # The sandbox gives the signal of what it ran as a shell does.
        return describe_exit(128 - code if code > 128 else code)


def _use_of(process: int) -> tuple[int, int, dict[int, float]]:
    """The number of processes that descend from one, the pages that they have in memory, and the
    seconds that each has waited for a processor."""
    waiting, count, pages, waited = [process], 0, 0, dict[int, float]()
    while waiting and count <= MOST_PROCESSES:
        each = waiting.pop()
        count += 1
        try:
            pages += int(Path(f"/proc/{each}/statm").read_text().split()[1])
            for task in os.scandir(f"/proc/{each}/task"):
                children = Path(f"{task.path}/children").read_text()
                waiting += map(int, children.split())
            waited[each] = int(Path(f"/proc/{each}/schedstat").read_text().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):  # it has ended, or the system has no /proc
            continue
    return count, pages, waited
