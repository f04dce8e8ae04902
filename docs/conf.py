"""How the documentation is built: every page is executed, and nothing comes from the network."""

import os
import sys
from pathlib import Path

import steepest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "extensions"))
os.environ["OMP_NUM_THREADS"] = "1"  # pages are executed beside each other
os.environ.pop("MPLBACKEND", None)  # pictures go into the page, whatever the shell asks for

project = "steepest"
author = "The steepest authors"
version = release = steepest.__version__
root_doc = "index"
exclude_patterns = ["_build", "*.py"]
extensions = ["mathml", "myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]

# --- pages ---------------------------------------------------------------------------------------
myst_enable_extensions = ["attrs_block", "colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 600  # a cell takes seconds; a busy machine may take longer
nb_output_stderr = "error"  # a page that warns is not finished
nb_ipywidgets_js = {}  # would be loaded from a network

# --- reference -----------------------------------------------------------------------------------
autodoc_member_order = "bysource"
autodoc_typehints = "none"  # docstrings give types with shapes and units
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
default_role = "code"
nitpicky = True
nitpick_ignore_regex = [
    (
        "py:.*",
        r"(numpy|collections|pathlib|matplotlib|polars|pl|torch)\..*",
    ),  # found by a network only
    ("py:.*", r"steepest\.\w+\..*"),  # modules are not public, names are
    ("py:class", r"\w+"),  # settings, and types named in annotations
    ("py:exc", r"\w+Error"),  # named in modules that are not steepest itself
]

# --- appearance ----------------------------------------------------------------------------------
html_math_renderer = "mathml"
html_theme = "pydata_sphinx_theme"
html_title = "steepest"
html_sidebars = {"**": []}  # seven pages: the bar on top holds them all
html_static_path = ["static"]
html_extra_path = ["../src/steepest/cli/lab.html"]  # the first page shows it
html_css_files = ["steepest.css"]
html_sidebars = {"**": []}
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "footer_start": ["copyright"],
    "footer_end": [],
    "header_links_before_dropdown": 4,
    "navigation_with_keys": False,
    "search_bar_text": "Search",
    "show_prev_next": True,
    "show_toc_level": 2,
}
copyright = "the steepest authors, MIT licence"


def keep_the_first_sentence(_app, what, _name, _obj, _options, lines):
    """Hinder napoleon from reading "Rows: of training" under a property as a type."""
    if what == "property":
        lines[:0] = ["..", ""]  # an empty comment


def setup(app):
    """Hear of docstrings before napoleon does."""
    app.connect("autodoc-process-docstring", keep_the_first_sentence, priority=400)
