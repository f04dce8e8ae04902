"""``steepest race``: finds the best configuration with as few runs as that takes."""

from __future__ import annotations

from typing import Any

from steepest.cli.data_files import FileOptions, read_data, read_order
from steepest.cli.errors import DONE
from steepest.cli.output import check_figure, print_json, print_remark, print_table, save_figure
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options, parse_settings
from steepest.cli.show_command import best_as_dict
from steepest.cli.sweep_command import RUN_OPTIONS
from steepest.errors import SettingsError
from steepest.figures.labels import value_label
from steepest.study.race_results import WHY, Race
from steepest.study.races import race

RACE_OPTIONS = (
    "margin",
    "first_round",
    "about",
    "error_rate",
    "folder",
    "resume",
    "extend",
    "by",
    "trials",
)


def run(options: Options) -> int:
    """Race, print who was stopped when and why and the verdict, or the JSON; draw the figure."""
    check_figure(options["figure"])
    if options["margin"] is None:
        raise SettingsError(
            "--margin must be given, the smallest difference in accuracy that matters (as --margin "
            "0.01)"
        )
    names = (*RUN_OPTIONS, *RACE_OPTIONS)
    arguments = {name: options[name] for name in names} | parse_settings(options)
    if options["seeds"] is not None:
        arguments["seeds"] = options["seeds"]
    arguments |= read_order(options["data"], options)
    data = read_data(options["data"], FileOptions.of(options, arguments.get("loss")))
    try:
        with report_progress(options["quiet"]) as report:
            found = race(data, progress=report, **arguments)
    except KeyboardInterrupt:
        folder = options["folder"]
        saved = f"; what was trained is in {folder} (--resume continues)" if folder else ""
        raise KeyboardInterrupt(f"interrupted{saved}") from None
    if options["json"]:
        print_json(race_as_dict(found))
    else:
        print_race(found, options["top"])
    if options["figure"]:
        save_figure(found.plot(), options["figure"])
        print_remark(f"Race: {options['figure']}", options["quiet"])
    return DONE


def print_race(found: Race, top: int) -> None:
    """Print the configurations as a table, and the verdict."""
    table, varying = found.configurations, found.study.varying
    rows = [
        [
            *(value_label(name, row[name]) for name in varying),
            f"{row['mean']:.4f}" if row["mean"] is not None else "-",
            str(row["seeds"]),
            str(row["round"]),
            "winner" if row["standing"] == "leads" else WHY[row["standing"]],
            "-"
            if row["difference"] is None
            else f"{row['difference']:+.4f} ({row['low']:+.4f} to {row['high']:+.4f})",
        ]
        for row in table.head(top).rows(named=True)
    ]
    names = [name.replace("_", " ") for name in varying]
    heads = ["mean", "seeds", "round", "why no further seeds", "from the winner (interval)"]
    print_table([*names, *heads], rows, left=len(names))
    if table.height > top:
        print(f"... and {table.height - top} more (--top {table.height} shows all)")
    print(found)


def race_as_dict(found: Race) -> dict[str, Any]:
    """The JSON of a race."""
    study = found.study
    return {
        "verdict": found.verdict,
        "sentence": found.sentence,
        "about": found.about,
        "looks": "any number of looks",
        "margin": found.margin,
        "error_rate": found.error_rate,
        "winner": best_as_dict(study, found.winner),
        "trained": found.trained,
        "full_grid": found.full_grid,
        "share": found.share,
        "rounds": len(found.looks),
        "configurations": found.configurations.to_dicts(),
        "seconds": study.seconds,
        "data": study.name,
        "seeds": len(study.seeds),
        "samples": list(study.samples),
        "folder": None if study.folder is None else str(study.folder),
    }
