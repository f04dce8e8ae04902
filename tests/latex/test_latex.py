"""LaTeX that compiles: text is escaped, tables have equal rows, sources are cited with entries."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from latex_syntax import assert_balanced, columns_of, rows_of
from steepest.latex.paragraphs import Methods
from steepest.latex.references import REFERENCES, bibtex
from steepest.latex.tables import LatexTable
from steepest.latex.text import escape, escape_command

FIELDS = {
    "article": {"journal", "volume", "pages"},
    "book": {"publisher"},
    "misc": {"howpublished"},
}


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("test_accuracy", r"test\_accuracy"),
        ("-0.01 to +0.02", "$-$0.01 to +0.02"),
        ("(-3, -.5)", "($-$3, $-$.5)"),
        ("32-16 and 1-2", "32-16 and 1-2"),
        ("95 % of 5%", r"95\,\% of 5\%"),
        (r"\alpha{x}^2", r"\textbackslash{}alpha\{x\}\textasciicircum{}2"),
        ("a < b", "a $<$ b"),
        ("λ = 2 ± 1", r"$\lambda$ = 2 $\pm$ 1"),
        ('"auto"', "``auto''"),
    ],
)
def test_text_is_escaped(text: str, latex: str) -> None:
    assert escape(text) == latex


@given(st.text(alphabet=st.characters(max_codepoint=0x24F, exclude_categories=["Cc"])))
def test_any_text_is_balanced(text: str) -> None:
    assert_balanced(escape(text))
    assert_balanced(escape_command(text))


def test_a_command_can_be_copied_from_the_paper() -> None:
    latex = escape_command("steepest sweep 'my data.csv' --a x_1=5%")
    assert latex == (
        r"\texttt{steepest sweep \textquotesingle{}my data.csv\textquotesingle{} -{}-a x\_1=5\%}"
    )


def test_a_table_has_equal_rows_a_caption_and_a_label() -> None:
    table = LatexTable(["", "a & b", "n"], [["x_1", "-1", "3"]] * 2, "n = 3, 95 %.", left=1)
    text = table.text("tab:x")
    assert_balanced(text)
    assert [len(row) for row in rows_of(text)] == [columns_of(text)] * 3
    assert rows_of(text)[1] == [r"x\_1", "$-$1", "3"]
    assert r"\caption{n = 3, 95\,\%.}" in text and r"\label{tab:x}" in text


def test_a_long_label_is_broken_into_lines() -> None:
    table = LatexTable(["", "n"], [["x" * 40, "3"]], "A caption.")
    assert r"\begin{tabular}{p{0.38\linewidth}r}" in table.text("tab:x")


def test_citations_become_text_and_latex() -> None:
    found = Methods("One [@student1908], two [@holm1979; efron1981] and `--seeds 3`.")
    assert found.text == (
        "One (Student 1908), two (Holm 1979; Efron and Stein 1981) and `--seeds 3`."
    )
    assert found.latex == (
        r"One~\cite{student1908}, two~\cite{holm1979,efron1981} and \texttt{-{}-seeds 3}."
    )
    assert [line.partition(".")[0] for line in found.references] == [
        "Efron, Bradley; Stein, Charles",
        "Holm, Sture",
        "Student",
    ]
    assert re.findall(r"@\w+\{(\w+),", found.bibtex) == ["efron1981", "holm1979", "student1908"]


def test_every_source_has_what_a_reference_needs() -> None:
    for key, source in REFERENCES.items():
        assert key.endswith(str(source.year))
        assert set(source.where) == FIELDS[source.kind]
    assert_balanced(bibtex(REFERENCES))
