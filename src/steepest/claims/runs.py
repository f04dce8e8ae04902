"""``run_claim``: trains what a claim plans, and computes the verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from steepest.arguments import check_path
from steepest.claims.claims import Claim, claim_from
from steepest.claims.results import ClaimResult, check_claim
from steepest.errors import ClaimError, StudyError
from steepest.study.description_files import read_folder
from steepest.study.folders import make_folder
from steepest.study.run_queue import Progress, check_progress
from steepest.study.sweeps import train_prepared

__all__ = ["run_claim"]


def run_claim(
    claim: Claim | str | Path,
    folder: str | Path,
    data: Any = None,
    *,
    threads: int | None = None,
    progress: Progress | None = None,
) -> ClaimResult:
    """Train what a claim plans, keep the study in a folder, and compute the verdict.

    An interrupted call is continued by the same call.

    Args:
        claim: the claim, or its file.
        folder: of the study, new or begun by the same claim.
        data: the data itself, if it is neither a dataset by name nor a file.
        threads, progress: as for ``sweep``.

    Raises:
        ClaimError: a file that is not a claim file, other data, or a folder with the runs of
            another claim.
        StudyError: the folder cannot be used.

    >>> import tempfile
    >>> claim = Claim("A hidden layer lowers the loss.", "iris", a={"hidden": 8},
    ...               b={"hidden": ()}, common={"epochs": 1}, score="test_loss",
    ...               direction="lower", margin=0, about="seeds", seeds=5)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     run_claim(claim, folder).kept
    True
    """
    check_progress(progress)
    planned = claim_from(claim)
    place = check_path("folder", folder)
    prepared = planned.prepare(planned.load_data(data), threads)
    if make_folder(place):
        _check_begun(place, planned)
    train_prepared(prepared, place, resume=True, progress=progress)
    return check_claim(planned, place)


def _check_begun(folder: Path, claim: Claim) -> None:
    """Refuse a folder with other runs than those of the claim."""
    begun = read_folder(folder).claim
    if begun is None:
        raise StudyError(f"folder {folder} holds a study of no claim (choose another folder)")
    if begun != claim.text:
        raise ClaimError(
            f"folder {folder} holds the runs of another claim, or of this one before its file was "
            "changed (a changed claim needs new runs: choose another folder and another first_seed)"
        )
