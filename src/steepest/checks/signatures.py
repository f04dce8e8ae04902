"""Which of the user's parameters takes which of the exercise's arguments."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

from steepest.checks.default_roles import roles_of_defaults
from steepest.roles.names import IN_ENGLISH

__all__ = [
    "AcceptedSignature",
    "Binding",
    "exact_binding",
    "own_parameters_of",
    "parameter_names_fit",
    "possible_bindings",
]

CONSTANTS: Final[Mapping[str, Any]] = {
    **dict.fromkeys(("derivative", "deriv", "derive", "prime", "grad", "backward"), False),
    **dict.fromkeys(("verbose", "debug", "plot", "show", "print_cost", "training"), False),
    **dict.fromkeys(("lambda_", "lam", "lambd", "lmbda", "reg", "regularization"), 0.0),
    **dict.fromkeys(("eps", "epsilon"), 1e-12),
    **dict.fromkeys(("epoch", "epoch_index"), 1),
    "device": "cpu",
    "threshold": 0.5,
    "reduction": "mean",
}
"""Required parameters beside those of the exercise, by name, and the values they get."""

STOP_EARLY: Final = ("tolerance", "tol", "toler", "min_change", "convergence_threshold")
"""Parameters of loops that stop before their last step if little changes."""
NEVER: Final = 1e-300
"""A tolerance with which they take all steps; some refuse 0."""


@dataclass(frozen=True, slots=True, eq=False)
class AcceptedSignature:
    """A signature that a piece may have.

    Attributes:
        roles: the exercise's arguments in their order.
        optional: roles that a function need not take.
        synonyms: other parameter names for a role. Names decide the order if every required
            parameter has a known one; otherwise the exercise's order holds.
        adapt: turns a function with this signature into one with the first signature of the piece;
            None for the first itself.
        by_name_only: whether every parameter must have a known name.
        scalar_roles: roles that are single numbers; a parameter with a capital, such as ``X``, is
            an array and takes none of them.
        excluded: names of parameters with which a function has another signature.
        note: a remark on a right function with this signature; "" if it needs none.
        shows_own_call: whether calls are shown with the arguments that the function really gets.
        described: whether the signature is listed where a function has none of the accepted ones.
        applies: whether a function may have the signature at all; None: any function.
        complete: whether it takes all that the exercise gives, so that no other convention is left.
        implies: further roles of the exercise that its own stand for, such as a fraction that a
            number of rows stands for.
        only_right_by_name: whether a function found by its name is not wrong in it; other
            mechanisms say what it does.
    """

    roles: tuple[str, ...]
    optional: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    adapt: Callable[[Callable[..., Any]], Callable[..., Any]] | None = None
    by_name_only: bool = False
    scalar_roles: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    note: str = ""
    shows_own_call: bool = False
    described: bool = True
    applies: Callable[[Callable[..., Any]], bool] | None = None
    complete: bool = False
    only_right_by_name: bool = False
    implies: tuple[str, ...] = ()

    def role_of(self, name: str) -> str | None:
        """The role of a parameter with that name; None if the name is unknown.

        >>> AcceptedSignature(("y", "y_hat"), synonyms={"y_hat": ("pred",)}).role_of("pred")
        'y_hat'
        """
        plain = name.lower()
        for role in self.roles:
            if name in ("X", "Y") and role in self.scalar_roles:
                continue
            known = (role.lower(), *self.synonyms.get(role, ()))
            if plain in known or {*IN_ENGLISH.get(plain, ())} & {*known}:
                return role
        return None

    def __str__(self) -> str:
        return f"({', '.join(self.roles)})"


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """How a function with an accepted signature is called.

    Attributes:
        signature: the accepted signature.
        positional: roles passed by position, in this order.
        keywords: for each role passed by name, the user's name of the parameter.
        constants: parameters beside the roles, such as ``verbose``, and the values they get.
    """

    signature: AcceptedSignature
    positional: tuple[str, ...]
    keywords: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)

    @property
    def roles(self) -> frozenset[str]:
        """All roles that the function takes."""
        return frozenset((*self.positional, *self.keywords, *self.signature.implies))

    def arrange_arguments(self, arguments: Sequence[Any]) -> tuple[list[Any], dict[str, Any]]:
        """Arguments in the signature's order as the function's positional and named ones."""
        by_role = dict(zip(self.signature.roles, arguments, strict=True))
        return (
            [by_role[role] for role in self.positional],
            {name: by_role[role] for role, name in self.keywords.items()} | dict(self.constants),
        )


ParameterMatcher: TypeAlias = Callable[
    [Sequence[inspect.Parameter], tuple[str, ...], AcceptedSignature],
    tuple[tuple[str, ...], dict[str, str]] | None,
]
"""From parameters and wanted roles to positional and named roles; None if they do not fit."""


def exact_binding(signature: AcceptedSignature) -> Binding:
    """The binding of a function that has exactly this signature."""
    return Binding(signature, signature.roles)


def possible_bindings(
    function: Callable[..., Any], signatures: Sequence[AcceptedSignature]
) -> list[Binding]:
    """All bindings that the parameters allow, the most plausible first.

    First those by name, in the order of the signatures. If there are none, those by position: the
    exercise's order, then two arguments in the other order, then signatures that are only
    plausible if the names say so. Which of these is meant must be tried.

    >>> signature = AcceptedSignature(("y", "y_hat"), synonyms={"y": ("target",)})
    >>> [each.positional for each in possible_bindings(lambda a, b: 0, [signature])]
    [('y', 'y_hat'), ('y_hat', 'y')]
    >>> [each.positional for each in possible_bindings(lambda a, target: 0, [signature])]
    [('y_hat', 'y')]
    """
    parameters = own_parameters_of(function)
    if parameters is None:  # so the exercise's order
        return [exact_binding(signatures[0])]
    signatures = _applicable(function, signatures)
    found = _bindings(parameters, signatures, _match_by_name, 1)
    if not found:
        found = _bindings(parameters, signatures, _match_by_position, 2)
        found += [_exchange_arguments(each) for each in found if len(each.positional) == 2]
    return found


def own_parameters_of(function: Callable[..., Any]) -> list[inspect.Parameter] | None:
    """The parameters; None for a function written in C, of which they are not known."""
    try:
        # A module of torch has its parameters in its forward method.
        own = inspect.signature(getattr(function, "forward", function))
    except (TypeError, ValueError):
        return None
    return list(own.parameters.values())


def _bindings(
    parameters: Sequence[inspect.Parameter],
    signatures: Sequence[AcceptedSignature],
    match: ParameterMatcher,
    shortest: int,
) -> list[Binding]:
    """The bindings to all signatures; ``shortest`` as `_names_another_signature` takes it."""
    found = [
        _try_binding(parameters, each, match)
        for each in signatures
        if not _names_another_signature(parameters, each, signatures, shortest)
    ]
    return [each for each in found if each is not None]


def _exchange_arguments(binding: Binding) -> Binding:
    first, second = binding.positional
    return replace(binding, positional=(second, first))


def parameter_names_fit(
    function: Callable[..., Any], signatures: Sequence[AcceptedSignature]
) -> bool:
    """Whether the names of the parameters fit one of the accepted signatures.

    >>> parameter_names_fit(lambda y, y_hat: 0, [AcceptedSignature(("y", "y_hat"))])
    True
    >>> parameter_names_fit(max, [AcceptedSignature(("x",))])
    False
    """
    parameters = own_parameters_of(function)
    if parameters is None:
        return False
    return bool(_bindings(parameters, _applicable(function, signatures), _match_by_name, 1))


def _applicable(
    function: Callable[..., Any], signatures: Sequence[AcceptedSignature]
) -> list[AcceptedSignature]:
    return [each for each in signatures if each.applies is None or each.applies(function)]


def _names_another_signature(
    parameters: Sequence[inspect.Parameter],
    signature: AcceptedSignature,
    signatures: Sequence[AcceptedSignature],
    shortest: int,
) -> bool:
    """Whether a required parameter has a name that is excluded, or that only others know.

    Names of fewer than ``shortest`` letters say nothing.
    """
    named = [p for p in parameters if p.kind is not inspect.Parameter.VAR_POSITIONAL]
    required = [p.name for p in named if p.default is inspect.Parameter.empty]
    if any(name.lower() in signature.excluded for name in required):
        return True
    return any(
        signature.role_of(name) is None and any(each.role_of(name) for each in signatures)
        for name in required
        if name not in CONSTANTS and len(name) >= shortest
    )


def _try_binding(
    parameters: Sequence[inspect.Parameter], signature: AcceptedSignature, match: ParameterMatcher
) -> Binding | None:
    kinds = inspect.Parameter
    constants = _constants_of(parameters, signature)
    if constants:
        binding = _try_binding([p for p in parameters if p.name not in constants], signature, match)
        return None if binding is None else _add_constants(binding, parameters, constants)
    positional_kinds = (kinds.POSITIONAL_ONLY, kinds.POSITIONAL_OR_KEYWORD)
    plain = [p for p in parameters if p.kind in positional_kinds]
    keywords = {}
    for parameter in parameters:
        if parameter.kind is not kinds.KEYWORD_ONLY:
            continue
        role = signature.role_of(parameter.name)
        if role is not None:
            keywords[role] = parameter.name
        elif parameter.default is kinds.empty:
            return None
    wanted = tuple(role for role in signature.roles if role not in keywords)
    if any(p.kind is kinds.VAR_POSITIONAL for p in parameters):
        return Binding(signature, wanted, keywords) if len(plain) <= len(wanted) else None
    matched = match(plain, wanted, signature)
    if matched is None:
        return None
    positional, named = matched
    taken = {*positional, *named, *keywords}
    if taken >= {*signature.roles} - {*signature.optional}:
        return Binding(signature, positional, {**keywords, **named})
    return None


def _constants_of(
    parameters: Sequence[inspect.Parameter], signature: AcceptedSignature
) -> dict[str, Any]:
    """Required parameters beside the roles that have a usual value, and tolerances of loops."""
    others = [
        p
        for p in parameters
        if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY) and signature.role_of(p.name) is None
    ]
    usual = {
        p.name: CONSTANTS[p.name] for p in others if p.default is p.empty and p.name in CONSTANTS
    }
    loops = [p for p in others if p.name in STOP_EARLY and "steps" in signature.roles]
    stops = [p for p in loops if p.default is p.empty or isinstance(p.default, float)]
    return usual | dict.fromkeys((p.name for p in stops), NEVER)


def _add_constants(
    binding: Binding, parameters: Sequence[inspect.Parameter], constants: Mapping[str, Any]
) -> Binding:
    """The binding with constants; every argument after the first constant is passed by name."""
    names = [p.name for p in parameters if p.name not in constants]
    first = next(k for k, p in enumerate(parameters) if p.name in constants)
    named = dict(zip(binding.positional[first:], names[first:], strict=False))
    keywords = {**binding.keywords, **named}
    return Binding(binding.signature, binding.positional[:first], keywords, constants)


def _match_by_name(
    parameters: Sequence[inspect.Parameter], wanted: tuple[str, ...], signature: AcceptedSignature
) -> tuple[tuple[str, ...], dict[str, str]] | None:
    """Roles by the parameters' names; a single unknown name takes the single role left over.

    Parameters before the first unknown one are passed by position, the others by name.
    """
    roles: dict[str, str | None] = {}
    for each in parameters:  # one with a default takes no role that another has
        role = signature.role_of(each.name)
        free = each.default is inspect.Parameter.empty or role not in roles.values()
        roles[each.name] = role if free else None
    free_roles = tuple(role for role in wanted if role not in roles.values())
    roles |= roles_of_defaults([p for p in parameters if not roles[p.name]], free_roles)
    required = [p.name for p in parameters if p.default is inspect.Parameter.empty]
    unknown = [name for name in required if not roles[name]]
    optional = signature.optional
    left = [role for role in wanted if role not in roles.values() and role not in optional]
    if len(unknown) == 1 and len(left) == 1 and not signature.by_name_only:
        roles[unknown[0]] = left[0]
    elif unknown or left:
        return None
    known = [role for role in roles.values() if role]
    if len(set(known)) != len(known) or not {*known} <= {*wanted}:
        return None
    names = list(roles)
    first = next((k for k, name in enumerate(names) if not roles[name]), len(names))
    positional = tuple(role for name in names[:first] if (role := roles[name]))
    return positional, {role: name for name in names[first:] if (role := roles[name])}


def _match_by_position(
    parameters: Sequence[inspect.Parameter], wanted: tuple[str, ...], signature: AcceptedSignature
) -> tuple[tuple[str, ...], dict[str, str]] | None:
    """Roles in the exercise's order, as many as the function has required parameters."""
    if signature.by_name_only:
        return None
    needed = tuple(role for role in wanted if role not in signature.optional)
    required = sum(p.default is inspect.Parameter.empty for p in parameters)
    suggested = roles_of_defaults(parameters[required:], wanted[required:])
    if required == len(wanted) or "decay" in suggested.values():
        return wanted, {}
    return (needed, {}) if required <= len(needed) <= len(parameters) else None
