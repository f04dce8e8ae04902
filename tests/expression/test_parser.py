"""The grammar, and the error messages for texts that do not follow it."""

from __future__ import annotations

import math
import pickle

import pytest

from expression_texts import FUNCTIONS
from steepest.errors import ExpressionError, SteepestError
from steepest.expression import parse

AT = [0.7, -1.3]
HIDES = "would hide the variable, constant or function of that name: choose another"


def value(text: str, **parameters: float) -> float:
    return float(parse(text, dimensions=2, parameters=parameters).value(AT))


def sentence(text: str, **options: object) -> str:
    with pytest.raises(ExpressionError) as caught:
        parse(text, **options)  # type: ignore[arg-type]  # options are wrong on purpose
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2e3", 2000.0),
        ("2.5E-1 + .5 + 3.", 3.75),
        ("pi", math.pi),
        ("e", math.e),
        ("2e", 2 * math.e),
        ("x - y - x", 1.3),
        ("8/4/2", 1.0),
        ("8/4*2", 4.0),
        ("2**3**2", 512.0),
        ("2^3^2", 512.0),
        ("-2**2", -4.0),
        ("2**-1", 0.5),
        ("2**-2**2", 0.0625),
        ("2*-3", -6.0),
        ("--2", 2.0),
        ("+2 - +3", -1.0),
        ("2 - -3", 5.0),
        ("6/2(1+2)", 9.0),
        ("1/2x", 0.35),
        ("2x", 1.4),
        ("2x**2", 0.98),
        ("x^2y", -0.637),
        ("x y", -0.91),
        ("3(x+1)", 5.1),
        ("x(y+2)", 0.49),
        ("(x+1)(y+2)", 1.19),
        ("2sin(x)cos(y)", 2 * math.sin(0.7) * math.cos(1.3)),
        ("2^3x", 5.6),
        ("pi x", math.pi * 0.7),
        ("min(x, y, -5)", -5.0),
        ("max(x, y)", 0.7),
        ("abs(y)", 1.3),
        ("log(e)", 1.0),
        ("log10(1000)", 3.0),
        ("sqrt(2)**2", 2.0),
    ],
)
def test_each_rule_of_the_grammar_gives_its_value(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name != "abs"])
def test_every_function_equals_that_of_the_math_module(name: str) -> None:
    assert value(f"{name}(x)") == getattr(math, name)(0.7)


def test_minus_a_square_is_the_negative_of_the_square() -> None:
    assert value("-x**2") == -(0.7**2)


def test_parameters_are_replaced_by_their_values() -> None:
    assert value("a*x + b_1", a=2.0, b_1=0.5) == pytest.approx(1.9)
    assert str(parse("alpha x", parameters={"alpha": 2})) == "alpha*x"


@pytest.mark.parametrize(
    ("text", "variables"),
    [
        ("x", ("x",)),
        ("y", ("x", "y")),
        ("x*y", ("x", "y")),
        ("3", ("x", "y")),
        ("x3 + x1", ("x1", "x2", "x3")),
        ("x1", ("x1",)),
        ("2x2", ("x1", "x2")),
    ],
)
def test_the_variables_follow_from_the_names_in_the_text(
    text: str, variables: tuple[str, ...]
) -> None:
    assert parse(text).variables == variables


def test_dimensions_fix_the_number_of_variables() -> None:
    assert parse("x", dimensions=2).variables == ("x", "y")
    assert parse("x1", dimensions=4).variables == ("x1", "x2", "x3", "x4")
    assert sentence("x*y", dimensions=1) == "the text has 2 variables, but dimensions is 1"
    assert sentence("x", dimensions=0) == "an expression has 1 to 1,000 variables, got 0"
    assert sentence("x2000") == "an expression has 1 to 1,000 variables, got 2000"


@pytest.mark.parametrize(
    ("text", "message", "marked"),
    [
        ("x + xy", 'unknown name "xy": letters do not concatenate: write x*y', "xy"),
        ("pix", 'unknown name "pix": letters do not concatenate: write pi*x', "pix"),
        ("sinx", 'unknown name "sinx": write sin(x)', "sinx"),
        ("X", 'unknown name "X": write x', "X"),
        ("ln(x)", 'unknown function "ln": write log', "ln"),
        ("arcsin(x)", 'unknown function "arcsin": write asin', "arcsin"),
        ("coz(x)", 'unknown function "coz": did you mean "cos"?', "coz"),
        ("xsin(x)", 'unknown function "xsin": write x*sin(...)', "xsin"),
        ("xy(x+1)", 'unknown function "xy": write x*y*(...)', "xy"),
        (
            "a*x",
            'unknown name "a": known are x, y, pi, e; a parameter needs a value: '
            "parameters={'a': 1.0}",
            "a",
        ),
        ("sin x", "sin needs parentheses: sin(x)", "sin"),
        ("sin()", "sin takes 1 argument, got 0", "sin"),
        ("sin(x, y)", "sin takes 1 argument, got 2", "sin"),
        ("max(x)", "max takes at least 2 arguments, got 1", "max"),
        ("(x + 1", '"(" is never closed: add ")"', "("),
        ("x + 1)", '")" has no "(": remove it, or add "(" before', ")"),
        ("x()", "these parentheses are empty", "("),
        ("x +", "the expression ends where a number or a name should follow", " "),
        ("* x", 'a number, a name or "(" must stand before "*"', "*"),
        ("x ** ** y", 'a number, a name or "(" must stand before "**"', "** y"),
        ("x 2", "an operator is missing before 2: write * for a product, ** for a power", "2"),
        ("1..2", "an operator is missing before .2: write * for a product, ** for a power", ".2"),
        (
            "3,5 x",
            "a comma only separates the arguments of a function: use a decimal point",
            ",",
        ),
        (
            "x = 2",
            'unexpected character "=": an expression has no equals sign: '
            "give the right-hand side alone",
            "=",
        ),
        ("|x|", 'unexpected character "|": write abs(x) for an absolute value', "|x"),
        ("x²", 'unexpected character "²": write **2 for a square', "²"),
        (
            "y + 9**9**9**9",
            "this part has no variable and its value is not finite (numbers go up to 1.8e308)",
            "**9**9",
        ),
        (
            "log(-1) x",
            "this part has no variable and its value is not a real number "
            "(numbers go up to 1.8e308)",
            "log",
        ),
        ("x + 1e999", "this number is not finite (numbers go up to 1.8e308)", "1e999"),
    ],
)
def test_an_error_has_a_message_and_carets_under_its_place(
    text: str, message: str, marked: str
) -> None:
    first, shown, carets = sentence(text).split("\n")
    assert first == message
    assert shown == f"  {text}".rstrip()
    place = carets.index("^") - 2
    assert f"{text} "[place:].startswith(marked)
    assert set(carets.strip()) == {"^"}


def test_an_empty_text_is_refused() -> None:
    assert sentence("  ") == "the expression is empty: write one such as x**2 + y**2\n\n    ^"


def test_the_leftmost_mistake_is_reported() -> None:
    assert sentence('__import__("os")').startswith('unknown function "__import__"')


def test_a_long_text_is_cut_around_the_place() -> None:
    text = "x + " * 100 + "foo" + " + x" * 100
    _, shown, carets = sentence(text).split("\n")
    assert shown[carets.index("^") :].startswith("foo")
    assert len(shown) < 100


def test_the_error_has_the_position_as_an_attribute() -> None:
    with pytest.raises(ExpressionError) as caught:
        parse("x + foo")
    assert caught.value.position == 4
    assert isinstance(caught.value, SteepestError)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x" * 5_000, "an expression has at most 1,000 characters, got 5,000"),
        ("(" * 65 + "x" + ")" * 65, "nested more than 64 deep"),
        ("-" * 65 + "x", "nested more than 64 deep"),
        ("2**" * 65 + "x", "nested more than 64 deep"),
        ("x" + "/2" * 65, "nested more than 64 deep"),
        ("sin(" * 64 + "x" + ")" * 64, "nested more than 64 deep"),
        ("-x" * 500, "an expression has at most 1,000 numbers, names and operations"),
    ],
)
def test_a_text_beyond_a_limit_is_refused(text: str, message: str) -> None:
    assert sentence(text).split("\n")[0] == message


def test_a_text_just_within_the_limits_is_accepted() -> None:
    parse("sin(" * 63 + "x" + ")" * 63)
    parse("(" * 64 + "x" + ")" * 64)
    parse("+".join(["x"] * 500))


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"x": 1.0}, f'parameter "x" {HIDES}'),
        ({"x7": 1.0}, f'parameter "x7" {HIDES}'),
        ({"sin": 1.0}, f'parameter "sin" {HIDES}'),
        ({"pi": 3.0}, f'parameter "pi" {HIDES}'),
        ({"2a": 1.0}, "a parameter's name must be letters and digits, got '2a'"),
        ({"a": math.nan}, 'parameter "a" must be a finite number, got nan'),
        ({"a": "1"}, "parameter \"a\" must be a finite number, got '1'"),
    ],
)
def test_an_invalid_parameter_is_refused(parameters: dict[str, object], message: str) -> None:
    assert sentence("x", parameters=parameters) == message


def test_only_text_is_parsed() -> None:
    assert sentence(3.0) == "an expression must be text, got float"  # type: ignore[arg-type]


def test_an_expression_can_be_pickled() -> None:
    f = parse("a*x**2 + max(x, y)", parameters={"a": 3.0})
    f.gradient(AT)
    copy = pickle.loads(pickle.dumps(f))
    assert copy == f
    assert copy.gradient(AT).tolist() == f.gradient(AT).tolist()
