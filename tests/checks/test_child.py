"""Work in a copy of the process."""

from __future__ import annotations

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
