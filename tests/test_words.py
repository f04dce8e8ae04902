"""Plain words: names and prose use the field's terms; these words and phrases do not come back.

A name or sentence that an engineer of this field would not have chosen is wrong. Beside each
pattern stands what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# A word in any case: in prose, or as a part of a name written with_underscores or InCapitals.
WORDS = {
    "told": "sentences, message; 'says', 'reports'",
    "borne": "stable, largest_stable_rate",
    "bears?": "allows, stays stable at",
    "manners?": "ArrayFormat, format, way",
    "tellers?": "EventWriter, writer, reporter",
    "strangers?": "blind_submissions; 'a user', 'other people'",
    "mend(?:s|ed|ing)?": "hint, fix, correction",
    "crew": "pool",
    "fates?": "exit_reason, outcome",
    "owner": "fingerprint",
    "swarms?": "many descents, descents from a grid of starts",
    "complaints?": "syntax_error, message",
    "bare": "canonical_name, plain, without",
    "at_first": "first",
    "ends_well": "handle_errors",
    "draw_way": "draw_path",
    "without_turns": "reduce_by_pi",
    "kept_figures": "figure_cache",
}
# A phrase, as it stands in a sentence.
PHRASES = {
    r"(?<!can )(?<!cannot )(?<!\.)\btell(?:s|ing)?\b(?! you\b| apart\b|[^.]* (?:from|apart)\b)": (
        "say, report, describe, print"
    ),
    r"(?<!there )\b[Ii]s none\b(?! of)": "'is not valid', 'there is no ...', 'None means ...'",
    r"\b[Tt]hat (?:is|are) no(?:ne)?\b(?! longer| more| better| worse)": "'not a valid ...'",
    r"\bis no \w+ of\b": "'is not a ... of', '... has no ...'",
    r"\b(?:hold|holds|held|holding)(?: [\w`'.]+){0,4} against\b": "compare ... with",
    r"\bhands? out\b": "returns, gives, copies",
    r"\bEMPTY\b": "FILLER_WORDS",
}
TYPES = {".py", ".cpp", ".hpp", ".h", ".pyi", ".md", ".ipynb", ".toml", ".txt", ".html", ".css"}
PLACES = ("src", "tests", "docs", "design", "examples", "benchmarks", "conftest.py", "Makefile")
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "pyproject.toml", "CMakeLists.txt")
NOT_OURS = {"_build", "executed", "__pycache__", "blind", "lab.html"}  # generated, or by others


def pattern() -> re.Pattern[str]:
    """Every word and phrase in one expression, so that each line is read once."""
    words = rf"(?<![A-Za-z])(?i:{'|'.join(WORDS)})(?![A-Za-z])"
    return re.compile("|".join([words, *PHRASES]))


UNWANTED = pattern()
JSON_KEY = '"mend"'  # printed by ``steepest check --json``, and kept for those who read it
CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def unwanted_in(line: str) -> list[str]:
    """The words and phrases of a line that are not to be used; names are split at capitals."""
    text = CAPITAL.sub("_", line).replace(JSON_KEY, "")
    return [found[0] for found in UNWANTED.finditer(text)]


def texts() -> Iterator[Path]:
    """Every file that a person reads, but for this one."""
    for place in (ROOT / name for name in PLACES + PAGES):
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file == Path(__file__) or NOT_OURS & set(file.parts) or not file.is_file():
                continue
            if file.suffix in TYPES or not file.suffix:
                yield file


def offences() -> list[str]:
    """``path:line: word`` for every unwanted word, and for every file named with one."""
    found = []
    for file in texts():
        name = str(file.relative_to(ROOT))
        found += [f"{name}: {word}" for word in unwanted_in(name)]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found += [f"{name}:{number}: {word}" for word in unwanted_in(line)]
    return found


def test_names_and_prose_are_plain_words() -> None:
    assert offences() == [], "WORDS and PHRASES in this file say what to write instead"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("told = [message]", ["told"]),
        ("class _Told:", ["Told"]),
        ("class BlindTeller(Strict):", ["Teller"]),
        ("def handle_at_first(x):", ["at_first"]),
        ("None is none.", ["is none"]),
        ("A question that is none, or cannot be asked so.", ["that is none"]),
        ("Hold a against b on shared seeds.", []),
        ("is held to no account but held against the reference", ["held against"]),
        ("``x`` is no column of the study", ["is no column of"]),
        ("the value is None, metadata, rebore, a smaller batch", []),
        ("steepest tells you what is wrong; nobody can tell relu from leaky relu", []),
        ("whether the file tells its name", ["tells"]),
        ("an overbearing, untold manneristic amendment", []),
    ],
)
def test_a_word_is_found_in_prose_and_in_names(line: str, found: list[str]) -> None:
    assert unwanted_in(line) == found
