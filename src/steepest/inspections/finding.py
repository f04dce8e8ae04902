"""Which functions of the file are which piece of the exercise, by their names.

Names are compared without capitals, underscores, numbers and filler words: ``my_sigmoid``,
``Sigmoid2`` and ``np_sigmoid`` are all ``sigmoid``.
"""

from __future__ import annotations

import functools
import inspect
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Final

from steepest.consistency.finding import ConsistencyCheck, find_consistency_checks
from steepest.errors import InspectionError, nearest
from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.layer_stacks import objects_of_class
from steepest.inspections.methods import class_of_method, find_named_values
from steepest.parameters import required_names
from steepest.quantities.finding import QuantityCheck, find_check_by_behaviour, find_quantity_check
from steepest.roles.reading import in_snake_case

__all__ = [
    "Candidate",
    "UserCode",
    "add_consistency_checks",
    "add_quantity_checks",
    "canonical_name",
    "code_object",
    "find_gradients",
    "find_named_functions",
    "find_pieces",
    "own_functions_and_classes",
    "source_line",
    "unwrap_decorators",
]

FILLER_WORDS: Final = """
    my our own mine np numpy torch jnp fast stable batched vectorized vectorised fixed correct
    solution student exercise task ex fn func function compute calc calculate get manual custom
    simple basic scratch from impl implementation elementwise vec activ
"""
WEAK_WORDS: Final = ["forward", "activation", "activate", "act", "fwd", "layer", "single"]
"""Words that are left out if the name is not known with them: ``sigmoid_forward``."""
AMBIGUOUS_NAMES: Final = """
    loss crossentropy forward forwardpass predict net optimize optimise minimize minimise descend
    descent gradientdescent gd steepestdescent layer linearlayer dense initparams initweights
    initializeparameters epoch split scale preprocess cost nll negativeloglikelihood xent error
    neglogloss crossentropycost crossentropyerror feedforward forwardpropagation forwardprop
    forwardpropagate modelforward lmodelforward nnforward neuralnet model nn inference predictproba
    hypothesis activation nonlin transfer transform rescale initialize initializenetwork
    initnetwork logisticregression linearregression
"""
"""Names that other functions have as well."""
OTHER_VAGUE_NAMES: Final = """
    gradient gradients grad propagate updateweights updateparameters gradientstep sgdstep
    trainmodel rungradientdescent lossgradient costgradient gradientfunction gradientvector
    gradientofloss
"""
VAGUE_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "train": ("epoch",),
    "training": ("epoch",),
    "fit": ("epoch",),
    **dict.fromkeys(OTHER_VAGUE_NAMES.split(), ()),
}
"""Names that are only accepted if the parameters fit as well."""
TRAINING_WORDS: Final = re.compile(r"train|fit|epoch")
"""Parts of the names of training loops, which also need the parameters of one."""
GRADIENT_NAME: Final = re.compile(
    r"^(?:d_?|grad_|gradient_|gradient_of_|derivative_|derivative_of_)(?P<after>\w+)$"
    r"|^(?P<before>\w+?)_?(?:gradient|grad|derivative|deriv|prime)$",
    flags=re.IGNORECASE,
)
PARTIAL_NAME: Final = re.compile(r"^d_?(?P<of>\w+?)_?(?:by_?)?d_?(?P<variable>[a-z]\w*)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A function of the file and what it is to be checked as.

    Attributes:
        piece: the piece's name, or "gradient".
        name: the name of the function in the file.
        function: the function itself.
        of: the name of the function of which it is the gradient; "" for other pieces.
        variable: for a partial derivative, the parameter with respect to which it is taken.
        doubtful: whether it may be another piece, by its name and parameters.
        others: further pieces that have a function of this name.
        given: whether ``--piece`` names it.
        consistency: compares its value with its gradient, where it has both.
        output_of: for a method that computes an output from samples, the class and its name.
        output: explains its output by the weights that it takes, if it is not judged otherwise.
        effect: judges it by what it does, if it cannot be compared as the piece.
        only_effect: whether nothing but that says which piece it is.
        quantity: says which usual quantity it computes, where its name names one.
        kept: finds a method right as a function of what it reads from its object; else None.
    """

    piece: str
    name: str
    function: Callable[..., Any]
    of: str = ""
    variable: str = ""
    doubtful: bool = False
    others: tuple[str, ...] = ()
    given: bool = False
    consistency: ConsistencyCheck | None = None
    output_of: tuple[type, str] | None = None
    output: Callable[[], FunctionVerdict | None] | None = None
    effect: Callable[[], FunctionVerdict] | None = None
    only_effect: bool = False
    quantity: QuantityCheck | None = None
    kept: Callable[[], FunctionVerdict | None] | None = None

    @property
    def key(self) -> str:
        """The identifier of the candidate: ``sigmoid=my_sigmoid``."""
        return f"{self.piece}={self.name}"


class UserCode:
    """The user's code: the file, and the modules in its folder."""

    def __init__(self, files: set[str], folder: Path) -> None:
        self._files, self._folder = files, folder.resolve()

    def defines(self, value: object) -> bool:
        """Whether a value is a function that the user's code defines."""
        code = code_object(value)
        if code is None:
            return False
        if code.co_filename in self._files:
            return True
        path = Path(code.co_filename).resolve()
        packages = Path(sys.prefix).resolve() in path.parents
        return path.parent == self._folder and not packages


@cache
def canonical_name(name: str) -> str:
    """The form of a name in which names are compared.

    >>> [canonical_name(name) for name in ("my_sigmoid", "BCELoss", "relu_v2", "makeLayer")]
    ['sigmoid', 'bceloss', 'relu', 'makelayer']
    """
    words = _words_of(name)
    kept = [word for word in words if word and word not in FILLER_WORDS.split()]
    return re.sub(r"v?\d+$", "", "".join(kept or words))


def _words_of(name: str) -> list[str]:
    return in_snake_case(name).split("_")


def find_pieces(
    names: Mapping[str, Any],
    pieces: Mapping[str, Sequence[str]],
    user_code: UserCode,
    fits: Callable[[Callable[..., Any], str], bool],
) -> list[Candidate]:
    """The user's functions that have a usual name of a piece, in the order of the file.

    A function with an ambiguous name is doubtful unless its parameters fit the piece; with a vague
    name, or as a method, it is then not found at all.

    Args:
        names: the file's global names.
        pieces: for each piece the usual names of its function.
        user_code: decides which functions are the user's.
        fits: whether the parameters of a function have the names of those of a piece.
    """
    by_name = _pieces_by_name(pieces)
    found = []
    for each in find_named_values(names, user_code.defines):
        plain, known = _known_pieces(each.described_by, by_name)
        fitting = [piece for piece in known if fits(each.value, piece)]
        is_training = not fitting and "epoch" in pieces and TRAINING_WORDS.search(plain)
        if is_training and fits(each.value, "epoch"):
            known = fitting = ["epoch"]
        strict = plain in VAGUE_NAMES or class_of_method(each.value) is not None
        if not known or (strict and not fitting) or _split_gradient_name(each.name, names)[0]:
            continue
        doubtful = not fitting and (len(known) > 1 or plain in AMBIGUOUS_NAMES.split())
        ordered = dict.fromkeys((*fitting, *([] if strict else known)))
        first, *others = ordered
        found.append(
            Candidate(first, each.name, each.value, doubtful=doubtful, others=tuple(others))
        )
    return found


def _pieces_by_name(pieces: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """For each canonical name the pieces that have it."""
    found: dict[str, list[str]] = {name: list(vague) for name, vague in VAGUE_NAMES.items()}
    for piece, usual in pieces.items():
        for name in dict.fromkeys(map(canonical_name, usual)):
            found.setdefault(name, []).append(piece)
    return found


def _known_pieces(name: str, by_name: Mapping[str, list[str]]) -> tuple[str, list[str]]:
    """The canonical name and its pieces; weak words are left out if it is not known with them."""
    plain = canonical_name(name)
    if plain not in by_name:
        strong = "_".join(word for word in _words_of(name) if word not in WEAK_WORDS)
        plain = canonical_name(strong) if strong else plain
    return plain, by_name.get(plain, [])


def find_named_functions(names: Mapping[str, Any], given: Mapping[str, str]) -> list[Candidate]:
    """The functions that ``--piece`` names, which may be imported.

    Raises:
        InspectionError: the file has no such function.
    """
    found = []
    for piece, name in given.items():
        first, *rest = name.split(".")
        value = names.get(first)
        if inspect.isclass(value) and len(rest) == 1:
            methods = find_named_values({first: value}, callable)
            value = next((each.value for each in methods if each.name == name), None)
        else:
            for part in rest:
                value = getattr(value, part, None)
        if not callable(value):
            functions = [each for each, value in names.items() if isinstance(value, FunctionType)]
            hint = nearest(name, functions) if functions else "it defines none"
            raise InspectionError(
                f'--piece must name a function of the file, got "{piece}={name}" ({hint})'
            )
        of = _function_of_gradient(name, value, names) if piece == "gradient" else ""
        found.append(Candidate(piece, name, value, of=of, given=True))
    return found


def _function_of_gradient(name: str, gradient: Callable[..., Any], names: Mapping[str, Any]) -> str:
    """The name of the function whose gradient it is, by its name or its parameters; "" for none."""
    words = re.sub(r"_?(backward|backprop|gradients?|grads?)$", "", name)
    of = _split_gradient_name(name, names)[0] or words
    if of and of != name and callable(names.get(of)):
        return of
    own = required_names(gradient)
    others = {n: v for n, v in names.items() if isinstance(v, FunctionType) and n != name}
    same = [n for n, value in others.items() if required_names(value) == own]
    return next((n for n in same if "loss" in n), same[0] if len(same) == 1 else "")


def find_gradients(names: Mapping[str, Any], user_code: UserCode) -> list[Candidate]:
    """The user's functions that are named after another one as its gradient or derivative.

    >>> def f(x): return x**2
    >>> def df(x): return 2 * x
    >>> files = {each.__code__.co_filename for each in (f, df)}
    >>> user_code = UserCode(files, Path("elsewhere"))
    >>> [each.key for each in find_gradients({"f": f, "df": df}, user_code)]
    ['gradient=df']
    """
    found = []
    for name, value in names.items():
        of, variable = _split_gradient_name(name, names)
        second = of and _split_gradient_name(of, names)[0]  # ddf, a second derivative
        if of and not second and user_code.defines(value):
            found.append(Candidate("gradient", name, value, of, variable))
    return found


def add_consistency_checks(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, each with its check of value and gradient, and those that have only that."""
    own, classes = own_functions_and_classes(names, user_code)
    listed = find_consistency_checks(own, classes, partial(objects_of_class, names=names))
    checks = {each.name: each for each in listed}
    found = [replace(each, consistency=checks.pop(each.name, None)) for each in candidates]
    others = [
        Candidate("gradient", name, check.function, consistency=check)
        for name, check in checks.items()
    ]
    return [*found, *others]


def own_functions_and_classes(
    names: Mapping[str, Any], user_code: UserCode
) -> tuple[dict[str, Callable[..., Any]], dict[str, type]]:
    """The functions and the classes of the user's code by name."""
    own = {name: value for name, value in names.items() if user_code.defines(value)}
    classes = {
        name: value
        for name, value in names.items()
        if inspect.isclass(value) and any(map(user_code.defines, vars(value).values()))
    }
    return own, classes


def add_quantity_checks(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and the functions that are a usual quantity by their name or their values."""
    found = {each.name: each for each in candidates}
    named = {each.name: each.piece for each in candidates if each.given}
    for each in find_named_values(names, user_code.defines):
        given = named.get(each.name, "")
        check = find_quantity_check(each.value, each.name, each.described_by, given)
        if check is None and each.name not in found:
            check = find_check_by_behaviour(each.value, each.name)
        if check is not None:
            known = found.get(each.name) or Candidate(check.piece, each.name, each.value)
            found[each.name] = replace(known, quantity=check)
    return list(found.values())


def _split_gradient_name(name: str, names: Mapping[str, Any]) -> tuple[str, str]:
    """The function and the variable in the name of a derivative, or "" for each."""
    partial, gradient = PARTIAL_NAME.match(name), GRADIENT_NAME.match(name)
    if partial and callable(names.get(partial["of"])):
        return partial["of"], partial["variable"]
    of = gradient and (gradient["after"] or gradient["before"])
    if name.endswith("_") and callable(names.get(name[:-1])):
        of = name[:-1]  # f_(x) for f'(x)
    return (of, "") if of and callable(names.get(of)) else ("", "")


def source_line(function: Callable[..., Any]) -> tuple[str, int]:
    """The file and line of a function's code; ("", 0) if it is unknown."""
    code = code_object(function)
    return (code.co_filename, code.co_firstlineno) if code else ("", 0)


def unwrap_decorators(value: object) -> object:
    """The function below decorators, partial arguments and the binding to an object."""
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


def code_object(value: object) -> CodeType | None:
    """The code of a function below its decorators; None for a class or anything else."""
    if inspect.isclass(value):
        return None
    try:
        found = getattr(unwrap_decorators(value), "__code__", None)
    except Exception:  # an object of the user's may do anything
        return None
    return found if isinstance(found, CodeType) else None
