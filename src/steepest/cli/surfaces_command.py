"""``steepest surfaces``: lists the surfaces that have a name."""

from __future__ import annotations

from typing import Any

from steepest.cli.descend_command import minimum_as_dict
from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_table
from steepest.cli.setting_options import Options
from steepest.surfaces import CATALOGUE, Surface, surface


def run(options: Options) -> int:
    """Print a table of the surfaces, then formula and source of each."""
    surfaces = [surface(name) for name in CATALOGUE]
    if options["json"]:
        print_json({"surfaces": [surface_as_dict(each) for each in surfaces]})
        return DONE
    rows = []
    for each in surfaces:
        low, high = each.bounds[0]
        rows.append([each.name, f"{low:g} to {high:g}", describe_minima(each)])
    print_table(["surface", "box", "minima"], rows, left=3)
    for each in surfaces:
        print(f"\n{each.name}: {each}\n  {each.source}")
    return DONE


def surface_as_dict(each: Surface) -> dict[str, Any]:
    """The JSON of a surface."""
    return {
        "name": each.name,
        "function": str(each),
        "bounds": [list(side) for side in each.bounds],
        "minima": [minimum_as_dict(minimum) for minimum in each.minima],
        "any_dimensions": CATALOGUE[each.name].any_dimensions,
        "source": each.source,
    }


def describe_minima(each: Surface) -> str:
    """The first minimum, and how many more there are."""
    if not each.minima:
        return "none"
    more = f" and {len(each.minima) - 1} more" if len(each.minima) > 1 else ""
    return f"{each.minima[0]}{more}"
