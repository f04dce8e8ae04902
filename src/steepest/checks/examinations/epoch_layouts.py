"""Training epochs with their parameters in another layout than the exercise's list of layers.

Parameters are returned or changed in place. The first of the layouts (`parameter_layouts.py`) in
which an epoch on a few rows gives back parameters of the same sizes is kept.
"""

from __future__ import annotations

import inspect
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.epoch_data import DATA, HIDDEN, LABELS, START, one_unit_network
from steepest.checks.examinations.parameter_layouts import (
    ONE_UNIT,
    TWO_LAYERS,
    Layout,
    held_layouts,
    model_layouts,
    plain,
)
from steepest.checks.examinations.training_loops import (
    SYNONYMS,
    TrainedLayers,
    changed_data,
    loss_and_accuracy_of,
)
from steepest.checks.not_checked import STAYS
from steepest.checks.signatures import AcceptedSignature
from steepest.gradients.safe_calls import CannotCall
from steepest.nn.networks import train_epoch

__all__ = ["LAYOUTS"]

GENERATORS: Final = (np.random.default_rng, np.random.RandomState, random.Random)
RESHAPED: Final = re.compile(
    r"reshape|unsqueeze|None\]|newaxis|view\(|ravel|flatten|squeeze|, 0\]|expand_dims"
)


def leaves(value: Any) -> list[Any]:
    """The arrays and numbers in a value, W before b and layer after layer.

    >>> leaves(({"b": 1.0, "w": [2.0, 3.0]}, None, 0.5))
    [array([2., 3.]), 1.0, 0.5]
    """
    if is_tensor(value) or isinstance(value, np.ndarray | np.generic | int | float):
        return [value]
    if isinstance(value, list) and value and all(isinstance(each, int | float) for each in value):
        return [np.array(value)]
    if hasattr(value, "state_dict"):
        return [*value.parameters()]
    if isinstance(value, SimpleNamespace):
        value = vars(value)
    if isinstance(value, dict):
        value = [value[key] for key in sorted(value, key=_place_of_name)]
    if isinstance(value, list | tuple):
        return [leaf for each in value for leaf in leaves(each)]
    return []


def _place_of_name(key: Any) -> tuple[bool, int, bool]:
    """Parameters before loss and accuracy, layer after layer, and W before b."""
    name = str(key).lower()
    number = re.search(r"\d+", name)
    parameter = re.fullmatch(r"(w|b|weights?|bias(es)?|theta)_?\d*", name) is not None
    return not parameter, int(number[0]) if number else 0, parameter and name[0] == "b"


def _call(
    function: Callable[..., Any],
    layout: Layout,
    column: bool,
    given: tuple[Any, ...],
    needs_gradient: bool = True,
) -> TrainedLayers:
    """Call a function with its parameters in a layout; ValueError if they come back otherwise."""
    layers, x, y = given
    arguments = layout.make([(_copy(w), _copy(b)) for w, b, *_ in layers])
    if needs_gradient:
        arguments = tuple(_with_gradient(each) for each in arguments)
    x, y = _copy(x), _copy(y[:, None] if column else y)
    if layout.as_lists:
        x, y = plain(x), plain(y)
    if layout.across:
        x, y = x.T, y[None]
    before = [np.array(to_numpy(each)) for each in (x, y)]
    start_values = [np.array(to_numpy(each)) for each in leaves(arguments)]
    shapes = [each.size for each in start_values]
    returned = function(arguments, x, y)
    found = leaves(returned)
    sizes = [each.numel() if is_tensor(each) else np.size(each) for each in found]
    places = range(len(sizes) - len(shapes) + 1)
    start = next((k for k in places if sizes[k : k + len(shapes)] == shapes), None)
    if start is None:
        if layout.returned_only or any(np.ndim(to_numpy(each)) > 1 for each in found):
            raise ValueError("does not return parameters of the sizes that it was given")
        kept, numbers = leaves(arguments), found
    else:
        kept = found[start : start + len(shapes)]
        numbers = found[:start] + found[start + len(shapes) :]
    flat = [to_numpy(each).astype(np.float64) for each in layout.read(kept)]
    wanted = [part for w, b, *_ in layers for part in (w, b)]
    parts = [each.reshape(tuple(part.shape)) for each, part in zip(flat, wanted, strict=True)]
    pair = numbers[0] if len(numbers) == 1 and np.size(to_numpy(numbers[0])) == 2 else numbers
    reported = loss_and_accuracy_of(tuple(pair))
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    now = (to_numpy(each) for each in leaves(arguments))
    kept_as_given = all(map(np.array_equal, start_values, now))
    in_place = start is not None and not kept_as_given
    return TrainedLayers(pairs, *reported, changed_data(before, (x, y)), in_place)


def _copy(value: Any) -> Any:
    return value.detach().clone() if is_tensor(value) else np.array(value)


def _with_gradient(value: Any) -> Any:
    """Tensors that require gradients, without the history of their layout."""
    if is_tensor(value):
        return value.detach().clone().requires_grad_(True)
    if isinstance(value, list | tuple):
        return type(value)(map(_with_gradient, value))
    if isinstance(value, dict):
        return {key: _with_gradient(each) for key, each in value.items()}
    if isinstance(value, SimpleNamespace):
        return SimpleNamespace(**_with_gradient(vars(value)))
    return value


def _attempts(
    function: Callable[..., Any],
    layouts: Sequence[Layout],
    generators: Sequence[Any],
    of_tensors: bool,
) -> Iterator[tuple[Layout, bool, Any, bool]]:
    """Layouts with the shape of the labels, ways of making a generator, and of giving tensors."""
    try:
        flat_first = RESHAPED.search(inspect.getsource(inspect.unwrap(function))) is not None
    except (OSError, TypeError):
        flat_first = True
    for layout in layouts:
        shapes = ((False, True) if flat_first else (True, False)) if layout.column else (False,)
        for column in shapes:
            for make in generators:
                yield layout, column, make, True
                if of_tensors:  # the function asks for gradients of its own copies
                    yield layout, column, make, False


def adapt_layouts(
    layouts: Callable[[int], Iterable[Layout]],
    arrange: Callable[..., tuple[Any, ...]],
    generators: Sequence[Any] = (int,),
) -> Callable[[Callable[..., Any]], Callable[..., TrainedLayers]]:
    """Make the function that adapts a loop with parameters in one of some layouts.

    Args:
        layouts: those that are tried for a number of layers.
        arrange: from the arguments that hold parameters, rows, labels, learning rate, batch size
            and generator to the arguments of the loop.
        generators: make what the loop draws with, from a seed.
    """

    def adapt(function: Callable[..., Any]) -> Callable[..., TrainedLayers]:
        kept: dict[int, tuple[Layout, bool, Any, bool]] = {}
        note_calls = _switch_of_notes(function)

        def call(attempt: tuple[Layout, bool, Any, bool], *given: Any) -> TrainedLayers:
            layout, column, make, needs_gradient = attempt
            layers, x, y, rate, size, seed, *epochs = given

            def loop(arguments: Any, x: Any, y: Any) -> Any:
                drawn = make(seed), *epochs
                return function(*arrange(arguments, x, y, rate, size, *drawn))

            return _call(loop, layout, column, (layers, x, y), needs_gradient)

        def epoch(layers: Any, *given: Any) -> TrainedLayers:
            count = len(layers)
            if count not in kept:
                of_tensors = is_tensor(layers[0][0])
                attempts = [*_attempts(function, [*layouts(count)], generators, of_tensors)]
                try:
                    kept[count] = _first_that_works(attempts, call, layers, note_calls)
                except Exception:
                    if not kept:
                        raise
                    other = "one layer" if count > 1 else "several layers"
                    raise CannotCall(f"takes networks of {other} only") from None
                finally:
                    note_calls(True)
            return call(kept[count], layers, *given)

        return epoch

    return adapt


def _switch_of_notes(function: Callable[..., Any]) -> Callable[[bool], None]:
    """What says whether calls of a function are noted as texts."""
    while not hasattr(function, "note_calls") and hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return getattr(function, "note_calls", lambda noted: None)


def _first_that_works(
    attempts: Sequence[tuple[Layout, bool, Any, bool]],
    call: Callable[..., TrainedLayers],
    layers: Sequence[Any],
    note_calls: Callable[[bool], None],
) -> tuple[Layout, bool, Any, bool]:
    """The first layout in which an epoch of two batches gives parameters back."""
    scene = HIDDEN if len(layers) > 1 else one_unit_network(START)
    like = layers[0][0]
    network = [(_like(w, like), _like(b, like), h) for w, b, h in scene]
    x, y = _like(DATA[:6], like), _like(LABELS[:6], like)
    problem: Exception = CannotCall("takes another number of layers")
    first = True
    for attempt in attempts:
        note_calls(attempt is attempts[-1])
        try:
            moved = call(attempt, network, x, y, 0.1, 3, 0, 1)
            _refuse_if_nothing_moves(moved, network)
        except Exception as found:
            problem, first = found if first else problem, False
            continue
        if attempt[0].flat and _bias_is_first(
            call(attempt, network, 0 * x, 0 * y + 1, 0.1, 6, 0, 1)
        ):
            continue
        if len(layers) > 1:
            _refuse_other_activations(call(attempt, network, x, y, 0.1, 6, 0, 1))
        return attempt
    raise problem


def _refuse_if_nothing_moves(found: TrainedLayers, network: Sequence[Any]) -> None:
    """Refuse a layout whose parameters stay as they are: it may not be that of the loop."""
    pairs = zip(found.layers, network, strict=True)
    if all(np.array_equal(a[k], to_numpy(b[k])) for a, b in pairs for k in (0, 1)):
        raise CannotCall(STAYS)


def _bias_is_first(found: TrainedLayers) -> bool:
    """Whether rows of zeros move the first number of a flat array, not the last."""
    [(w, b)] = found.layers
    moved = abs(w - START).ravel()
    return bool(moved[0] > 5 * max(abs(b[0]), moved[1:].max()))


def _refuse_other_activations(found: TrainedLayers) -> None:
    """Refuse a loop whose own hidden activation is another usual one."""
    for name in ("relu", "tanh", "sigmoid", "leaky_relu"):
        start = [(*HIDDEN[0][:2], name), HIDDEN[1]]
        expected, _, _ = train_epoch(start, DATA[:6], LABELS[:6], 0.1, 6, 0)
        pairs = zip(found.layers, expected, strict=True)
        if all(
            np.allclose(a, b, atol=1e-6)
            for one, two in pairs
            for a, b in zip(one, two, strict=False)
        ):
            if name != "relu":
                raise CannotCall(f"has hidden units with {name}; networks with relu are tried")
            return


def _like(value: Any, like: Any) -> Any:
    torch = sys.modules.get("torch")
    return torch.tensor(value, dtype=like.dtype) if torch and is_tensor(like) else np.array(value)


def _optimizer(model: Any, rate: float) -> Any:
    return sys.modules["torch"].optim.SGD(model.parameters(), lr=rate)


def _loss() -> Any:
    return sys.modules["torch"].nn.BCELoss()


NAMES: Final = {
    **SYNONYMS,
    "w": ("weight", "weights", "theta", "coef", "ws"),
    "b": ("bias", "intercept", "w0", "b0"),
    "w1": ("weights1", "w_1"),
    "b1": ("bias1", "b_1"),
    "w2": ("weights2", "w_2"),
    "b2": ("bias2", "b_2"),
    "optimizer": ("optimiser", "opt", "optim"),
    "criterion": ("loss_fn", "loss", "loss_function", "loss_func"),
    "model": ("net", "network", "nn", "module", "classifier"),
}
REST: Final = ("learning_rate", "batch_size")
ROWS: Final = ("x", "y")
DRAWN: Final = ((("seed",), (int,)), (("rng",), GENERATORS))


def _signatures() -> Iterator[AcceptedSignature]:
    """The signatures of all layouts, with a seed or a generator."""
    held: dict[tuple[str, ...], Any] = {
        ("w", "b"): lambda count: ONE_UNIT if count == 1 else (),
        ("w1", "b1", "w2", "b2"): lambda count: TWO_LAYERS if count == 2 else (),
        ("layers",): lambda count: (*held_layouts(count), *model_layouts(count)),
    }
    for names, layouts in held.items():
        for before in (False, True):
            roles = (*names, *ROWS) if before else (*ROWS, *names)
            for drawn, generators in DRAWN:

                def arrange(
                    p: Any, x: Any, y: Any, *more: Any, before: bool = before
                ) -> tuple[Any, ...]:
                    return (*p, x, y, *more) if before else (x, y, *p, *more)

                yield AcceptedSignature(
                    (*roles, *REST, *drawn, "epochs"),
                    ("seed", "epochs"),
                    NAMES,
                    adapt_layouts(layouts, arrange, generators),
                    shows_own_call=True,
                    described=False,
                    only_right_by_name=True,
                )
    yield AcceptedSignature(
        ("model", "optimizer", *ROWS, "batch_size", "criterion"),
        ("criterion",),
        NAMES,
        adapt_layouts(
            model_layouts,
            lambda p, x, y, rate, size, *_: (p[0], _optimizer(p[0], rate), x, y, size, _loss()),
        ),
        by_name_only=True,
        shows_own_call=True,
        described=False,
        only_right_by_name=True,
    )


LAYOUTS: Final = tuple(_signatures())
