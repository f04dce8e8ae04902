"""The process from which checks are forked: it has imported what every check needs.

``forked.py`` starts it with one argument, the number of a socket. Each message there is the folder
of a check, with the file descriptors of `Descriptors`; when the socket is closed, this process
ends. It forks a supervisor for each check (``supervisor.py``), which forks the process of the
check, and runs nothing of a user's file itself: what a check does to its memory stays there.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
import time
import traceback
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

import numpy as np

from steepest.checks import check
from steepest.inspections.events import KEY_BYTES, Job
from steepest.inspections.finding import UserCode
from steepest.inspections.forked import STARTED
from steepest.inspections.own_functions import OwnFunctions
from steepest.inspections.supervisor import set_process_option, supervise
from steepest.inspections.worker import find_candidates, load_checks, work_and_exit
from steepest.nn import activations

__all__ = ["main"]

READABLE: Final = 4
"""Option of prctl(2), PR_SET_DUMPABLE: whether others of the same user may reach the memory."""
LONGEST_MESSAGE: Final = 2**14
LONGEST_REST: Final = 600.0
"""Seconds without a check after which the process ends; the next check starts another."""


class Descriptors(NamedTuple):
    """The file descriptors of a check.

    Attributes:
        lifeline: pipe of the supervisor.
        status: pipe to which the supervisor writes how the process ends.
        request: pipe with the key of the events, and then JSON: the environment, the command line
            that would start the same check, and the job.
        stderr: of the process.
        here: its working folder.
    """

    lifeline: int
    status: int
    request: int
    stderr: int
    here: int


def main() -> None:
    """Fork checks until the other side closes its socket, or has no use for this process."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    load_checks()
    os.chdir("/")  # a folder that can always stay
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system forgets supervisors that ended
    set_process_option(READABLE, 0)
    gc.freeze()
    gc.enable()
    checks = 0
    while select.select([connection], [], [], LONGEST_REST)[0]:
        message, received, _, _ = socket.recv_fds(
            connection, LONGEST_MESSAGE, len(Descriptors._fields)
        )
        if not message:
            return
        given = Descriptors(*received)
        if os.fork() == 0:
            _supervise_and_exit(connection, message.decode(errors="surrogateescape"), given)
        for each in given:
            os.close(each)
        checks += 1
        if checks == 2:  # more will follow
            _rehearse()


def _rehearse() -> None:
    """Check a function of steepest's, so that patterns are compiled here and not in each check."""
    function, file = activations.sigmoid, activations.__file__
    user_code = UserCode({file}, Path(file).parent)
    find_candidates(Job("", {}), {"sigmoid": function}, user_code)
    check(function, "sigmoid")
    OwnFunctions()
    gc.collect()
    gc.freeze()  # a collection in a check would copy every page of what is shared


def _supervise_and_exit(connection: socket.socket, folder: str, given: Descriptors) -> NoReturn:
    """Supervise a check in this process, a fork of the server."""
    try:
        connection.close()
        set_process_option(READABLE, 1)
        os.setsid()
        os.write(given.status, STARTED)
        code = supervise(given.lifeline, folder, lambda: _check_and_exit(given))
        os.write(given.status, str(code).encode())
    finally:
        os._exit(0)


def _check_and_exit(given: Descriptors) -> NoReturn:
    """Do what the request says in this process, which is as one that was started for it."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.fchdir(given.here)
        os.dup2(given.stderr, 2)
        request = os.dup2(given.request, 3)
        os.closerange(4, max(given) + 64)  # with the pipes of the supervisor
        with os.fdopen(request, "rb") as pipe:
            key, text = pipe.read(KEY_BYTES), pipe.read().decode()
        environment, command, file, job = json.loads(text)
        os.environ.clear()
        os.environ.update(environment)
        sys.orig_argv[:] = command
        time.tzset()
        random.seed()
        np.random.seed()
        importlib.invalidate_caches()
        work_and_exit(file, job, key)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)
