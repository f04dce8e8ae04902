"""Two functions of a file that belong together: a loss and its gradient, forward and backward."""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import (
    Call,
    arguments_for,
    as_code,
    assignments,
    keep_random_state,
    use_tensors,
)
from steepest.consistency.concluding import conclude
from steepest.consistency.layouts import IMAGE_LAYOUTS, LAYOUTS, Layout, random_array
from steepest.consistency.matching import is_float32, match_blocks
from steepest.consistency.passed_back import explain_by_derivative
from steepest.consistency.results import Leaf, read_leaves, returned_names
from steepest.consistency.several_outputs import with_several_outputs
from steepest.consistency.trials import Conclusion, Trial, best_conclusion
from steepest.consistency.value_and_gradient import Together, check_together
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.parameters import single_parameters_of, with_parameters
from steepest.roles.reading import roles_of

__all__ = ["Pair", "check_pair", "find_pairs", "takes_upstream"]

Numbers = NDArray[np.float64]

SECONDS: Final = 0.8
MOST_WAYS: Final = 8
BACKWARD: Final = r"(?P<of>\w*?)_?(backward|bwd|backprop|back_?prop(agation)?|back)(?P<rest>_\w+)?"
GRADIENT: Final = (
    r"(grad|gradient|d|derivative)_?(of_)?(?P<after>\w+)"
    r"|(?P<before>\w+?)_?(gradient|grad|derivative|deriv|prime|backward)"
)
GRADIENT_WORDS: Final = r"grad(?!ient_?desc)|deriv|back_?prop|slope"
LOSS_WORDS: Final = r"cost|loss|objective|likelihood|^j$|^j_"
LAYER_NAMES: Final = r"affine|linear|dense|fc|layer|fully"
"""Functions with several outputs; others may be made for one."""
HIDING: Final = ("one feature", "plain numbers", "one image")
"""Layouts in which a function that takes several features may be right by chance."""
FORWARD_ENDINGS: Final = ("_forward", "_fwd", "_forwardprop", "_forward_prop", "forward", "")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two functions that belong together.

    Attributes:
        forward: computes a value or an output.
        backward: computes the gradient.
        forward_name, name: of the two; the verdict is on the second.
    """

    forward: Callable[..., Any]
    backward: Callable[..., Any]
    forward_name: str
    name: str


def find_pairs(functions: Mapping[str, Callable[..., Any]]) -> list[Pair]:
    """The pairs that the names show: ``affine_forward`` and ``affine_backward``, ``cost`` and
    ``cost_gradient``.

    >>> def relu_forward(x): return x
    >>> def relu_backward(dout, x): return dout
    >>> pairs = find_pairs({"relu_forward": relu_forward, "relu_backward": relu_backward})
    >>> [(pair.forward_name, pair.name) for pair in pairs]
    [('relu_forward', 'relu_backward')]
    """
    lower = {name.lower(): name for name in functions}
    found = []
    for name, function in functions.items():
        partners = [lower[each] for each in _forward_names(name) if each in lower]
        partners = [each for each in dict.fromkeys(partners) if each != name]
        partners = partners or _with_same_parameters(functions, name)
        if len(single_parameters_of(function)) < 2:
            continue  # the derivative of a function of one argument is another check's
        if partners:
            best = max(partners, key=lambda each: _shared_parameters(functions[each], function))
            found.append(Pair(functions[best], function, best, name))
    return found


def _with_same_parameters(functions: Mapping[str, Callable[..., Any]], name: str) -> list[str]:
    """The only function named after a loss that takes the same as one named after a gradient."""
    if not re.search(GRADIENT_WORDS, name.lower()):
        return []
    needed = {each.name for each in single_parameters_of(functions[name])}
    same = [
        each
        for each, function in functions.items()
        if re.search(LOSS_WORDS, each.lower())
        and not re.search(GRADIENT_WORDS, each.lower())
        and {p.name for p in single_parameters_of(function)} == needed
    ]
    return same if len(same) == 1 else []


def _shared_parameters(first: Callable[..., Any], second: Callable[..., Any]) -> int:
    names = [{each.name for each in single_parameters_of(f)} for f in (first, second)]
    return len(names[0] & names[1])


def _forward_names(name: str) -> Iterator[str]:
    """Names, without capitals, of the function whose backward or gradient a function may be."""
    plain = name.lower()
    backward = re.fullmatch(BACKWARD, plain)
    if backward and backward["of"]:
        for ending in FORWARD_ENDINGS:
            yield backward["of"] + ending + (backward["rest"] or "")
            yield backward["of"] + ending
        yield f"forward_{backward['of']}"
    reverse = re.fullmatch(r"(backward|bwd|backprop|d)_(?!prop|pass)(?P<of>\w+)", plain)
    if reverse:
        yield from (f"forward_{reverse['of']}", f"fwd_{reverse['of']}", reverse["of"])
    gradient = re.fullmatch(GRADIENT, plain)
    of = gradient and (gradient["after"] or gradient["before"])
    if of:
        yield from (of, f"{of}_function", f"compute_{of}", f"{of}_loss", f"cost_{of}", f"loss_{of}")
    if re.fullmatch(r"(compute_?|calc(ulate)?_?)?(gradients?|grads?)(_function)?", plain):
        yield from ("cost", "loss", "compute_cost", "compute_loss", "cost_function", "costfunction")
        yield from ("computecost", "loss_function", "calculate_cost", "calculate_loss", "objective")


def check_pair(pair: Pair) -> Conclusion | None:
    """The best conclusion on the second function; None if no way of calling gives both."""
    if takes_upstream(pair.backward, pair.forward):
        return _check_with_upstream(pair)
    together = _put_together(pair)
    found = check_together(together)
    if found is not None and found.outcome == RIGHT and _is_one_number(found):
        return None  # one feature would hide a sum over the features
    return None if found is None else with_several_outputs(found, together)


def _is_one_number(found: Conclusion) -> bool:
    sizes = [block.x.size for block in found.trial.blocks]
    return found.trial.samples == 1 and sum(sizes) == 1


def takes_upstream(backward: Callable[..., Any], forward: Callable[..., Any]) -> bool:
    """Whether the second function starts from a gradient that it is given, or from a cache."""
    own = {each.name for each in single_parameters_of(forward)}
    parameters = [p.name for p in single_parameters_of(backward) if p.name not in own]
    return any({"upstream", "cache"} & {*roles_of(name)[:1]} for name in parameters)


def _put_together(pair: Pair) -> Together:
    """One function that calls both with the parameters of both."""
    forward = {p.name: p for p in single_parameters_of(pair.forward)}
    backward = {p.name: p for p in single_parameters_of(pair.backward)}
    merged = {**forward, **backward}

    def both(**given: Any) -> tuple[Any, ...]:
        value = pair.forward(**{k: v for k, v in given.items() if k in forward})
        slopes = pair.backward(**{k: v for k, v in given.items() if k in backward})
        return (value, *slopes) if isinstance(slopes, tuple) else (value, slopes)

    with_parameters(both, [*merged.values()], by_name=True)
    names = ("loss", *(returned_names(pair.backward) or ("gradient",)))
    words = f"the value of {pair.forward_name}"
    return Together(both, pair.name, names, pair.backward, words, "two functions")


def _check_with_upstream(pair: Pair) -> Conclusion | None:
    until = counted_time() + SECONDS
    found: list[Conclusion] = []
    with keep_random_state():
        for tensors, roles, layout in itertools.product(
            use_tensors(), _data_first(pair.forward), (*LAYOUTS, *IMAGE_LAYOUTS)
        ):
            arguments = arguments_for(roles, layout, pair.forward)
            left = until - counted_time()
            if arguments is None or left <= 0:
                continue
            call = Call(pair.forward, pair.forward_name, arguments, tensors)
            tried = call_safely(
                lambda call=call, layout=layout: _try_forward(pair, call, layout), (), left
            )
            found += tried.returned or []
            if any(each.is_exact for each in found):
                break
    return best_conclusion(_most_telling(found, pair.name))


def _data_first(forward: Callable[..., Any]) -> list[dict[str, str]]:
    """The roles of the parameters; those in which one holds data come first."""
    return sorted(assignments(forward), key=lambda roles: "data" not in roles.values())


def _most_telling(found: Sequence[Conclusion], name: str) -> list[Conclusion]:
    """Without one sample or one output, where the functions take several.

    One sample does not show a mean, and one output shows neither which axis is summed nor whether
    weights are transposed.
    """
    contradicting = [each for each in found if _contradicts(each)]
    right = [each for each in found if each.outcome == RIGHT]
    if contradicting and all(each.trial.words.startswith(HIDING) for each in right):
        found = contradicting
    several = [each for each in found if each.trial.samples > 1 and each.is_understood]
    kept = several or list(found)
    wrong = [each for each in kept if each.outcome == WRONG]
    return wrong if wrong and re.search(LAYER_NAMES, name.lower()) else kept


def _contradicts(found: Conclusion) -> bool:
    """Whether a gradient of several features has the right shapes and is not right."""
    trial = found.trial
    whole = trial.samples > 1 and not trial.words.startswith(HIDING)
    same = all(block.is_known and block.same_shape is not None for block in trial.blocks)
    return whole and same and found.outcome != RIGHT


def _try_forward(pair: Pair, call: Call, layout: Layout) -> list[Conclusion]:
    """The conclusions for each way of calling backward after one call of forward."""
    returned = call()
    leaves = read_leaves(returned, returned_names(pair.forward))
    if not leaves or leaves[0].value.size < 2:
        return []
    output = leaves[0]
    if not np.array_equal(output.value, output.get(call())):
        return []  # it is random
    upstream = random_array("upstream", output.value.shape, 1.0)

    def value_at(changes: Mapping[str, Numbers]) -> float:
        return float((upstream * output.get(call(changes))).sum())

    found = []
    for arguments in _backward_arguments(pair, call, returned, output, upstream):
        try:
            slopes = pair.backward(*arguments)
        except Exception:  # another way of calling may be the right one
            continue
        blocks_from = read_leaves(slopes, returned_names(pair.backward) or ("",))
        points = call.points()
        blocks = match_blocks(blocks_from, points, value_at, is_float32([output, *blocks_from]))
        trial = Trial(
            name=pair.name,
            value_words=f"sum(upstream * {pair.forward_name}(...))",
            words=layout.arrangement,
            call=f"{pair.name}({', '.join(map(_short_code, arguments))})",
            blocks=tuple(blocks),
            samples=layout.sample_count,
            kind="upstream",
            value=value_at({}),
            again=lambda: best_conclusion(_try_forward(pair, call, layout)),
            gradient_again=partial(_call_with_copies, pair.backward, call, arguments),
        )
        concluded = conclude(trial) if blocks else None
        if concluded and concluded.outcome == NOT_CHECKED:
            inner = [leaf for leaf in leaves[1:] if leaf.value.shape == output.value.shape]
            concluded = _without_activation(concluded, call, inner, upstream, blocks_from)
            concluded = explain_by_derivative(concluded, blocks[0].x, output.value, upstream)
        found += [concluded] if concluded else []
    return found


def _call_with_copies(function: Callable[..., Any], call: Call, arguments: Sequence[Any]) -> Any:
    return function(*map(call.copy, arguments))


def _without_activation(
    found: Conclusion,
    call: Call,
    inner: Sequence[Leaf],
    upstream: Numbers,
    slopes: Sequence[Leaf],
) -> Conclusion:
    """The same conclusion, or wrong if every block is right for what is before the activation."""
    for leaf in inner:

        def value_at(changes: Mapping[str, Numbers], leaf: Leaf = leaf) -> float:
            return float((upstream * leaf.get(call(changes))).sum())

        blocks = match_blocks(slopes, call.points(), value_at, is_float32(slopes))
        if blocks and all(block.agrees and block.is_known for block in blocks):
            names = ", ".join(block.name for block in blocks)
            says = f"{names} lack{'s' if len(blocks) == 1 else ''} the derivative of the activation"
            hint = "Multiply the upstream gradient by the derivative of the activation first."
            wrong = next(block for block in found.trial.blocks if not block.agrees)
            return Conclusion(found.trial, WRONG, "activation derivative", says, hint, wrong)
    return found


def _backward_arguments(
    pair: Pair, call: Call, returned: Any, output: Leaf, upstream: Numbers
) -> Iterator[list[Any]]:
    """Arguments for backward, the most plausible first."""
    given: dict[str, Sequence[Any]] = {}
    names = returned_names(pair.forward)
    named = dict(zip(names, returned, strict=True)) if _is_tuple(returned, len(names)) else {}
    upstream_used = False
    for parameter in single_parameters_of(pair.backward):
        name, roles = parameter.name, roles_of(parameter.name)
        if parameter.default is not inspect.Parameter.empty and name not in call.arguments:
            break
        if name in call.arguments:
            given[name] = [call.arguments[name]]
        elif name in named and "upstream" not in roles:
            given[name] = [named[name]]
        elif "upstream" in roles and not upstream_used:
            given[name], upstream_used = [upstream], True
        elif "cache" in roles:
            given[name] = _caches(returned, call)
        else:
            alike = [v for k, v in call.arguments.items() if {*roles_of(k)} & {*roles}]
            first = next(iter(call.arguments.values()))
            given[name] = [*alike, first, output.value]
    for chosen in itertools.islice(itertools.product(*given.values()), MOST_WAYS):
        plain = Call(pair.backward, pair.name, {}, call.tensors)
        yield [plain.copy(each) for each in chosen]


def _caches(returned: Any, call: Call) -> list[Any]:
    """What may be the cache: what follows the output, all of it, or the arguments."""
    arguments = list(call.arguments.values())
    found: list[Any] = []
    if isinstance(returned, tuple) and len(returned) > 1:
        found += [returned[1]] if len(returned) == 2 else [returned[1:], returned[1], returned]
    else:
        found += [arguments[0], tuple(arguments), returned]
    return found


def _is_tuple(value: Any, count: int) -> bool:
    return isinstance(value, tuple) and len(value) == count > 1


def _short_code(value: Any) -> str:
    return as_code(value) if isinstance(value, np.ndarray | float | int | str) else "cache"
