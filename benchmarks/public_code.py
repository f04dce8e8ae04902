"""`steepest check` on public code that the authors of the checks have not seen, counted.

    python -m benchmarks.public_code run CORPUS RESULTS [--jobs 2] [--only PATTERN]
    python -m benchmarks.public_code list CORPUS RESULTS
    python -m benchmarks.public_code report CORPUS RESULTS --name NAME [--write]

CORPUS is a folder outside the repository, of which only counts are ever committed:

    files/FAMILY/...         the files, each as it was published
    index.jsonl              {"file": "FAMILY/a.py", "family": ...}; with "folder", a folder below
                             files/ that holds the file, it is checked there, among the modules
                             and data beside it; otherwise alone; "working": another folder in that
                             one to start in
    functions.jsonl          {"file", "qualname", "line", "cell", "kind", "repeated"}: every
                             function of the kinds, by reading; repeated: the same code stands in
                             an earlier file
    labels1.jsonl            {"file", "qualname", "label", "mistake", "mistake_line"}: right, wrong
    labels2.jsonl            or unclear, by two readers who saw no verdict;
    labels.jsonl             what they settled on where they differed
    extra_wrong.jsonl        further real mistakes, found by reading, in the same form

`run` checks every file in a sandbox and keeps the raw answers in RESULTS/raw (a file that has one
is not run again). `list` writes two lists to be graded by reading, and leaves grades alone that are
there already:

    RESULTS/accusations.jsonl    every verdict "wrong", labelled or not: set "true" to true or false
    RESULTS/namings.jsonl        the mistake of the label beside the tool's sentence and remarks,
                                 whatever the verdict: set "named" to yes, partly or no

`report` prints the counts, and with --write puts them into PUBLIC_CODE.md.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.confined import STATUS, Limits, check_confined
from benchmarks.joining import Row, best_check, join, key, read_rows, verdict_of
from benchmarks.results import processor

HERE = Path(__file__).parent
PAGE = HERE / "PUBLIC_CODE.md"
HEADING = "# Checks on public code\n"


@dataclass
class Corpus:
    """A corpus and what the tool said about it, all by file and qualified name (``key``).

    Attributes:
        functions: those of the kinds, each code once.
        labels: of a function, by its key: right, wrong or unclear, as the readers agree.
        mistakes: of a function that is wrong by a label or the further list, by its key.
        answers: what ``check_confined`` returned, by file.
        checks: the tool's checks of a function, by its key.
        strays: verdicts "wrong" on functions outside the inventory, with their file.
    """

    index: list[Row]
    functions: list[Row]
    labels: dict[str, str]
    agreement: str
    mistakes: dict[str, str]
    answers: dict[str, Row]
    checks: dict[str, list[Row]] = field(default_factory=dict)
    strays: list[Row] = field(default_factory=list)


def read_labels(folder: Path) -> tuple[dict[str, str], str, dict[str, str]]:
    """Labels by key, how far the readers agreed, and the mistakes in words by key."""
    rows = [read_rows(folder / f"labels{each}.jsonl") for each in ("1", "2")]
    first, second = ({key(row): str(row["label"]) for row in these} for these in rows)
    both = first.keys() & second.keys()
    labels = {name: first[name] for name in both if first[name] == second[name]} or dict(first)
    same = sum(first[name] == second[name] for name in both)
    agreement = f"the two readers agree on {same} of {len(both)}" if both else "by one reader"
    settled = read_rows(folder / "labels.jsonl")
    labels |= {key(row): str(row["label"]) for row in settled}
    further = read_rows(folder / "extra_wrong.jsonl")
    mistakes = {
        key(row): str(row.get("mistake", ""))
        for row in [*rows[1], *rows[0], *settled, *further]
        if labels.get(key(row), "wrong") == "wrong" and row.get("label", "wrong") == "wrong"
    }
    return labels, agreement, mistakes


def load(folder: Path, results: Path) -> Corpus:
    """The corpus with the answers that are there, joined to its functions."""
    labels, agreement, mistakes = read_labels(folder)
    everything = read_rows(folder / "functions.jsonl")
    answers = {
        str(row["file"]): row
        for path in sorted((results / "raw").glob("*.json"))
        for row in [json.loads(path.read_text(encoding="utf-8"))]
    }
    corpus = Corpus(
        index=read_rows(folder / "index.jsonl"),
        functions=[row for row in everything if not row.get("repeated")],
        labels=labels,
        agreement=agreement,
        mistakes=mistakes,
        answers=answers,
    )
    of_file: dict[str, list[Row]] = defaultdict(list)
    for row in everything:
        of_file[str(row["file"])].append(row)
    for file, answer in answers.items():
        checks = (answer["answer"] or {"checks": []})["checks"]
        found, others = join(of_file[file], checks)
        corpus.checks |= found
        corpus.strays += [{"file": file, **each} for each in others]
    return corpus


def run(folder: Path, results: Path, jobs: int, only: str, limits: Limits) -> None:
    """Check each file of the corpus that has no answer yet."""
    raw = results / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    rows = {str(row["file"]): row for row in read_rows(folder / "index.jsonl")}
    todo = [name for name in rows if only in name and not answer_path(raw, name).exists()]
    files = folder / "files"

    def check(name: str) -> str:
        around, working = (rows[name].get(each) for each in ("folder", "working"))
        folders = [files / each if each else None for each in (around, working)]
        answer = check_confined(files / name, limits, *folders)
        part = answer_path(raw, name).with_suffix(".part")
        part.write_text(json.dumps({"file": name, **answer}), encoding="utf-8")
        part.rename(answer_path(raw, name))
        return f"{answer['status']:20} {answer['seconds']:6.1f} s  {name}"

    with ThreadPoolExecutor(jobs) as pool:
        for number, line in enumerate(pool.map(check, todo), 1):
            print(f"{number}/{len(todo)} {line}", flush=True)


def answer_path(raw: Path, name: str) -> Path:
    """Where the answer about a file is kept."""
    return raw / (name.replace("/", "__") + ".json")


def keep_grades(path: Path, rows: list[Row], grade: str) -> None:
    """Write a list to be graded; a row whose text has a grade already keeps it."""
    old = {text_of(row): row.get(grade) for row in read_rows(path)}
    for row in rows:
        row[grade] = old.get(text_of(row))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{path}: {len(rows)}, {sum(row[grade] is None for row in rows)} of them not graded")


def text_of(row: Row) -> tuple[str, ...]:
    """What a grade is about."""
    return (str(row["id"]), str(row["sentence"]), *row.get("remarks", ()))


def says_something(checks: list[Row]) -> bool:
    """Whether a verdict or a remark may hold a mistake: one of a function that is not right."""
    verdict = verdict_of(checks)
    if verdict in ("wrong", "not mentioned"):
        return verdict == "wrong"
    check = best_check(checks)
    return bool(check.get("remarks")) or "differs" in str(check["sentence"])


def describe(name: str, check: Row) -> Row:
    """A check as a row to be graded."""
    parts = ("piece", "function", "place", "mistake", "sentence", "location", "fix")
    return {"id": name, **{part: check.get(part) for part in parts}}


def write_lists(corpus: Corpus, results: Path) -> None:
    """Write the accusations, and what the tool says beside the mistakes of the labels."""
    accusations = [
        {**describe(name, check), "label": corpus.labels.get(name)}
        for name, checks in corpus.checks.items()
        for check in checks
        if check["verdict"] == "wrong"
    ]
    accusations += [
        describe(f"{check['file']}:{check['function']}", check)
        for check in corpus.strays
        if check["verdict"] == "wrong"
    ]
    namings = [
        {**describe(name, check), "verdict": check["verdict"], "remarks": check["remarks"]}
        | {"real": mistake}
        for name, mistake in corpus.mistakes.items()
        if says_something(corpus.checks.get(name, []))
        for check in [best_check(corpus.checks[name])]
    ]
    keep_grades(results / "accusations.jsonl", accusations, "true")
    keep_grades(results / "namings.jsonl", namings, "named")


def share(part: int, whole: int) -> str:
    """A count with its share.

    >>> share(3, 4), share(0, 0)
    ('3 of 4 (75 %)', '0 of 0')
    """
    return f"{part} of {whole}" + (f" ({100 * part / whole:.3g} %)" if whole else "")


def spread(values: Iterable[float]) -> str:
    """Median, 95 % and maximum.

    >>> spread([1.0, 2.0, 9.0])
    'median 2.0, 95 % 9.0, maximum 9.0'
    """
    ordered = sorted(values)
    if not ordered:
        return "none"
    high = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return f"median {statistics.median(ordered):.1f}, 95 % {high:.1f}, maximum {ordered[-1]:.1f}"


def count_labels(corpus: Corpus) -> list[str]:
    """How right and wrong functions of the labels fared."""
    verdicts = {name: verdict_of(corpus.checks.get(name, [])) for name in corpus.labels}
    right = [verdicts[name] for name, label in corpus.labels.items() if label == "right"]
    judged = [each for each in right if each in ("right", "wrong")]
    count = Counter(corpus.labels.values())
    return [
        f"- Labelled by reading: {len(corpus.labels)} functions, {count['right']} right, "
        f"{count['wrong']} wrong, {count['unclear']} unclear "
        f"({corpus.agreement}).",
        f"- Right functions of the labels: judged {share(len(judged), len(right))}; accused "
        f"**{share(right.count('wrong'), len(right))}**, "
        f"{share(right.count('wrong'), len(judged))} of those judged.",
    ]


def count_mistakes(corpus: Corpus, results: Path) -> list[str]:
    """How the real mistakes fared."""
    verdicts = {name: verdict_of(corpus.checks.get(name, [])) for name in corpus.mistakes}
    count = Counter(verdicts.values())
    rows = read_rows(results / "namings.jsonl")
    said = Counter(str(row.get("named")) for row in rows)
    flagged = [row for row in rows if row.get("verdict", "wrong") == "wrong"]
    grades = Counter(str(row.get("named")) for row in flagged)
    total = len(corpus.mistakes)
    open_ones = f", {said['None']} not graded yet" if said["None"] else ""
    return [
        f"- Real mistakes: {total} ({count['not checked']} not checked, {count['not mentioned']} "
        f"not mentioned, {count['right']} called right); flagged {share(count['wrong'], total)}; "
        f"flagged for what they are **{share(grades['yes'], total)}**, partly "
        f"{grades['partly']}; said for what they are in a verdict or a remark "
        f"**{share(said['yes'], total)}**, partly {said['partly']}{open_ones}.",
    ]


def count_accusations(results: Path) -> list[str]:
    """The precision of "wrong", over every verdict "wrong"."""
    grades = Counter(str(row.get("true")) for row in read_rows(results / "accusations.jsonl"))
    graded = grades["True"] + grades["False"]
    open_ones = f", {grades['None']} not graded yet" if grades["None"] else ""
    return [
        f'- Verdicts "wrong": {grades.total()}; true {grades["True"]}, false {grades["False"]}'
        f"{open_ones}: precision **{share(grades['True'], graded)}**."
    ]


def count_files(corpus: Corpus) -> list[str]:
    """Files by what became of them, and times."""
    status = Counter(str(row["status"]) for row in corpus.answers.values())
    seconds = [float(row["seconds"]) for row in corpus.answers.values()]
    each = [
        float(row["seconds"]) / len(row["answer"]["checks"])
        for row in corpus.answers.values()
        if row["answer"] and row["answer"]["checks"]
    ]
    words = ", ".join(f"{name} {status[name]}" for name in STATUS)
    return [
        f"- Files: {words}.",
        f"- Seconds a file, with starting Python and what the file itself does: {spread(seconds)}; "
        f"shared among its checks: {spread(each)}.",
    ]


def table_of_kinds(corpus: Corpus) -> list[str]:
    """Functions by kind and verdict."""
    lines = ["| kind | functions | right | wrong | not checked | not mentioned | judged |"]
    lines.append("|---|---|---|---|---|---|---|")
    by_kind: dict[str, list[str]] = defaultdict(list)
    for row in corpus.functions:
        by_kind[str(row["kind"])].append(verdict_of(corpus.checks.get(key(row), [])))
    by_kind["all"] = [verdict for verdicts in by_kind.values() for verdict in verdicts]
    for kind, verdicts in sorted(by_kind.items(), key=lambda item: (item[0] == "all", item[0])):
        count = Counter(verdicts)
        judged = count["right"] + count["wrong"]
        lines.append(
            f"| {kind.replace('_', ' ')} | {len(verdicts)} | {count['right']} | {count['wrong']} "
            f"| {count['not checked']} | {count['not mentioned']} "
            f"| {100 * judged / len(verdicts):.0f} % |"
        )
    return lines


def report(corpus: Corpus, results: Path, name: str) -> list[str]:
    """The section of the page about this corpus: counts only."""
    git = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(git, stdout=subprocess.PIPE, text=True, cwd=HERE, check=False).stdout
    families = {row["family"] for row in corpus.index}
    total = len(corpus.functions)
    verdicts = [verdict_of(corpus.checks.get(key(row), [])) for row in corpus.functions]
    judged = sum(verdict in ("right", "wrong") for verdict in verdicts)
    return [
        f"## {name}",
        "",
        f"Run {datetime.date.today()} at commit {commit.strip()} on {processor()}, "
        f"{platform.system()}, Python {platform.python_version()}.",
        "",
        f"- {len(corpus.answers)} of {len(corpus.index)} files of {len(families)} families; "
        f"{total} functions of the kinds, judged **{share(judged, total)}**.",
        *count_accusations(results),
        *count_labels(corpus),
        *count_mistakes(corpus, results),
        *count_files(corpus),
        "",
        *table_of_kinds(corpus),
        "",
    ]


def put_section(text: str, lines: list[str]) -> str:
    """The page with this section replaced or added.

    >>> put_section("# Page\\n\\n## A\\n\\n1\\n\\n## B\\n\\n2\\n", ["## A", "", "3", ""])
    '# Page\\n\\n## A\\n\\n3\\n\\n## B\\n\\n2\\n'
    """
    parts = text.split("\n## ")
    section = "\n".join(lines).removeprefix("## ")
    place = next((i for i, part in enumerate(parts) if part.startswith(f"{lines[0][3:]}\n")), None)
    if place is None:
        parts.append(section)
    else:
        parts[place] = section
    return "\n## ".join(part.rstrip("\n") + "\n" for part in parts)


def main(arguments: list[str] | None = None) -> int:
    """Run, list or report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.public_code")
    parser.add_argument("action", choices=["run", "list", "report"])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="run only files whose name holds this")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--name", default="First run")
    parser.add_argument("--write", action="store_true")
    chosen: Any = parser.parse_args(arguments)
    if chosen.action == "run":
        run(chosen.corpus, chosen.results, chosen.jobs, chosen.only, Limits(chosen.seconds))
        return 0
    corpus = load(chosen.corpus, chosen.results)
    if chosen.action == "list":
        write_lists(corpus, chosen.results)
        return 0
    lines = report(corpus, chosen.results, chosen.name)
    print("\n".join(lines))
    if chosen.write:
        page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else HEADING
        PAGE.write_text(put_section(page, lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
