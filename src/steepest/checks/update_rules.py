"""Update rules in all their layouts: arrays, dictionaries, lists, a config, or an object's state.

An examination calls a rule with all gradients of a run, ``(w, all_gradients, learning_rate, ...)``,
and compares the parameters at its end. A user's function makes one step; it is called once for each
gradient, and gets back the state that it returned or changed in place.
"""

from __future__ import annotations

import copy
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, namespace, to_numpy
from steepest.checks.observations import (
    ExaminedFunction,
    Observation,
    Probe,
    observe_array,
)
from steepest.checks.pieces import Leniency, Mistake, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant
from steepest.roles.names import RATE_NAMES

__all__ = [
    "W_NAMES",
    "Setting",
    "UpdateRule",
    "join_parts",
    "split_parts",
    "update_rule_piece",
]

W: Final = np.array([0.5, -1.0, 2.0, 0.25, 1.5, -0.75, 3.0, 0.1, -0.4])
GRADIENTS: Final = (
    np.array([0.8, -0.5, 1.2, 0.9, -0.7, 0.6, 0.4, -1.1, 0.5]),
    np.array([-0.6, 0.9, 0.7, -0.4, 1.3, 0.5, -0.8, 0.6, 1.0]),
    np.array([1.1, 0.4, -0.9, 0.7, 0.6, -1.2, 0.5, 0.8, -0.6]),
    np.array([0.5, -0.7, 0.6, 1.4, -0.5, 0.9, 0.7, -0.4, 0.8]),
)
LEARNING_RATE: Final = 0.1
TOLERANCE: Final = 2e-5
"""The small number in a denominator may be another, and inside or outside the root."""

W_NAMES = (
    "x", "theta", "param", "params", "parameters", "parameter", "weights", "weight", "var",
    "variables", "p", "ws", "theta_t", "value", "model_params", "variable",
)  # fmt: skip
G_NAMES = (
    "dw", "dx", "grad", "grads", "gradient", "gradients", "g", "dtheta", "gparams", "gs", "g_t",
    "grad_w", "d_w",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """A number of a rule beside the learning rate.

    Attributes:
        name: the exercise's.
        value: with which the rule is examined, the usual one.
        synonyms: other names of parameters, attributes and keys of a config.
    """

    name: str
    value: float
    synonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UpdateRule:
    """An update rule.

    Attributes:
        name: of the piece.
        title: in words, to follow "Your".
        names: usual names of the function.
        reference: takes ``(w, all_gradients, learning_rate, *settings)``, and returns w at the end.
        settings: its numbers beside the learning rate.
        states: for each way of naming them, names of the parameters that hold its state.
        config_keys: keys of the state in a config.
        mistakes: the catalogue.
        conventions: names of mistakes that are usual elsewhere and do little harm.
        variants: other right forms.
        signatures: further signatures, beside those that every rule may have.
    """

    name: str
    title: str
    names: tuple[str, ...]
    reference: Callable[..., Any]
    settings: tuple[Setting, ...]
    mistakes: tuple[Mistake, ...]
    config_keys: tuple[str, ...]
    states: tuple[tuple[tuple[str, ...], ...], ...] = ()
    conventions: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    signatures: tuple[AcceptedSignature, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """How parameters and gradients are handed to a function.

    Attributes:
        note: a remark on a function with this layout; "" for arrays.
        parameters: from the array w.
        gradients: from an array of gradients.
        array: from parameters to the array again.
    """

    note: str
    parameters: Callable[[Any], Any]
    gradients: Callable[[Any], Any]
    array: Callable[[Any], Any]


SHAPES: Final = {"W1": (2, 2), "b1": (2, 1), "W2": (1, 2), "b2": (1, 1)}
ONE_LAYER: Final = {"W": (3, 2), "b": (3, 1)}


def split_parts(w: Any, shapes: Mapping[str, tuple[int, int]] = SHAPES) -> list[Any]:
    """Copies of the parts of w in these shapes, by default those of W1, b1, W2 and b2."""
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes.values()]).tolist()
    pieces = zip([0, *ends], ends, shapes.values(), strict=False)
    return [_copy(w[first:last]).reshape(shape) for first, last, shape in pieces]


def join_parts(parts: Sequence[Any]) -> Any:
    """The parts as one array again."""
    flat = [each.reshape(-1) for each in parts]
    return namespace(flat[0]).concatenate(flat)


def _copy(array: Any) -> Any:
    return array.clone() if is_tensor(array) else array.copy()


LAYOUTS: Final = (
    Layout("", _copy, _copy, lambda w: w),
    Layout(
        "It takes dictionaries with W1, b1, ... and dW1, db1, ...",
        lambda w: dict(zip(SHAPES, split_parts(w), strict=True)),
        lambda g: {f"d{key}": part for key, part in zip(SHAPES, split_parts(g), strict=True)},
        lambda w: join_parts([w[key] for key in SHAPES]),
    ),
    Layout(
        "It takes dictionaries with equal keys.",
        lambda w: dict(zip(SHAPES, split_parts(w), strict=True)),
        lambda g: dict(zip(SHAPES, split_parts(g), strict=True)),
        lambda w: join_parts([w[key] for key in SHAPES]),
    ),
    Layout("It takes lists of arrays.", split_parts, split_parts, join_parts),
    Layout(
        "It takes dictionaries with W, b and dW, db.",
        lambda w: dict(zip(ONE_LAYER, split_parts(w, ONE_LAYER), strict=True)),
        lambda g: dict(zip(("dW", "db"), split_parts(g, ONE_LAYER), strict=True)),
        lambda w: join_parts([w[key] for key in ONE_LAYER]),
    ),
)


def _zeros(gradients: Any) -> Any:
    if isinstance(gradients, dict):
        return {key: 0 * value for key, value in gradients.items()}
    return [0 * each for each in gradients] if isinstance(gradients, list) else 0 * gradients


def _same_kind(value: Any, like: Any) -> bool:
    """Whether a returned value can be parameters or state like these."""
    if isinstance(like, dict):
        return isinstance(value, dict) and set(value) == set(like)
    if isinstance(like, list):
        return isinstance(value, list | tuple) and len(value) == len(like)
    return np.shape(value) == np.shape(like) and not isinstance(value, list | tuple | dict)


def _adapter(
    rule: UpdateRule, layout: Layout, roles: Sequence[str], first_step: int
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Turn a function that makes one step into one that makes a whole run."""
    names = [setting.name for setting in rule.settings]

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(w: Any, all_gradients: Sequence[Any], learning_rate: float, *values: float) -> Any:
            settings = {"learning_rate": learning_rate, **dict(zip(names, values, strict=True))}
            with _ObjectState(function, rule, settings):
                return _run(function, rule, layout, roles, first_step, w, all_gradients, settings)

        return run

    return adapt


def _run(
    function: Callable[..., Any],
    rule: UpdateRule,
    layout: Layout,
    roles: Sequence[str],
    first_step: int,
    w: Any,
    all_gradients: Sequence[Any],
    settings: Mapping[str, float],
) -> Any:
    parameters, config = layout.parameters(w), _make_config(rule, settings, texts_in(function))
    states = [_zeros(layout.gradients(w)) for _ in range(2)]
    for t, array in enumerate(all_gradients, start=first_step):
        values = {
            **settings,
            "w": parameters,
            "g": layout.gradients(array),
            "first": states[0],
            "second": states[1],
            "t": t,
            "config": config,
        }
        returned = function(*(values[role] for role in roles))
        if returned is None:
            continue  # changed in place
        parts = list(returned) if isinstance(returned, tuple) else [returned]
        if len(parts) == 2 and isinstance(parts[1], dict) and "config" in roles:
            config = parts[1]
        place = next((k for k, e in enumerate(parts) if _same_kind(e, parameters)), None)
        if place is None:
            raise TypeError("does not return the parameters")
        new = parts.pop(place)
        parameters = list(new) if isinstance(new, tuple) else new
        for k, part in enumerate([each for each in parts if _same_kind(each, states[0])][:2]):
            states[k] = part
        if t == 0 and not np.isfinite(to_numpy(layout.array(parameters))).all():
            raise TypeError("counts its steps from 1")  # 1 - beta**0 is 0
    return layout.array(parameters)


def _make_config(
    rule: UpdateRule, settings: Mapping[str, float], texts: frozenset[str]
) -> dict[str, Any]:
    """A config with the keys among the texts of the code; with all synonyms if it has none."""
    config: dict[str, Any] = {"learning_rate": settings["learning_rate"], "t": 0}
    for setting in rule.settings:
        keys = (setting.name, *setting.synonyms)
        used = [key for key in keys if key in texts] or keys
        config |= dict.fromkeys(used, settings[setting.name])
    return {key: value for key, value in config.items() if key not in rule.config_keys}


def texts_in(function: Callable[..., Any]) -> frozenset[str]:
    """All texts in a function's code, such as the keys of a dictionary.

    >>> sorted(texts_in(lambda config: config["beta1"]))
    ['beta1']
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    constants = () if code is None else code.co_consts
    return frozenset(each for each in constants if isinstance(each, str))


class _ObjectState:
    """Settings of the object whose method a function is; its state is put back afterwards."""

    def __init__(
        self, function: Callable[..., Any], rule: UpdateRule, settings: Mapping[str, float]
    ) -> None:
        inner: Any = function
        while not hasattr(inner, "__self__") and hasattr(inner, "__wrapped__"):
            is_method = hasattr(inner, "method_of_object")
            inner = inner.method_of_object() if is_method else inner.__wrapped__
        instance = getattr(inner, "__self__", None)
        self.instance = (
            instance if hasattr(instance, "__dict__") and not inspect.ismodule(instance) else None
        )
        self.synonyms = {setting.name: setting.synonyms for setting in rule.settings}
        self.synonyms["learning_rate"] = RATE_NAMES
        self.settings = settings

    def __enter__(self) -> None:
        if self.instance is None:
            return
        own = vars(self.instance)
        self.before = copy.deepcopy(own)
        for name, value in self.settings.items():
            known = {name, *self.synonyms.get(name, ())}
            for attribute in [each for each in own if each.lower().strip("_") in known]:
                if isinstance(own[attribute], int | float):
                    setattr(self.instance, attribute, value)

    def __exit__(self, *error: object) -> None:
        if self.instance is not None:
            vars(self.instance).clear()
            vars(self.instance).update(self.before)


def _signatures(rule: UpdateRule) -> Iterator[AcceptedSignature]:
    names = tuple(setting.name for setting in rule.settings)
    yield AcceptedSignature(("w", "all_gradients", "learning_rate", *names), described=False)
    described = True
    common = {"w": W_NAMES, "g": G_NAMES, "learning_rate": RATE_NAMES, "config": ("cfg", "state")}
    common["t"] = ("step", "iteration", "timestep", "i", "iter", "n_iter", "epoch")
    common |= {setting.name: setting.synonyms for setting in rule.settings}
    for states in rule.states or ((),):
        state_roles = ("first", "second")[: len(states)]
        for first_step in (1, 0) if "t" in rule.config_keys or len(states) == 2 else (1,):
            for layout in LAYOUTS:
                roles = ("w", "g", *state_roles, "t", "learning_rate", *names, "config")
                yield AcceptedSignature(
                    roles,
                    optional=tuple(each for each in roles if each not in ("w", "g")),
                    synonyms=common | dict(zip(state_roles, states, strict=True)),
                    adapt=_SplitRoles(rule, layout, roles, first_step),
                    by_name_only=True,
                    note=layout.note,
                    described=described,
                    shows_own_call=True,
                )
                described = False


class _SplitRoles:
    """The adapter of a signature; the function takes the signature's roles in their order."""

    def __init__(
        self, rule: UpdateRule, layout: Layout, roles: Sequence[str], first_step: int
    ) -> None:
        self._adapt = _adapter(rule, layout, roles, first_step)

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        return self._adapt(function)


def _probes(rule: UpdateRule) -> tuple[Probe, ...]:
    numbers = (LEARNING_RATE, *(setting.value for setting in rule.settings))
    other = (W[::-1].copy(), [GRADIENTS[2], GRADIENTS[0]])
    return (
        *(
            Probe(f"{k} step{'s' if k > 1 else ''}", (W, list(GRADIENTS[:k]), *numbers))
            for k in (1, 2, 3, 4)
        ),
        Probe("other parameters", (*other, *numbers)),
        Probe("another learning rate", (W, [*GRADIENTS[1:3]], 0.03, *numbers[1:])),
    )


def update_rule_piece(rule: UpdateRule) -> Piece:
    """The piece of an update rule."""
    probes = _probes(rule)

    def examine(call: ExaminedFunction) -> Iterator[Observation]:
        for probe in probes:
            yield observe_array(probe, call(*probe.arguments), double=TOLERANCE)

    return Piece(
        name=rule.name,
        title=rule.title,
        names=rule.names,
        signatures=(*_signatures(rule), *rule.signatures),
        reference=rule.reference,
        examine=examine,
        mistakes=rule.mistakes,
        leniency=Leniency(conventions=rule.conventions),
        variants=rule.variants,
        variants_first=True,
        numpy_reference=True,
        may_change_arguments=True,
        sample_arguments=probes[1].arguments,
    )
