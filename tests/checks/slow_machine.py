"""A machine on which everything takes longer, for tests of what must not depend on that."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def slow_machine(times: float) -> Iterator[None]:
    """In the block computing time is measured as so many times as long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "process_time", _faster(time.process_time, times))
        patch.setattr(signal, "setitimer", _ringing_earlier(signal.setitimer, times))
        yield


def _faster(clock, times):
    return lambda: times * clock()


def _ringing_earlier(set_timer, times):
    return lambda which, seconds, again=0.0: set_timer(which, seconds / times, again / times)
