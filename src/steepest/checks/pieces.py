"""A piece of the exercise: its reference, its examination, and its known mistakes.

An examination calls a function on probing inputs and yields observations. The user's function, the
reference and every mistake of the catalogue are examined in the same way, so that any two of them
can be compared observation by observation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from steepest.checks.altered_parts import AlteredParts
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.observations import ExaminedFunction, FloatArray, Observation
from steepest.checks.reading import read_array
from steepest.checks.signatures import AcceptedSignature, Binding
from steepest.checks.variants import Variant

__all__ = ["Examine", "Function", "Leniency", "Mistake", "Piece"]

Function: TypeAlias = Callable[..., Any]

Examine: TypeAlias = Callable[[ExaminedFunction], Iterator[Observation]]
"""Yields the same probes in the same order for every function, the simplest first."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A plausible wrong implementation, and its description.

    Attributes:
        name: short; several implementations of one mistake may share it.
        does: what the code does, to follow "Your <piece>", without a full stop.
        hint: how to correct it, a sentence.
        function: the wrong implementation, in the exercise's signature.
        wrap: or what turns any implementation into one with this mistake; such a mistake can also
            be found together with another one.
        fit: makes an implementation with a constant that is read from the user's results; None if
            they do not allow it. ``function`` is then an example.
        judged: False for a harmless variant, which only leads to a note.
    """

    name: str
    does: str
    hint: str
    function: Function | None = None
    wrap: Callable[[Function], Function] | None = None
    judged: bool = True
    fit: Callable[[ExaminedFunction], Function | None] | None = None

    def implementation(self, reference: Function, user: ExaminedFunction | None = None) -> Function:
        """The wrong implementation, with the user's constant if it has one."""
        if self.fit is not None and user is not None:
            fitted = self.fit(user)
            if fitted is not None:
                return fitted
        if self.function is not None:
            return self.function
        assert self.wrap is not None, f"{self.name} has no implementation"
        return self.wrap(reference)


@dataclass(frozen=True, slots=True)
class Leniency:
    """What is no mistake in a function that was found by its name.

    Attributes:
        probes: words in the names of probes that show only what the exercise asks for. A function
            that is right on all others is right with a remark.
        other_functions: names of mistakes that other functions make rightly, as a squared error is
            no cross-entropy. A function that makes one is not checked.
        specific_names: a pattern; a function of such a name cannot be another one.
        agreement: a function without a known mistake is wrong only if it agrees with the reference
            on a larger share of the probes.
        conventions: names of mistakes that are usual elsewhere, such as predictions before labels.
            A function with no other mistake is right with a remark.
        variants: further right forms, which are usual elsewhere, such as an accuracy of logits.
        demands: names of probes, and findings, with which only a function with the exercise's own
            name is wrong, even if it is given as the piece.
        mistakes: names of mistakes that are wrong in every course, whatever the probe.
        find_variants: finds the right forms instead of the piece's; None for the piece's.
    """

    probes: tuple[str, ...] = ()
    other_functions: tuple[str, ...] = ()
    specific_names: str = ""
    agreement: float = 0.5
    conventions: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    demands: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    find_variants: Callable[..., Iterator[Any]] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A piece of the exercise that can be checked.

    Attributes:
        name: as `check` takes it.
        title: in words, to follow "Your".
        names: usual names of the function.
        signatures: those that are accepted; the first is the exercise's, in which ``reference``,
            every mistake and every probe are written.
        reference: the right implementation, made from the package's own mathematics.
        numpy_reference: whether ``reference`` and the mistakes are written for NumPy only; they
            then get NumPy arrays even if the user's function gets tensors.
        examine: calls a function and yields observations.
        further: further observations, of a function with the exercise's name that is given as the
            piece and is right on all others; None if there are none.
        settings: what it returns for other values of its settings, of a function that is given as
            the piece, whatever its name, and is right on all others; None if there are none.
        mistakes: the catalogue; of two mistakes with equal observations the first is named.
        mistake_pairs: two mistakes in one implementation, where neither has a ``wrap``.
        roles_asked: the roles that ``examine`` and ``further`` ask a function for; None: any.
        begins_like: from a mistake to a function with the same first observations, which many
            mistakes share, and their number; the mistake itself if there is none.
        alterations: the reference with parts altered, which explain a function that is wrong and
            makes no mistake of the catalogue; None if there are none.
        probe_groups: names of probes that show a mistake of their own, such as those of extreme
            values; all others form the first group. A function with several mistakes is explained
            group by group.
        variants: other right forms, which are right with a note.
        of_columns: the right form of a function whose own text lays out samples as columns; None
            where the other variants cover it.
        find_variants: further right forms that are found by calling the function; it takes the
            function, the piece, the bindings, and a list to which failed calls are added.
        accepted: names of mistakes that only lead to a remark.
        leniency: what is no mistake in a function that was found by its name.
        variants_first: whether a function is compared with all right forms before any mistake, and
            then a mistake is looked for in every form in which the function returns numbers; if
            not, a mistake in the exercise's form comes first.
        sample_arguments: ordinary arguments, to find out which library and dtype the function
            takes.
        identified_by: part of the names of probes; a function that agrees on all of these is an
            attempt at this piece, even if it is wrong on most others. "" if there are none.
        no_other_convention: whether a function that is given as this piece, and returns numbers of
            the right shape on most probes, must be right in one of the known forms or is wrong.
        read_result: the returned value as a tuple of arrays; raises ValueError with the reason,
            which follows "it".
        deterministic: whether equal calls must return equal results.
        may_change_arguments: whether the function may change its arguments.
        compares_values: whether arguments with shuffled elements give values that can be compared;
            not if the examination recognises what was done to its own arguments.
        repairable: whether an edit that makes a function right on all probes says where its mistake
            is; not if the probes compare the function only with itself.
        error_rate: probability that a right function is called wrong, of statistical probes.
    """

    name: str
    title: str
    names: tuple[str, ...]
    signatures: tuple[AcceptedSignature, ...]
    reference: Function
    examine: Examine
    mistakes: tuple[Mistake, ...]
    sample_arguments: tuple[Any, ...]
    variants: tuple[Variant, ...] = ()
    of_columns: Variant | None = None
    find_variants: Callable[..., Iterator[tuple[Binding, Variant]]] | None = None
    accepted: tuple[str, ...] = ()
    leniency: Leniency = Leniency()
    variants_first: bool = False
    numpy_reference: bool = False
    mistake_pairs: tuple[tuple[tuple[Mistake, ...], Function], ...] = ()
    roles_asked: frozenset[str] | None = None
    begins_like: Callable[[Function], tuple[Function, int]] = lambda function: (function, 0)
    alterations: AlteredParts | None = None
    further: Examine | None = None
    settings: Examine | None = None
    probe_groups: tuple[tuple[str, ...], ...] = ()
    identified_by: str = ""
    no_other_convention: bool = False
    read_result: Callable[[Any], tuple[FloatArray, ...]] = read_array
    deterministic: bool = True
    may_change_arguments: bool = False
    compares_values: bool = True
    repairable: bool = True
    error_rate: float = 0.0

    def format_of_reference(self, array_format: ArrayFormat) -> ArrayFormat:
        """The format in which the reference is called if the user's function has this one."""
        return replace(array_format, library="numpy") if self.numpy_reference else array_format
