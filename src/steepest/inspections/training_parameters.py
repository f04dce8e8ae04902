"""The parameters of an object that trains: arrays and numbers below its attributes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.roles.names import DATA_WORDS, LABEL_WORDS, OTHER_LANGUAGES, ROLES_IN_TRAINING
from steepest.roles.reading import plain_name, read_gradient_name, roles_of

__all__ = [
    "MOST_ELEMENTS",
    "arrays",
    "is_label",
    "labels_among_others",
    "may_be_parameter",
    "randomise",
    "replace_arrays",
    "role_in_training",
]

Numbers = NDArray[np.float64]
MOST_ELEMENTS: Final = 200_000
DEEPEST: Final = 4


def role_in_training(name: str) -> str:
    """What a parameter or attribute is for a training, by its name.

    >>> [role_in_training(name) for name in ("n_iter", "eta", "X_train", "theta", "b")]
    ['steps', 'rate', 'data', 'weights', 'bias']
    """
    plain = plain_name(name)
    for other, usual in OTHER_LANGUAGES:
        plain = re.sub(other, usual, plain)
    for role, names in ROLES_IN_TRAINING:
        if re.fullmatch(names, plain):
            return role
    roles = roles_of(re.sub(r"(_in|_?init?|_initial|_?(value|term|new))$", "", plain)) or roles_of(
        re.sub(r"^(initial|init|start|current|train|training|input|output|true)_", "", plain)
    )
    if re.fullmatch(r"(current_|initial_)?theta_?0", plain):
        return "bias"
    order = ("data", "labels", "bias", "weights", "dictionary", "count")
    if re.fullmatch(LABEL_WORDS, plain):
        return "labels"
    if re.fullmatch(DATA_WORDS, plain):
        return "data"
    return next((each for each in order if each in roles), "")


def labels_among_others(roles: Mapping[str, str]) -> dict[str, str]:
    """The labels, if they have the name of test data and none has another: ``fit(X, y_test)``.

    >>> labels_among_others({"x_train": "data", "y_test": "other data"})
    {'y_test': 'labels'}
    """
    others = [name for name, role in roles.items() if role == "other data"]
    if "data" not in roles.values() or "labels" in roles.values() or len(others) != 1:
        return {}
    return {others[0]: "labels"} if is_label(others[0]) else {}


def is_label(name: str) -> bool:
    """Whether data of this name are labels."""
    return re.search(r"(^|_)y|label|target", name.lower()) is not None


def randomise(thing: Any, rng: Any) -> None:
    """Random numbers in all arrays of an object, so that no weight is 0 or tiny."""
    for _, value, replace in _places(thing, DEEPEST, set()):
        if isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.size < MOST_ELEMENTS:
            drawn = rng.normal(size=value.shape)
            if value.itemsize < drawn.itemsize and replace is not None:
                replace(drawn)  # single precision would hide what is compared
            else:
                value[...] = drawn
        elif isinstance(value, float) and replace is not None:
            replace(float(rng.normal()))


def arrays(thing: Any) -> dict[str, Numbers]:
    """The arrays below an object by their names, and numbers that may be biases or weights."""
    found = {}
    for name, value, _ in _places(thing, DEEPEST, set()):
        array = np.asarray(value, dtype=np.float64)
        found[name] = array.copy()
    return found


def replace_arrays(thing: Any, new: dict[str, Numbers]) -> None:
    """Replace arrays and numbers below an object, by the names that `arrays` gives them."""
    for name, value, replace in [*_places(thing, DEEPEST, set())]:
        if name not in new:
            continue
        if isinstance(value, np.ndarray) and value.dtype.kind == "f":
            value[...] = new[name]
        elif replace is not None:
            replace(new[name] if np.ndim(value) else float(new[name]))


Place = tuple[str, Any, Callable[[Any], None] | None]


def _places(thing: Any, depth: int, seen: set[int], prefix: str = "") -> Iterator[Place]:
    if depth == 0 or id(thing) in seen:
        return
    seen.add(id(thing))
    for name, value, replace in _parts(thing, prefix):
        plain = name.rpartition(".")[2]
        named = role_in_training(_key_or_head(plain)) in ("bias", "weights")
        if isinstance(value, np.ndarray):
            own = value.dtype.kind in "fiu" and 0 < value.size < MOST_ELEMENTS
            if own and may_be_parameter(plain) and id(value) not in seen:
                seen.add(id(value))
                yield name, value, replace
        elif isinstance(value, float | int | np.number) and not isinstance(value, bool):
            if named:
                yield name, value, replace
        elif _is_list_of_numbers(value) and role_in_training(_key_or_head(plain)) in (
            "bias",
            "weights",
        ):
            yield name, value, None
        elif not callable(value) or hasattr(value, "forward"):
            yield from _places(value, depth - 1, seen, name)


def _key_or_head(name: str) -> str:
    """The key in a name such as ``params['b1']``, else what stands before the brackets."""
    key = re.search(r"\['(\w+)", name)
    return key[1] if key else re.sub(r"(\[.*\])+$", "", name)


def _is_list_of_numbers(value: Any) -> bool:
    return (
        isinstance(value, list)
        and 0 < len(value) < MOST_ELEMENTS
        and all(isinstance(each, float | int | np.number) for each in value)
    )


def _parts(thing: Any, prefix: str) -> Iterator[Place]:
    if isinstance(thing, list | tuple):
        for place, value in enumerate(thing[:8]):
            setting = partial(thing.__setitem__, place) if isinstance(thing, list) else None
            yield f"{prefix}[{place}]", value, setting
    elif isinstance(thing, dict):
        for key, value in list(thing.items())[:24]:
            yield f"{prefix}[{key!r}]", value, partial(thing.__setitem__, key)
    elif hasattr(thing, "__dict__") and not isinstance(thing, type):
        if type(thing).__module__.partition(".")[0] in ("builtins", "numpy", "torch"):
            return
        for name, value in list(vars(thing).items()):
            own = name.removeprefix(f"_{type(thing).__name__}_")
            yield f"{prefix}.{own}" if prefix else own, value, partial(setattr, thing, name)


def may_be_parameter(name: str) -> bool:
    """Whether an array's name is not that of data, a gradient, or a result."""
    head, key = re.sub(r"(\[.*\])+$", "", name), re.search(r"\['(\w+)", name)
    if read_gradient_name(head).is_gradient or re.search(r"mom[em]|veloc|cache", head.lower()):
        return False
    plain = (key[1] if key else head).lower().strip("_")
    other = (
        r"x(_\w+)?|y(_\w+)?|[azhv]_?\d*|inputs?|outputs?|data|labels?|targets?|mean|std|mu|sigma"
        r"|\w*(loss|cost|hist|error|delta|grad|velocity|cache|deriv|activat|pred|sum|hidden_(layer|"
        r"units)|momentum)\w*|layer_?\d*|classes|sizes|dims|layers?_?\w*sizes?|out|features?"
    )
    if role_in_training(plain) in ("weights", "bias") or re.search(r"weight|bias|theta", plain):
        return True
    if re.fullmatch(LABEL_WORDS, plain) or re.fullmatch(DATA_WORDS, plain):
        return False
    return not re.fullmatch(other, plain) and not read_gradient_name(plain).is_gradient
