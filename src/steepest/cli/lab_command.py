"""``steepest lab``: writes the laboratory, a web page that needs no network, and opens it."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path
from typing import Final

from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_remark
from steepest.cli.setting_options import Options
from steepest.data.table_files import read_table, table_name
from steepest.errors import DataError
from steepest.files import write_whole_file
from steepest.reports.pages import check_page_path

PAGE: Final = Path(__file__).with_name("lab.html")
"""The page without a table; ``make lab`` builds it from web/."""

PLACE_OF_TABLE: Final = "<!--table-->"
LARGEST_TABLE: Final = 20_000_000  # characters: what the page reads


def run(options: Options) -> int:
    """Write the page, with the table of a file if one is given, and open it in the browser."""
    check_page_path(options["output"], "--output")
    page = page_with_table(Path(options["file"]) if options["file"] else None)
    file = Path(options["output"])
    write_whole_file(file, page.encode())
    if options["json"]:
        print_json({"page": str(file), "bytes": len(page.encode())})
    else:
        print_remark(f"Page: {file}", options["quiet"])
    if not options["no_open"]:
        webbrowser.open(file.resolve().as_uri())
    return DONE


def page_with_table(table: Path | None) -> str:
    """The page, with a table in it that it shows first.

    Raises:
        DataError: the file cannot be read, or its table is too large for a page.
    """
    page = PAGE.read_text(encoding="utf-8")
    if table is None:
        return page
    text = read_table(table).write_csv()
    if len(text) > LARGEST_TABLE:
        raise DataError(
            f"{table} must have at most {LARGEST_TABLE:,} characters as CSV for a page, got "
            f"{len(text):,} (take fewer rows, or use steepest sweep)"
        )
    # No character of a file can end the element that holds it.
    held = json.dumps({"name": f"{table_name(table)}.csv", "text": text}).replace("<", "\\u003c")
    element = f'<script type="application/json" id="table">{held}</script>'
    return page.replace(PLACE_OF_TABLE, element, 1)
