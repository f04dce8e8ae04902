"""Open the study in a folder for reading."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from steepest.arguments import check_flags, check_path
from steepest.forks import check_threads_of_polars
from steepest.study.description_files import read_folder
from steepest.study.folders import read_runs
from steepest.study.studies import Study, data_of_study

__all__ = ["open_study"]


def open_study(folder: str | Path, data: Any = None, curves: bool = True) -> Study:
    """Open the study in a folder for reading; the folder may be read-only.

    Args:
        folder: of the study.
        data: what was swept, for a study that does not keep it; otherwise it is read from the
            folder where it is needed.
        curves: False leaves out the history of every run, most of a large study: ``runs`` has no
            column that ends in ``_curve``, and nothing can be drawn by epoch.

    Raises:
        StudyError: the folder holds no study, or one written by a newer steepest; or ``data`` is
            not what was swept.

    Warns:
        StudyWarning: a part is damaged or of another study; its runs are missing.
    """
    check_threads_of_polars("open_study")
    check_flags(curves=curves)
    place = check_path("folder", folder)
    description = read_folder(place)
    known = None if data is None else data_of_study(data, description)
    runs, configuration, _ = read_runs(place, description, quarantine=False, curves=curves)
    return Study(description, runs, configuration, data=known, folder=place)
