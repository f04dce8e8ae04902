"""Execute the notebook of the exercise, and write it as one page that needs no network.

python examples/export.py [FOLDER]

FOLDER (default: examples/executed) gets assignment.ipynb with its outputs and assignment.html.
The page carries its pictures and style; formulas are MathML, which browsers draw themselves.
"""

from __future__ import annotations

import os
import re
import sys
from html import escape
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from pygments.formatters import HtmlFormatter

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "docs" / "extensions"))

from formulas import formula_to_mathml  # noqa: E402  # found by the line above

NOTEBOOK = HERE / "assignment.ipynb"
SECONDS = 600
"""A cell takes a few seconds; this only keeps a broken one from going on for ever."""

STRICT = """\
import warnings
warnings.simplefilter("error")
warnings.filterwarnings("ignore", module=r".*(ipykernel|matplotlib_inline|traitlets)")
for kind in (DeprecationWarning, PendingDeprecationWarning, FutureWarning):
    warnings.filterwarnings("ignore", category=kind, module=r"(?!steepest|__main__)")
"""
"""Warnings are errors, but for those that the notebook's server gives about itself, and those in
which other packages announce changes to each other."""

UNKNOWN = re.compile(r"<m[ion]>(\\\w*|&)</m[ion]>")
"""How the converter of formulas shows a command that it does not know."""


def execute(notebook: NotebookNode) -> NotebookNode:
    """Run all cells from the top; any error or warning in them is raised."""
    notebook.cells.insert(0, nbformat.v4.new_code_cell(STRICT))
    client = NotebookClient(notebook, timeout=SECONDS, record_timing=False, coalesce_streams=True)
    backend = {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}  # whatever is set outside
    client.execute(cwd=str(HERE), env=os.environ | backend)
    del notebook.cells[0]
    for number, cell in enumerate(each for each in notebook.cells if each.cell_type == "code"):
        cell.execution_count = number + 1
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = number + 1
    return notebook


def mathml(formula: str, block: bool) -> str:
    """A formula as MathML."""
    converted = formula_to_mathml(formula, block)
    if unknown := UNKNOWN.search(converted):
        raise ValueError(f"formula uses {unknown[1]}, which is unknown: {formula}")
    return converted


class Renderer(IPythonRenderer):
    """Markdown to HTML, formulas to MathML."""

    def block_math(self, body: str) -> str:
        """A formula on lines of its own."""
        return f'<div class="formula">{mathml(body, block=True)}</div>\n'

    def inline_math(self, body: str) -> str:
        """A formula within a sentence."""
        return mathml(body, block=False)


def markdown(source: str) -> str:
    """The HTML of a cell of text."""
    return MarkdownWithMath(renderer=Renderer(escape=False, exclude_anchor_links=True)).render(
        source
    )


def page(notebook: NotebookNode) -> str:
    """The notebook as an HTML page."""
    exporter = HTMLExporter(template_name="basic", exclude_input_prompt=True)
    exporter.exclude_output_prompt = True
    exporter.register_filter("markdown2html", markdown)
    body, _ = exporter.from_notebook_node(notebook)
    title = re.search(r"^# (.+)$", notebook.cells[0].source, flags=re.M)
    style = (HERE / "page.css").read_text(encoding="utf-8")
    colours = HtmlFormatter(style="default").get_style_defs(".highlight")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title[1] if title else NOTEBOOK.stem)}</title>\n"
        f"<style>\n{colours}\n{style}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        "</body>\n</html>\n"
    )


def main(folder: Path) -> None:
    """Execute and write both files."""
    folder.mkdir(parents=True, exist_ok=True)
    notebook = execute(nbformat.read(NOTEBOOK, as_version=4))
    nbformat.write(notebook, folder / NOTEBOOK.name)
    target = folder / f"{NOTEBOOK.stem}.html"
    target.write_text(page(notebook), encoding="utf-8")
    print(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "executed")
