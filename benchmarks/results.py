"""RESULTS.md in sections, so that one workload can be measured again without the others."""

from __future__ import annotations

import re


def replaced(text: str, tables: list[list[str]]) -> str:
    """The text with new sections in the place of those of the same workload, or before the last.

    A section begins with ``### W8 ...``, the workload's name first.

    >>> old = "# All\\n\\n### W1 a\\n\\n1\\n\\n### Overhead\\n\\n2\\n"
    >>> replaced(old, [["### W1 b", "", "3", ""]])
    '# All\\n\\n### W1 b\\n\\n3\\n\\n### Overhead\\n\\n2\\n'
    >>> replaced(old, [["### W8 c", ""]]).count("###")
    3
    """
    parts = re.split(r"^(?=### )", text, flags=re.MULTILINE)
    for lines in tables:
        name = " ".join(lines[0].split()[:2])
        section = "\n".join(lines) + "\n"
        place = next((i for i, part in enumerate(parts) if part.startswith(f"{name} ")), None)
        if place is None:
            parts.insert(len(parts) - 1, section)
        else:
            parts[place] = section
    return "".join(parts)
