"""The verdict on a function that updates parameters: which rule it follows, or which mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np

from steepest.consistency.calls import keep_random_state
from steepest.consistency.trials import join_names
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.updates.delegating import judge_delegation
from steepest.inspections.updates.following import first_fit, gradient_of
from steepest.inspections.updates.further_rules import further_rules
from steepest.inspections.updates.look_ahead import judge_look_ahead
from steepest.inspections.updates.mistakes import find_mistake
from steepest.inspections.updates.moved_by import read_names
from steepest.inspections.updates.rules import Numbers, Rule, usual_rules
from steepest.inspections.updates.scene import Scene
from steepest.inspections.updates.scenes import scenes_of_function, scenes_of_method
from steepest.inspections.updates.settings_on import judge_settings
from steepest.inspections.updates.stand_ins import Parameters
from steepest.roles.reading import plain_name

__all__ = [
    "judge_function",
    "judge_method",
    "promised_families",
    "rates_and_numbers",
]

SECONDS: Final = 1.2
SECONDS_OF_SETTINGS: Final = 0.6
AFTER_A_MISTAKE: Final = 0.3
"""Computing time for other calls, one of which may show that the function is right."""
RATE_NAME: Final = (
    r"lr|(?<![a-z])e{1,2}ta|alpha|rate|step_?size|learn|gradient_step|aprend|apprent|lern|tax|tasa"
)
DIRECTIONS: Final = r"delta|change|correction|adjust"
"""Parts of the names of what is added to parameters."""
FAMILIES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"ams_?grad", ("amsgrad",)),
    (r"ada_?belief", ("adabelief",)),
    (r"ada_?max", ("adamax",)),
    (r"n_?adam", ("nadam",)),
    (r"ada_?delta", ("adadelta",)),
    (r"adam", ("adam",)),
    (r"ada_?grad", ("adagrad",)),
    (r"rms_?prop", ("rmsprop",)),
    (r"nesterov|(^|_)nag", ("nesterov", "momentum")),
    (r"moment", ("momentum", "nesterov")),
    (r"sgd|descent|vanilla|(^|_)gd", ("sgd", "momentum", "nesterov")),
)
"""What a name promises, and the rules that keep the promise."""
UNKNOWN: Final = r"lamb|lars|(^|_)rprop|lbfgs|newton|natural"
NO_CALL: Final = "no call that was tried changed parameters"
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

    def judge(changes: Mapping[str, Any]) -> FunctionVerdict:
        return _judge(name, scenes_of_method(cls, method, changes), SECONDS_OF_SETTINGS)

    verdict = judge_look_ahead(judge_settings(verdict, cls, names, judge), cls, method)
    if "momentum" not in names or not verdict.ok:
        return verdict
    with_momentum = judge({"momentum": 0.9})
    if with_momentum.outcome != RIGHT:
        is_a_number = NO_CALL not in with_momentum.sentence  # else it is the velocity
        return with_momentum if is_a_number else verdict
    return with_momentum if "gradient descent" in verdict.sentence else verdict


def _attributes_of(cls: type, method: str) -> set[str]:
    return read_names(vars(cls)[method])


def promised_families(name: str) -> tuple[str, ...]:
    """The rules that the name of a function or its class promises; () if it promises none.

    >>> promised_families("Optimizer_Adam.update_params"), promised_families("Net.update")
    (('adam',), ())
    """
    plain = plain_name(name.replace(".", "_"))
    return next((families for pattern, families in FAMILIES if re.search(pattern, plain)), ())


def _judge(
    name: str, scenes: Iterator[Callable[[], Scene | None]], seconds: float = SECONDS
) -> FunctionVerdict:
    until = counted_time() + seconds
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
                if scene is not None and "amsgrad" in promised_families(name):
                    scene.world.fading = True
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
                until = min(until, counted_time() + AFTER_A_MISTAKE)
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
    rates = [*rates, 1.0] if scene.world.hidden else rates
    asked = further_rules(plain_name(name), rates, numbers)
    rules = [*asked, *usual_rules(rates, numbers)]
    fits = _fits(scene, paths, rules, 1, until)
    note = ""
    if not all(fits) and any(re.search(DIRECTIONS, plain_name(n)) for n in scene.arguments.values):
        added = _fits(scene, paths, rules, -1, until)
        if all(added):
            fits, note = added, "It adds what it is given, which must be the negative gradient."
    families = {fit[0] for fit in fits if fit}
    if scene.world.hidden and (families <= {"sgd"} or not promised):
        return FunctionVerdict(_piece_of(families), NOT_CHECKED, "")
    unreached = _layers_left_out(name, scene)
    if unreached is not None and fits and all(fits):
        return unreached
    if fits and all(fits) and (not promised or families <= {*promised}):
        words = " and ".join(dict.fromkeys(fit[1] for fit in fits if fit))
        listed = ", ".join(pair.name for pair in scene.world.pairs[:4])
        does = "returns the steps for" if scene.world.hidden else "moves"
        sentence = (
            f"{name} is right: in {len(paths[0])} steps with given gradients it {does} {listed} by "
            f"{words}."
        )
        notes = (note,) if note else ()
        return FunctionVerdict(_piece_of(families), RIGHT, sentence, notes=notes)
    left_out = _parameters_left_out(name, scene, paths, fits)
    return (
        left_out
        or find_mistake(name, scene, paths, promised, rates, numbers)
        or FunctionVerdict(_piece_of(families), NOT_CHECKED, "")
    )


def _fits(
    scene: Scene, paths: list[list[Numbers]], rules: Sequence[Rule], sign: int, until: float
) -> list[Fit | None]:
    """For each parameter the rule that it follows, by the gradients times a sign."""
    fits: list[Fit | None] = []
    last: Rule | None = None
    for path, pair in _joined(scene, paths):
        gradients = [sign * gradient_of(scene.world, pair, k + 1) for k in range(len(path))]
        last = first_fit(path, pair.start, gradients, [last] if last else [])
        last = last or first_fit(path, pair.start, gradients, rules)
        fits.append(None if last is None else (last.family, last.words))
        if last is None and (counted_time() > until or sign < 0):
            break
    return fits


def _piece_of(families: set[str]) -> str:
    known = ("momentum", "nesterov", "adagrad", "rmsprop", "adam")
    return next((each for each in known if each in families), "sgd")


def rates_and_numbers(numbers: Mapping[str, float]) -> tuple[list[float], list[float]]:
    """Learning rates, those with such a name first, and all other numbers."""
    named = [v for k, v in numbers.items() if re.search(RATE_NAME, plain_name(k)) and v > 0]
    literal = [v for k, v in numbers.items() if k.startswith("literal") and 1e-5 < v < 1]
    rates = list(dict.fromkeys(named)) or literal
    return rates, list(dict.fromkeys(v for v in numbers.values() if 0 < v < 1))


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
