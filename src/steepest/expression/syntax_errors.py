"""The error for a wrong text: a sentence, the text, and carets that mark the place."""

from __future__ import annotations

from steepest.errors import ExpressionError

WINDOW = 36  # characters shown on either side of the place in a long text


def syntax_error(sentence: str, text: str, start: int, end: int | None = None) -> ExpressionError:
    """Make the error that says ``sentence`` and marks characters ``start`` to ``end`` of ``text``.

    >>> print(syntax_error("two numbers in a row", "x + 2 3", 6))
    two numbers in a row
      x + 2 3
            ^
    """
    end = max(start + 1, start + 1 if end is None else end)
    first = max(0, start - WINDOW) if len(text) > 2 * WINDOW else 0
    last = min(len(text), end + WINDOW) if len(text) > 2 * WINDOW else len(text)
    before, after = ("..." if first > 0 else ""), ("..." if last < len(text) else "")
    shown = "".join(c if c.isprintable() else " " for c in text[first:last])
    carets = "^" * min(end - start, WINDOW)
    line = f"  {before}{shown}{after}".rstrip()
    return ExpressionError(
        f"{sentence}\n{line}\n  {' ' * (len(before) + start - first)}{carets}", start
    )
