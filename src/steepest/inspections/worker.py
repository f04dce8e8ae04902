"""The process in which the user's file runs: ``python -m steepest.inspections.worker FILE JOB``."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from steepest.errors import InspectionError
from steepest.inspections.events import Job, Teller
from steepest.inspections.executing import Execution, execute
from steepest.inspections.finding import Candidate, Own, find, find_gradients, line_of, named
from steepest.inspections.judging import aliases, fits, judge
from steepest.inspections.sources import Source, read_source
from steepest.machine import memory_of_machine

__all__ = ["work"]


def work(job: Job, tell: Teller) -> None:
    """Run the file, find its functions, and tell the verdict on each.

    Raises:
        InspectionError: a file that cannot be run, a name given with ``--piece`` that is not there.
    """
    path, known = Path(job.file), aliases()
    source = read_source(path)
    for sentence in source.left_out:
        tell("remark", sentence=sentence, broken=False)
    for sentence in source.broken:
        tell("remark", sentence=sentence, broken=True)
    ran = _run(source, job, tell)
    own = Own({each.file for each in source.statements}, path.parent)
    names = {name: value for name, value in ran.names.items() if not name.startswith("__")}
    tell("looked", names="; ".join(f"{p}: {', '.join(n)}" for p, n in known.items()))
    for candidate in _candidates(job, names, known, own):
        if candidate.key not in job.done:
            place = source.place_of(*line_of(candidate.function))
            about = {"piece": candidate.piece, "function": candidate.name, "place": place}
            tell("checking", key=candidate.key, **about)
            verdict = judge(candidate, place, names, own, ran.complete)
            tell("verdict", key=candidate.key, verdict=asdict(verdict))
    tell("end")


def _run(source: Source, job: Job, tell: Teller) -> Execution:
    path = Path(job.file)
    if path.suffix == ".ipynb":
        os.chdir(path.parent)  # where Jupyter runs a notebook; a script runs where one stands

    def announce(number: int) -> None:
        tell("statement", number=number, place=source.statements[number].place)

    ran = execute(source.statements, path, announce, job.stop, job.skip)
    for sentence in ran.errors:
        tell("remark", sentence=sentence, broken=True)
    for sentence in ran.remarks:
        tell("remark", sentence=sentence, broken=False)
    return ran


def _candidates(
    job: Job, names: dict[str, object], known: dict[str, tuple[str, ...]], own: Own
) -> list[Candidate]:
    given = named(names, job.pieces)
    taken = {each.name for each in given}
    found = [each for each in find(names, known, own, fits) if each.name not in taken]
    return [*given, *found, *(g for g in find_gradients(names, own) if g.name not in taken)]


def _limit_memory() -> None:
    """Let an endless list end in a MemoryError of its own, not in the end of everything else.

    What is limited is written memory. Addresses are not: torch reserves more than there is.
    """
    there = memory_of_machine()
    try:
        import resource
    except ImportError:  # not on Windows
        return
    with suppress(ValueError, OSError):  # a system that does not let itself be limited
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if there is not None:
            most = there * 3 // 4
            _, hard = resource.getrlimit(resource.RLIMIT_DATA)
            if hard == resource.RLIM_INFINITY or hard > most:
                resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _main() -> None:
    told, job = sys.argv[1:3]
    sys.argv[:] = [Job.read(job).file]
    tell = Teller(told)
    tell("started")
    _limit_memory()
    try:
        work(Job.read(job), tell)
    except InspectionError as problem:
        tell("refused", sentence=str(problem))
    os._exit(0)  # threads that the file has left running do not keep the process


if __name__ == "__main__":
    _main()
