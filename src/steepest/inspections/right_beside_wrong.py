"""A gradient that disagrees with its function in the file because the function is wrong.

A derivative is right if it is that of the usual function of its name: the sigmoid, the binary
cross-entropy, a linear layer, the exercise's f. Where the function beside it is another one, the
mistake is there, and an edit of the derivative would break it. So the derivative also says of an
activation and of a linear layer that no known mistake explains that they are wrong.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.descent_results import FUNCTIONS
from steepest.checks.catalogue.exercise_function import exact_slopes, exercise_function
from steepest.consistency.finding import ConsistencyCheck
from steepest.consistency.pairs import find_pairs
from steepest.consistency.usual_values import as_usual_gradient
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FailingCall, FunctionVerdict
from steepest.inspections.finding import (
    Candidate,
    UserCode,
    find_gradients,
    own_functions_and_classes,
)
from steepest.inspections.gradient_lines import locate_gradient_mistake
from steepest.parameters import required_names
from steepest.quantities.activations import ActivationName, activations_named, read_activation_name
from steepest.quantities.behaviour import explain_by_behaviour
from steepest.quantities.claims import allowed_measures, is_specific
from steepest.quantities.costs import explain_cost
from steepest.quantities.elementwise import explain_elementwise
from steepest.quantities.finding import QuantityCheck
from steepest.quantities.loss_derivatives import explain_loss_derivative, loss_in_derivative_name
from steepest.quantities.pairs import explain_pair

__all__ = [
    "add_exercise_function",
    "allow_for_wrong_forward",
    "allow_for_wrong_function",
    "wrong_beside_right_gradient",
]

SECONDS: Final = 0.3
X: Final = np.array([-3.0, -0.4, 0.9, 2.1])
POINTS: Final = ((1.3, -0.7), (0.4, 2.1), (-2.2, 0.9))
"""Points at which a function of x and y is compared with the exercise's."""
FORWARD: Final = ("forward", "__call__", "call", "forward_pass", "activate", "fwd")
"""Names of methods that compute what a backward pass goes back through."""
Function = Callable[..., Any]


def allow_for_wrong_function(
    verdict: FunctionVerdict, candidate: Candidate, value: Function | None
) -> FunctionVerdict:
    """The verdict on a gradient; right with a remark if the function beside it is the wrong one.

    Args:
        verdict: on the gradient, from a comparison with the function.
        candidate: the gradient.
        value: the function of which it is the gradient by its name; None if there is none.
    """
    if verdict.ok or verdict.piece == "activation":
        return verdict
    words = None
    if value is not None:
        ways = (_as_activation, _as_loss, _as_exercise)
        words = next(filter(None, (each(candidate, value) for each in ways)), None)
    words = words or _as_pair(candidate.consistency)
    if words is None:
        return verdict
    is_what, beside = words
    name = candidate.name
    if not beside:
        sentence = (
            f"{name} was not judged: it is {is_what}, but {candidate.of} in this file is another "
            "function, and nothing says which of the two is meant."
        )
        return FunctionVerdict("gradient", NOT_CHECKED, sentence)
    return FunctionVerdict("gradient", RIGHT, f"{name} is right: it is {is_what}.", notes=(beside,))


def allow_for_wrong_forward(
    verdict: FunctionVerdict, candidate: Candidate, wrong: set[str]
) -> FunctionVerdict:
    """The verdict on a backward pass; not checked if the forward pass of its class is wrong.

    Args:
        verdict: on the backward pass, which is compared with the forward pass.
        candidate: the function.
        wrong: the names of functions that are wrong; that of this one is added if it is.
    """
    cls = candidate.name.rpartition(".")[0]
    forward = next((each for each in FORWARD if f"{cls}.{each}" in wrong), "") if cls else ""
    if verdict.outcome != WRONG:
        return verdict
    if candidate.consistency is None or not forward or verdict.piece != "gradient":
        wrong.add(candidate.name)
        return verdict
    sentence = (
        f"{candidate.name} was not judged: it can only be compared with {cls}.{forward}, which is "
        "wrong."
    )
    return FunctionVerdict("gradient", NOT_CHECKED, sentence)


def wrong_beside_right_gradient(
    verdict: FunctionVerdict,
    candidate: Candidate,
    names: Mapping[str, Any],
    user_code: UserCode,
) -> FunctionVerdict:
    """The verdict on a function; wrong if its gradient in the file is that of the usual function.

    Args:
        verdict: on the function; changed only if it is not checked.
        candidate: the function.
        names: the file's global names.
        user_code: decides which functions are the user's.
    """
    quantity, name, function = candidate.quantity, candidate.name, candidate.function
    if verdict.outcome != NOT_CHECKED or verdict.piece == "gradient" or "." in name:
        return verdict
    for gradient in find_gradients(names, user_code):
        if gradient.of != name or quantity is None:
            continue
        shown = _different_value(name, function)
        words = _as_activation(gradient, function)
        if words is None or not words[1] or shown is None:
            continue
        found = _wrong_function(verdict, name, gradient.name, words[0], shown)
        return locate_gradient_mistake(found, function, lambda: quantity.explain() or verdict)
    for pair in find_pairs(own_functions_and_classes(names, user_code)[0]):
        words = as_usual_gradient(pair) if pair.forward is function else None
        if words is not None:
            return _wrong_function(verdict, name, pair.name, words[0], None)
    return verdict


def add_exercise_function(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and f(x, y) if it is wrong: the file has the gradient of the exercise's f.

    Args:
        candidates: what is checked otherwise.
        names: the file's global names.
        user_code: decides which functions are the user's.
    """
    value: Any = names.get("f")
    known = any(each.name == "f" for each in candidates)
    if known or not user_code.defines(value) or required_names(value) != ["x", "y"]:
        return [*candidates]
    gradients = [each for each in find_gradients(names, user_code) if each.of == "f"]
    if not any(_as_exercise(each, value) for each in gradients):
        return [*candidates]
    quantity = QuantityCheck("function", lambda: _verdict_on_exercise_function(value), probes=3)
    return [*candidates, Candidate("function", "f", value, quantity=quantity)]


def _verdict_on_exercise_function(function: Function) -> FunctionVerdict:
    """The verdict on f(x, y), which should be the exercise's."""
    if _same(function, exercise_function):
        return FunctionVerdict("function", RIGHT, "f is right: it is the function of the exercise.")
    does = next((words for words, f in FUNCTIONS.items() if _same(function, f)), "")
    does = does.removeprefix("it ") or "is not x^2 + y^2 + x (y + 2) + cos(3x)"
    x, y = POINTS[0]
    got = call_safely(function, (x, y), SECONDS)
    text = got.failure.text if got.failure is not None else f"{float(got.returned):.6g}"
    shown = FailingCall("a point", f"f({x}, {y})", text, f"{exercise_function(x, y):.6g}")
    sentence = (
        f"f {does}, and its gradient in the file is that of the exercise's function: {shown}."
    )
    return FunctionVerdict("function", WRONG, sentence, does, failing=shown, subject="f")


def _wrong_function(
    verdict: FunctionVerdict, name: str, gradient: str, is_what: str, shown: FailingCall | None
) -> FunctionVerdict:
    call = "" if shown is None else f": {shown}"
    sentence = f"{name} is not the function of {gradient}, which is {is_what}{call}."
    return FunctionVerdict(verdict.piece, WRONG, sentence, failing=shown, subject=name)


def _different_value(name: str, function: Function) -> FailingCall | None:
    """A call of an activation that does not return the usual value; None if it returns none."""
    meant = read_activation_name(name)
    if meant is None or not activations_named(meant.activation):
        return None
    try:
        given = np.asarray(call_safely(function, (X.copy(),), SECONDS).returned, dtype=np.float64)
    except (TypeError, ValueError):
        return None
    right = activations_named(meant.activation)[0].function(X)
    if given.shape != right.shape or not np.isfinite(given).all():
        return None
    place = int(np.argmax(abs(given - right)))
    call = f"{name}({X[place]:g})"
    return FailingCall("numbers", call, f"{given[place]:.6g}", f"{right[place]:.6g}")


def _as_activation(candidate: Candidate, value: Function) -> tuple[str, str] | None:
    """For an activation: what its derivative is, and what the function beside it is not."""
    of = candidate.of
    meant = read_activation_name(of)
    if meant is None or not meant.sure or meant.derivative or meant.activation in ("any", "step"):
        return None
    if len(required_names(value)) != 1 or not activations_named(meant.activation):
        return None
    its = explain_elementwise(value, of, meant)
    if its is not None and not its.mistake:
        return None
    usual = activations_named(meant.activation)[0]
    derivative = ActivationName(meant.activation, derivative=True, sure=True)
    with _standing_in(candidate.function, of, usual.function):
        found = explain_elementwise(candidate.function, candidate.name, derivative)
    if found is None or found.mistake:
        return None
    if its is None and explain_by_behaviour(value, "f") is not None:
        return found.words, ""
    return found.words, _blame(of, "" if its is None else its.words)


def _as_loss(candidate: Candidate, value: Function) -> tuple[str, str] | None:
    """The same for a loss and its derivative by the predictions."""
    of = candidate.of
    if not allowed_measures(of) or not loss_in_derivative_name(candidate.name):
        return None
    if len(required_names(candidate.function)) < 2 or _is_usual_loss(value, of):
        return None
    found = explain_loss_derivative(candidate.function, candidate.name)
    if found is None:
        return None
    if not is_specific(of):
        return found.words, ""
    its = explain_pair(value, of)
    return found.words, _blame(of, "" if its is None else its.words)


def _is_usual_loss(value: Function, of: str) -> bool:
    found = (each(value, of) for each in (explain_pair, explain_cost))
    return any(each is not None and not each.mistake for each in found)


def _as_exercise(candidate: Candidate, value: Function) -> tuple[str, str] | None:
    """The same for the exercise's function of x and y and its gradient or partial derivative."""
    names = required_names(value)
    if len(names) != 2 or names != required_names(candidate.function):
        return None
    if candidate.variable and candidate.variable not in names:
        return None

    def slopes(x: float, y: float) -> Any:
        both = exact_slopes(x, y)
        return both[names.index(candidate.variable)] if candidate.variable else both

    if not _same(candidate.function, slopes) or _same(value, exercise_function):
        return None
    is_what = "the gradient of x^2 + y^2 + x (y + 2) + cos(3x), the function of the exercise"
    differs = next((words for words, f in FUNCTIONS.items() if _same(value, f)), "")
    return is_what, _blame(candidate.of, differs.removeprefix("it "))


def _blame(name: str, does: str) -> str:
    """That a function is wrong, and what it does, if that is known."""
    does = does or "returns something else"
    return f"The mistake is in the function beside it: {name} {does}."


def _same(function: Function, right: Function) -> bool:
    """Whether two functions of x and y agree at the points."""
    for point in POINTS:
        returned = call_safely(function, point, SECONDS).returned
        try:
            given = np.asarray(returned, dtype=np.float64).ravel()
        except (TypeError, ValueError):
            return False
        expected = np.asarray(right(*point), dtype=np.float64).ravel()
        if given.shape != expected.shape or not np.allclose(given, expected, rtol=1e-9, atol=1e-9):
            return False
    return True


def _as_pair(check: ConsistencyCheck | None) -> tuple[str, str] | None:
    """The same for a linear layer, and for the cost of a regression."""
    if check is None or check.usual is None:
        return None
    return check.usual()


@contextmanager
def _standing_in(function: Function, name: str, usual: Function) -> Iterator[None]:
    """Let a function of the user's call the usual function where it calls the file's."""
    plain = inspect.unwrap(getattr(function, "__func__", function))
    names: dict[str, Any] = getattr(plain, "__globals__", {})
    code = getattr(plain, "__code__", None)
    if code is None or name not in names or name not in code.co_names:
        yield
        return
    before = names[name]
    names[name] = usual
    try:
        yield
    finally:
        names[name] = before
