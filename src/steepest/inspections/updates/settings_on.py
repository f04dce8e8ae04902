"""Settings of an optimiser that are off by default, such as a look-ahead or weight decay."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from steepest.consistency.trials import join_names
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict

__all__ = ["DECAY_CHANGE", "enlarge_decays", "judge_settings"]

NESTED: Final = r"(use_)?nest\w*"
DECAY: Final = r"(use_)?(weight_?decay|wd|l2\w*|decoupled\w*)"
SMALL_NUMBER: Final = r"eps\w*|e|\w*(lr|rate|tol\w*|beta\w*|alpha|eta)"
"""Names of numbers that are small and no weight decay."""
DECAY_CHANGE: Final = "weight decay on"
"""The change of `scenes_of_method` with which small and missing decays are made large."""
LARGE: Final = 0.05
Judge = Callable[[Mapping[str, Any]], FunctionVerdict]


def judge_settings(
    verdict: FunctionVerdict, cls: type, names: Collection[str], judge: Judge
) -> FunctionVerdict:
    """The verdict, with what is known of settings that were off.

    Args:
        verdict: right, with the settings that the object has by default.
        cls: the class of the optimiser.
        names: attributes that the method reads.
        judge: gives the verdict with attributes or arguments of the class changed.
    """
    off = [name for name in settings_that_are_off(cls) if name in names]
    looked = [each for each in off if re.fullmatch(NESTED, each.lower())]
    notes = [
        f"With {each}=True it makes the same steps as without: there is no look-ahead."
        for each in looked
        if judge({each: True}).sentence == verdict.sentence
    ]
    decays = [each for each in off if re.fullmatch(DECAY, each.lower())]
    with_decay = (
        judge({DECAY_CHANGE: True} | dict.fromkeys(decays, True))
        if (decays or has_small_decay(cls, names))
        else verdict
    )
    if with_decay.outcome == WRONG:
        given = f" With {join_names(decays)}=True." if decays else ""
        return replace(with_decay, sentence=with_decay.sentence + given)
    if decays and with_decay.outcome == RIGHT:
        notes.append(f"With {join_names(decays)}=True it is right too.")
        looked = [*looked, *decays]
    if left := [each for each in off if each not in looked]:
        notes.append(f"It was judged without {join_names(left)}.")
    return replace(verdict, notes=(*verdict.notes, *notes))


def settings_that_are_off(cls: type) -> list[str]:
    """Parameters with the default False, of the class and of those that it passes others on to.

    >>> class Base:
    ...     def __init__(self, nesterov=False): self.nesterov = nesterov
    >>> class Derived(Base):
    ...     def __init__(self, lr, **others): super().__init__(**others)
    >>> settings_that_are_off(Derived)
    ['nesterov']
    """
    found = []
    for each in cls.__mro__:
        init = vars(each).get("__init__")
        if not inspect.isfunction(init):
            continue
        parameters = inspect.signature(init).parameters.values()
        found += [p.name for p in parameters if p.default is False]
        if all(p.kind is not inspect.Parameter.VAR_KEYWORD for p in parameters):
            break
    return list(dict.fromkeys(found))


def has_small_decay(cls: type, names: Collection[str]) -> bool:
    """Whether the class sets a number that may be a weight decay too small to be seen."""
    numbers = {
        p.name: p.default
        for each in cls.__mro__
        if inspect.isfunction(init := vars(each).get("__init__"))
        for p in inspect.signature(init).parameters.values()
        if p.name in names and isinstance(p.default, float)
    }
    return any(_may_decay(name, value) for name, value in numbers.items())


def enlarge_decays(thing: Any) -> None:
    """Make what may be a weight decay large enough to be seen in a few steps."""
    for name, value in list(vars(thing).items()):
        if isinstance(value, float) and _may_decay(name, value):
            setattr(thing, name, LARGE)


def _may_decay(name: str, value: float) -> bool:
    plain = name.lower().strip("_")
    if re.fullmatch(SMALL_NUMBER, plain):
        return False
    return 0 < value <= 1e-3 or (value == 0 and bool(re.fullmatch(DECAY, plain)))
