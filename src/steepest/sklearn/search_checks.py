"""The arguments of a search, checked before anything is trained."""

from __future__ import annotations

import numbers
from collections.abc import Mapping
from typing import Any

from steepest.errors import Problems, SettingsError, shown

__all__ = ["check_search"]


def check_search(search: Any, params: Mapping[str, Any]) -> None:
    """Check the arguments of a ``SweepCV`` and of its ``fit``.

    Raises:
        SettingsError: all that is wrong at once.
    """
    problems = Problems()
    _check_candidates(search, problems)
    for name in ("seeds", "n_iter"):
        if not _is_count(given := getattr(search, name), 1):
            problems.add(f"{name} must be a whole number of at least 1, got {shown(given)}")
    if search.n_jobs is not None and (not _is_count(search.n_jobs, -1000) or search.n_jobs == 0):
        problems.add(
            f"n_jobs must be a number of threads, -1 for all, or None, got {shown(search.n_jobs)}"
        )
    _check_halving(search, problems)
    _check_ensemble(search, problems)
    _check_refit(search, problems)
    given = search.error_score
    if given != "raise" and (isinstance(given, bool) or not isinstance(given, numbers.Real)):
        problems.add(f'error_score must be a number or "raise", got {shown(given)}')
    for name in params:
        if name != "sample_weight":
            problems.add(f"unknown argument {name} of fit (sample_weight is the only one)")
    problems.raise_as(SettingsError)


def _check_candidates(search: Any, problems: Problems) -> None:
    grid, distributions = search.param_grid, search.param_distributions
    if (grid is None) == (distributions is None):
        got = "neither" if grid is None else "both"
        problems.add(f"one of param_grid and param_distributions must be given, got {got}")
        return
    given = distributions if grid is None else grid
    several = given if isinstance(given, list) else [given]
    if not several or not all(isinstance(one, Mapping) for one in several):
        name = "param_distributions" if grid is None else "param_grid"
        problems.add(
            f"{name} must be a dictionary of values by the name of the parameter, or a list of "
            f"such, got {shown(given)}"
        )
        return
    known = search.estimator.get_params()
    for name in dict.fromkeys(name for one in several for name in one):
        if name not in known:
            problems.add(f"{name} is not a parameter of the estimator (get_params() lists them)")
        elif search.factor is not None and name.split("__")[-1] == "max_iter":
            problems.add(f"{name} must not be searched with factor, which chooses the epochs")


def _check_halving(search: Any, problems: Problems) -> None:
    if search.factor is not None and not _is_count(search.factor, 2):
        problems.add(f"factor must be a whole number of at least 2, got {shown(search.factor)}")
    given = search.min_resources
    if given is not None and not _is_count(given, 1):
        problems.add(f"min_resources must be a number of epochs, got {shown(given)}")
    elif given is not None and search.factor is None:
        problems.add(f"min_resources {given} has no effect without factor (use factor=3)")


def _check_ensemble(search: Any, problems: Problems) -> None:
    given = search.ensemble
    if given is None:
        return
    if not _is_count(given, 1):
        problems.add(f"ensemble must be a number of networks or None, got {shown(given)}")
    elif _is_count(search.seeds, 1) and given > search.seeds:
        problems.add(f"ensemble must be at most seeds={search.seeds}, got {given}")


def _check_refit(search: Any, problems: Problems) -> None:
    several = isinstance(search.scoring, list | tuple | set | Mapping)
    if not several or not search.refit or callable(search.refit):
        return
    if search.refit not in search.scoring:
        problems.add(
            "refit must be the name of the metric that chooses, or False, with several metrics, "
            f"got {shown(search.refit)}"
        )


def _is_count(given: object, least: int) -> bool:
    whole = isinstance(given, numbers.Integral) and not isinstance(given, bool)
    return whole and int(given) >= least  # type: ignore[call-overload]  # it is a number
