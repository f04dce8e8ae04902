"""Formulas as MathML, which browsers draw themselves: no script, no font, no network.

What the converter cannot read is a warning, and so an error of the build.
"""

import re

from docutils import nodes
from formulas import formula_to_mathml
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.math import get_node_equation_number
from sphinx.writers.html5 import HTML5Translator

_logger = logging.getLogger(__name__)
_UNKNOWN = re.compile(r"<m[ion]>(\\\w*|&)</m[ion]>")
"""The converter shows commands that it does not know, and the & of environments, as they are."""


def _write_formula(formula: str, node: nodes.Element, block: bool) -> str:
    try:
        converted = formula_to_mathml(formula, block)
    except Exception as problem:
        _logger.warning("formula cannot be read: %r", problem, location=node)
        return ""
    if unknown := _UNKNOWN.search(converted):
        _logger.warning("formula uses %s, which is unknown", unknown.group(1), location=node)
    return converted


def _inline(writer: HTML5Translator, node: nodes.math) -> None:
    writer.body.append(_write_formula(node.astext(), node, block=False))
    raise nodes.SkipNode


def _block(writer: HTML5Translator, node: nodes.math_block) -> None:
    writer.body.append(writer.starttag(node, "div", CLASS="math"))
    if node["number"]:
        writer.body.append(f'<span class="eqno">({get_node_equation_number(writer, node)})</span>')
    writer.body.append(_write_formula(node.astext(), node, block=True) + "</div>\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, bool]:
    """Register as the math renderer "mathml"."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
