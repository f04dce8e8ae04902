"""``steepest exercise new``: writes an example of an exercise file."""

from __future__ import annotations

from steepest.cli.errors import DONE
from steepest.cli.output import print_json
from steepest.cli.setting_options import Options
from steepest.exercises.writing import new_exercise


def run(options: Options) -> int:
    """Write the file, and say what to do with it."""
    path = new_exercise(options["file"])
    if options["json"]:
        print_json({"file": str(path)})
    elif not options["quiet"]:
        print(f"{path} is an example: change it, then run steepest exercise verify {path}")
    return DONE
