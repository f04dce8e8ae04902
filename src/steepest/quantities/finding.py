"""Functions of which the name says that they compute a usual quantity, and the verdicts on them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FailingCall, FunctionVerdict
from steepest.parameters import required_names
from steepest.quantities.activations import ActivationName, activations_named, read_activation_name
from steepest.quantities.behaviour import explain_by_behaviour
from steepest.quantities.choices import explain_choice, explain_largest_output
from steepest.quantities.claims import allowed_measures, is_specific, names_other_function
from steepest.quantities.costs import explain_cost
from steepest.quantities.elementwise import Explanation, explain_elementwise
from steepest.quantities.evaluations import explain_evaluation
from steepest.quantities.flags import explain_flag, gives_one_at_zero
from steepest.quantities.kept_values import explain_by_kept_value
from steepest.quantities.loss_derivatives import explain_loss_derivative, loss_in_derivative_name
from steepest.quantities.objects import object_of
from steepest.quantities.pairs import explain_pair
from steepest.quantities.scalings import METHODS, explain_scaling, has_name_of_scaling
from steepest.quantities.softmax_derivatives import (
    explain_softmax_derivative,
    is_named_as_softmax_derivative,
)

__all__ = [
    "QuantityCheck",
    "find_check_by_behaviour",
    "find_given_quantity",
    "find_quantity_check",
    "is_quantity_name",
    "not_recognised",
]

OF_THE_CLASS: Final = (
    "derivative", "gradient", "deriv", "prime", "grad", "derivate", "dx", "df", "d", "diff", "der",
    "dfn", "fn_prime", "f_prime",
)  # fmt: skip
"""Names of methods that are the derivative of what their class is named after."""
BACKWARD: Final = re.compile(
    r"back_?w[ao]rds?(_pass|_prop(agation)?)?|b_?prop|back_?prop(agation)?|differentiate|derive"
    r"|(calc(ulate)?|compute|get|eval(uate)?)_?(input_)?(grad(ient)?|derivative|deriv)"
)
"""The same of methods that may also be the backward pass of a layer."""
PIECES: Final = ("sigmoid", "tanh", "relu", "leaky_relu", "softplus")
"""Activations that are a piece of the exercise."""
DERIVATIVES: Final = ("sigmoid", "tanh", "relu")
ONE_NUMBER: Final = "It does not take arrays: np.where and np.maximum work on all elements at once."


NO_SOFTMAX: Final = (
    r"loss|cost|cross|entropy|grad|deri?v|prime|back|delta|jac|dsoftmax|softmaxd|dash|train|fit"
    r"|regress|predict|layer|acc|init|update|error|nll|times|model|class|test|output|temperature"
)
"""Parts of the names of other functions than the softmax."""


@dataclass(frozen=True, slots=True, eq=False)
class QuantityCheck:
    """A function that should compute a usual quantity.

    Attributes:
        piece: the piece of the exercise that it may be, or "activation".
        explain: calls it and says what it computes; None if that is not known.
        correct: takes the verdict that it is right, and looks at what other checks leave out.
        probes: the number of calls that are compared.
    """

    piece: str
    explain: Callable[[], FunctionVerdict | None]
    correct: Callable[[FunctionVerdict], FunctionVerdict] = lambda verdict: verdict
    probes: int = 4


def find_quantity_check(
    function: Callable[..., Any], name: str, described_by: str, given: str = ""
) -> QuantityCheck | None:
    """The check that a function's name suggests; None if it suggests none.

    Args:
        function: the user's.
        name: as the user calls it, ``Net.sigmoid``.
        described_by: the part of it that says what the function does.
        given: what the user says that it is, which comes first; "" for nothing.

    >>> find_quantity_check(lambda output: 1 - output**2, "tanh2deriv", "tanh2deriv").piece
    'tanh_derivative'
    """
    if is_quantity_name(given):
        return find_given_quantity(function, name, given)
    found = _choice_check(function, name) or _scaling_check(function, name)
    found = found or _softmax_derivative_check(function, name)
    found = found or _loss_check(function, name, described_by)
    if found is not None:
        return found
    of_loss = _derivative_check(function, name)
    if of_loss is not None:
        return of_loss
    if piece_of_softmax(described_by) and len(required_names(function)) == 1:
        return QuantityCheck(piece_of_softmax(described_by), lambda: None)
    meant = _activation_meant(name, described_by)
    if meant is None or not activations_named(meant.activation):
        return None
    needed = len(required_names(function))
    several = meant.sure and meant.activation != "identity"
    if needed != 1 and not (several and needed < (4 if meant.derivative else 3)):
        return None
    piece = _piece_of(meant)
    own = name.rpartition(".")[2]

    def explain() -> FunctionVerdict | None:
        return _verdict_on_activation(function, name, meant, piece)

    def correct(verdict: FunctionVerdict) -> FunctionVerdict:
        return _with_other_arguments(verdict, function, name, own)

    return QuantityCheck(piece, explain, correct)


def is_quantity_name(name: str) -> bool:
    """Whether a name says which usual activation, derivative of one, loss or metric is meant.

    >>> [is_quantity_name(each) for each in ("tanh", "mse", "relu_derivative", "f", "loss")]
    [True, True, True, False, False]
    """
    meant = read_activation_name(name)
    known = meant is not None and meant.sure and bool(activations_named(meant.activation))
    return known or is_specific(name)


def find_given_quantity(
    function: Callable[..., Any], name: str, meant: str
) -> QuantityCheck | None:
    """The check of a function that is given as a usual quantity, whatever its own name says.

    Args:
        function: the user's.
        name: as the user calls it.
        meant: what it should be, a name for which `is_quantity_name` is true.

    Returns:
        None if its arguments are not those of such a function.

    >>> import numpy as np
    >>> find_given_quantity(lambda x: 1 / np.tanh(x), "f", "tanh").explain().mistake
    'inverse'
    """
    arguments, activation = len(required_names(function)), read_activation_name(meant)
    if activation is None or not activation.sure:
        piece = "accuracy" if allowed_measures(meant) == {"accuracy"} else "loss"
        loss = QuantityCheck(piece, lambda: _verdict_on_loss(function, name, meant, piece))
        return loss if arguments > 1 else None
    kind = _piece_of(activation)
    if arguments != 1 and not (activation.derivative and arguments < 4):
        return None
    return QuantityCheck(kind, lambda: _verdict_on_activation(function, name, activation, kind))


def _choice_check(function: Callable[..., Any], name: str) -> QuantityCheck | None:
    """The check of a function that is right for every name of an activation, or gives a class."""
    own = name.rpartition(".")[2]
    found, piece = explain_choice(function, own), "activation"
    if found is None:
        found, piece = explain_largest_output(function, own), "predictions"
    verdict = None if found is None else _right(name, piece, found)
    return None if verdict is None else QuantityCheck(piece, lambda: verdict)


def _softmax_derivative_check(function: Callable[..., Any], name: str) -> QuantityCheck | None:
    """The check of a function that is right as a derivative of the softmax; else None."""
    if not is_named_as_softmax_derivative(name.replace(".", "_")):
        return None
    found = explain_softmax_derivative(function)
    verdict = None if found is None else _right(name, "gradient", found)
    return None if verdict is None else QuantityCheck("gradient", lambda: verdict)


def _loss_check(function: Callable[..., Any], name: str, described_by: str) -> QuantityCheck | None:
    """The check of a loss or a metric; None for a function of another name or one argument."""
    own = name.rpartition(".")[2]
    known = described_by if allowed_measures(described_by) else own
    allowed = allowed_measures(known)
    if not allowed or names_other_function(own) or not required_names(function):
        return None
    piece = "accuracy" if allowed == {"accuracy"} else "loss"
    of_loss = _derivative_check(function, name)  # dBCE, but also d_loss of a discriminator

    def explain() -> FunctionVerdict | None:
        found = _verdict_on_loss(function, name, known, piece)
        return found or (of_loss.explain() if of_loss is not None else None)

    return QuantityCheck(piece, explain)


def _derivative_check(function: Callable[..., Any], name: str) -> QuantityCheck | None:
    """The check of the derivative of a loss; None for a function of another name."""
    cls, _, own = name.rpartition(".")
    known = f"{cls}_{own}" if own.strip("_") in OF_THE_CLASS else own
    if not loss_in_derivative_name(known) or len(required_names(function)) < 2:
        return None

    def explain() -> FunctionVerdict | None:
        found = explain_loss_derivative(function, known)
        return None if found is None else _right(name, "gradient", found)

    return QuantityCheck("gradient", explain)


def _scaling_check(function: Callable[..., Any], name: str) -> QuantityCheck | None:
    """The check of a function that scales data; None for a function of another name."""
    own, thing = name.rpartition(".")[2], object_of(function)
    of_class = own in (*METHODS, "fit_transform") and _is_scaler(thing)
    if not (of_class or has_name_of_scaling(own)):
        return None

    def explain() -> FunctionVerdict | None:
        found = explain_scaling(function, name)
        if found is None:
            return None
        if found.mistake:
            return _wrong("scaling", name, found.words, found.mistake, found.hint, None)
        gives = {"fit": "after it transform gives", "inverse_transform": "it undoes transform,"}
        words = f"{gives.get(own, 'it gives')} {found.words}, on all {found.probes} probes"
        return FunctionVerdict("scaling", RIGHT, f"{name} is right: {words}.")

    return QuantityCheck("data scaling", explain)


def _is_scaler(thing: Any) -> bool:
    """Whether an object fits and transforms, and does nothing else that a model does."""
    return all(hasattr(thing, each) for each in ("fit", "transform")) and not any(
        hasattr(thing, each) for each in ("predict", "forward", "loss", "weights", "coef_")
    )


def find_check_by_behaviour(function: Callable[..., Any], name: str) -> QuantityCheck | None:
    """The check of a function that is a usual activation or loss, whatever its name; else None."""
    found = explain_by_behaviour(function, name.rpartition(".")[2])
    if found is None:
        return None
    piece = "accuracy" if "accuracy" in found.words else "loss"
    piece = "activation" if len(required_names(function)) == 1 else piece
    verdict = _right(name, piece, found)
    return QuantityCheck(piece, lambda: verdict)


def _right(name: str, piece: str, found: Explanation) -> FunctionVerdict:
    sentence = f"{name} is right: it is {found.words}, on all {found.probes} probes."
    notes = (ONE_NUMBER,) if "for one number at a time" in found.words else ()
    return FunctionVerdict(piece, RIGHT, sentence, notes=notes)


def _verdict_on_loss(
    function: Callable[..., Any], name: str, known: str, piece: str
) -> FunctionVerdict | None:
    explained = (each(function, known) for each in (explain_pair, explain_cost, explain_evaluation))
    found = next(filter(None, explained), None)
    if found is None:
        return None
    if found.mistake:
        call, got, expected = found.call
        call = call and name + call.removeprefix(known)
        failing = FailingCall("a few samples", call, got, expected) if call else None
        return _wrong(piece, name, found.words, found.mistake, found.hint, failing)
    if found.unknown:
        sentence = f"{name} was not judged: {found.unknown} is not known. It is {found.words}."
        return FunctionVerdict(piece, NOT_CHECKED, sentence)
    return _right(name, piece, found)


def piece_of_softmax(name: str) -> str:
    """The piece that a function with softmax in its name is; "" if it is another function.

    >>> piece_of_softmax("my_softmax_ns"), piece_of_softmax("logSoftmax2D")
    ('softmax', 'log_softmax')
    >>> piece_of_softmax("softmax_grad"), piece_of_softmax("sigmoid")
    ('', '')
    """
    plain = re.sub(r"\d_?d|[^a-z]", "", name.lower())
    if "softmax" not in plain or re.search(NO_SOFTMAX, plain):
        return ""
    return "log_softmax" if "log" in plain else "softmax"


def _activation_meant(name: str, described_by: str) -> ActivationName | None:
    cls, _, method = name.rpartition(".")
    of_class = read_activation_name(cls) if cls else None
    if (
        _may_pass_back(name)
        and of_class is not None
        and of_class.sure
        and of_class.activation != "any"
    ):
        return ActivationName(of_class.activation, True, True)
    if cls and method.strip("_") in OF_THE_CLASS:
        return read_activation_name(f"{cls}_{method}")
    return read_activation_name(described_by) or read_activation_name(method)


def _may_pass_back(name: str) -> bool:
    """Whether a method may be the backward pass of a layer, which depends on its last forward."""
    return BACKWARD.fullmatch(name.rpartition(".")[2].strip("_").lower()) is not None


def _piece_of(meant: ActivationName) -> str:
    if not meant.sure:
        return "activation"
    if meant.derivative:
        known = meant.activation in DERIVATIVES
        return f"{meant.activation}_derivative" if known else "activation"
    return meant.activation if meant.activation in PIECES else "activation"


def _verdict_on_activation(
    function: Callable[..., Any], name: str, meant: ActivationName, piece: str
) -> FunctionVerdict | None:
    found = explain_elementwise(function, name, meant)
    if found is None:
        return None
    if meant.derivative:
        found = explain_by_kept_value(function, name, meant, found)
    if found is None:
        return None
    if not found.mistake:
        return _right(name, piece, found)
    if "." in name and _may_pass_back(name):
        return None
    call, got, expected = found.call
    failing = FailingCall("inputs on both sides of 0", call, got, expected)
    return _wrong(piece, name, found.words, found.mistake, found.hint, failing)


def _with_other_arguments(
    verdict: FunctionVerdict, function: Callable[..., Any], name: str, own: str
) -> FunctionVerdict:
    """The verdict on a right function, after a look at its flag and at outputs of 0."""
    if gives_one_at_zero(function, own):
        does = "takes the output of relu and gives 1 for an output of 0, so it is 1 everywhere"
        failing = FailingCall("an output of 0", f"{name}(np.array([0.0]))", "1", "0")
        hint = "The derivative is 1 only where the output is above 0 (> instead of >=)."
        return _wrong(verdict.piece, name, does, "1 everywhere", hint, failing)
    flagged = explain_flag(function, own)
    if flagged is None:
        return verdict
    flag, found = flagged
    if not found.mistake:
        return replace(verdict, notes=(*verdict.notes, f"With {flag} it is {found.words}."))
    call, got, expected = found.call
    failing = FailingCall(flag, f"{call[:-1]}, {flag})", got, expected)
    does = f"{found.words} with {flag}"
    return _wrong(verdict.piece, name, does, found.mistake, found.hint, failing)


def _wrong(
    piece: str, name: str, does: str, mistake: str, hint: str, failing: FailingCall | None
) -> FunctionVerdict:
    sentence = f"{name} {does}." if failing is None else f"{name} {does}: {failing}."
    return FunctionVerdict(piece, WRONG, sentence, mistake, hint, failing=failing, subject=name)


def not_recognised(name: str, piece: str) -> FunctionVerdict:
    """The verdict on a function that computes no usual quantity that its name allows."""
    sentence = f"{name} was not recognised: no usual function of its name explains its results."
    return FunctionVerdict(piece, NOT_CHECKED, sentence)
