"""The limit on computing time holds whatever Python is doing when the time is up."""

import time
import weakref

import pytest

from steepest.gradients.limits import OutOfTime, limit_computing_time


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
