"""The process in which the user's file runs, ``python -m steepest.inspections.worker``."""

from __future__ import annotations

import faulthandler
import os
import socket
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final, NoReturn

from steepest.checks.kept_state import find_kept_state
from steepest.checks.searching import limited_searches, when_search_begins
from steepest.errors import InspectionError
from steepest.gradients.limits import limit_by_count
from steepest.gradients.recorded_calls import calls_recorded_by
from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict
from steepest.inspections.as_called import check_also_as_called
from steepest.inspections.dependencies import names_of_wrapped_functions
from steepest.inspections.effect_checks import add_effect_checks
from steepest.inspections.events import KEY_BYTES, EventWriter, Job
from steepest.inspections.executing import FileExecution
from steepest.inspections.finding import (
    Candidate,
    UserCode,
    add_consistency_checks,
    add_quantity_checks,
    canonical_name,
    find_gradients,
    find_named_functions,
    find_pieces,
    source_line,
)
from steepest.inspections.finding_trainings import is_named_as_training
from steepest.inspections.function_checks import (
    check_candidate_function,
    function_names_by_piece,
    parameters_fit_piece,
)
from steepest.inspections.judged_steps.parts import StepsOfFile, other_parts
from steepest.inspections.kept_arguments import add_kept_arguments
from steepest.inspections.methods import find_named_values, with_nested_classes
from steepest.inspections.missing_data import DataServer
from steepest.inspections.numerics.remarks import with_numeric_remarks
from steepest.inspections.order_of_checks import cost_of_check
from steepest.inspections.output_candidates import add_output_checks, add_possible_outputs
from steepest.inspections.own_functions import OwnFunctions
from steepest.inspections.pictures import draw_on_one_picture
from steepest.inspections.recording import record_calls
from steepest.inspections.removed_names import restore_removed_names
from steepest.inspections.right_beside_wrong import (
    add_exercise_function,
    allow_for_wrong_forward,
)
from steepest.inspections.sources import Source, read_source
from steepest.inspections.stopped_checks import verdict_in_any_case
from steepest.inspections.trainings import add_trainings
from steepest.inspections.used_names import find_global_names
from steepest.machine import memory_allowed

__all__ = ["NOT_SEARCHED", "find_candidates", "load_checks", "run_job", "work_and_exit"]

OTHER: Final = "{} was not checked: courses use no such name for a piece."
NOT_SEARCHED: Final = "An edit that corrects it was not found within the time limit."
SECONDS_OF_CONNECTION: Final = 5.0
"""Seconds after which a download of the file's fails."""


def run_job(job: Job, events: EventWriter) -> None:
    """Run the file, find its functions, and write an event with the verdict on each.

    Raises:
        InspectionError: a file that cannot be run, or ``--piece`` with an unknown function.
    """
    path, known = Path(job.file), function_names_by_piece()
    own = OwnFunctions()
    source = read_source(path)
    _write_remarks_on_text(events, source)
    user_code = UserCode({each.file for each in source.statements}, path.parent)
    execution, candidates = _find_in_file(source, job, events, known, user_code)
    _write_remarks(events, execution, own)
    names = with_nested_classes(execution.names)
    reasons = source.lost | execution.reasons_for_undefined_names()
    events.write("looked", names=", ".join(name for usual in known.values() for name in usual[:2]))

    find = partial(_find_again, known=known, user_code=user_code)
    said = {key.partition("=")[2] for key in job.done}
    shared: dict[str, Any] = {"names": names, "user_code": user_code, "reasons": reasons}
    record = partial(record_calls, path, execution.scope, source.statements)
    steps, wrong = StepsOfFile(names, user_code), set[str]()
    with calls_recorded_by(record), limit_by_count():
        everything = _with_other_trainings(candidates, names, user_code)
        todo = {each.key: each for each in everything if each.key not in job.done}
        begins = _write_found(todo.values(), source, job, events)
        for begin in sorted(begins, key=lambda each: cost_of_check(todo[each["key"]])):
            candidate, place = todo[begin["key"]], begin["place"]
            events.write("checking", **begin)
            check = partial(check_candidate_function, place=place, **shared)
            with _search_as(job, candidate.key, events):
                alone = partial(check_also_as_called, candidate, names, find, check)
                judged = verdict_in_any_case(partial(steps.judged, candidate, alone), begin)
                verdict = replace(judged, place=place)
            unsearched = candidate.key in job.unsearched
            verdict = _unless_replaced(_with_note(verdict, unsearched), candidate, place, own)
            verdict = allow_for_wrong_forward(verdict, candidate, wrong)
            if verdict.sentence:
                _write_verdict(verdict, candidate, source, job, events)
                said.add(candidate.name)
    _write_others(source, names, user_code, said, events)
    events.write("end")


def _write_verdict(
    verdict: FunctionVerdict, candidate: Candidate, source: Source, job: Job, events: EventWriter
) -> None:
    """Write the event of a verdict, with the places of the user's file."""
    shown = verdict.relocated(source.place_of)
    if candidate.piece not in job.pieces:
        shown = with_numeric_remarks(shown, candidate.function, source.place_of)
    events.write("verdict", key=candidate.key, verdict=shown.to_json())


def _with_note(verdict: FunctionVerdict, unsearched: bool) -> FunctionVerdict:
    """A verdict "wrong" with a remark if no edit was looked for."""
    if verdict.outcome != WRONG or not unsearched:
        return verdict
    return replace(verdict, notes=(*verdict.notes, NOT_SEARCHED))


def _write_found(
    candidates: Iterable[Candidate], source: Source, job: Job, events: EventWriter
) -> list[dict[str, Any]]:
    """Write which checks follow; the events that begin them."""
    begins = [_describe_check(each, source, job) for each in candidates]
    events.write("found", checks=begins)
    return begins


def _describe_check(candidate: Candidate, source: Source, job: Job) -> dict[str, Any]:
    """The event that begins a check, with the remarks that the function's text gives by itself."""
    verdict = FunctionVerdict("", NOT_CHECKED, OTHER, function=candidate.name)
    if candidate.piece not in job.pieces:
        verdict = with_numeric_remarks(verdict, candidate.function, source.place_of)
    return {
        "key": candidate.key, "piece": candidate.piece, "function": candidate.name,
        "place": source.place_of(*source_line(candidate.function)), "notes": list(verdict.notes),
    }  # fmt: skip


@contextmanager
def _search_as(job: Job, key: str, events: EventWriter) -> Iterator[None]:
    """Look for mistakes in the block for as long as a job allows, and write that it begins."""
    seconds = 0.0 if key in job.unsearched else job.search_seconds
    with when_search_begins(_searching(events, key)), limited_searches(seconds):
        yield


def _searching(events: EventWriter, key: str) -> Callable[[], None]:
    """Writes that a search for a mistake begins; a copy of this process writes nothing."""
    process = os.getpid()

    def write() -> None:
        if os.getpid() == process:
            events.write("searching", key=key)

    return write


def _write_others(
    source: Source,
    names: Mapping[str, Any],
    user_code: UserCode,
    said: Set[str],
    events: EventWriter,
) -> None:
    """Write a verdict on each function that has none, if its text gives it a remark."""
    for other in find_named_values(names, user_code.defines):
        verdict = FunctionVerdict("", NOT_CHECKED, OTHER.format(other.name), function=other.name)
        verdict = replace(verdict, place=source.place_of(*source_line(other.value)))
        verdict = with_numeric_remarks(verdict, other.value, source.place_of)
        if verdict.place and verdict.notes and other.name not in said:
            events.write("verdict", key=f"={other.name}", verdict=verdict.to_json())


def _write_remarks_on_text(events: EventWriter, source: Source) -> None:
    """Write what was left out, or is read otherwise than it was written."""
    removed = restore_removed_names([each.node for each in source.statements])
    for sentence in (*source.left_out, *removed):
        events.write("remark", sentence=sentence, broken=False)
    for sentence in source.syntax_errors:
        events.write("remark", sentence=sentence, broken=True)


def _write_remarks(events: EventWriter, execution: FileExecution, own: OwnFunctions) -> None:
    if replaced := own.restore():
        sentence = f"the file replaces {replaced}, which is part of the check: it was put back"
        events.write("remark", sentence=sentence, broken=False)
    for sentence in execution.errors():
        events.write("remark", sentence=sentence, broken=True)
    for sentence in (*execution.assumptions(), *execution.exits()):
        events.write("remark", sentence=sentence, broken=False)


def _unless_replaced(
    verdict: FunctionVerdict, candidate: Candidate, place: str, own: OwnFunctions
) -> FunctionVerdict:
    """A verdict, or that there is none if calls of the function have changed the check."""
    replaced = own.restore()
    if not replaced:
        return verdict
    sentence = (
        f"{candidate.name} could not be checked: its calls replace {replaced}, which is part of "
        "the check."
    )
    return FunctionVerdict(
        verdict.piece, NOT_CHECKED, sentence, function=candidate.name, place=place
    )


def _with_other_trainings(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, functions named as trainings of which no parameter has a usual name, and
    those named as parts of one: calls may show what they are."""
    taken = {each.name for each in candidates}
    trainings = [
        Candidate("", each.name, each.value)
        for each in find_named_values(names, user_code.defines)
        if each.name not in taken and is_named_as_training(each.name.rpartition(".")[2])
    ]
    found = add_possible_outputs([*candidates, *trainings], names, user_code)
    return [*found, *other_parts(found, names, user_code)]


def _find_in_file(
    source: Source,
    job: Job,
    events: EventWriter,
    known: dict[str, tuple[str, ...]],
    user_code: UserCode,
) -> tuple[FileExecution, list[Candidate]]:
    """Run as much of the file as its functions need; all of it only if no function is found."""
    path = Path(job.file)
    if path.suffix == ".ipynb":
        os.chdir(path.parent)  # like Jupyter; a script runs in the current folder

    def announce(number: int) -> None:
        events.write("statement", number=number, place=source.statements[number].place)

    execution = FileExecution(source.statements, path, announce, job.stop, job.skip)
    execution.run_definitions()
    draw_on_one_picture()
    pieces = {name for names in known.values() for name in map(canonical_name, names)}
    wrapped = names_of_wrapped_functions(source.statements)
    needed = {name for name in wrapped if canonical_name(name) in pieces}
    with suppress(InspectionError):  # a function of --piece that is not defined yet
        names = with_nested_classes(execution.names)
        for candidate in find_candidates(job, names, user_code):
            used = [candidate.function, names.get(candidate.of)]
            needed.update(*(find_global_names(each, user_code) for each in used if each))
    needed |= {name.split(".")[0] for name in job.pieces.values()}
    execution.run_for(needed)
    execution.run_with_data(partial(_serve_data, source, path))
    with suppress(InspectionError):
        if found := find_candidates(job, with_nested_classes(execution.names), user_code):
            return execution, found
    execution.run_all()
    return execution, find_candidates(job, with_nested_classes(execution.names), user_code)


def _serve_data(source: Source, path: Path, names: dict[str, Any]) -> None:
    """Let the readers among global names of the file give made up data for missing files."""
    DataServer(source.statements, path).replace_readers(names)


def find_candidates(job: Job, names: Mapping[str, Any], user_code: UserCode) -> list[Candidate]:
    """The functions of a file that can be checked, each as what its name says or it is given as.

    Args:
        job: names functions for pieces.
        names: the file's global names.
        user_code: decides which functions are the user's.

    Raises:
        InspectionError: the job names a function that the file does not have.
    """
    given = find_named_functions(names, job.pieces)
    found = _find_by_names(names, function_names_by_piece(), user_code)
    taken = {each.name for each in given}
    kept = [find_kept_state(each.function) for each in given]
    candidates = [*given, *(each for each in found if each.name not in taken)]
    candidates = _with_checks(candidates, names, user_code)
    candidates = add_quantity_checks(candidates, names, user_code)
    candidates = add_kept_arguments(candidates, names, user_code)
    candidates = add_exercise_function(candidates, names, user_code)
    for state in filter(None, kept):
        state.restore()  # objects may have been made, and functions called
    return candidates


def _find_again(
    name: str, names: Mapping[str, Any], known: dict[str, tuple[str, ...]], user_code: UserCode
) -> list[Candidate]:
    """The candidates for one function, which may have other parameters than before."""
    found = [each for each in _find_by_names(names, known, user_code) if each.name == name]
    found = [each for each in _with_checks(found, names, user_code) if each.name == name]
    of = (name, name.rpartition(".")[0], name.partition(".")[0])
    own = {each: names[each] for each in of if each in names}
    found = add_quantity_checks(found, own, user_code)
    return [each for each in found if each.name == name]


def _find_by_names(
    names: Mapping[str, Any], known: dict[str, tuple[str, ...]], user_code: UserCode
) -> list[Candidate]:
    found = find_pieces(names, known, user_code, parameters_fit_piece)
    return [*found, *find_gradients(names, user_code)]


def _with_checks(
    candidates: list[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and those that only a general mechanism finds."""
    candidates = add_consistency_checks(candidates, names, user_code)
    candidates = add_output_checks(candidates, names, user_code)
    candidates = add_effect_checks(candidates, names, user_code)
    return add_trainings(candidates, names, user_code)


def _limit_memory() -> None:
    """Limit written memory to three quarters of the machine's.

    An endless list then raises a MemoryError in this process and harms no other. Address space is
    not limited, since torch reserves more than there is.
    """
    installed = memory_allowed()
    try:
        import resource
    except ImportError:  # not on Windows
        return
    with suppress(ValueError, OSError):  # a system without these limits
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if installed is not None:
            most = installed * 3 // 4
            _, hard = resource.getrlimit(resource.RLIMIT_DATA)
            if hard == resource.RLIM_INFINITY or hard > most:
                resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def load_checks() -> None:
    """Import what every check needs."""
    function_names_by_piece()


def work_and_exit(file: str, job: str, key: bytes) -> NoReturn:
    """Do a job in this process, and end it.

    Args:
        file: to which events are written.
        job: as `Job.to_json` writes it.
        key: of the events.
    """
    # Beside the user's files nothing is written.
    sys.dont_write_bytecode, os.environ["PYTHONDONTWRITEBYTECODE"] = True, "1"
    sys.argv[:] = [Job.from_json(job).file]
    events = EventWriter(file, key)
    events.write("started", process=os.getpid())
    _limit_memory()
    socket.setdefaulttimeout(SECONDS_OF_CONNECTION)
    with suppress(ValueError, OSError, AttributeError):  # stderr without a file
        faulthandler.enable()
    try:
        run_job(Job.from_json(job), events)
    except InspectionError as problem:
        events.write("refused", sentence=str(problem))
    os._exit(0)  # even if the file has left threads running


def _main() -> None:
    file, job, pipe = sys.argv[1:4]
    key = os.read(int(pipe), KEY_BYTES)
    os.close(int(pipe))
    load_checks()  # while its bytecode may be written
    work_and_exit(file, job, key)


if __name__ == "__main__":
    _main()
