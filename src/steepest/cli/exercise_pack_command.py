"""``steepest exercise pack``: writes the students' file and Gradescope's autograder."""

from __future__ import annotations

from steepest.cli.errors import DONE
from steepest.cli.output import print_json
from steepest.cli.setting_options import Options
from steepest.exercises.loading import load_exercise
from steepest.exercises.writing import pack_exercise


def run(options: Options) -> int:
    """Write the files, and print their names."""
    files = pack_exercise(load_exercise(options["exercise"]), options["folder"])
    if options["json"]:
        print_json({"files": [str(each) for each in files]})
    elif not options["quiet"]:
        print("\n".join(map(str, files)))
    return DONE
