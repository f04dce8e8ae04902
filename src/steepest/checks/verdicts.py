"""What is said of a function: which of its faults comes first, with evidence and how to mend it."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from steepest.checks.calling import Caller
from steepest.checks.comparing import same
from steepest.checks.diagnosis import Diagnosis, at_first, diagnosed, nearest_mistake, told
from steepest.checks.observations import Failure, Observation, said
from steepest.checks.record import Failing, Row

__all__ = ["Verdict", "notes_on", "unsteady", "verdict_on"]

MENDS = {
    "raises": "Run that call yourself and follow the message.",
    "breaks": "Is a name misspelt, or an import missing?",
    "returns nothing": "Is a return missing at its end?",
    "wrong type": "Return numbers in the form that the exercise asks for.",
    "never returns": "A loop that never ends? Look at its condition.",
    "ends the program": "Return the result; leave ending to whoever calls.",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a function is wrong."""

    mistake: str | None
    sentence: str
    mend: str
    failing: Failing


def verdict_on(user: Caller, rows: Sequence[Row], differing: Observation | None) -> Verdict | None:
    """What is wrong, None if nothing is."""
    wrong = [row for row in rows if row.got.judged and not row.ok]
    if differing is not None:
        return _unsteady(user, rows, differing)
    if not wrong:
        return _changing(user) if user.watch.changed and not user.piece.may_change else None
    failing = _failing(wrong[0])
    diagnosis = diagnosed(user, rows)
    if diagnosis is not None:
        answered = [row for row in wrong if not isinstance(row.got.value, Failure)]
        return _diagnosed(user, diagnosis, _failing(answered[0]) if answered else failing)
    return _general(user, wrong, failing) or _unexplained(user, rows, wrong, failing)


def unsteady(seen: Sequence[Observation], again: Sequence[Observation]) -> Observation | None:
    """The first observation that was another when the same call was made again."""
    pairs = zip(seen, again, strict=False)
    return next((second for first, second in pairs if not same(first, second)), None)


def notes_on(user: Caller, rows: Sequence[Row]) -> list[str]:
    """What is told and not judged; of code that is wrong only what concerns every call."""
    right = all(row.ok for row in rows if row.got.judged)
    trifles = told(user, rows) if right else []
    notes = [f"It {mistake.does}. {mistake.mend}" for mistake in trifles]
    if right and (refused := _refused(rows)):
        notes.append(refused)
    if user.watch.printed.strip():
        first = user.watch.printed.strip().splitlines()[0][:60]
        notes.append(f'It prints, "{first}" for example; a function that only returns is easier.')
    if user.watch.changed and not right and not user.piece.may_change:
        notes.append(f"It changes its argument {user.watch.changed[0][0]} as well.")
    if user.manner.dtype == "float32":
        notes.append("It computes in float32, so it was held to a tolerance of 1e-4.")
    return notes


def _refused(rows: Sequence[Row]) -> str | None:
    """What it cannot do and need not."""
    failing = (row.got for row in rows if isinstance(row.got.value, Failure) and not row.ok)
    found = next(failing, None)
    if found is None:
        return None
    return f"For {found.probe}, {found.call}, it {said(found)}; that was not judged."


def _failing(row: Row) -> Failing:
    got, expected = said(row.got), said(row.expected)
    if isinstance(row.got.value, np.ndarray) and isinstance(row.expected.value, np.ndarray):
        shapes = row.got.value.shape, row.expected.value.shape
        if shapes[0] != shapes[1]:
            got, expected = (
                f"{s} of shape {k}" for s, k in zip((got, expected), shapes, strict=True)
            )
        elif got == expected:
            got, expected = f"{got} (off by {row.error:.1e})", expected
    return Failing(row.got.probe, row.got.call, got, expected)


def _evidence(failing: Failing) -> str:
    verbs = ("raises", "returns", "still", "ends", "warns")
    verb = "" if failing.got.startswith(verbs) else "gives "
    return f"{failing.call} {verb}{failing.got}, expected {failing.expected}"


def _diagnosed(user: Caller, diagnosis: Diagnosis, failing: Failing) -> Verdict:
    does = ", and it ".join(mistake.does for mistake in diagnosis.mistakes)
    mend = " ".join(mistake.mend for mistake in diagnosis.mistakes)
    alike = f" (or: {', '.join(diagnosis.alike)})" if diagnosis.alike else ""
    sentence = f"Your {user.piece.title} {does}{alike}: {_evidence(failing)}. {mend}"
    if diagnosis.besides is not None:
        sentence += f" Besides, for {diagnosis.besides.call} it {said(diagnosis.besides)}."
    return Verdict(diagnosis.name, sentence, mend, failing)


def _unsteady(user: Caller, rows: Sequence[Row], differing: Observation) -> Verdict:
    first = next(row for row in rows if row.got.probe == differing.probe)
    failing = Failing(differing.probe, differing.call, said(differing), said(first.got))
    if _keeps_a_default(user):
        does = "keeps a list or array from call to call: its default is made only once"
        mend = "Write None as the default, and make the list inside."
    else:
        does = "gives something else when it is called again with the same arguments"
        mend = "Leave out what is random, and keep nothing in variables outside."
    evidence = f"{failing.call} first gave {failing.expected}, then {failing.got}"
    sentence = f"Your {user.piece.title} {does}: {evidence}. {mend}"
    return Verdict("not the same twice", sentence, mend, failing)


def _keeps_a_default(user: Caller) -> bool:
    try:
        parameters = inspect.signature(user.function).parameters.values()
    except (TypeError, ValueError):
        return False
    return any(isinstance(p.default, list | dict | set | np.ndarray) for p in parameters)


def _changing(user: Caller) -> Verdict:
    role, call = user.watch.changed[0]
    mend = f"Work on a copy, {role}.copy() or {role}.clone(), or make new arrays as you go."
    does = f"gives what it should but changes its argument {role}, which belongs to the caller"
    failing = Failing("arguments kept", call, f"another {role} than before", f"{role} as it was")
    sentence = f"Your {user.piece.title} {does}: after {call} it is another. {mend}"
    return Verdict("changes its argument", sentence, mend, failing)


def _general(user: Caller, wrong: Sequence[Row], failing: Failing) -> Verdict | None:
    """Failures and shapes: mistakes that any function can make."""
    got, expected = wrong[0].got.value, wrong[0].expected.value
    title = user.piece.title
    if isinstance(got, Failure):
        mend = MENDS[got.kind]
        sentence = (
            f"Your {title} {got.words} for {failing.call}, expected {failing.expected}. {mend}"
        )
        return Verdict("raises" if got.kind == "breaks" else got.kind, sentence, mend, failing)
    shapes = [
        (row.got.value.shape, row.expected.value.shape)
        for row in wrong
        if isinstance(row.got.value, np.ndarray) and isinstance(row.expected.value, np.ndarray)
    ]
    if len(shapes) == len(wrong) and all(a != b for a, b in shapes):
        assert isinstance(got, np.ndarray) and isinstance(expected, np.ndarray)
        mend = f"Return the shape {expected.shape}."
        sentence = f"Your {title} gives an array of the wrong shape: {_evidence(failing)}. {mend}"
        return Verdict("wrong shape", sentence, mend, failing)
    return None


def _unexplained(
    user: Caller, rows: Sequence[Row], wrong: Sequence[Row], failing: Failing
) -> Verdict:
    near = nearest_mistake(user, rows)
    judged = len({row.got.call for row in rows if row.got.judged})
    count = f"on {len({row.got.call for row in wrong})} of {judged} probes"
    mend = "Work that call out by hand and compare."
    if near is not None:
        mend = f"Look there first: {near.mistake.mend}"
        count += (
            f"; on {near.explained} of these it does what a {user.piece.title} does that "
            f"{near.mistake.does}"
        )
    elif len(rows) > 1 and (first := at_first(user, rows)):
        mend = f"Begin there: {' '.join(mistake.mend for mistake in first)}"
        does = ", and ".join(mistake.does for mistake in first)
        count += f"; on the first of these it does what a {user.piece.title} does that {does}"
    sentence = (
        f"Your {user.piece.title} is wrong {count}; no known mistake explains all of it. "
        f"The smallest: {_evidence(failing)}. {mend}"
    )
    return Verdict(None, sentence, mend, failing)
