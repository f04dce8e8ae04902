"""Processors and memory of this machine."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

__all__ = ["memory_allowed", "processor_name", "processors"]

_LIMITS: Final = ("memory.max", "memory.limit_in_bytes")
"""Files of a control group that hold its limit, of version 2 and 1; "max" stands for no limit."""


def processors() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory_allowed() -> int | None:
    """Bytes that this process may use: the memory of the machine, or less where its control group
    (a container, a job of a cluster) or its limits of resources allow less; None if unknown."""
    known = [*_memory_of_machine(), *limits_of_control_group(), *_limits_of_process()]
    return min(known, default=None)


def _memory_of_machine() -> Iterator[int]:
    try:
        yield os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return


def limits_of_control_group(root: Path = Path("/")) -> Iterator[int]:
    """The limits in bytes of the control group of this process and of those that it lies in.

    Args:
        root: where ``proc`` and ``sys`` are.
    """
    try:
        groups = (root / "proc/self/cgroup").read_text(encoding="utf-8")
    except OSError:
        return
    for file in _files_of_limits(root, groups):
        with suppress(OSError):
            text = file.read_text(encoding="utf-8").strip()
            if text.isdecimal():
                yield int(text)


@lru_cache(maxsize=8)
def _files_of_limits(root: Path, groups: str) -> tuple[Path, ...]:
    """The files that hold the limits of groups; found once, as most of those tried do not exist."""
    found = []
    for line in groups.splitlines():  # "0::/user/job" of version 2, "5:memory:/user/job" of 1
        _, _, rest = line.partition(":")
        kinds, _, group = rest.partition(":")
        if kinds and "memory" not in kinds.split(","):
            continue
        top = root / "sys/fs/cgroup" / ("memory" if kinds else "")
        own = top / group.lstrip("/")
        above = [folder for folder in own.parents if folder.is_relative_to(top)]
        tried = [folder / name for folder in (own, *above) for name in _LIMITS]
        found += [file for file in tried if os.path.isfile(file)]  # False without permission
    return tuple(found)


def _limits_of_process() -> Iterator[int]:
    """What the limits on address space and data (``ulimit -v``, ``ulimit -d``) leave."""
    try:
        import resource

        pages = Path("/proc/self/statm").read_text(encoding="utf-8").split()
    except (ImportError, OSError):  # Windows has neither, macOS does not hold to them
        return
    for limit, used in ((resource.RLIMIT_AS, pages[0]), (resource.RLIMIT_DATA, pages[5])):
        soft, _ = resource.getrlimit(limit)
        if soft != resource.RLIM_INFINITY:
            yield max(0, soft - int(used) * resource.getpagesize())


def processor_name() -> str:
    """The name of the processor, such as "AMD EPYC"; its architecture if the system gives none."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()
