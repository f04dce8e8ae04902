"""``steepest export``: writes the runs or the ranking of a study for other programs."""

from __future__ import annotations

from steepest.cli.errors import DONE
from steepest.cli.output import print_json
from steepest.cli.setting_options import Options
from steepest.study.opening import open_study


def run(options: Options) -> int:
    """Open a study and write its runs or its ranking."""
    study = open_study(options["study"])
    file = study.export(options["file"], options["table"])
    if options["json"]:
        print_json({"file": str(file), "runs": len(study)})
    elif options["table"] == "ranking":
        print(f"{study.configurations:,} configurations: {file}")
    else:
        print(f"{len(study):,} runs: {file}")
    return DONE
