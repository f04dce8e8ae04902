"""What all pages share: template, style, footer, and how they are written.

All values that a template inserts are escaped. Figures are inserted as markup; their own text was
escaped when they were drawn.
"""

from __future__ import annotations

import datetime
import os
import platform
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steepest import __version__
from steepest.arguments import check_path
from steepest.errors import ReportError, escape_controls
from steepest.figures.svg import caption_of, inline_svg
from steepest.files import write_whole_file
from steepest.training.trainers import choose_trainer

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup
    from matplotlib.figure import Figure

__all__ = ["check_page_path", "figure_as_svg", "page_footer", "render", "write_page"]


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("steepest.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_as_page_text,
    )
    environment.filters["code"] = _as_code
    return environment


def _as_page_text(value: Any) -> Any:
    """Text with a minus sign instead of the hyphen before a number, and control characters as
    escapes, so that a name turns no writing around; anything else unchanged.

    >>> _as_page_text("-0.5 to +0.5, 1e-10, 32-16, --seeds 4")
    '−0.5 to +0.5, 1e-10, 32-16, --seeds 4'
    >>> print(_as_page_text("a\u202eb"))
    a\\u202eb
    """
    if type(value) is not str:  # markup is a str too, and is left as it is
        return value
    return re.sub(r"(?<![\w-])-(?=\d)", "\N{MINUS SIGN}", escape_controls(value))


def _as_code(value: str) -> Markup:
    """Code as it is, so that it can be pasted, but for control characters.

    >>> print(_as_code("x[-1] < 0"))
    x[-1] &lt; 0
    """
    from markupsafe import escape

    return escape(escape_controls(value))


def render(template: str, **values: Any) -> str:
    """A page from a template of ``templates/``; all values are escaped."""
    return _templates().get_template(template).render(**values)


def figure_as_svg(figure: Figure, prefix: str) -> tuple[Markup, str]:
    """A figure as inline SVG, and its caption as text for the page; the figure is closed."""
    from markupsafe import Markup

    caption = caption_of(figure)
    # inline_svg escapes what it is given, so this is markup and not text.
    return Markup(inline_svg(figure, prefix, description=caption, caption=False)), caption


def page_footer() -> dict[str, str]:
    """Versions, machine and date, for the footer of a page."""
    import matplotlib
    import numpy
    import polars
    import scipy

    libraries = {"NumPy": numpy, "SciPy": scipy, "polars": polars, "matplotlib": matplotlib}
    versions = [f"{name} {module.__version__}" for name, module in libraries.items()]
    return {
        "versions": ", ".join(
            [f"steepest {__version__}", f"Python {platform.python_version()}", *versions]
        ),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
        f"trained by the {choose_trainer('auto')}",
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"),
    }


def check_page_path(file: str | Path, what: str = "output") -> Path:
    """Check where a page will be written, before anything is computed for it.

    Raises:
        ReportError: the folder is missing, or the file is a folder or cannot be written to.
    """
    path = check_path(what, file)
    if path.suffix.lower() not in (".html", ".htm"):
        raise ReportError(f'{what} must end in .html, got "{file}"')
    if not path.parent.is_dir():
        raise ReportError(f'{what} must lie in a folder that exists, got "{file}"')
    if path.is_dir():
        raise ReportError(f'{what} must be a file, got the folder "{file}"')
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise ReportError(f'{what} cannot be written to, got "{file}" (no permission)')
    return path


def write_page(page: str, file: str | Path) -> Path:
    """Write a page, whole or not at all.

    Raises:
        ReportError: as ``check_page_path``.
        OSError: the disk refused.
    """
    path = check_page_path(file)
    write_whole_file(path, page.encode())
    return path
