"""The pages: complete, self-contained, escaped, small; and where they may be written."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from matplotlib.figure import Figure

import steepest as st
from question_cases import OTHER, QUESTION, SETTINGS, data, with_attributes
from steepest.questions.answers import answer_all
from steepest.reports import answers_page, study_page, write_page

HOSTILE = "</title><script>alert(1)</script>&\"'"
VOID = {"meta", "link", "br", "img", "hr", "input"}


class Reader(HTMLParser):
    """Collects ids, targets, resources and words, and checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: Counter[str] = Counter()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "srcset", "data", "action"):
                self.links.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def page(name: str = "toy", seeds: int = 4) -> str:
    return answers_page(answer_all([QUESTION, OTHER], data(name), seeds=seeds, folder=None))


def self_contained(text: str) -> Reader:
    """The page read, after checking that it is valid and needs nothing from elsewhere."""
    assert text.startswith("<!DOCTYPE html>")
    assert len(text.encode()) < 5_000_000
    found = read(text)
    assert [each for each, count in Counter(found.ids).items() if count > 1] == []
    elsewhere = [link for link in found.links if not link.startswith("data:image/png;base64,")]
    assert all(link.startswith("#") and link[1:] in found.ids for link in elsewhere)
    assert not re.search(r"url\((?!['\"]?#)|@import|<script|<iframe", text)
    references = set(re.findall(r"url\(#([^)]*)\)", text))
    assert references <= set(found.ids)
    return found


def test_the_page_of_answers_is_complete_and_self_contained() -> None:
    found = self_contained(page())
    assert found.elements["svg"] == 2 and found.elements["section"] == 2
    assert {"toy", "other", "figure-toy", "figure-other"} <= set(found.ids)
    assert found.links[:2] == ["#toy", "#other"]


def test_the_page_shows_everything_of_an_answer() -> None:
    [answer] = answer_all([QUESTION], data(), seeds=4, folder=None)
    text = self_contained(answers_page([answer])).text
    number = answer.verdict.numbers[0]
    for part in (
        QUESTION.asks,
        QUESTION.claim,
        QUESTION.matters,
        answer.outcome,
        answer.sentence,
        "4 runs on toy.",
        "The seed varied.",
        "0.1 (accuracy)",
        number.what,
        number.value_text,
        "4 seeds",
        "a guess",
        "Data: toy, n = 4.",
        "steepest answer toy --data toy --seeds 4",
        f"steepest {st.__version__}",
        "Data: toy, 40 rows, 3 features, 2 classes.",
    ):
        assert part in text


def test_names_are_escaped_everywhere() -> None:
    text = page(HOSTILE)
    found = self_contained(text)
    assert found.elements["script"] == 0
    assert f"Data: {HOSTILE}, 40 rows" in found.text
    assert f"On {HOSTILE} it is" in found.text
    assert "<b>below</b>" not in text and "Is it <b>below</b> 1?" in found.text


@pytest.mark.parametrize(("seeds", "warned"), [(4, True), (64, False)])
def test_a_page_from_few_seeds_says_so(seeds: int, warned: bool) -> None:
    found = self_contained(page(seeds=seeds))
    assert (f"Few seeds: {seeds} runs in each arm, where 64 are usual." in found.text) is warned


def study(name: str = "toy", **settings: object) -> st.Study:
    return st.sweep(data(name), seeds=4, **{**SETTINGS, "learning_rate": [0.1, 0.3], **settings})


def test_the_page_of_a_study_is_complete_and_self_contained() -> None:
    made = study()
    found = self_contained(study_page(made))
    assert found.elements["svg"] == 3
    best = made.ranking().row(0, named=True)
    assert made.headline in found.text
    assert f"{best['mean']:.4f}" in found.text and f"{best['test_mean']:.4f}" in found.text
    assert "initialisation, order of the rows and split varied" in found.text
    assert "learning rate 0.1, 0.3" in found.text


def test_the_page_of_named_data_shows_its_command() -> None:
    made = st.sweep("iris", seeds=2, epochs=2, hidden=(4,), batch_size=[16, 32])
    assert made.command == "steepest sweep iris --hidden 4 --batch-size 16,32 --epochs 2 --seeds 2"
    assert made.command in self_contained(study_page(made)).text
    assert study().command == ""


def test_names_of_a_study_are_escaped() -> None:
    found = self_contained(study_page(study(HOSTILE)))
    assert found.elements["script"] == 0
    assert f"Study of {HOSTILE}" in found.text


def test_the_page_counts_runs_that_diverged() -> None:
    found = self_contained(study_page(study(learning_rate=[0.1, 1e30], hidden=(8, 8))))
    assert "4 of 8 runs diverged" in found.text


def test_a_study_whose_runs_all_diverged_has_a_page() -> None:
    found = self_contained(study_page(study(learning_rate=1e30, hidden=(8, 8))))
    assert "No run has a validation score" in found.text


def test_a_folder_is_not_taken_for_a_study(tmp_path: Path) -> None:
    with pytest.raises(st.ReportError) as caught:
        st.write_report("studies/first", tmp_path / "report.html")  # type: ignore[arg-type]  # wrong
    assert str(caught.value) == (
        'study must be a study, got "studies/first" (st.open_study opens one in a folder)'
    )


def test_a_report_is_written_in_one_piece(tmp_path: Path) -> None:
    file = st.write_report(study(), tmp_path / "report.html")
    assert self_contained(file.read_text(encoding="utf-8")).elements["svg"] == 3
    assert [each.name for each in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("page.pdf", 'output must end in .html, got "{}"'),
        ("nowhere/page.html", 'output must lie in a folder that exists, got "{}"'),
        ("folder.html", 'output must be a file, got the folder "{}"'),
    ],
)
def test_where_a_page_cannot_be_written(tmp_path: Path, file: str, sentence: str) -> None:
    (tmp_path / "folder.html").mkdir()
    path = tmp_path / file
    with pytest.raises(st.ReportError, match=f"^{re.escape(sentence.format(path))}$"):
        write_page("", path)


def untitled(results: Any) -> Figure:
    figure: Figure = QUESTION.figure(results)
    figure.axes[0].set_title("")
    return figure


@pytest.mark.usefixtures("close_figures")
def test_dollar_signs_in_a_name_are_shown_as_text(tmp_path: Path) -> None:
    asked = with_attributes(QUESTION, figure=untitled)
    found = st.answer(asked, data("cost $x_{$"), seeds=2, folder=None)
    found.plot().savefig(tmp_path / "toy.png")
    assert "Data: cost $x_{$, n = 2." in self_contained(answers_page([found])).text


def test_tables_scroll_in_their_own_frame_and_the_ranking_is_as_wide_as_it_needs() -> None:
    for text in (study_page(study()), page()):
        frames = re.findall(r'<div class="scroll([^"]*)"[^>]*>\s*<table', text)
        assert len(frames) == text.count("<table")
        assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in text
    text = study_page(study())
    assert '<div class="scroll wide" role="region" aria-label="Ranking" tabindex="0">' in text
    assert "overflow-x: auto" in css_rule(text, ".scroll")
    assert "max-width: calc(100vw" in css_rule(text, ".wide")
    assert "min-width: 100%" in css_rule(text, ".wide")


def test_figures_fit_a_window_and_are_scrolled_on_a_phone_so_that_letters_can_be_read() -> None:
    text = study_page(study())
    assert "overflow" not in css_rule(text, "figure .picture")
    assert text.count("width:100%;max-width:") == text.count("<svg ") == 3
    phone = text.partition("@media (max-width: 34rem) {")[2].partition("@media")[0]
    assert "overflow-x: auto" in css_rule(phone, "  figure .picture")
    assert "width: 34rem !important" in css_rule(phone, "  figure svg")
    assert text.count('<div class="picture" role="region" aria-label="') == 3


def test_the_page_of_a_table_says_what_each_column_became() -> None:
    frame = pl.DataFrame({"id": range(60), "place": ["a", "b", "c"] * 20, "y": [0, 1] * 30})
    data = st.Dataset.from_frame(frame, "y")
    text = study_page(st.sweep(data, hidden=[(), (2,)], epochs=1, seeds=2))
    assert "<tr><td>id</td><td>dropped</td><td>id-like: another whole number" in text
    assert "<tr><td>place</td><td>categorical</td><td>3 values</td></tr>" in text
    assert "<dt>patience</dt><dd>none</dd>" in text
    assert "What each column became" not in study_page(study())
    assert "rows a run; nothing" not in text


def css_rule(text: str, selector: str) -> str:
    """The declarations of the first rule with this selector."""
    found = re.search(rf"^{re.escape(selector)} \{{(.*?)\}}", text, flags=re.M | re.S)
    assert found is not None
    return found[1]


def test_a_name_of_any_letters_stays_in_its_place(tmp_path: Path) -> None:
    name = "n" * 200 + " \u05e9\u05dc\u05d5\u05dd \u202e(x) \x1b[2J"
    named = st.Dataset(data().x, data().y, name=name)
    study = st.sweep(named, seeds=2, **SETTINGS)
    text = st.write_report(study, tmp_path / "page.html").read_text(encoding="utf-8")
    assert not set(text) & {"\u202e", "\x1b"}
    assert f"<bdi>{name[:200]}" in text
    assert "overflow-wrap: break-word" in text
