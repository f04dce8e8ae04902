"""Connects to the workers of a Dask scheduler."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from steepest.errors import SettingsError, shown

SECONDS_TO_CONNECT = 10


@contextmanager
def connect(scheduler: str | None) -> Iterator[Any]:
    """The client of a scheduler while the block runs; None without one.

    Args:
        scheduler: its address, such as tcp://host:8786.

    Raises:
        SettingsError: Dask is not installed, or no scheduler answers there.
    """
    if scheduler is None:
        yield None
        return
    try:
        from distributed import Client
    except ImportError:
        raise SettingsError(
            "--scheduler needs Dask, which is not installed (pip install distributed)"
        ) from None
    try:
        client = Client(scheduler, timeout=SECONDS_TO_CONNECT)
    except (OSError, ValueError, TypeError) as error:
        why = " ".join(str(error).split())
        raise SettingsError(
            "--scheduler must be the address of a Dask scheduler that runs, such as "
            f"tcp://host:8786, got {shown(scheduler)} ({why})"
        ) from None
    with client:
        yield client
