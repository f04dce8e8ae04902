"""Texts of expressions: well-formed ones by hypothesis, valid and broken ones at random."""

from __future__ import annotations

import random

from hypothesis import strategies as st

FUNCTIONS = (
    "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "exp", "log", "log10",
    "sqrt", "abs",
)  # fmt: skip
LEAVES = ("x", "y", "pi", "e", "0", "1", "2", "0.5", "3.25", "1e-3")


def well_formed(leaves: tuple[str, ...] = LEAVES, max_leaves: int = 12) -> st.SearchStrategy[str]:
    """A strategy for texts that parse, unless a constant part has no value."""

    def extend(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.one_of(
            st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
            st.builds("{} {} {}".format, inner, st.sampled_from("+-*/"), inner),
            st.builds("({})**{}".format, inner, st.sampled_from(["2", "3", "-1", "0.5", "x"])),
            st.builds("-{}".format, inner),
            st.builds("{}({})".format, st.sampled_from(FUNCTIONS), inner),
            st.builds("{}({}, {})".format, st.sampled_from(["min", "max"]), inner, inner),
        )

    return st.recursive(st.sampled_from(leaves), extend, max_leaves=max_leaves)


FRAGMENTS = (
    *LEAVES, *FUNCTIONS, "min", "max", "x1", "x2", "x17", "+", "-", "*", "/", "**", "^", "(", ")",
    ",", " ", "(x+1)", "sin(", "2x", "3(", "1e308", "1e999", "9**9", ".", "..", "__", "_", "import",
    "__import__", "eval", "exec", "lambda", "os", "system", "'", '"', "\\", "\n", "\t", "\0", "[",
    "]", "{", "}", ":", ";", "=", "==", "!", "%", "@", "#", "$", "&", "|", "~", "`", "?", "<", ">",
    "\u03c0", "\u00b2", "\u2212", "\u221e", "\ud800", "\U0001f600", "None", "True", "nan", "inf",
    "print", "open", "globals()", "().__class__", "x.real", "0x10", "1_000", "1j", "f'{x}'",
)  # fmt: skip


def random_text(source: random.Random) -> str:
    """A random expression, sometimes with a wrong character; joined fragments; or a heavy text."""
    if source.random() < 0.05:
        return _heavy_text(source)
    if source.random() < 0.5:
        text = _random_expression(source, source.randint(0, 9))
        if source.random() < 0.3 and text:
            place = source.randrange(len(text))
            text = text[:place] + source.choice(FRAGMENTS) + text[place + 1 :]
        return text
    return "".join(source.choice(FRAGMENTS) for _ in range(_fragment_count(source)))


def _fragment_count(source: random.Random) -> int:
    return source.choice((1, 2, 3, 5, 8, 13, 40, 120, 400))


def _heavy_text(source: random.Random) -> str:
    """A text that takes much work for its length: a long sum or product, or deep nesting."""
    kind = source.choice(("chain", "tower", "wide"))
    if kind == "tower":
        text = "x"
        for _ in range(source.randint(20, 70)):
            form = source.choice(("sin({})", "exp({})", "({})**y", "1/({})", "x*({})", "x**({})"))
            text = form.format(text)
        return text
    operator = source.choice(("*", "+", "-", "*(x+1)*", "/x*", "**2*"))
    if kind == "wide":
        return operator.join(f"x{i}" for i in range(1, source.randint(50, 230)))
    parts = [_random_expression(source, source.randint(0, 2)) for _ in range(300)]
    chain = f"{operator}".join(f"({part})" for part in parts)
    return chain[: source.randint(300, 1000)].rpartition(operator)[0]


def _random_expression(source: random.Random, depth: int) -> str:
    if depth == 0 or source.random() < 0.1:
        return source.choice((*LEAVES, "x1", "x2", "x3")) if depth < 9 else "x"
    kind = source.random()
    inner = _random_expression(source, depth - 1)
    if kind < 0.35:
        return f"{source.choice(FUNCTIONS)}({inner})"
    if kind < 0.45:
        return f"-{inner}"
    if kind < 0.55:
        return f"({inner})**{source.choice(['2', '-3', '0.5', 'y', 'x', '7'])}"
    other = _random_expression(source, source.randint(0, depth - 1))
    if kind < 0.62:
        return f"{source.choice(['min', 'max'])}({inner}, {other})"
    return f"({inner}){source.choice('+-*/')}({other})"
