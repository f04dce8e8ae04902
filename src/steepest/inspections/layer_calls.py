"""Layers without a matrix, such as dropout and pooling, called on samples of every usual shape."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import keep_random_state
from steepest.consistency.states import find_places, put
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.method_outputs import is_named_as_output
from steepest.inspections.methods import class_of_method
from steepest.inspections.objects import find_constructor_calls
from steepest.outputs.layer_operations import CHANNELS, SHARE, explain_layer, operation_named
from steepest.parameters import parameters_of
from steepest.roles.reading import roles_of

__all__ = ["check_layer_operation"]

Numbers = NDArray[np.float64]
SECONDS: Final = 1.5
SECONDS_OF_CALL: Final = 0.3
TRAINING: Final = r"(is_?|in_?)?train(ing|_mode)?|mode|phase"
SETTINGS: Final[Mapping[str, Any]] = {
    "mode": "train", "p": SHARE, "dropout": SHARE, "stride": 2, "pad": 1, "padding": 1, "f": 2,
    "pool_height": 2, "pool_width": 2, "kernel_size": 2, "eps": 1e-5, "momentum": 0.9,
}  # fmt: skip
"""What a dictionary of settings holds, by the keys of courses."""
RUNNING: Final = r"run|mov|avg|mean|var|std|mu|sigma"
"""Parts of the names of arrays other than the parameters of a normalisation."""


def check_layer_operation(function: Callable[..., Any], name: str) -> FunctionVerdict | None:
    """The verdict on a layer whose name says an operation; None if it was not seen to do that.

    Args:
        function: the user's, or a method.
        name: as the user calls it.
    """
    operation, own = operation_named(name), name.rpartition(".")[2]
    cls = class_of_method(function)
    if not operation or (cls is not None and not is_named_as_output(own)):
        return None
    ways = (
        _calls_of_function(function)
        if cls is None
        else _calls_of_method(cls, own, operation == "dropout")
    )
    with keep_random_state():
        for shown, kept, call in ways:
            trial = call_safely(lambda call=call: explain_layer(name, call), (), SECONDS)
            if trial.returned and kept in trial.returned:
                sentence = f"{name} is right: it {trial.returned} ({shown})."
                return FunctionVerdict("layer", RIGHT, sentence)
    return None


def _calls_of_method(cls: type, method: str, dropout: bool) -> Iterator[tuple[str, str, Any]]:
    """For each object of a class the call of its method."""

    def convert(given: Mapping[str, Any]) -> dict[str, Any]:
        names = [each.name for each in parameters_of(cls)]
        shares = {e: SHARE for e in names if _is_share(e)} if dropout else {}
        shares |= {e: 2 for e in names if "strid" in e.lower()}  # 1 would hide how it is used
        return {**given, **shares} if "widths" not in given else dict(given)

    for made in find_constructor_calls(cls, most=2, convert=convert):

        def call(x: Numbers, make: Callable[[], Any] = made.make) -> tuple[Any, Sequence[Numbers]]:
            thing = make()
            for key, value in list(vars(thing).items()):
                if re.fullmatch(TRAINING, key.lower()) and value is False:
                    setattr(thing, key, True)
            bound = getattr(thing, method)
            given = _flags(bound)
            call_safely(lambda: bound(x.copy(), **given), (), SECONDS_OF_CALL)  # may make arrays
            generator = np.random.default_rng(1)
            for path, place in find_places(thing).items():
                if place.value.ndim and not re.search(RUNNING, place.name.lower()):
                    put(thing, path, generator.normal(size=place.value.shape))
            before = [each.value for each in find_places(thing).values()]
            returned = bound(x, **given)
            return getattr(thing, "output", None) if returned is None else returned, before

        yield made.text, _kept([each for each in made.arguments if _is_share(each)]), call


def _kept(names: Sequence[str]) -> str:
    """The share that dropout keeps by the names of its parameters, in words; "" if unclear."""
    text = " ".join(names).lower()
    share = SHARE if "keep" in text else 1 - SHARE
    return f"share of {share:.2g} " if re.search(r"keep|drop|rate", text) else ""


def _is_share(name: str) -> bool:
    return "share" in roles_of(name) or re.search(r"^p$|rate|ratio|prob", name) is not None


def _flags(function: Callable[..., Any]) -> dict[str, Any]:
    """What says that a layer is trained, by the parameters that take it."""
    names = [e.name for e in parameters_of(function) if re.fullmatch(TRAINING, e.name.lower())]
    return {each: "train" if each == "mode" else True for each in names}


def _calls_of_function(function: Callable[..., Any]) -> Iterator[tuple[str, str, Any]]:
    """Calls of a function with parameters of its own in the usual shapes."""
    names = [each.name for each in parameters_of(function) if each.default is each.empty]
    samples = next((each for each in names if "data" in roles_of(each)), "")
    if not samples:
        return
    for kernel in ((2, CHANNELS, 3, 3), (3, 3, CHANNELS, 2)):

        def call(x: Numbers, kernel: tuple[int, ...] = kernel) -> tuple[Any, Sequence[Numbers]]:
            generator = np.random.default_rng(1)
            features = x.shape[1] if x.ndim == 2 else CHANNELS
            given: dict[str, Any] = {}
            for name in (each for each in names if each != samples):
                roles = roles_of(name)
                if "settings" in roles:
                    given[name] = dict(SETTINGS)
                elif _is_share(name):
                    given[name] = SHARE
                elif "scale" in roles:
                    given[name] = generator.normal(size=features)
                elif "weights" in roles:
                    given[name] = generator.normal(size=kernel)
                elif "bias" in roles:
                    shape = (2,) if kernel[0] == 2 else (1, 1, 1, 2)
                    given[name] = generator.normal(size=shape)
                elif re.search(r"strid|pad|size|pool", name.lower()):
                    given[name] = SETTINGS.get(name, 2)
            given |= _flags(function)
            arrays = [np.array(each) for each in given.values() if isinstance(each, np.ndarray)]
            return function(**{samples: x}, **given), arrays

        shown = f"{inspect.unwrap(function).__name__} with parameters in usual shapes"
        yield shown, _kept([each for each in names if _is_share(each)]), call
