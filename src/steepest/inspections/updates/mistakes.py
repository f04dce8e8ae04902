"""Which known mistake a function makes whose steps follow no usual rule."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from steepest.checks.registry import get_piece
from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.inspections.updates.arguments import STATES
from steepest.inspections.updates.following import agree, begins_alike, first_fit, gradient_of
from steepest.inspections.updates.mistaken_rules import MistakenRule, mistaken_rules
from steepest.inspections.updates.rules import Numbers
from steepest.inspections.updates.scene import Scene
from steepest.roles.reading import plain_name
from steepest.values import counted

__all__ = ["find_mistake"]

HARMLESS: Final = ("t one too large",)
"""Mistakes of the catalogue with which training goes on as before."""
FORGETS: Final = r"not kept|forgotten|not added up|last step"
"""In the names of mistakes that a call also shows to whom no state is given."""
PIECES: Final = ("momentum", "nesterov", "adagrad", "rmsprop", "adam")
Paths = Sequence[list[Numbers]]


def find_mistake(
    name: str,
    scene: Scene,
    paths: Paths,
    promised: tuple[str, ...],
    rates: Sequence[float],
    numbers: Sequence[float],
) -> FunctionVerdict | None:
    """The mistake that moves all parameters in the same way as the function; None if none does.

    Args:
        name: of the function, as the user calls it.
        scene: its calls.
        paths: each parameter after each step.
        promised: the rules of which its name promises one.
        rates: learning rates that the code may have.
        numbers: other numbers of it.
    """
    if not promised:
        return None
    return _of_catalogue(name, scene, paths, promised, rates, numbers) or _of_rules(
        name, scene, paths, promised, rates, numbers
    )


def _of_catalogue(
    name: str,
    scene: Scene,
    paths: Paths,
    promised: tuple[str, ...],
    rates: Sequence[float],
    numbers: Sequence[float],
) -> FunctionVerdict | None:
    piece_name = promised[0]
    if piece_name not in (*PIECES, "sgd"):
        return None
    piece = get_piece(piece_name)
    roles = piece.signatures[0].roles[3:]
    betas = [n for n in dict.fromkeys([*numbers, 0.9, 0.99, 0.999]) if 0.05 < n < 1]
    options = [[1e-8] if role == "eps" else betas for role in roles]
    pairs = list(zip(paths, scene.world.pairs, strict=False))
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
        or ("beta" in mistake and _has_equal_rates(scene))
        or (re.search(FORGETS, mistake) is not None and _may_take_a_state(scene))
        or _keeps_states_elsewhere(scene)
        or (piece == "sgd" and _has_own_gradients(scene))
    )


def _has_equal_rates(scene: Scene) -> bool:
    """Whether the object that was made has one number below 1 twice, as its two betas."""
    own = getattr(getattr(scene.call, "__self__", None), "__dict__", {})
    rates = [each for each in own.values() if isinstance(each, float) and 0.5 < each < 1]
    return len({*rates}) < len(rates)


def _may_take_a_state(scene: Scene) -> bool:
    """Whether an argument that is left out, such as ``config=None``, may hold the state."""
    parameters = inspect.signature(scene.call).parameters.values()
    left_out = [each for each in parameters if each.name not in scene.arguments.values]
    return any(each.default is None or isinstance(each.default, dict | list) for each in left_out)


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
    gradients = [gradient_of(scene.world, pair, k + 1) for k in range(len(path))]
    with np.errstate(all="ignore"):
        first = np.asarray(function(pair.start.copy(), gradients[:1], *values))
        if not begins_alike(path, first, pair.start):
            return False
        expected = [
            np.asarray(function(pair.start.copy(), gradients[: k + 1], *values))
            for k in range(len(path))
        ]
    return bool(all(np.isfinite(e).all() for e in expected)) and agree(path, expected, pair.start)


def _of_rules(
    name: str,
    scene: Scene,
    paths: Paths,
    promised: tuple[str, ...],
    rates: Sequence[float],
    numbers: Sequence[float],
) -> FunctionVerdict | None:
    if _keeps_states_elsewhere(scene):
        return None
    known = [
        each
        for each in mistaken_rules(promised, rates, numbers)
        if not _may_be_of_the_scene(each.name, each.family, scene)
    ]
    by_rule = {each.rule: each for each in known}
    found: MistakenRule | None = None
    for path, pair in zip(paths, scene.world.pairs, strict=False):
        gradients = [gradient_of(scene.world, pair, k + 1) for k in range(len(path))]
        rules = [each.rule for each in known if found is None or each.name == found.name]
        fit = first_fit(path, pair.start, gradients, rules)
        if fit is None:
            return None
        found = by_rule[fit]
    return None if found is None else _wrong(name, found.family, found, scene)


def _wrong(name: str, piece: str, mistake: Any, scene: Scene) -> FunctionVerdict:
    parameters = counted(len(scene.world.pairs), "parameter")
    sentence = f"{name} {mistake.does} ({parameters}, given gradients)."
    shown = piece if piece in PIECES else "adam" if "ada" in piece or "nadam" in piece else "sgd"
    return FunctionVerdict(shown, WRONG, sentence, mistake.name, mistake.hint, subject=name)
