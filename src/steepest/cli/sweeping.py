"""``steepest sweep``: every combination of settings with every seed, or what that would take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from steepest.cli.axes import count, fractions, settings_from_text
from steepest.cli.options import SETTINGS, Given
from steepest.cli.output import check_figure, print_json, remark
from steepest.cli.progress import progress
from steepest.cli.showing import tell
from steepest.cli.tables import read_data

if TYPE_CHECKING:
    from steepest.study.studies import Study


def sweep_command(data: str, given: Given) -> None:
    """Train all, print the ranking, draw into the folder."""
    check_figure(given["figure"])
    arguments: dict[str, Any] = {
        "split": fractions(given["split"]),
        "split_seed": given["split_seed"],
        "init_seed": given["init_seed"],
        "shuffle_seed": given["shuffle_seed"],
        "threads": given["threads"],
        **settings_from_text({option.name: given[option.name] for option in SETTINGS}),
    }
    if given["seeds"] is not None:
        arguments["seeds"] = seeds(given["seeds"])
    table = read_data(data, given["target"])
    if given["dry_run"]:
        _tell_estimate(table, arguments, given["json"])
        return
    from steepest.study.sweeps import sweep

    with progress(given["quiet"]) as report:
        study = sweep(
            table,
            folder=given["folder"],
            resume=given["resume"],
            extend=given["extend"],
            progress=report,
            **arguments,
        )
    _remark_on_saved(study, given["quiet"])
    tell(study, given, draw_into=study.folder)


def seeds(text: str) -> int | Sequence[Any]:
    """A number of seeds, or the seeds themselves.

    >>> seeds("32"), seeds("3,7"), seeds("7,")
    (32, [3, 7], [7])
    """
    if "," not in text:
        number: Any = count(text)
        return number if number is not None else text
    return [count(part) for part in text.split(",") if part.strip()]


def _tell_estimate(table: Any, arguments: dict[str, Any], as_json: bool) -> None:
    from steepest.study.sweeps import estimate

    would = estimate(table, **arguments)
    if as_json:
        print_json(
            {
                "runs": would.runs,
                "trained": would.trained,
                "configurations": would.configurations,
                "seconds": would.seconds,
            }
        )
    else:
        print(
            f"{would.runs:,} runs from {would.trained:,} trainings of {would.configurations:,} "
            f"configurations, about {would.seconds:.2g} s"
        )


def _remark_on_saved(study: Study, quiet: bool) -> None:
    known = study.trained - study.added
    if known:
        remark(f"{known:,} of {study.trained:,} networks were in the folder already", quiet)
