"""One step of training as the file does it: a forward pass, and the backpropagation after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import CodeType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.drivers import SAMPLES, Data
from steepest.consistency.recording import Recorded, code_of, record_until, seed_generators
from steepest.consistency.results import Leaf, read_leaves, returned_names
from steepest.consistency.states import (
    Path,
    Place,
    copy_state,
    find_places,
    global_values,
    put,
    random_values,
    with_globals,
)
from steepest.consistency.value_and_gradient import returns_value_and_gradient
from steepest.parameters import single_parameters_of
from steepest.roles.reading import roles_of

__all__ = [
    "VALUE_NAMES",
    "Step",
    "is_data",
    "make_step",
    "outputs_of",
    "parameters_of_call",
    "record_step",
]

Numbers = NDArray[np.float64]

VALUE_NAMES: Final = r"cost|loss|objective|error|criterion|likelihood|nll|^_*j(_|$)"
MOST_FORWARDS: Final = 5
"""So many calls before the backpropagation are tried as its forward pass."""


@dataclass(slots=True, eq=False)
class Step:
    """A forward pass and a backpropagation, with all that they work on.

    Attributes:
        forward, backward: the functions.
        state: the arguments of both, under "forward" and "backward", and the globals that they
            read; objects that both have are the same in both.
        parameters: the places of the arrays on which the output of forward depends.
        data: samples and labels.
        own_loss: whether forward returns the loss.
    """

    forward: Callable[..., Any]
    backward: Callable[..., Any]
    state: Mapping[str, Any]
    parameters: dict[str, Path]
    data: Data
    own_loss: bool = False
    points: dict[str, Numbers] = field(default_factory=dict)

    def outputs(self, changes: Mapping[str, Numbers]) -> dict[str, Numbers]:
        """What forward returns or leaves in its objects, with other values of some parameters."""
        state = copy_state(self.state) if not changes or self.is_small else self.state
        for label, value in changes.items():
            put(state, self.parameters[label], value)
        try:
            return outputs_of(self.forward, state, self.parameters.values())
        finally:
            for label in changes if state is self.state else ():
                put(state, self.parameters[label], self.points[label])

    @property
    def is_small(self) -> bool:
        """Whether a copy of all that it works on costs little."""
        return sum(each.size for each in self.points.values()) < 5_000

    def gradients(
        self, changed: Mapping[Path, Numbers] | None = None
    ) -> tuple[list[Leaf], dict[str, Numbers]]:
        """What backward returns and stores, and by how much it moves the parameters."""
        state = copy_state(self.state)
        for path, value in (changed or {}).items():
            put(state, path, value)
        before = find_places(state)
        seed_generators()
        with with_globals(self.backward, state["globals"]):
            returned = self.backward(**state["backward"])
        after = find_places(state)
        leaves = read_leaves(returned, returned_names(self.backward))
        own = {*self.parameters.values()}
        moved = {}
        for label, path in self.parameters.items():
            now = after.get(path)
            if now is not None and not np.array_equal(now.value, before[path].value):
                moved[label] = before[path].value - now.value
        for path, place in after.items():
            old = before.get(path)
            changed_here = old is None or not np.array_equal(old.value, place.value)
            if path not in own and changed_here:
                leaves.append(Leaf(place.name, path, place.value, place.label))
        return leaves, moved


def outputs_of(
    forward: Callable[..., Any], state: Mapping[str, Any], but: Sequence[Path] | Any
) -> dict[str, Numbers]:
    """What a forward pass returns or leaves in its objects, by words for the place.

    Args:
        forward: the forward pass.
        state: its arguments under "forward", and the globals that it reads.
        but: places that are left out.
    """
    seed_generators()
    with with_globals(forward, state["globals"]), np.errstate(all="ignore"):
        returned = forward(**state["forward"])
    names = returned_names(forward)
    found = {
        f"returned {'.'.join(map(str, leaf.path))} {leaf.name}": leaf.value
        for leaf in read_leaves(returned, names)
    }
    skipped = {*but}
    for path, place in find_places({"forward": state["forward"]}).items():
        if path not in skipped:
            found[f"kept {place.label}"] = place.value
    return found


def record_step(
    run: Callable[[], Any],
    backward: Callable[..., Any],
    functions: Mapping[CodeType, Callable[..., Any]],
    data: Data,
) -> Step | None:
    """The step that code of the user's makes; None if it has no forward pass that can be called.

    The parameters get random values where the forward pass begins, since weights and biases of 0
    would hide mistakes.

    Args:
        run: runs the code up to the backpropagation at least, the same way every time.
        backward: the backpropagation.
        functions: all functions of the file by their code.
        data: what ``run`` works on.
    """
    taken: list[dict[str, Any]] = []

    def take(calls: Sequence[Recorded]) -> None:
        read = global_values(functions)
        taken.append({"calls": [*calls], "globals": copy_state(read), "live": read})

    recorder = partial(record_until, functions=functions, last=code_of(backward), reached=take)
    recorder(_seeded(run))
    if not taken:
        return None
    best: tuple[Recorded, dict[Path, Numbers]] | None = None
    last = taken[0]["calls"][-1]
    beside = [*_value_functions(last, functions)]
    for call in (*_possible_forwards(taken[0]["calls"]), *beside):
        filled = parameters_of_call(call, taken[0]["live"], data)
        if filled and (best is None or len(filled) > len(best[1])):
            best = call, filled
    if best is None:
        return None
    forward, filled = best[0].function, best[1]
    if any(best[0] is each for each in beside):
        return _step_of_two(best[0], taken[0], filled, data)
    recorder(_seeded(run), entered=partial(_fill, code_of(forward), filled, functions))
    calls = taken[-1]["calls"]
    forwards = [each for each in calls if each.function is forward and each.finished]
    if not forwards or len(taken) < 2:
        return None
    live = {
        "forward": forwards[-1].arguments,
        "backward": calls[-1].arguments,
        "globals": taken[-1]["live"],
    }
    return make_step(forward, backward, copy_state(live), list(filled), data)


def _value_functions(
    backward: Recorded, functions: Mapping[CodeType, Callable[..., Any]]
) -> Iterator[Recorded]:
    """Functions of a loss that take what the backpropagation takes, itself if it returns both."""
    if returns_value_and_gradient(backward.function, backward.function.__name__):
        yield Recorded(backward.function, backward.arguments, 0, 0)
    for code, function in functions.items():
        needed = [p.name for p in single_parameters_of(function)]
        own = {name: backward.arguments[name] for name in needed if name in backward.arguments}
        same_class = needed[:1] == ["self"] and hasattr(own.get("self"), code.co_name)
        fits = len(own) == len(needed) > 1 and (needed[:1] != ["self"] or same_class)
        if fits and re.search(VALUE_NAMES, code.co_name.lower()) and function != backward.function:
            yield Recorded(function, own, 0, 0)


def _step_of_two(
    value: Recorded, taken: Mapping[str, Any], filled: Mapping[Path, Numbers], data: Data
) -> Step | None:
    """The step of a function of the loss and one of the gradient that take the same."""
    call = taken["calls"][-1]
    live = {
        "forward": value.arguments,
        "backward": call.arguments,
        "globals": taken["live"],
    }
    state = copy_state(live)
    for path, numbers in filled.items():
        put(state, path, numbers)
    step = make_step(value.function, call.function, state, list(filled), data)
    if step is not None:
        step.own_loss = True
    return step


def make_step(
    forward: Callable[..., Any],
    backward: Callable[..., Any],
    state: Mapping[str, Any],
    filled: Sequence[Path],
    data: Data,
) -> Step | None:
    """The step with the labels and values of its parameters; None if forward is random."""
    places = find_places(state)
    known = {path: places[path] for path in filled if path in places}
    labels = _different_labels(known)
    step = Step(forward, backward, state, labels, data)
    step.points = {label: places[path].value for label, path in labels.items()}
    first, second = step.outputs({}), step.outputs({})
    return None if first.keys() != second.keys() or _differ(first, second) else step


def _different_labels(places: Mapping[Path, Place]) -> dict[str, Path]:
    labels: dict[str, Path] = {}
    for path, place in places.items():
        label = place.label
        while label in labels:
            label += "'"
        labels[label] = path
    return labels


def _seeded(run: Callable[[], Any]) -> Callable[[], Any]:
    def seeded() -> Any:
        seed_generators()
        return run()

    return seeded


def _possible_forwards(calls: Sequence[Recorded]) -> Iterator[Recorded]:
    """The calls that may be the forward pass: beside that of backward, the last first."""
    backward, before = calls[-1], [each for each in calls[:-1] if each.finished]
    beside = [each for each in reversed(before) if each.caller == backward.caller]
    others = [each for each in reversed(before) if each.caller != backward.caller]
    seen = set[Callable[..., Any]]()
    for call in (*beside, *others):
        if call.function not in seen:
            seen.add(call.function)
            yield call
        if len(seen) == MOST_FORWARDS:
            return


def parameters_of_call(call: Recorded, read: Mapping[str, Any], data: Data) -> dict[Path, Numbers]:
    """The places below the arguments on which the output depends, with random values."""
    state = copy_state({"forward": call.arguments, "globals": read})
    values = {
        path: random_values(place.label, place.value.shape)
        for path, place in find_places(state).items()
        if not is_data(place, data)
        and (place.value.ndim or {"bias", "weights"} & {*roles_of(place.name)})
    }
    for path, value in list(values.items()):
        try:
            put(state, path, value)
        except TypeError:
            del values[path]
    if not values:
        return {}
    try:
        used = copy_state(state)
        base = outputs_of(call.function, used, values)
    except Exception:  # a setting may need its own value
        return {}
    after = find_places(used)
    for path, value in list(values.items()):
        if path not in after or not np.array_equal(
            after[path].value, _as_stored(value, after[path])
        ):
            del values[path]  # forward sets it
    base = outputs_of(call.function, copy_state(state), values)
    found = {}
    for path, value in values.items():
        other = copy_state(state)
        put(other, path, value + 0.37)
        try:
            now = outputs_of(call.function, other, values)
        except Exception:  # it is no parameter
            continue
        if any(k.startswith("returned") or k.startswith("kept") for k in now) and _differ(
            base, now
        ):
            found[path] = value
    return found


def _as_stored(value: Numbers, place: Place) -> Numbers:
    return value.astype(np.float32).astype(np.float64) if place.is_single else value


def _differ(first: Mapping[str, Numbers], second: Mapping[str, Numbers]) -> bool:
    return any(
        k in second and not np.array_equal(v, second[k], equal_nan=True) for k, v in first.items()
    )


def is_data(place: Place, data: Data) -> bool:
    """Whether an array holds samples, labels, or something for every sample."""
    value = place.value
    roles = roles_of(place.name)
    if SAMPLES in value.shape:
        return True
    if roles[:1] == ("labels",) or (roles[:1] == ("data",) and value.ndim and value.any()):
        return True
    known = np.isin(value, data.x)
    return bool(value.size > 1 and known.any() and (known | np.isin(value, (0, 1))).all())


def _fill(
    code: CodeType | None,
    filled: Mapping[Path, Numbers],
    functions: Mapping[CodeType, Callable[..., Any]],
    call: Recorded,
) -> None:
    """Give the parameters random values where forward begins."""
    if code_of(call.function) is not code:
        return
    state = {"forward": call.arguments, "globals": global_values(functions)}
    for path, value in filled.items():
        try:
            put(state, path, value)
        except (TypeError, KeyError, IndexError, AttributeError, ValueError):
            continue  # it is made in another way in this call
    seed_generators()
