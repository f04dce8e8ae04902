"""The state of a process that tests share: figures, settings, environment, threads, randomness."""

from __future__ import annotations

import logging
import os
import random
import signal
import sys
import threading
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import torch

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)
LAZY = {"sympy.utilities.exceptions"}
"""Modules that torch imports with the first optimizer; theirs is a warning filter of their own."""

SECONDS_TO_END = 30.0
"""How long a thread that a test started may take to end; waited for only if there is one."""


@dataclass(frozen=True)
class ProcessState:
    """A snapshot of what one test could leave behind for the next."""

    figures: list[int]
    threads: set[threading.Thread]
    values: Mapping[str, Any]
    tables: Mapping[str, Mapping[str, Any]]

    # pytest names the test and its phase in the environment; torch names its cache there when a
    # test is the first to use an optimizer, and ipykernel 6 names a setting of its debugger when a
    # test is the first to start a notebook.
    NOT_COMPARED: ClassVar = {
        "PYTEST_CURRENT_TEST",
        "TORCHINDUCTOR_CACHE_DIR",
        "PYDEVD_USE_FRAME_EVAL",
    }

    @classmethod
    def now(cls) -> Self:
        """The present state."""
        return cls(
            figures=plt.get_fignums(),
            threads=set(threading.enumerate()),
            values={
                "working folder": os.getcwd(),
                "warning filters": [f for f in warnings.filters if f[2].__module__ not in LAZY],
                "import path": list(sys.path),
                "logging": (logging.root.level, list(logging.root.handlers), logging.root.disabled),
                "signal handlers": [signal.getsignal(number) for number in SIGNALS],
                "random state of random": random.getstate(),
                "random state of NumPy": _numpy_random_state(),
                "random state of torch": torch.get_rng_state().numpy().tobytes(),
                "torch settings": (torch.get_default_dtype(), torch.is_grad_enabled()),
            },
            tables={
                "environment": {k: v for k, v in os.environ.items() if k not in cls.NOT_COMPARED},
                # Read as a plain dict: the items of RcParams are converted one by one.
                "matplotlib rcParams": dict(dict.items(mpl.rcParams)),
                "NumPy error handling": np.geterr(),
                "NumPy print options": np.get_printoptions(),
            },
        )

    def changes_since(self, before: Self, but: str = "") -> list[str]:
        """What differs from an earlier state but for ``but``, in words; empty if nothing does."""
        changes = []
        if opened := set(self.figures) - set(before.figures):
            changes.append(f"{len(opened)} open pyplot figure(s)")
        started = [thread for thread in self.threads - before.threads if _is_alive(thread)]
        if started:
            changes.append("running thread(s) " + ", ".join(thread.name for thread in started))
        changes += [
            f"another {name}"
            for name, value in self.values.items()
            if name != but and value != before.values[name]
        ]
        for name, table in self.tables.items():
            earlier = before.tables[name]
            if table != earlier:
                differing = {k for k, _ in set(_items(table)) ^ set(_items(earlier))}
                changes.append(f"another {name} ({', '.join(sorted(differing))})")
        return changes

    def close_new_figures(self) -> None:
        """Close the pyplot figures opened since this state, so that they trouble no later test."""
        for number in set(plt.get_fignums()) - set(self.figures):
            plt.close(number)


def _numpy_random_state() -> tuple[Any, ...]:
    name, keys, position, has_normal, normal = np.random.get_state()
    return name, np.asarray(keys).tobytes(), position, has_normal, normal


def _is_alive(thread: threading.Thread) -> bool:
    """Whether a thread still runs after it was given time to end by itself."""
    thread.join(SECONDS_TO_END)
    return thread.is_alive()


def _items(table: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, repr(value)) for name, value in table.items()]
