"""The limit on computing time holds whatever Python is doing when the time is up."""

import contextlib
import signal
import sys
import time
import weakref

import pytest

from steepest import counted_time
from steepest.gradients import limits
from steepest.gradients.limits import OutOfTime, limit_computing_time

CONTEXTLIB = contextlib.__file__


class Node:
    """An object that a weak reference can point to."""


def compute(seconds):
    """Use that much computing time."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def drop_and_loop(objects):
    """Drop the objects, and never end."""
    objects.clear()
    while True:
        pass


def test_the_limit_holds_if_the_time_is_up_while_a_weak_key_is_removed():
    # Python ignores what a weak reference's callback raises and prints a warning instead,
    # which pytest turns into a failure here.
    table = weakref.WeakKeyDictionary()
    table.data = type("Slow", (dict,), {"__delitem__": lambda self, key: compute(0.05)})()
    nodes = [Node()]
    table[nodes[0]] = 1
    with pytest.raises(OutOfTime), limit_computing_time(0.01):
        drop_and_loop(nodes)


def test_the_limit_holds_if_the_time_is_up_in_del():
    class Slow:
        def __del__(self):
            compute(0.05)

    objects = [Slow()]
    with pytest.raises(OutOfTime), limit_computing_time(0.01):
        drop_and_loop(objects)


def test_a_block_within_the_limit_is_not_interrupted_afterwards():
    with limit_computing_time(0.02):
        pass
    compute(0.05)


def test_the_outer_limit_holds_after_an_inner_block():
    def compute_in_blocks():
        for _ in range(1000):
            with limit_computing_time(1.0):
                compute(0.001)

    with pytest.raises(OutOfTime), limit_computing_time(0.03):
        compute_in_blocks()
    compute(0.02)


def interrupted_at(event_number, block):
    """Enter and leave a block, and raise KeyboardInterrupt at an event of the limit's own code;
    whether there was such an event."""
    seen = 0

    def trace(frame, event, argument):
        nonlocal seen
        if frame.f_code.co_filename not in (limits.__file__, counted_time.__file__, CONTEXTLIB):
            return None
        frame.f_trace_opcodes = True
        seen += 1
        if seen == event_number:
            sys.settrace(None)
            raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        block()
    except KeyboardInterrupt:
        return True
    finally:
        sys.settrace(before)
    return False


@pytest.mark.skipif(sys.gettrace() is not None, reason="coverage or a debugger traces already")
def test_an_interrupt_at_any_instant_leaves_no_limit_behind():
    def block():
        with limits.limit_by_count(), limit_computing_time(0.01):
            pass

    def state():
        return (
            signal.getsignal(signal.SIGVTALRM),
            signal.getitimer(signal.ITIMER_VIRTUAL),
            sys.unraisablehook,
            counted_time.is_counting(),
        )

    before, number = state(), 1
    while interrupted_at(number, block):
        number += 1
        left = signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 0
        if left:
            compute(0.02)  # the timer rings, and nothing is raised
        block()
        assert state() == before, number
    assert number > 50
