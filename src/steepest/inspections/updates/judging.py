"""The verdict on a function that updates parameters: which rule it follows, or which mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from inspect import signature
from typing import Any, Final

import numpy as np

from steepest.checks.registry import get_piece
from steepest.consistency.calls import keep_random_state
from steepest.consistency.trials import join_names
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.updates.arguments import STATES
from steepest.inspections.updates.delegating import judge_delegation
from steepest.inspections.updates.rules import Numbers, Rule, usual_rules
from steepest.inspections.updates.scenes import (
    Scene,
    read_names,
    scenes_of_function,
    scenes_of_method,
)
from steepest.inspections.updates.stand_ins import Parameters, gradient_values
from steepest.roles.reading import plain_name

__all__ = [
    "first_fit",
    "judge_function",
    "judge_method",
    "promised_families",
    "rates_and_numbers",
]

SECONDS: Final = 1.2
RELATIVE: Final = 2e-5
"""Of the largest move; the small number in a denominator may be another."""
ROUNDING: Final = 3e-7
RATE_NAME: Final = (
    r"lr|(?<![a-z])e{1,2}ta|alpha|rate|step_?size|learn|gradient_step|aprend|apprent|lern|tax|tasa"
)
DIRECTIONS: Final = r"delta|change|correction|adjust"
"""Parts of the names of what is added to parameters."""
FAMILIES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"adamax", ("adamax",)),
    (r"nadam", ("nadam",)),
    (r"ada_?delta", ("adadelta",)),
    (r"adam", ("adam",)),
    (r"ada_?grad", ("adagrad",)),
    (r"rms_?prop", ("rmsprop",)),
    (r"nesterov|(^|_)nag", ("nesterov", "momentum")),
    (r"moment", ("momentum", "nesterov")),
    (r"sgd|descent|vanilla|(^|_)gd", ("sgd", "momentum", "nesterov")),
)
"""What a name promises, and the rules that keep the promise."""
UNKNOWN: Final = r"lion|adabelief|lamb|lars|amsgrad|rprop|lbfgs|newton|natural"
NO_CALL: Final = "no call that was tried changed parameters"
HARMLESS: Final = ("t one too large",)
"""Mistakes of the catalogue with which training goes on as before."""
Fit = tuple[str, str]
"""The family of the rule, and its words."""


def judge_function(function: Callable[..., Any], name: str) -> FunctionVerdict:
    """The verdict on a function of parameters and gradients."""
    return _judge(name, scenes_of_function(function))


def judge_method(cls: type, method: str, name: str) -> FunctionVerdict:
    """The verdict on a method of an optimiser, a layer or a model."""
    verdict = _judge(name, scenes_of_method(cls, method, {}))
    names = _attributes_of(cls, method)
    corrects = dict.fromkeys((each for each in names if "correct" in each.lower()), True)
    if verdict.outcome == NOT_CHECKED and corrects:
        verdict = _judge(name, scenes_of_method(cls, method, corrects))
    if verdict.outcome == NOT_CHECKED:
        return judge_delegation(cls, method, name) or verdict
    if not verdict.ok:
        return verdict
    verdict = _with_settings(verdict, cls, method, name, names)
    if "momentum" not in names:
        return verdict
    with_momentum = _judge(name, scenes_of_method(cls, method, {"momentum": 0.9}))
    if with_momentum.outcome != RIGHT:
        is_a_number = NO_CALL not in with_momentum.sentence  # else it is the velocity
        return with_momentum if is_a_number else verdict
    return with_momentum if "gradient descent" in verdict.sentence else verdict


def _with_settings(
    verdict: FunctionVerdict, cls: type, method: str, name: str, names: set[str]
) -> FunctionVerdict:
    """The verdict, with what is known of settings that were off, such as a look-ahead."""
    parameters = signature(cls).parameters.values()
    off = [each.name for each in parameters if each.default is False and each.name in names]
    tried = [each for each in off if re.fullmatch(r"(use_)?nest\w*", each.lower())]
    notes = [
        f"With {each}=True it makes the same steps as without: there is no look-ahead."
        for each in tried
        if _judge(name, scenes_of_method(cls, method, {each: True})).sentence == verdict.sentence
    ]
    if left := [each for each in off if each not in tried]:
        notes.append(f"It was judged without {join_names(left)}.")
    return replace(verdict, notes=(*verdict.notes, *notes))


def _attributes_of(cls: type, method: str) -> set[str]:
    return read_names(vars(cls)[method])


def promised_families(name: str) -> tuple[str, ...]:
    """The rules that the name of a function or its class promises; () if it promises none.

    >>> promised_families("Optimizer_Adam.update_params"), promised_families("Net.update")
    (('adam',), ())
    """
    plain = plain_name(name.replace(".", "_"))
    return next((families for pattern, families in FAMILIES if re.search(pattern, plain)), ())


def _judge(name: str, scenes: Iterator[Callable[[], Scene | None]]) -> FunctionVerdict:
    until = counted_time() + SECONDS
    mistakes: list[FunctionVerdict] = []
    moved = False
    if re.search(UNKNOWN, plain_name(name.replace(".", "_"))):
        scenes = iter(())
    with keep_random_state():
        for build in scenes:
            left = until - counted_time()
            if left <= 0:
                break
            np.random.seed(0)

            def play(build: Callable[[], Scene | None] = build) -> Any:
                scene = build()
                return None if scene is None else (scene, scene.paths())

            call = call_safely(play, (), left)
            if not call.returned or not call.returned[1]:
                continue
            scene, paths = call.returned
            if all(np.array_equal(path[-1], pair.start) for path, pair in _joined(scene, paths)):
                continue
            moved = True
            verdict = _verdict_on_paths(name, scene, paths, until)
            if verdict.ok:
                return verdict
            if verdict.outcome == WRONG:
                mistakes.append(verdict)
    if mistakes:
        return mistakes[0]
    why = "it follows no usual rule" if moved else NO_CALL
    return FunctionVerdict("sgd", NOT_CHECKED, f"{name} could not be judged as an update: {why}.")


def _joined(scene: Scene, paths: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    return zip(paths, scene.world.pairs, strict=False)


def _verdict_on_paths(
    name: str, scene: Scene, paths: list[list[Numbers]], until: float
) -> FunctionVerdict:
    promised = promised_families(name)
    rates, numbers = rates_and_numbers(scene.numbers())
    rules = list(usual_rules(rates, numbers))
    fits = _fits(scene, paths, rules, 1, until)
    note = ""
    if not all(fits) and any(re.search(DIRECTIONS, plain_name(n)) for n in scene.arguments.values):
        added = _fits(scene, paths, rules, -1, until)
        if all(added):
            fits, note = added, "It adds what it is given, which must be the negative gradient."
    families = {fit[0] for fit in fits if fit}
    unreached = _layers_left_out(name, scene)
    if unreached is not None and fits and all(fits):
        return unreached
    if fits and all(fits) and (not promised or families <= {*promised}):
        words = " and ".join(dict.fromkeys(fit[1] for fit in fits if fit))
        listed = ", ".join(pair.name for pair in scene.world.pairs[:4])
        sentence = (
            f"{name} is right: in {len(paths[0])} steps with given gradients it moves {listed} by "
            f"{words}."
        )
        notes = (note,) if note else ()
        return FunctionVerdict(_piece_of(families), RIGHT, sentence, notes=notes)
    left_out = _parameters_left_out(name, scene, paths, fits)
    return (
        left_out
        or _known_mistake(name, scene, paths, promised, rates, numbers)
        or FunctionVerdict(_piece_of(families), NOT_CHECKED, "")
    )


def _fits(
    scene: Scene, paths: list[list[Numbers]], rules: Sequence[Rule], sign: int, until: float
) -> list[Fit | None]:
    """For each parameter the rule that it follows, by the gradients times a sign."""
    fits: list[Fit | None] = []
    last: Rule | None = None
    for path, pair in _joined(scene, paths):
        gradients = [sign * _gradient(scene, pair, k + 1) for k in range(len(path))]
        last = first_fit(path, pair.start, gradients, [last] if last else [])
        last = last or first_fit(path, pair.start, gradients, rules)
        fits.append(None if last is None else (last.family, last.words))
        if last is None and (counted_time() > until or sign < 0):
            break
    return fits


def _gradient(scene: Scene, pair: Any, step: int) -> Numbers:
    return np.asarray(gradient_values(pair.gradient.shape, pair.place, step), dtype=np.float64)


def _piece_of(families: set[str]) -> str:
    known = ("momentum", "nesterov", "adagrad", "rmsprop", "adam")
    return next((each for each in known if each in families), "sgd")


def rates_and_numbers(numbers: Mapping[str, float]) -> tuple[list[float], list[float]]:
    """Learning rates, those with such a name first, and all other numbers."""
    named = [v for k, v in numbers.items() if re.search(RATE_NAME, plain_name(k)) and v > 0]
    literal = [v for k, v in numbers.items() if k.startswith("literal") and 1e-5 < v < 1]
    rates = list(dict.fromkeys(named)) or literal
    return rates, list(dict.fromkeys(v for v in numbers.values() if 0 < v < 1))


def first_fit(
    path: Sequence[Numbers], start: Numbers, gradients: Sequence[Numbers], rules: Sequence[Rule]
) -> Rule | None:
    """The first rule that moves a parameter from its start along a path."""
    for rule in rules:
        if _agree(path, rule.path(start, gradients), start):
            return rule
    return None


def _agree(path: Sequence[Numbers], expected: Sequence[Numbers], start: Numbers) -> bool:
    if np.shape(path[-1]) != np.shape(expected[-1]):
        return False
    move = max(float(np.abs(each - start).max()) for each in expected)
    allowed = RELATIVE * move + ROUNDING * float(np.abs(start).max())
    return all(bool(np.abs(a - b).max() <= allowed) for a, b in zip(path, expected, strict=True))


def _layers_left_out(name: str, scene: Scene) -> FunctionVerdict | None:
    """Layers that a loop over the number of parameters does not reach."""
    given = [each for each in scene.arguments.values.values() if isinstance(each, Parameters)]
    left = next(filter(None, (each.left_out() for each in given)), ())
    if not left:
        return None
    reached = [pair.name for pair in scene.world.pairs]
    sentence = (
        f"{name} never changes {join_names(left)}: of the parameters that it gets it moves only "
        f"{join_names(reached)}."
    )
    hint = "Let the loop reach the last layer as well: range(1, L + 1) ends with L."
    return FunctionVerdict("sgd", WRONG, sentence, "a layer never changes", hint, subject=name)


def _parameters_left_out(
    name: str, scene: Scene, paths: Sequence[list[Numbers]], fits: Sequence[Fit | None]
) -> FunctionVerdict | None:
    """Parameters of a layer that never change though their gradients are read, beside others."""
    pairs = list(_joined(scene, paths))
    still = [bool(all(np.array_equal(step, pair.start) for step in path)) for path, pair in pairs]
    moved = {fit[1] for fit, rests in zip(fits, still, strict=False) if fit and not rests}
    if len(fits) < len(pairs) or len(moved) != 1 or not any(still):
        return None
    if not all(rests or fit for fit, rests in zip(fits, still, strict=True)):
        return None
    asked = {id(each) for each in scene.world.asked_gradients}
    if not all(id(pair.gradient) in asked for _, pair in pairs):
        return None
    names = ", ".join(dict.fromkeys(p.name for (_, p), r in zip(pairs, still, strict=True) if r))
    sentence = (
        f"{name} never changes {names}, though it reads the gradient; the other parameters move by "
        f"{moved.pop()}."
    )
    hint = f"Subtract the learning rate times the gradient from {names} too."
    return FunctionVerdict("sgd", WRONG, sentence, "a parameter never changes", hint, subject=name)


def _known_mistake(
    name: str,
    scene: Scene,
    paths: list[list[Numbers]],
    promised: tuple[str, ...],
    rates: Sequence[float],
    numbers: Sequence[float],
) -> FunctionVerdict | None:
    """The mistake of the catalogue that moves all parameters in the same way."""
    piece_name = _piece_of({*promised[:1]}) if promised else ""
    if not piece_name or promised[0] not in (piece_name, "sgd"):
        return None
    piece = get_piece(piece_name)
    roles = piece.signatures[0].roles[3:]
    betas = [n for n in dict.fromkeys([*numbers, 0.9, 0.99, 0.999]) if 0.05 < n < 1]
    options = [[1e-8] if role == "eps" else betas for role in roles]
    pairs = list(_joined(scene, paths))
    for mistake in piece.mistakes:
        if not mistake.judged or mistake.fit is not None or mistake.name in HARMLESS:
            continue
        if _may_be_of_the_scene(mistake.name, piece_name, scene):
            continue
        function = mistake.implementation(piece.reference)
        for rate in rates[:3]:
            for values in _combinations(options):
                if all(
                    _follows(function, path, pair, scene, (rate, *values)) for path, pair in pairs
                ):
                    return _wrong(name, piece_name, mistake, scene)
    return None


def _may_be_of_the_scene(mistake: str, piece: str, scene: Scene) -> bool:
    """Whether the call that was tried may show a mistake that the code does not make."""
    return (
        (mistake.startswith("no bias correction") and _may_correct(scene))
        or (mistake == "the same beta twice" and _has_equal_rates(scene))
        or _keeps_states_elsewhere(scene)
        or (piece == "sgd" and _has_own_gradients(scene))
    )


def _has_equal_rates(scene: Scene) -> bool:
    """Whether the object that was made has one number below 1 twice, as its two betas."""
    own = getattr(getattr(scene.call, "__self__", None), "__dict__", {})
    rates = [each for each in own.values() if isinstance(each, float) and 0.5 < each < 1]
    return len({*rates}) < len(rates)


def _has_own_gradients(scene: Scene) -> bool:
    """Whether the object keeps the gradients itself: they may be negative ones."""
    own = getattr(getattr(scene.call, "__self__", None), "__dict__", {})
    return bool(scene.world.slots) or scene.world.found_by_code or "_world" in own


def _keeps_states_elsewhere(scene: Scene) -> bool:
    """Whether an argument is a state that no result replaces: the caller may do that."""
    names = [each for each in scene.arguments.values if re.fullmatch(STATES, plain_name(each))]
    return not {*names} <= {*scene.returned}


def _may_correct(scene: Scene) -> bool:
    """Whether the object has a setting for the correction, which may be off."""
    own = getattr(getattr(scene.call, "__self__", None), "__dict__", {})
    return any("correct" in name.lower() for name in own)


def _combinations(options: Sequence[Sequence[float]]) -> Iterator[tuple[float, ...]]:
    if len(options) == 3:  # Adam: two rates and the small number
        usual = [(0.9, 0.999), (0.9, 0.99)]
        yield from ((*pair, options[2][0]) for pair in usual)
        return
    if not options:
        yield ()
        return
    for first in options[0]:
        yield (first, *(each[0] for each in options[1:]))


def _follows(
    function: Callable[..., Any], path: list[Numbers], pair: Any, scene: Scene, values: Any
) -> bool:
    gradients = [_gradient(scene, pair, k + 1) for k in range(len(path))]
    with np.errstate(all="ignore"):
        expected = [
            np.asarray(function(pair.start.copy(), gradients[: k + 1], *values))
            for k in range(len(path))
        ]
    return bool(all(np.isfinite(e).all() for e in expected)) and _agree(path, expected, pair.start)


def _wrong(name: str, piece: str, mistake: Any, scene: Scene) -> FunctionVerdict:
    sentence = f"{name} {mistake.does} ({len(scene.world.pairs)} parameters, given gradients)."
    return FunctionVerdict(piece, WRONG, sentence, mistake.name, mistake.hint, subject=name)
