"""Work in a copy of the process."""

from __future__ import annotations

import os

import torch

from steepest.checks.child import run_in_child


def test_torch_computes_in_the_copy_though_its_threads_are_not_copied() -> None:
    numbers = torch.linspace(-4.0, 4.0, 100_000)
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        torch.sigmoid(numbers)  # starts the threads
        found = run_in_child(lambda: str(len(torch.sigmoid(numbers))), 10.0)
    finally:
        torch.set_num_threads(threads)
    assert found == "100000"


def test_a_copy_that_waits_or_never_ends_is_killed() -> None:
    reader, writer = os.pipe()
    assert run_in_child(lambda: str(os.read(reader, 1)), 0.2) is None
    os.close(reader)
    os.close(writer)

    def count_on() -> str:
        while True:
            pass

    assert run_in_child(count_on, 0.2) is None
