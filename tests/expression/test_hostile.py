"""300 hostile or malformed texts: each is an ExpressionError, and none is executed."""

from __future__ import annotations

import sys

import pytest

from steepest.errors import ExpressionError
from steepest.expression import parse

PYTHON = (
    """
__import__("os")|__import__('os').system('true')|eval("1")|exec("1")|compile("1","","eval")|open("f")
print(x)|input()|globals()|locals()|vars()|dir()|getattr(x,"y")|setattr(x,"y",1)|type(x)|id(x)
().__class__|().__class__.__bases__[0]|x.__class__|x.real|(x).imag|x.__init__.__globals__|[].append
lambda: 0|lambda x: x|(lambda: 0)()|x if y else x|x and y|x or y|not x|x is y|x in y|[x for x in y]
{x}|{x: y}|{**x}|[x]|[*x]|x[0]|x[::]|(x, y)|(x,)|*x|**x|x := 2|(x := 2)|x = 2|x == y|x != y|x < y
x <= y|x > y|x >= y|x << 2|x >> 2|x & y|x ^^ y|x @ y|x // y|x % y|~x|x; y|import os|from os import x
del x|return x|yield x|await x|assert x|raise x|pass|break|class A: pass|def f(): 0|with x: y
f"{x}"|f'{x!r}'|"x"|'x'|b"x"|r"x"|'''x'''|`x`|\\x|x\\|x#y|# x|@x|$x|?x|x?|x!|!x|x!!
os|os.system|sys|subprocess|builtins|__builtins__|__name__|__file__|__debug__|self|cls|this|None
True|False|Ellipsis|...|NotImplemented|nan|NaN|inf|Infinity|-inf|1j|2+3j|0x10|0b11|0o17|1_000|0xff.0
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

OTHER_LANGUAGES = [
    "${x}", "#{x}", "{{x}}", "<%= x %>", "$(x)", "%s", "%n%n%n", "x; rm -rf", "x && y", "x || y",
    "' OR 1=1 --", "<script>x</script>", "\\input{x}", "\\frac{1}{x}", "$x$", "=SUM(A1)", "x' * y",
    "../x", "x\\y", "file:x", "http://x", "∫x dx", "∑x", "√x", "x²", "x³", "π", "∞", "x−y", "x×y",
    "x·y", "x÷y", "½x", "ⅹ", "х", "ｘ", "𝑥", "x̂", "é", "ß", "🙂", "x\u200by", "x\u00a0+ y",
    "\ufeffx", "\u202ex", "\ud800", "x\x00", "\x1b[31mx", "\x7f", "x\x0by", "x\x0cy", "x\u2028y",
]  # fmt: skip

MALFORMED = (
    """
+|-|*|/|**|^|(|)|,|.||()|(()|())|((x)|(x))|x+|x-|x*|x/|x**|x^|+*x|*x|/x|^x|**x|x*/y|x/*y|x+*y|x^*y
x**/y|x***y|x* *y|x^ ^y|x^^y|x + + *y|(+)|(-)|(x+)|(*x)|x(|x)|(x|x,|,x|x,y|(x,y)|sin|sin x|sin(|sin)
sin()|sin(,)|sin(x,)|sin(,x)|sin(x,y)|sin(x|sinx)|sin**2(x)|sin^2(x)|sin sin x|sinsin(x)|cos x|exp 2
max|max()|max(x)|max x y|max(x y 2)|max(,)|max(x,,y)|max(x,y,)|min(|min(x)|min(,x)|abs|abs()
abs(x,y)|1..2|1.2.3|..|.e3|2 3|2 .5|x 2|x2 2|) x|2)|)2|(2|2e|e2e|2e+|2e-|1e999|1e309 x
9**9**9|9**9**9**9|9^9^9|10**400|1/0|0/0|1/(1-1)|log(0)|log(-1)|log10(-1)|sqrt(-1)|asin(2)|acos(-2)|0**-1
(-8)**(1/3)|exp(1000)|cosh(1e3)|sinh(-1e3)|exp(exp(exp(9)))|1e308*10|1e308+1e308|-1e308-1e308|x*log(-1)|0*9**9**9
tan(1/0)|xy|yx|xx|xyx|xz|zx|z|w|t|a|theta|sinx|xsin(x)|xsin|pix|xpi|epi|x_|_x|x_1|x0|x01|x1y|xy1|Sin(x)|SIN(x)
ln(x)|lg(x)|log2(x)|pow(x,2)|mod(x,2)|floor(x)|sec(x)|arcsin(x)|foo(x)|foo()|y1|X|Y|PI|E1|x(x|x((y)
sign(x)|choose(x,y,1,2)
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

HUGE = [
    "x" * 1_001, "x" * 5_000, "x+" * 100_000, "(" * 5_000, "(" * 999, "(" * 500 + ")" * 500,
    "-" * 999, "-" * 99 + "x", "+" * 99 + "x", "2**" * 333, "x**" * 99 + "x", "9**" * 99 + "9",
    "sin(" * 249, "sin(" * 99 + "x" + ")" * 99, "x/" * 99 + "x", "," * 999, "." * 999, " " * 999,
    "9" * 999, "1e" + "9" * 900, "." + "0" * 900 + "x1x", "x y" * 99 + "!", "1+" * 400, "-x" * 500,
    "a" * 999, "a(" * 400, "max(" * 200, "abs(" * 64 + "x" + ")" * 64, "\n" * 999, "((x)" * 200,
]  # fmt: skip

VALID = {"2e", "0x10"}  # 2*e and 0*x10 are valid expressions
TEXTS = sorted({*PYTHON, *OTHER_LANGUAGES, *MALFORMED, *HUGE} - VALID)

EVENTS: list[str] = []
FORBIDDEN = ("exec", "compile", "import", "open", "os.", "subprocess.")
WATCHING = [False]


def record_forbidden_event(event: str, _arguments: tuple[object, ...]) -> None:
    if WATCHING[0] and event.startswith(FORBIDDEN):
        EVENTS.append(event)


@pytest.fixture(scope="module", autouse=True)
def audit_hook() -> None:
    """Record forbidden events; a hook cannot be removed, so it is switched off after each text."""
    with pytest.raises(ExpressionError):
        parse("foo(x)")  # imports what the error messages need
    sys.addaudithook(record_forbidden_event)


def test_there_are_at_least_three_hundred_texts() -> None:
    assert len(TEXTS) >= 300


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:30]))
def test_a_hostile_text_is_an_error_and_executes_nothing(text: str) -> None:
    WATCHING[0] = True
    try:
        error = parse_error(text)
    finally:
        WATCHING[0] = False
    assert EVENTS == []
    assert error is not None, f"{text!r} was accepted"
    assert error.position is not None
    assert 0 <= error.position <= len(text)
    sentence, _shown, carets = str(error).split("\n")
    assert 10 < len(sentence) < 220
    assert "^" in carets
    assert len(carets) < 120


def parse_error(text: str) -> ExpressionError | None:
    try:
        parse(text)
    except ExpressionError as error:
        return error
    return None
