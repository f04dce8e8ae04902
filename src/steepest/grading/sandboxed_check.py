"""`check` for the code of others: in a sandbox, and nothing right that the code alone says is.

The file is checked as always, but held by bubblewrap. As its code runs beside that check, it could
forge a verdict. So each function that was found to be right is judged a second time, in this
process, from what it returns in another one in which nothing of steepest is (``outside.py``). If
that does not find it right too, it is not checked.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from steepest.errors import InspectionError
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.grading.clock import Clock
from steepest.grading.outside import FILE, Channel, asked_of, functions_outside
from steepest.grading.sandbox import INSTALL, checking_command, sandbox_problem, write_runner
from steepest.grading.starting import MOST_STARTS, FileStart, RunSettings, Stopped, whole_time
from steepest.inspections import Inspection, inspect_file
from steepest.inspections.events import Job
from steepest.inspections.finding import GRADIENT_NAME, Candidate, UserCode
from steepest.inspections.function_checks import check_candidate_function
from steepest.inspections.worker import find_candidates

__all__ = ["inspect_in_sandbox"]

MEMORY: Final = 2 * 2**30
MOST_FILES, MOST_BYTES = 2000, 2**26
"""Of the files beside the one that is checked, so many are there when it is judged again."""
UNREACHABLE: Final = "it is called through an object, or in a way that only its own process knows"


def inspect_in_sandbox(
    file: str | Path,
    *,
    pieces: Mapping[str, str] | None = None,
    time_limit: float = 30.0,
    file_limit: float | None = None,
) -> Inspection:
    """Check a file of somebody else's; the arguments are those of `inspect_file`.

    What is right is judged once more after the time that ``file_limit`` gives.

    Raises:
        InspectionError: there is no sandbox, or the file cannot be run or has nothing to check.
    """
    problem = sandbox_problem()
    if problem:
        raise InspectionError(
            f"--sandbox needs bubblewrap, but {problem}: install it ({INSTALL}), or leave "
            "--sandbox out to run the file with all your rights"
        )
    found = inspect_file(
        file,
        pieces=pieces,
        time_limit=time_limit,
        file_limit=file_limit,
        confine=checking_command,
    )
    right = [each for each in found.verdicts if each.outcome == RIGHT]
    if not right:
        return found
    with tempfile.TemporaryDirectory(prefix="steepest-check-") as temporary:
        runner, given = Path(temporary) / "runner", Path(temporary) / "given"
        write_runner(runner)
        _copy_with_neighbours(Path(file), given)
        settings = RunSettings(runner, time_limit, MEMORY, trust=False)
        with _kept_random_state():
            confirmed = _Confirmation(given, Path(file).name, settings, pieces or {}).of(right)
    verdicts = [confirmed.get(_key(each), each) for each in found.verdicts]
    return replace(found, verdicts=tuple(verdicts))


@contextmanager
def _kept_random_state() -> Iterator[None]:
    """Put NumPy's global generator back, which `Channel.call` draws seeds from."""
    before = np.random.get_state()
    try:
        yield
    finally:
        np.random.set_state(before)


def _key(verdict: FunctionVerdict) -> tuple[str, str, str]:
    return verdict.piece, verdict.function, verdict.place


class _Confirmation:
    """Judges functions from outside of the process that runs them."""

    def __init__(
        self, folder: Path, file: str, settings: RunSettings, pieces: Mapping[str, str]
    ) -> None:
        self._settings, self._pieces = settings, dict(pieces)
        clock = Clock()
        until = clock.now() + whole_time(settings.time_limit)
        self._start = FileStart(folder, file, settings, lambda _: None, clock, until)

    def of(
        self, verdicts: Sequence[FunctionVerdict]
    ) -> dict[tuple[str, str, str], FunctionVerdict]:
        """For each verdict that a function is right, the one that is believed."""
        left, found = list(verdicts), dict[tuple[str, str, str], FunctionVerdict]()
        for _ in range(MOST_STARTS + len(verdicts)):
            if not left or self._start.given_up:
                break
            process = self._start.start()
            try:
                asked = asked_of(dict.fromkeys(_names_needed(verdicts)))
                answer = self._start.run(process, asked)
                channel = Channel(process, self._start.clock, 0.0)
                functions = functions_outside(answer, channel)
                while left and not channel.ended:
                    each = left.pop(0)
                    channel.until = self._start.clock.now() + self._settings.time_limit
                    found[_key(each)] = self._judged(each, functions, channel)
            except Stopped:
                pass
            finally:
                process.close()
        for each in left:
            found[_key(each)] = _not_confirmed(each, "its file cannot be run once more")
        return found

    def _judged(
        self, verdict: FunctionVerdict, functions: Mapping[str, object], channel: Channel
    ) -> FunctionVerdict:
        name = verdict.function
        if name not in functions:
            return _not_confirmed(verdict, UNREACHABLE)
        user_code = UserCode({FILE}, Path(FILE))
        given = {piece: of for piece, of in self._pieces.items() if of == name}
        job = Job(FILE, given)
        try:
            candidates = [
                each for each in find_candidates(job, functions, user_code) if each.name == name
            ]
            judge = partial(
                check_candidate_function,
                place=verdict.place, names=functions, user_code=user_code, reasons={},
            )  # fmt: skip
            judged = [judge(each) for each in _like(candidates, verdict)]
        except Exception as problem:  # what a strange function leads to
            return _not_confirmed(verdict, f"that ended with a {type(problem).__name__}")
        right = next((each for each in judged if each.ok), None)
        if right is not None and not channel.ended:
            return right
        if channel.ended:
            return _not_confirmed(verdict, f"it {channel.ended}")
        return _not_confirmed(verdict, judged[0].sentence if judged else UNREACHABLE)


def _like(candidates: Sequence[Candidate], verdict: FunctionVerdict) -> list[Candidate]:
    """The candidates that are what a verdict says, those of the same piece first."""
    return sorted(candidates, key=lambda each: each.piece != verdict.piece)


def _not_confirmed(verdict: FunctionVerdict, reason: str) -> FunctionVerdict:
    sentence = (
        f"{verdict.function} was found to be right by the process that runs its file, which the "
        f"file can deceive. From outside of it that could not be confirmed: {reason.rstrip('.')}."
    )
    return FunctionVerdict(
        verdict.piece, NOT_CHECKED, sentence, function=verdict.function, place=verdict.place
    )


def _names_needed(verdicts: Sequence[FunctionVerdict]) -> Iterator[str]:
    """Functions that have verdicts, and those of which they may be the gradients."""
    for each in verdicts:
        name = each.function
        if not name.isidentifier():
            continue
        yield name
        matched = GRADIENT_NAME.match(name)
        yield from filter(None, matched.groups() if matched else ())
        yield re.sub(r"_?(backward|backprop|gradients?|grads?)$", "", name) or name


def _copy_with_neighbours(file: Path, folder: Path) -> None:
    """Copy a file and those beside it, unless it lies in the user's home."""
    folder.mkdir()
    shutil.copyfile(file, folder / file.name)
    root = file.absolute().parent
    if root in (Path.home(), Path("/")):
        return
    files, left = 1, MOST_BYTES
    for place, folders, names in os.walk(root):
        folders[:] = sorted(each for each in folders if not each.startswith((".", "__pycache__")))
        for name in sorted(names):
            source = Path(place) / name
            target = folder / source.relative_to(root)
            if name.startswith(".") or target.exists() or not source.is_file():
                continue
            files, left = files + 1, left - source.stat().st_size
            if files > MOST_FILES or left < 0:
                return
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
