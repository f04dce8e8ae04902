"""Tables as notebooks show them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl

__all__ = ["table_as_html"]


def table_as_html(table: pl.DataFrame) -> str:
    """A table as notebooks show it."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in table.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_cell_text(v))}</td>" for v in row) + "</tr>"
        for row in table.rows()
    )
    return f"<table><tr>{head}</tr>{rows}</table>"


def _cell_text(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
