"""Which functions of the file are which piece, by what students call them.

Names are compared without capitals, underscores, numbers and words that say nothing of the piece:
``my_sigmoid``, ``Sigmoid2`` and ``np_sigmoid`` are all ``sigmoid``.
"""

from __future__ import annotations

import builtins
import dis
import functools
import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Final

from steepest.errors import InspectionError, nearest

__all__ = [
    "Candidate",
    "Own",
    "bare",
    "find",
    "find_gradients",
    "line_of",
    "missing_names",
    "named",
]

EMPTY: Final = """
    my our own mine np numpy torch jnp fast stable batched vectorized vectorised fixed correct
    solution student exercise task ex fn func function compute calc calculate get
"""
GENERIC: Final = """
    loss crossentropy forward forwardpass predict net optimize optimise minimize minimise descend
    descent gradientdescent gd steepestdescent layer linearlayer dense initparams initweights
    initializeparameters epoch split scale preprocess
"""
"""Names that other things have as well."""
VAGUE: Final = {"train": ("epoch",), "training": ("epoch",), "fit": ("epoch",), "cost": ("bce",)}
"""Names that say so little that the parameters must tell."""
GRADIENT: Final = re.compile(
    r"^(?:d_?|grad_|gradient_|gradient_of_|derivative_|derivative_of_)(?P<after>\w+)$"
    r"|^(?P<before>\w+?)_?(?:gradient|grad|derivative|deriv|prime)$",
    flags=re.IGNORECASE,
)
PARTIAL: Final = re.compile(r"^d_?(?P<of>\w+?)_?(?:by_?)?d_?(?P<respect>[a-z]\w*)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A function of the file and what it is to be checked as.

    Attributes:
        piece: the piece's name, or "gradient".
        name: of the function in the file.
        function: itself.
        of: of a gradient, the name of its function.
        respect: of a partial derivative, the parameter it is taken with respect to.
        doubtful: whether its name and parameters leave open if it is this piece.
    """

    piece: str
    name: str
    function: Callable[..., Any]
    of: str = ""
    respect: str = ""
    doubtful: bool = False

    @property
    def key(self) -> str:
        """What tells it from the others: ``sigmoid=my_sigmoid``."""
        return f"{self.piece}={self.name}"


class Own:
    """Tells the user's own functions from imported ones.

    A function is the user's if its code stands in the file or in a module beside it.
    """

    def __init__(self, files: set[str], folder: Path) -> None:
        self._files, self._folder = files, folder.resolve()

    def __call__(self, value: object) -> bool:
        """Whether a value of the file is a function of the user's."""
        code = _code(value)
        if code is None:
            return False
        if code.co_filename in self._files:
            return True
        beside = Path(code.co_filename).resolve()
        packages = Path(sys.prefix).resolve() in beside.parents
        return beside.parent == self._folder and not packages


def bare(name: str) -> str:
    """A name as names are compared.

    >>> bare("my_sigmoid"), bare("BCELoss"), bare("relu_v2"), bare("makeLayer")
    ('sigmoid', 'bceloss', 'relu', 'makelayer')
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_")
    kept = [word for word in words if word and word not in EMPTY.split()]
    return re.sub(r"v?\d+$", "", "".join(kept or words))


def find(
    names: Mapping[str, Any],
    pieces: Mapping[str, Sequence[str]],
    own: Own,
    fits: Callable[[Callable[..., Any], str], bool],
) -> list[Candidate]:
    """The user's functions whose name is one that a piece goes by, in the order of the file.

    A name that many things have, or two pieces, counts if the parameters are called as those of
    the piece; else it is doubtful, or with a name that says next to nothing no candidate at all.

    Args:
        names: the file's global names.
        pieces: for each piece what it is called.
        own: tells which are the user's.
        fits: whether the parameters of a function are called as those of a piece.
    """
    found = []
    for name, value in names.items():
        plain = bare(name)
        vague = VAGUE.get(plain, ())
        known = [p for p, called in pieces.items() if plain in map(bare, called) or p in vague]
        if not known or not own(value):
            continue
        fitting = next((piece for piece in known if fits(value, piece)), None)
        if fitting or not vague:
            doubtful = fitting is None and (len(known) > 1 or plain in GENERIC.split())
            found.append(Candidate(fitting or known[0], name, value, doubtful=doubtful))
    return found


def named(names: Mapping[str, Any], given: Mapping[str, str]) -> list[Candidate]:
    """The functions that ``--piece`` names, imported ones too.

    Raises:
        InspectionError: the file has no such function.
    """
    found = []
    for piece, name in given.items():
        first, *rest = name.split(".")
        value = names.get(first)
        for part in rest:
            value = getattr(value, part, None)
        if not callable(value):
            functions = [each for each, value in names.items() if isinstance(value, FunctionType)]
            hint = nearest(name, functions) if functions else "it defines none"
            raise InspectionError(
                f'--piece must name a function of the file, got "{piece}={name}" ({hint})'
            )
        found.append(Candidate(piece, name, value))
    return found


def find_gradients(names: Mapping[str, Any], own: Own) -> list[Candidate]:
    """The user's functions named after another one as its gradient, or as a partial derivative.

    >>> def f(x): return x**2
    >>> def df(x): return 2 * x
    >>> [each.key for each in find_gradients({"f": f, "df": df}, lambda value: True)]
    ['gradient=df']
    """
    found = []
    for name, value in names.items():
        of, respect = _differentiated(name, names)
        if of and own(value):
            found.append(Candidate("gradient", name, value, of, respect))
    return found


def _differentiated(name: str, names: Mapping[str, Any]) -> tuple[str, str]:
    """Of which function, and with respect to what, a name says it is the derivative; or ""."""
    partial, gradient = PARTIAL.match(name), GRADIENT.match(name)
    if partial and callable(names.get(partial["of"])):
        return partial["of"], partial["respect"]
    of = gradient and (gradient["after"] or gradient["before"])
    return (of, "") if of and callable(names.get(of)) else ("", "")


def missing_names(function: Callable[..., Any], own: Own) -> list[str]:
    """Global names that a function, or one of the user's that it calls, uses and nobody defined.

    >>> missing_names(lambda: rng.normal(), lambda value: True)
    ['rng']
    """
    missing: dict[str, None] = {}
    waiting, seen = [function], set()
    while waiting:
        unwrapped: Any = _unwrapped(waiting.pop())
        if id(unwrapped) in seen or not isinstance(unwrapped, FunctionType):
            continue
        seen.add(id(unwrapped))
        for name in _globals_used(unwrapped.__code__):
            value = unwrapped.__globals__.get(name)
            if name not in unwrapped.__globals__ and not hasattr(builtins, name):
                missing[name] = None
            elif callable(value) and own(value):
                waiting.append(value)
    return list(missing)


def line_of(function: Callable[..., Any]) -> tuple[str, int]:
    """The file and line of a function's code; ("", 0) if that is not known."""
    code = _code(function)
    return (code.co_filename, code.co_firstlineno) if code else ("", 0)


def _globals_used(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield str(instruction.argval)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _globals_used(constant)


def _unwrapped(value: object) -> object:
    while True:
        if isinstance(value, functools.partial):
            value = value.func
        elif hasattr(value, "pyfunc"):  # numpy.vectorize
            value = value.pyfunc
        elif inspect.ismethod(value):
            value = value.__func__
        elif hasattr(value, "__wrapped__"):
            value = value.__wrapped__
        else:
            return value


def _code(value: object) -> CodeType | None:
    """The code of a function, looked for below decorators; None for a class or anything else."""
    if inspect.isclass(value):
        return None
    try:
        found = getattr(_unwrapped(value), "__code__", None)
    except Exception:  # an object of the user's may answer anything
        return None
    return found if isinstance(found, CodeType) else None
