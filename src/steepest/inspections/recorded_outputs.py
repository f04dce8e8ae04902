"""Functions that compute outputs, called with what the file's own code gives them.

The call is recorded where the file's code makes it. Then its weights are drawn at random and its
samples exchanged, and the output is explained by them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.drivers import Data
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layers import MadeObject
from steepest.consistency.recording import Recorded, code_of, record_until, seed_generators
from steepest.consistency.states import (
    Path,
    Place,
    copy_state,
    exchange,
    find_places,
    global_values,
    with_globals,
)
from steepest.consistency.steps import is_data
from steepest.consistency.ways import first_decided
from steepest.counted_time import counted_time
from steepest.gradients.recorded_calls import prefers_calls_of_file, recorded_calls
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.method_outputs import plausible_widths
from steepest.inspections.own_weights import OwnArray, draw_weights, find_own_arrays
from steepest.outputs.activations import OwnActivations
from steepest.outputs.answers import LAYOUTS, MANY_ROWS, SampleLayout
from steepest.outputs.explaining import Found, explain_output
from steepest.outputs.sentences import describe_explanation, is_state_of_rule
from steepest.roles.reading import is_named_as_weights, roles_of

__all__ = ["check_recorded_output"]

Numbers = NDArray[np.float64]
Run = Callable[[], Any]

SECONDS: Final = 1.6
SECONDS_OF_CALL: Final = 0.4
MOST_CALLS: Final = 2
LARGEST_WIDTH: Final = 1024


@dataclass(frozen=True, slots=True, eq=False)
class _Call:
    """What a function works on when the file's code calls it.

    Attributes:
        function: the user's.
        shown: the code that calls it.
        state: its arguments, under "forward", and the globals that the file's code reads.
        samples: the ways to the samples in it.
        width: the number of features.
        layouts: how samples are kept there.
        rows: so many samples are handed over at once.
        data: names of the arrays of the state other than weights.
    """

    function: Callable[..., Any]
    shown: str
    state: Mapping[str, Any]
    samples: tuple[Path, ...]
    width: int
    layouts: Sequence[SampleLayout]
    rows: int
    data: frozenset[str]


class _Instance:
    """A recorded call with random weights."""

    def __init__(self, call: _Call, rows: int, seed: int) -> None:
        self._call, self.rows = call, rows
        self._state = copy_state(call.state)
        draw_weights(self._weights(), seed)
        self.values: Mapping[str, Numbers] = {_plain(e.name): e.value for e in self._weights()}
        self.widths = tuple(dict.fromkeys((call.width, *plausible_widths(self.values))))[:4]
        self.thing: Any = SimpleNamespace()

    def _weights(self) -> list[OwnArray]:
        found = find_own_arrays(self._state)
        return [each for each in found if each.name not in self._call.data]

    def call(self, *samples: Any) -> Any:
        """What the function returns for other samples."""
        state = copy_state(self._state)
        for path in self._call.samples:
            exchange(state, path, samples[0])
        seed_generators()
        with with_globals(self._call.function, state["globals"]):
            returned = self._call.function(**state["forward"])
        for name, value in state["forward"].items():
            own = vars(value) if name == "self" and hasattr(value, "__dict__") else {name: value}
            vars(self.thing).update(own)
        return returned

    def set(self, name: str, value: Numbers) -> None:
        """Replace a weight."""
        for array in self._weights():
            if _plain(array.name) == name:
                array.replace(value)


def _plain(name: str) -> str:
    """The name of an array without "forward.self."."""
    return re.sub(r"^(forward|globals)\.(self\.)?", "", name)


def check_recorded_output(
    wanted: UserFunction,
    name: str,
    activations: Callable[[], Mapping[str, Callable[..., Any]]],
    objects_of: Callable[[type], Iterable[MadeObject]],
) -> FunctionVerdict | None:
    """The verdict on a function that the file's own code calls; None if no explanation was found.

    Args:
        wanted: the function.
        name: as the user calls it.
        activations: gives the functions of the file that may be activations.
        objects_of: makes objects of a class.
    """
    own = OwnActivations(activations())

    def judge(shown: str, run: Run, data: Data) -> tuple[_Call, Found] | None:
        return _explain(_recorded(wanted, shown, run, data), own)

    decided: list[tuple[_Call, Found]] = []
    if not prefers_calls_of_file():
        decided = first_decided(wanted, objects_of, judge, lambda each: True, SECONDS)
    if not decided and (wanted.cls is None or prefers_calls_of_file()):
        of_file = call_safely(lambda: _explain(_calls_of_file(wanted), own), (), SECONDS)
        decided = [of_file.returned] if of_file.returned else []
    if not decided:
        return None
    call, found = decided[0]
    return describe_explanation(name, call.shown, found, "")


def _explain(calls: Iterable[_Call], own: OwnActivations) -> tuple[_Call, Found] | None:
    """The first call whose output is explained by all of its weights."""
    for call in calls:
        for rows in dict.fromkeys((MANY_ROWS, call.rows)):
            until = counted_time() + SECONDS_OF_CALL
            draw = partial(_Instance, call, rows)
            found = explain_output(draw, own, until, call.layouts).found
            if found is not None and _uses_all_weights(found, draw(0).values):
                return call, found
    return None


def _calls_of_file(wanted: UserFunction) -> Iterator[_Call]:
    """The calls that the file makes, with each argument that may hold its samples."""
    for recorded in recorded_calls(wanted.function)[:MOST_CALLS]:
        arguments = recorded.arguments()
        state = {"forward": arguments, "globals": global_values(wanted.functions)}
        places = find_places({"forward": arguments}).values()
        own = {k for k in arguments if k == "self"}
        given = [
            e for e in places if len(e.path) == 2 or (own == {*arguments} and len(e.path) == 3)
        ]
        named = [e for e in given if roles_of(e.name)[:1] == ("data",)]
        arrays = find_own_arrays(state)
        for place in named or [e for e in given if not {"weights", "bias"} & {*roles_of(e.name)}]:
            held = ".".join(str(key) for _, key in place.path)
            no_weights = {e.name for e in arrays if e.name == held or _is_whole(e)}
            labels = {e.name for e in arrays if "labels" in roles_of(e.name.rpartition(".")[2])[:1]}
            for width, words in _possible_layouts(place.value):
                layouts = [each for each in LAYOUTS if each.words in words]
                rows = max(place.value.size // width, 1)
                other = frozenset(no_weights | labels)
                shown = f"{wanted.name} as the file calls it"
                yield _Call(
                    wanted.function, shown, state, (place.path,), width, layouts, rows, other
                )


def _possible_layouts(value: Numbers) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Widths and layouts of samples in an array of the file's."""
    if value.ndim == 1 and 1 < value.size <= LARGEST_WIDTH:
        yield value.size, ("one sample as a vector",)
    if value.ndim == 2:
        for rows, width in ((True, value.shape[1]), (False, value.shape[0])):
            one = _ONE_OF[rows] if 1 in value.shape else ()
            if width <= LARGEST_WIDTH:
                yield width, (*one, *_SEVERAL[rows])


def _uses_all_weights(found: Found, values: Mapping[str, Numbers]) -> bool:
    """Whether the output depends on all weights that are kept beside those on which it depends."""
    if not any(values[each].size > 1 for each in found.needed):
        return False
    beside = {_holder(each) for each in found.needed}
    return not any(
        value.ndim == 2
        and each not in found.needed
        and _holder(each) in beside
        and is_named_as_weights(each.rpartition(".")[2])
        and not is_state_of_rule(each.rpartition(".")[2])
        for each, value in values.items()
    )


def _holder(name: str) -> str:
    """The parameter or attribute that holds an array; "" for an array itself."""
    return name.split(".")[0] if "." in name else ""


def _recorded(wanted: UserFunction, shown: str, run: Run, data: Data) -> Iterator[_Call]:
    """The first call that the code makes, if it has samples."""
    taken: list[tuple[dict[str, Any], Recorded]] = []

    def take(calls: Sequence[Recorded]) -> None:
        live = {"forward": calls[-1].arguments, "globals": global_values(wanted.functions)}
        taken.append((copy_state(live), calls[-1]))

    seed_generators()
    record_until(run, wanted.functions, code_of(wanted.function), reached=take)
    if not taken:
        return
    state, _ = taken[0]
    places = find_places({"forward": state["forward"]})
    samples = [each for each in places.values() if _is_samples(each, data)]
    if not samples:
        return
    first = min(samples, key=lambda each: len(each.path))
    same = [p for p in samples if np.array_equal(p.value, first.value)]
    arrays = find_own_arrays(state)
    other = frozenset(each.name for each in arrays if _is_no_weight(each, data))
    layouts = _layouts_of(first, data)
    width = _width_of(first.value, data)
    rows = max((n for n in first.value.shape if n != width), default=1)
    yield _Call(
        wanted.function, shown, state, tuple(p.path for p in same), width, layouts, rows, other
    )


def _is_no_weight(array: OwnArray, data: Data) -> bool:
    """Whether an array is data, or whole numbers such as the widths of layers."""
    last = array.name.rpartition(".")[2]
    place = Place((("item", last),), array.value, array.kept)
    return is_data(place, data) or _is_whole(array)


def _is_whole(array: OwnArray) -> bool:
    """Whether an array holds whole numbers and not weights."""
    whole = isinstance(array.kept, np.ndarray) and array.kept.dtype.kind in "iu"
    return whole and not is_named_as_weights(array.name.rpartition(".")[2])


def _is_samples(place: Place, data: Data) -> bool:
    """Whether an array holds samples, possibly with a feature of ones, in some layout."""
    value = place.value
    if value.ndim not in (1, 2) or not {data.features, data.features + 1} & {*value.shape}:
        return False
    known = np.isin(value, data.x)
    return bool(known.any() and (known | (value == 1)).all())


def _width_of(value: Numbers, data: Data) -> int:
    """The number of features of samples."""
    return next(n for n in (data.features, data.features + 1) if n in value.shape)


def _layouts_of(place: Place, data: Data) -> list[SampleLayout]:
    """The layouts in which samples of that shape may be handed over."""
    width, shape = _width_of(place.value, data), place.value.shape
    listed = isinstance(place.whole, list)
    if len(shape) == 1:
        return [each for each in LAYOUTS if each.words in _VECTORS[listed]]
    one = 1 in shape
    rows = shape[1] == width
    words = (_ONE_OF[rows] if one else ()) + _SEVERAL[rows]
    return [each for each in LAYOUTS if each.words in words]


_VECTORS: Final = {
    True: ("one sample as a list",),
    False: ("one sample as a vector",),
}
_ONE_OF: Final = {True: ("one sample as a row",), False: ("one sample as a column",)}
_SEVERAL: Final = {
    True: ("samples as rows", "samples as rows, outputs as columns"),
    False: ("samples as columns",),
}
