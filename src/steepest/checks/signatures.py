"""Signatures: which of the user's parameters takes which of the exercise's arguments."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from steepest.errors import CheckError

__all__ = ["Binding", "Form", "bound", "canonical", "named_as"]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A signature that is accepted.

    Attributes:
        roles: the parameters in the exercise's order.
        optional: roles that a function may do without.
        synonyms: other names of a role. They decide the order where every required parameter has
            one; else the exercise's order holds.
        adapt: makes a function of this form one of the first form; None for the first itself.
        named: whether every parameter must have a known name, so that places do not tell.
    """

    roles: tuple[str, ...]
    optional: tuple[str, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    adapt: Callable[[Callable[..., Any]], Callable[..., Any]] | None = None
    named: bool = False

    def role_of(self, name: str) -> str | None:
        """The role a parameter of that name takes.

        >>> Form(("y", "y_hat"), synonyms={"y_hat": ("pred",)}).role_of("pred")
        'y_hat'
        """
        plain = name.lower()
        for role in self.roles:
            if plain == role or plain in self.synonyms.get(role, ()):
                return role
        return None

    def __str__(self) -> str:
        return f"({', '.join(self.roles)})"


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """How a function of some form is called.

    Attributes:
        form: which.
        positional: roles handed over by position, in this order.
        keywords: role to keyword of those handed over by name.
    """

    form: Form
    positional: tuple[str, ...]
    keywords: Mapping[str, str] = field(default_factory=dict)

    @property
    def roles(self) -> frozenset[str]:
        """All roles that the function takes."""
        return frozenset((*self.positional, *self.keywords))

    def arranged(self, arguments: Sequence[Any]) -> tuple[list[Any], dict[str, Any]]:
        """Arguments in the form's order, as the function takes them."""
        by_role = dict(zip(self.form.roles, arguments, strict=True))
        return (
            [by_role[role] for role in self.positional],
            {name: by_role[role] for role, name in self.keywords.items()},
        )


Order: TypeAlias = Callable[
    [Sequence[inspect.Parameter], tuple[str, ...], Form],
    tuple[tuple[str, ...], dict[str, str]] | None,
]
"""Parameters and the roles wanted, to roles by position and role to keyword; None: does not fit."""


def canonical(form: Form) -> Binding:
    """The binding of a function written in that very form."""
    return Binding(form, form.roles)


def bound(function: Callable[..., Any], forms: Sequence[Form], title: str) -> Binding:
    """The first form that fits the function's parameters.

    Raises:
        CheckError: none does.

    >>> form = Form(("y", "y_hat"), synonyms={"y": ("target",), "y_hat": ("pred",)})
    >>> bound(lambda pred, target: 0, [form], "bce").positional
    ('y_hat', 'y')
    >>> bound(lambda a: 0, [form], "bce")
    Traceback (most recent call last):
    ...
    steepest.errors.CheckError: bce must take (y, y_hat), got <lambda>(a)
    """
    try:
        # A module of torch says what it takes in its forward.
        signature = inspect.signature(getattr(function, "forward", function))
    except (TypeError, ValueError):  # written in C: nothing is known, so the exercise's order
        return canonical(forms[0])
    parameters = list(signature.parameters.values())
    for order in (_by_names, _by_places):
        for form in forms:
            if _meant_for_another(parameters, form, forms):
                continue
            found = _fitted(parameters, form, order)
            if found is not None:
                return found
    accepted = " or ".join(map(_with_shorter, forms))
    name = getattr(function, "__name__", type(function).__name__)
    bare = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    shown = inspect.Signature(bare)
    raise CheckError(f"{title} must take {accepted}, got {name}{shown}")


def named_as(function: Callable[..., Any], forms: Sequence[Form]) -> bool:
    """Whether the names of the parameters are those of a form.

    >>> named_as(lambda y, y_hat: 0, [Form(("y", "y_hat"))]), named_as(max, [Form(("x",))])
    (True, False)
    """
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return False
    return any(_fitted(parameters, form, _by_names) is not None for form in forms)


def _meant_for_another(
    parameters: Sequence[inspect.Parameter], form: Form, forms: Sequence[Form]
) -> bool:
    """Whether a parameter has the name of an argument that only other forms have."""
    required = [p.name for p in parameters if p.default is inspect.Parameter.empty]
    return any(
        form.role_of(name) is None and any(each.role_of(name) for each in forms)
        for name in required
    )


def _with_shorter(form: Form) -> str:
    shorter = tuple(role for role in form.roles if role not in form.optional)
    return str(form) if shorter == form.roles else f"{form} or ({', '.join(shorter)})"


def _fitted(parameters: Sequence[inspect.Parameter], form: Form, order: Order) -> Binding | None:
    kinds = inspect.Parameter
    apart = [
        p for p in parameters if p.kind in (kinds.POSITIONAL_ONLY, kinds.POSITIONAL_OR_KEYWORD)
    ]
    named = [p for p in parameters if p.kind is kinds.KEYWORD_ONLY]
    keywords = {}
    for parameter in named:
        role = form.role_of(parameter.name)
        if role is not None:
            keywords[role] = parameter.name
        elif parameter.default is kinds.empty:
            return None
    wanted = tuple(role for role in form.roles if role not in keywords)
    if any(p.kind is kinds.VAR_POSITIONAL for p in parameters):
        return Binding(form, wanted, keywords) if len(apart) <= len(wanted) else None
    found = order(apart, wanted, form)
    if found is None:
        return None
    positional, more = found
    taken = {*positional, *more, *keywords}
    return (
        Binding(form, positional, {**keywords, **more})
        if taken >= {*form.roles} - {*form.optional}
        else None
    )


def _by_names(
    apart: Sequence[inspect.Parameter], wanted: tuple[str, ...], form: Form
) -> tuple[tuple[str, ...], dict[str, str]] | None:
    """Roles by position while the names tell, then by keyword; one unknown name is what is left."""
    roles = {p.name: form.role_of(p.name) for p in apart}
    unknown = [p.name for p in apart if p.default is inspect.Parameter.empty and not roles[p.name]]
    left = [role for role in wanted if role not in roles.values() and role not in form.optional]
    if len(unknown) == 1 and len(left) == 1 and not form.named:
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


def _by_places(
    apart: Sequence[inspect.Parameter], wanted: tuple[str, ...], form: Form
) -> tuple[tuple[str, ...], dict[str, str]] | None:
    """The exercise's order, as many as the function must have."""
    if form.named:
        return None
    needed = tuple(role for role in wanted if role not in form.optional)
    must = sum(p.default is inspect.Parameter.empty for p in apart)
    if must == len(wanted):
        return wanted, {}
    return (needed, {}) if must <= len(needed) <= len(apart) else None
