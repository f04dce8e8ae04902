"""Formulas as MathML, which browsers draw themselves: no script, no font, no network.

The converter is docutils' own. What it cannot read is a warning, and so an error of the build.
"""

import re

from docutils import nodes
from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number
from sphinx.writers.html5 import HTML5Translator

_logger = logging.getLogger(__name__)
_MERGED = re.compile(r"\\[dt]?frac\s*[^{\s]|[\^_]\s*\d\d")
"""Arguments without braces: the converter takes the 12 of \\frac12 and x^12 for one number."""


def _mathml(formula: str, node: nodes.Element, block: bool) -> str:
    if merged := _MERGED.search(formula):
        _logger.warning("formula needs braces after %r", merged.group(), location=node)
    try:
        # &ApplyFunction; is XML only: in HTML the character itself is understood everywhere.
        return tex2mathml(formula, as_block=block).replace("&ApplyFunction;", "\u2061")
    except MathError as problem:
        _logger.warning("formula cannot be read: %s", problem, location=node)
        return ""


def _inline(writer: HTML5Translator, node: nodes.math) -> None:
    writer.body.append(_mathml(node.astext(), node, block=False))
    raise nodes.SkipNode


def _block(writer: HTML5Translator, node: nodes.math_block) -> None:
    writer.body.append(writer.starttag(node, "div", CLASS="math"))
    if node["number"]:
        writer.body.append(f'<span class="eqno">({get_node_equation_number(writer, node)})</span>')
    writer.body.append(_mathml(node.astext(), node, block=True) + "</div>\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, bool]:
    """Register as the math renderer "mathml"."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
