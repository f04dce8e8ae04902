"""Statements of Python 2 that Python 3 cannot read, written as it reads them."""

from __future__ import annotations

import ast
import re
from typing import Final

__all__ = ["from_python2"]

MOST_CHANGED: Final = 200
PRINT: Final = "Missing parentheses in call to 'print'"
EXCEPT: Final = re.compile(r"^(\s*except\s+[\w.]+|\s*except\s*\([^)]*\))\s*,\s*(\w+)\s*:")


def from_python2(text: str) -> tuple[str, list[int]]:
    """Code with print statements as calls of print; every line stays where it is.

    Args:
        text: of a file or cell.

    Returns:
        the code, and the lines that were changed; none if it is no Python 2.

    >>> from_python2("def f(x):\\n    print 'x is', x\\n    return x")
    ("def f(x):\\n    print('x is', x)\\n    return x", [2])
    >>> from_python2("def f(x\\n    return x")
    ('def f(x\\n    return x', [])
    """
    lines, changed = text.split("\n"), list[int]()
    while len(changed) < MOST_CHANGED:
        try:
            ast.parse("\n".join(lines))
        except SyntaxError as problem:
            if not _changes(lines, problem):
                break
            changed.append(problem.lineno or 0)
        except (ValueError, RecursionError, MemoryError):
            break
        else:
            break
    return "\n".join(lines), changed


def _changes(lines: list[str], problem: SyntaxError) -> bool:
    """Whether the statement in which Python stopped is one of Python 2, and now is one of 3."""
    first, last = (problem.lineno or 0) - 1, (problem.end_lineno or 0) - 1
    if not 0 <= first <= last < len(lines):
        return False
    if problem.msg.startswith(PRINT):
        begin, end = (problem.offset or 1) - 1, (problem.end_offset or 1) - 1
        lines[last] = f"{lines[last][:end]}){lines[last][end:]}"
        head, rest = lines[first][:begin], lines[first][begin + len("print") :]
        lines[first] = f"{head}print({rest.lstrip()}"
        return True
    written = EXCEPT.sub(r"\1 as \2:", lines[first])
    if written == lines[first]:
        return False
    lines[first] = written
    return True
