"""``steepest claim``: writes, runs and checks a claim."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import steepest as st
from claim_cases import PLAN
from steepest.cli.app import app
from steepest.papers.folders import FILES

WRITE = ("--data", "wine", "--a", "hidden=32", "--b", "hidden=none", "--margin", "0.01")
RUNS = ("--seeds", "8", "--epochs", "5", "--batch-size", "none")


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def test_a_claim_is_written_run_and_checked(tmp_path: Path) -> None:
    file, folder = str(tmp_path / "claim.toml"), str(tmp_path / "study")
    wrote = steepest("claim", "write", file, "--claim", PLAN["claim"], *WRITE, *RUNS)
    assert (wrote.exit_code, wrote.stdout) == (0, st.Claim(**PLAN).text)
    assert wrote.stderr == f"Claim: {file} (SHA-256 {st.Claim(**PLAN).digest})\n"
    ran = steepest("claim", "run", file, "-o", folder, "--quiet")
    assert (ran.exit_code, ran.stderr) == (0, "")
    checked = steepest("claim", "check", file, folder)
    assert (checked.exit_code, checked.stdout) == (0, ran.stdout)
    assert ran.stdout == f"{st.check_claim(file, folder)}\n"


def test_the_number_of_seeds_follows_from_a_pilot(tmp_path: Path) -> None:
    pilot = str(tmp_path / "pilot")
    sides = ("--hidden", "none", "--hidden", "32")
    steepest("sweep", "wine", *sides, "--epochs", "5", "--seeds", "6", "--folder", pilot, "--quiet")
    options = ("--claim", "It helps.", *WRITE, "--epochs", "5", "--about", "seeds", "--json")
    planned = ("--expected", "0.05", "--pilot", pilot, "--quiet")
    wrote = steepest("claim", "write", str(tmp_path / "claim.toml"), *options, *planned)
    answer = json.loads(wrote.stdout)
    found = st.open_study(pilot).compare(
        {"hidden": 32}, {"hidden": ()}, "test_accuracy", about="seeds"
    )
    assert answer["seeds"] == st.plan_seeds(0.05, margin=0.01, pilot=found).seeds
    assert answer["seeds_reason"] == (
        "80 % power to support it if the difference is +0.05, from a pilot of 6 other seeds, for "
        "other seeds"
    )


def test_a_changed_claim_exits_with_1_and_is_not_run(tmp_path: Path) -> None:
    file, folder = tmp_path / "claim.toml", str(tmp_path / "study")
    steepest("claim", "write", str(file), "--claim", PLAN["claim"], *WRITE, *RUNS)
    steepest("claim", "run", str(file), "-o", folder, "--quiet")
    file.write_text(file.read_text(encoding="utf-8").replace("0.01\n", "0.001\n"), encoding="utf-8")
    checked = steepest("claim", "check", str(file), folder, "--json")
    answer = json.loads(checked.stdout)
    assert (checked.exit_code, answer["outcome"], answer["plan_kept"]) == (1, "undecided", False)
    assert len(answer["deviations"]) == 1
    assert answer["comparison"]["n"] == 8
    ran = steepest("claim", "run", str(file), "-o", folder)
    assert ran.exit_code == 2
    assert ran.stderr.startswith(f"steepest: folder {folder} holds the runs of another claim")


@pytest.mark.usefixtures("close_figures")
def test_a_claim_a_comparison_and_an_answer_are_written_for_a_paper(tmp_path: Path) -> None:
    file, folder, paper = (str(tmp_path / name) for name in ("claim.toml", "study", "paper"))
    steepest("claim", "write", file, "--claim", PLAN["claim"], *WRITE, *RUNS)
    steepest("claim", "run", file, "-o", folder, "--quiet")
    sides = ("--a", "hidden=32", "--b", "hidden=none")
    of_answer = ("layers", "--data", "wine", "--seeds", "2", "--folder", str(tmp_path / "kept"))
    for command, table in (
        (("claim", "check", file, folder), "tab:claim"),
        (("compare", folder, *sides), "tab:comparison"),
        (("show", folder), "tab:ranking"),
        (("answer", *of_answer, "--quiet"), "tab:answer"),
    ):
        ended = steepest(*command, "--latex", paper)
        assert ended.exit_code == 0
        assert table in (tmp_path / "paper" / "table.tex").read_text(encoding="utf-8")
        written = f"For a paper: {', '.join(str(tmp_path / 'paper' / name) for name in FILES)}\n"
        assert ended.stderr == ("" if "--quiet" in command else written)


def test_data_in_a_file_is_found_from_the_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = ["x,label", *(f"{number}.5,{'yes' if number % 2 else 'no'}" for number in range(40))]
    (tmp_path / "rows.csv").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "claims").mkdir()
    options = ("--data", "rows.csv", "--target", "label", "--a", "epochs=2", "--b", "epochs=1")
    further = ("--claim", "It helps.", "--margin", "0", "--seeds", "5", "--quiet", "--json")
    wrote = steepest("claim", "write", "claims/one.toml", *options, *further)
    assert json.loads(wrote.stdout)["data"] == str(Path("..") / "rows.csv")
    ran = steepest("claim", "run", "claims/one.toml", "-o", "study", "--quiet")
    assert ran.exit_code == 0 and "It helps." in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["claim"], "missing command (steepest claim --help)"),
        (["claim", "rum"], 'unknown command claim rum (did you mean "run"?)'),
        (["claim", "check"], "CLAIM must be given (steepest claim check --help)"),
        (["claim", "run", "claim.toml"], "--output must be given (steepest claim run --help)"),
        (["claim", "write", "c.toml"], "--claim must be given (steepest claim write --help)"),
        (
            ["claim", "write", "c.toml", "--claim", "x", *WRITE],
            "either --seeds or --expected must be given, got neither",
        ),
        (
            ["claim", "write", "c.toml", "--claim", "x", *WRITE, "--expected", "0.03"],
            "--pilot must be given for --about rows (it says how much of the error is due to the "
            "rows, which more seeds hardly reduce)",
        ),
        (
            ["claim", "write", "c.toml", "--claim", "x", *WRITE, "--seeds", "3"],
            "seeds must be a whole number of at least 5, got 3 (a comparison on fewer decides "
            "nothing)",
        ),
    ],
)
def test_wrong_usage_is_one_sentence(arguments: list[str], sentence: str) -> None:
    ended = steepest(*arguments)
    assert (ended.exit_code, ended.stderr) == (2, f"steepest: {sentence}\n")
