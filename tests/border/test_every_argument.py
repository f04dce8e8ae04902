"""Every argument of every public function takes a value rightly or refuses it in one sentence."""

from __future__ import annotations

import inspect
import itertools
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pytest

import steepest as st
from argument_calls import CALLS
from argument_values import VALUES, taken_by

SOURCE = str(Path(st.__file__).parent)
CONSTRUCTORS = {"Claim", "Dataset", "Settings", "Studies"}
"""Of classes that a user makes; objects of the others are results of calls."""

# A question's methods are what its author writes; `replace` takes the settings by name.
OWN = {"Question", "Settings.replace"}
SLOW = {
    "Check.plot",
    "Claim",
    "Studies.compare",
    "Studies.plot",
    "Studies.plot_profiles",
    "Study.plot",
    "Study.plot_costs",
    "Study.plot_curves",
    "Study.plot_plateaus",
    "animate",
    "race",
    "save_for_paper",
    "sweep",
    "write_paper",
    "write_report",
}
STRIDE = 12
"""Of a slow function one value in so many is tried here, and all of them in the long tests."""

SYNONYMS = {
    "Claim.common": "a: ",
    "Dataset.features": "column 1",
    "Dataset.from_csv.file": "does not exist",
    "History.__getitem__.name": "is not a column",
    "Studies.__getitem__.name": "no data set is called",
    "Studies.plot.configurations": "a configuration must be",
    "Studies.plot_profiles.configurations": "a configuration must be",
    "Studies.rank_tests.configurations": "a configuration must be",
    "Surface.__call__.coordinates": "points must be",
    "check_claim.claim": "cannot be read",
    "merge_studies.shards": "holds no study",
    "load.name": "unknown data set",
    "surface.parameters": 'parameter "x"',
    "plan_seeds.sd": "no number of seeds",
    "make_network.sizes": "every size",
    "plot_basins.found": "a figure shows",
    "run_claim.claim": "cannot be read",
}
EXPRESSIONS = ("expression", "unknown name", "start must", "dimensions must", "a surface is")
"""How a message begins if text, a name or a function given as a surface is wrong."""


def public_calls() -> Iterator[str]:
    for name in st.__all__:
        thing = getattr(st, name)
        if not isinstance(thing, type):
            yield from [name] if callable(thing) else []
            continue
        if issubclass(thing, BaseException):
            continue
        for method in (m for m in dir(thing) if m[0] != "_" or m in ("__getitem__", "__call__")):
            found = inspect.getattr_static(thing, method)
            found = getattr(found, "__func__", found)
            if inspect.isfunction(found) and len(inspect.signature(found).parameters) > 1:
                yield f"{name}.{method}"


def parameters_of(function: Callable[..., Any]) -> list[str]:
    kinds = inspect.signature(function).parameters.values()
    return [each.name for each in kinds if each.kind is not each.VAR_KEYWORD]


def call_with(name: str, changes: dict[str, Any]) -> Any:
    """The correct call of a function with other arguments."""
    function, arguments = CALLS[name]()
    arguments |= changes
    given = arguments.pop("coordinates", ())  # the one function that takes any number of them
    try:
        return function(*(given if isinstance(given, tuple) else (given,)), **arguments)
    finally:
        plt.close("all")


def check_refusal(name: str, parameter: str, error: BaseException) -> None:
    last = traceback.extract_tb(error.__traceback__)[-1]
    assert isinstance(error, (st.SteepestError, MemoryError, KeyError)), f"{error!r} at {last}"
    assert last.filename.startswith(SOURCE), f"{error!r} at {last}"
    message = str(error)
    sentence = message.split("\n  ")[0] if isinstance(error, st.ExpressionError) else message
    assert all(len(line) <= 500 and line.isprintable() for line in sentence.split("\n")), sentence
    words = [parameter, SYNONYMS.get(f"{name}.{parameter}", parameter)]
    words += EXPRESSIONS if parameter in ("surface", "what") else ()
    words += ["a figure shows"] if parameter.startswith("descent") else ()
    assert any(word in sentence for word in words), sentence


def check_cell(name: str, parameter: str, kind: str) -> None:
    try:
        call_with(name, {parameter: VALUES[kind]()})
        refused = False
    except Exception as error:
        check_refusal(name, parameter, error)
        refused = True
    assert refused is (kind not in taken_by(name, parameter)), "taken" if not refused else "refused"


def check_cells(name: str, enter_folder: Callable[[], None], stride: int = 1) -> None:
    call_with(name, {})
    function, _ = CALLS[name]()
    cells = [(parameter, kind) for parameter in parameters_of(function) for kind in VALUES]
    problems = []
    for parameter, kind in cells[::stride]:
        enter_folder()
        try:
            check_cell(name, parameter, kind)
        except AssertionError as problem:
            problems.append(f"{name}({parameter}={kind}): {str(problem)[:200]}")
    assert not problems, "\n".join(problems)


@pytest.fixture
def enter_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes an empty folder and changes into it, for calls that write."""
    monkeypatch.chdir(tmp_path)
    numbers = itertools.count()

    def enter() -> None:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        monkeypatch.chdir(folder)

    return enter


def test_every_public_function_has_a_correct_call() -> None:
    calls = {name for name in public_calls() if not {name, name.split(".")[0]} & OWN}
    assert set(CALLS) == calls | CONSTRUCTORS


@pytest.mark.parametrize("name", sorted(CALLS))
def test_every_value_is_taken_rightly_or_refused_in_one_sentence(
    name: str, enter_folder: Callable[[], None]
) -> None:
    check_cells(name, enter_folder, STRIDE if name in SLOW else 1)


@pytest.mark.deep
@pytest.mark.parametrize("name", sorted(SLOW))
def test_every_value_given_to_a_slow_function_is_taken_rightly_or_refused(
    name: str, enter_folder: Callable[[], None]
) -> None:
    check_cells(name, enter_folder)
