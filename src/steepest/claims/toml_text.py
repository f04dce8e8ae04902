"""Writes flat data as TOML; Python reads TOML (tomllib) and does not write it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["toml_text"]


def toml_text(values: Mapping[str, Any], comment: str = "") -> str:
    """Values as a TOML document (TOML 1.0): single values first, then one table for each mapping.

    Args:
        values: text, numbers, bools, lists or tuples of these, and mappings of such values. None
            is written as "none", because TOML has no word for it.
        comment: the first lines.

    >>> print(toml_text({"seeds": 8, "a": {"hidden": (32, 16), "batch_size": None}}, "A plan."))
    # A plan.
    seeds = 8
    <BLANKLINE>
    [a]
    hidden = [32, 16]
    batch_size = "none"
    <BLANKLINE>
    """
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    lines += [f"{key} = {_value_text(v)}" for key, v in values.items() if not _is_table(v)]
    for name, table in values.items():
        if _is_table(table):
            lines += ["", f"[{name}]", *(f"{key} = {_value_text(v)}" for key, v in table.items())]
    return "\n".join(lines) + "\n"


def _is_table(value: object) -> bool:
    return isinstance(value, Mapping)


def _value_text(value: object) -> str:
    if value is None:
        return '"none"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # JSON's escapes are TOML's, but for DEL, which only TOML escapes.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value_text, value))}]"
    return repr(value)
