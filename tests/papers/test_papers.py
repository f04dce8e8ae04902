"""Tables, figures and methods of results: what a referee looks for is in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import steepest as st
from claim_cases import PLAN
from latex_syntax import assert_balanced, columns_of, rows_of
from steepest.latex.references import REFERENCES
from steepest.papers.folders import FILES

pytestmark = pytest.mark.usefixtures("close_figures")


@pytest.fixture(scope="module")
def study() -> st.Study:
    return st.sweep("wine", hidden=[(), (8,)], learning_rate=[0.1, 0.3], epochs=5, seeds=6)


@pytest.fixture(scope="module")
def comparison(study: st.Study) -> Any:
    return study.compare({"hidden": (8,)}, {"hidden": ()}, "test_accuracy", margin=0.01)


@pytest.fixture(scope="module")
def answer() -> st.Answer:
    return st.answer("layers", "wine", seeds=3, folder=None)


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> st.ClaimResult:
    return st.run_claim(st.Claim(**PLAN), tmp_path_factory.mktemp("claim") / "study")


def test_every_table_is_whole(
    study: st.Study, comparison: Any, answer: st.Answer, verdict: st.ClaimResult
) -> None:
    for result in (study, study.best(), comparison, answer, verdict):
        text = result.to_latex()
        assert_balanced(text)
        assert {len(row) for row in rows_of(text)} == {columns_of(text)}
        assert r"\caption{" in text and r"\label{tab:" in text


def test_the_table_of_a_comparison_has_the_difference_with_its_interval(comparison: Any) -> None:
    head, a, b, difference = rows_of(comparison.to_latex("tab:layers"))
    assert head == ["", "test accuracy", r"95\,\% interval", "n"]
    assert (a[0], b[0], difference[0]) == ("hidden 8", "hidden none", "difference")
    assert float(difference[1].replace("$", "")) == pytest.approx(comparison.difference, abs=5e-3)
    assert difference[3] == "6"
    caption = comparison.to_latex()
    for part in (
        "Test accuracy on wine (106 training, 35 validation, 37 test rows), means over n = 6",
        r"The 95\,\% interval of the difference is for other seeds and new test rows",
        "Each seed is the mean over 2 pairs.",
    ):
        assert part in caption


def test_the_table_of_a_study_is_its_ranking(study: st.Study) -> None:
    head, *rows = rows_of(study.to_latex(top=3))
    ranking = study.ranking()
    assert head[:2] == ["hidden layers (widths)", "learning rate"]
    assert len(rows) == 3
    for row, given in zip(rows, ranking.iter_rows(named=True), strict=False):
        assert float(row[2].rstrip("*")) == pytest.approx(given["mean"], abs=5e-3)
        assert row[2].endswith("*") == given["like_best"]
    assert "The 3 best of 4 configurations on wine" in study.to_latex(top=3)


def test_the_table_of_an_answer_has_all_its_numbers(answer: st.Answer) -> None:
    _, *rows = rows_of(answer.to_latex())
    assert [row[0] for row in rows] == answer.numbers["what"].to_list()
    assert [row[-1] for row in rows] == ["3 seeds"] * len(rows)


def test_letters_say_which_kind_of_interval_a_number_has(answer: st.Answer) -> None:
    _, *rows = rows_of(answer.to_latex())
    assert [row[2][-2:] for row in rows] == [" a", " a", " b", " c"]
    caption = answer.to_latex()
    assert (
        r"b, 95\,\% t interval for other seeds and new test rows; c, 95\,\% Wilson int" in caption
    )


def test_a_question_that_trains_nothing_has_no_column_of_intervals() -> None:
    answer = st.answer("activations", folder=None)
    head, *rows = rows_of(answer.to_latex())
    assert head == ["", "value", "n"] and len(rows) == answer.numbers.height
    text = answer.methods().text
    assert "interval lies" not in text and "trained" not in text
    assert f"All was computed by steepest {st.__version__} (Python " in text


def test_the_table_of_a_claim_says_claim_verdict_and_plan(verdict: st.ClaimResult) -> None:
    text = verdict.to_latex()
    assert (
        f"{PLAN['claim']} {verdict.outcome.capitalize()} (margin 0.01). The plan was kept" in text
    )


def test_the_methods_of_a_comparison_name_what_a_referee_asks(comparison: Any) -> None:
    text = comparison.methods().text
    for part in (
        f"wine has 178 rows, 13 features and 3 classes (SHA-256 {st.load('wine').fingerprint[:12]}",
        "Every seed drew its own split, stratified by class: 106 training, 35 validation and 37",
        "Compared were hidden 8 and hidden none.",
        "learning rate (0.1, 0.3) also varied",
        "the same n = 6 seeds (0 to 5), which changed initialisation, order of the rows and split",
        "crossed random effects of seeds and rows",
        "(Searle et al. 1992) and Satterthwaite's degrees of freedom (Satterthwaite 1946)",
        "Equivalence within a margin of 0.01 was tested by two one-sided t tests",
        f"trained by steepest {st.__version__} with its compiled engine (Python ",
        "--seeds 6 --folder study` and `steepest compare study --a hidden=8 --b hidden=none ",
    ):
        assert part in text


def test_the_methods_of_a_loss_are_about_other_seeds(study: st.Study) -> None:
    text = study.compare({"hidden": (8,)}, {"hidden": ()}, "test_loss").methods().text
    assert "is about other seeds on the same rows" in text
    assert "new test rows" not in text and "Equivalence" not in text


def test_an_interval_for_any_number_of_looks_is_named_so() -> None:
    study = st.sweep("iris", epochs=[1, 2], seeds=8)
    found = study.compare({"epochs": 1}, {"epochs": 2}, anytime=True)
    assert "holds at any number of looks while seeds are added (Lai 1976; Wang and" in (
        found.methods().text
    )
    assert "holds at any number of looks" in found.to_latex()


def test_a_fixed_split_is_not_said_to_vary() -> None:
    study = st.sweep("iris", epochs=[1, 2], seeds=3, split_seed=4)
    text = study.compare({"epochs": 1}, {"epochs": 2}).methods().text
    assert "One split, stratified by class, was used with every seed" in text
    assert "which changed initialisation and order of the rows." in text


def test_methods_cite_only_sources_that_are_listed(
    study: st.Study, comparison: Any, answer: st.Answer, verdict: st.ClaimResult
) -> None:
    for result in (study, comparison, answer, verdict):
        found = result.methods()
        assert_balanced(re.sub(r"~?\\cite\{[^}]*\}", "", found.latex))
        cited = {
            key for keys in re.findall(r"\\cite\{([^}]*)\}", found.latex) for key in keys.split(",")
        }
        assert cited <= set(REFERENCES)
        assert set(re.findall(r"@\w+\{(\w+),", found.bibtex)) == cited


def test_the_methods_of_a_claim_say_that_it_was_written_before(verdict: st.ClaimResult) -> None:
    text = verdict.methods().text
    assert f"before the runs began (SHA-256 {verdict.claim.digest})" in text
    assert "The plan was kept" in text and "steepest claim run claim.toml -o " in text


def test_the_methods_of_an_answer_name_claim_procedure_and_command(answer: st.Answer) -> None:
    text = answer.methods().text
    for part in (answer.claim, answer.procedure, answer.varied, f"`{answer.command}`"):
        assert part in text


def test_the_files_of_a_paper_are_written(comparison: Any, tmp_path: Path) -> None:
    files = st.write_paper(comparison, tmp_path / "paper")
    assert [file.name for file in files] == list(FILES)
    table, figure, pdf, png, methods, references = (file.read_bytes() for file in files)
    assert table.decode() == comparison.to_latex()
    assert methods.decode() == comparison.methods().latex + "\n"
    assert references.decode() == comparison.methods().bibtex
    assert pdf.startswith(b"%PDF") and png.startswith(b"\x89PNG")
    assert_balanced(figure.decode().replace("figure.pdf", ""))
    assert r"\begin{figure}" in figure.decode() and "Diamond and bar: mean" in figure.decode()
    again = st.write_paper(comparison, tmp_path / "paper")
    assert [file.read_bytes() for file in again] == [table, figure, pdf, png, methods, references]


def test_a_comparison_over_data_sets_has_a_row_a_data_set_and_the_mean(tmp_path: Path) -> None:
    studies = st.sweep(["iris", "wine", "digits"], epochs=[1, 3], seeds=5)
    found = studies.compare({"epochs": 3}, {"epochs": 1}, "test_accuracy", margin=0.01)
    _, *rows = rows_of(found.to_latex())
    assert [row[0] for row in rows] == ["iris", "wine", "digits", "mean over data sets"]
    assert [row[3] for row in rows] == ["5", "5", "5", "3 data sets"]
    assert_balanced(found.to_latex())
    text = found.methods().text
    assert "on 3 data sets: iris (150 rows), wine (178 rows) and digits (1,797 rows)" in text
    assert "is about new data sets of the kind of these" in text and "(Hedges 1983)" in text
    assert len(st.write_paper(found, tmp_path / "paper")) == len(FILES)


def test_a_study_is_written_with_its_ranking(study: st.Study, tmp_path: Path) -> None:
    [table, *_] = st.write_paper(study, tmp_path / "paper")
    assert table.read_text(encoding="utf-8") == study.to_latex()


def test_answers_on_several_data_sets_have_a_verdict_each(tmp_path: Path) -> None:
    answers = st.answer("layers", ["iris", "wine"], seeds=3, folder=None)
    _, *rows = rows_of(answers.to_latex())
    assert [row[:2] for row in rows[:2]] == [[name, out] for name, out in answers.outcomes.items()]
    assert rows[2][0] == "mean over data sets"
    assert_balanced(answers.to_latex())
    text = answers.methods().text
    assert "was made on 2 data sets: iris (150 rows) and wine (178 rows), with 3 seeds" in text
    assert "`steepest answer layers --data iris --data wine --seeds 3` gives the same" in text
    assert len(st.write_paper(answers, tmp_path / "paper")) == len(FILES)
