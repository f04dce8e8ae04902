"""Executors that a sweep is given: whether one can be used, whether it broke, and a new one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from typing import Any, Final, Protocol

from steepest.arguments import check_callback
from steepest.errors import SettingsError, StudyError, shown
from steepest.training.chunks import is_alive
from steepest.training.plans import Plan

__all__ = [
    "Executor",
    "Future",
    "check_executor",
    "check_future",
    "count_deaths",
    "renewed",
    "scattered",
]

_TRIES: Final = 5


class Future(Protocol):
    """What ``submit`` returns; those of concurrent.futures, Dask and submitit are alike in this."""

    def done(self) -> bool:
        """Whether there is a result, or an error."""
        ...

    def result(self) -> Any:
        """The result, or the error raised."""
        ...

    def cancel(self) -> Any:
        """Do not begin."""
        ...


class Executor(Protocol):
    """Anything with the ``submit`` of concurrent.futures."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future:
        """Call a function in a worker."""
        ...


def check_executor(given: Any) -> Executor | None:
    """An executor, or None.

    Raises:
        SettingsError: it has no ``submit``.

    >>> check_executor(4)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: executor must have the submit of concurrent.futures, got 4 \
(ProcessPoolExecutor(4), or a Client of Dask; threads=4 trains in this process)
    """
    if given is not None and (isinstance(given, type) or not callable(_submit_of(given))):
        number = given if type(given) is int and 0 < given < 10_000 else 4
        raise SettingsError(
            f"executor must have the submit of concurrent.futures, got {shown(given)} "
            f"(ProcessPoolExecutor({number}), or a Client of Dask; threads={number} trains in this "
            "process)"
        )
    if given is not None:
        check_callback("executor.submit", given.submit, "function", "chunk", "files", "data")
    return given


def check_future(given: Any) -> Future:
    """What ``submit`` returned, if one can wait for it.

    Raises:
        SettingsError: it is no future.
    """
    if not all(callable(getattr(given, name, None)) for name in ("done", "result", "cancel")):
        raise SettingsError(
            "executor.submit must return a future with done, result and cancel, got "
            f"{shown(given)} (as those of concurrent.futures)"
        )
    return given  # type: ignore[no-any-return]  # it has the three


def _submit_of(given: Any) -> Any:
    try:
        return getattr(given, "submit", None)
    except Exception:  # an attribute may be the user's code
        return None


def count_deaths(error: BaseException) -> int:
    """How many workers ended without a result, being killed or crashed; 0: another error.

    A pool says so by BrokenExecutor, Dask by KilledWorker, submitit by UncompletedJobError.

    Dask gives up a call when several workers have died while they had it, which counts as two.
    """
    if type(error).__name__ == "KilledWorker":
        return 2 if getattr(error, "allowed_failures", 0) else 1
    return int(isinstance(error, BrokenExecutor) or type(error).__name__ == "UncompletedJobError")


def scattered(executor: Any, plan: Plan) -> Any:
    """A plan as workers on other machines get it: by Dask once each, else with every chunk."""
    if type(executor).__module__.partition(".")[0] == "distributed":
        return executor.scatter(plan)
    return plan


def renewed(executor: Executor) -> tuple[Executor, bool]:
    """An executor whose workers can be reached, after one of them died.

    Returns:
        The executor, and whether it is a new one: pools of processes cannot be used any more after
        that.

    Raises:
        StudyError: there is none, or its workers end as soon as they begin.
    """
    new = False
    for _ in range(_TRIES):
        try:
            if executor.submit(is_alive).result():
                return executor, new
        except Exception as error:
            if not count_deaths(error):
                raise StudyError(f"the executor cannot be used any more: {error}") from error
            executor, new = _another(executor), True
    raise StudyError(
        "the workers of the executor end as soon as they begin (a script that makes an executor "
        'of processes needs if __name__ == "__main__":)'
    )


def _another(broken: Any) -> Executor:
    """A pool with the arguments of one that broke."""
    known = vars(broken)
    same = {
        "max_workers": known.get("_max_workers"),
        "initializer": known.get("_initializer"),
        "initargs": known.get("_initargs", ()),
    }
    if isinstance(broken, ProcessPoolExecutor):
        return ProcessPoolExecutor(
            **same,
            mp_context=known.get("_mp_context"),
            max_tasks_per_child=known.get("_max_tasks_per_child"),
        )
    kind = type(broken)
    # loky, also as joblib brings it: a pool that is shared, or one of the user's own.
    shared = getattr(sys.modules.get(kind.__module__), "get_reusable_executor", None)
    if "loky" in kind.__module__:
        same |= {"context": known.get("_context"), "timeout": known.get("_timeout")}
        found: Executor = (shared or kind)(**same)
        return found
    raise StudyError(
        f"the executor of type {kind.__name__} broke, as a worker died, and cannot be used any "
        "more (the runs so far are in the folder, if there is one: sweep again with another "
        "executor and resume=True)"
    )
