"""Every command with its options: one table, from which the command line and its help are made.

The options of a run are in ``setting_options``.
"""

from __future__ import annotations

from typing import NamedTuple

import click

from steepest.cli.parsing import (
    COUNT_OR_TEXT,
    FRACTIONS,
    NUMBER,
    NUMBER_OR_TEXT,
    NUMBERS,
    PARAMETER,
    SEEDS,
    WHOLE,
)
from steepest.cli.setting_options import SETTINGS, Argument, Option
from steepest.questions import defaults


class CommandRow(NamedTuple):
    """A command: what it does, and what it takes."""

    help: str
    parameters: tuple[click.Parameter, ...]


# fmt: off
TARGET = Option("target", "COLUMN", "Column with the labels or numbers, if DATA is a file; several "
                "with commas between.", "Data")
COLUMNS = (
    Option("drop", "COLUMNS", "Columns of the file to leave out, with commas between.", "Data",
           multiple=True),
    Option("categorical", "COLUMNS", "Columns to take as categories, such as codes written as "
           "numbers.", "Data", multiple=True),
    Option("numeric", "COLUMNS", "Columns to take as numbers, whatever they look like.", "Data",
           multiple=True),
)
THREADS = Option("threads", "COUNT", "Number of threads.", "Output", None, "all cores", type=WHOLE)
SAMPLE_WEIGHT = Option("sample_weight", "COLUMN", "Column that says how much each row counts, if "
                       "DATA is a file.", "Data")
PROBLEM = Option("problem", "NAME", "What the target is, if DATA is a file: classification, "
                 "regression or multilabel.", "Data", None, "by its values and the loss")
GROUPS_AND_TIME = (
    Option("groups", "COLUMN", "Column that says what a row belongs to, if DATA is a file: no "
           "group has rows in two parts. It is no input.", "Data"),
    Option("time", "COLUMN", "Column with the time of each row, if DATA is a file: earlier rows "
           "train, later ones validate and test. It is no input.", "Data"),
)
METRICS = Option("metrics", "NAME", "Further metric of validation and test part: "
                 "balanced_accuracy, f1 (macro), auc, average_precision, log_loss, brier, "
                 "calibration_error; of numbers mae, rmse, pinball. Repeat it for several.",
                 "Output", multiple=True, flags=("--metric",))
BY = Option("by", "NAME", "Metric that configurations are ranked by, such as auc.", "Output", None,
            "accuracy, of numbers R²")
RUN = (
    TARGET,
    Option("split", "FRACTIONS", "Fractions of rows that train, validate and test, separated by "
           "commas.", "Data", None, "the split of the data set, else 0.6,0.2,0.2", type=FRACTIONS),
    Option("split_seed", "SEED", "Use the same split in every run.", "Seeds", None,
           "follows the seed", type=WHOLE),
    Option("init_seed", "SEED", "Use the same initial weights in every run.", "Seeds", None,
           "follows the seed", type=WHOLE),
    Option("shuffle_seed", "SEED", "Use the same order of rows in every run.", "Seeds", None,
           "follows the seed", type=WHOLE),
    THREADS,
)
OUTPUT = (
    Option("json", "", "Print the result as JSON.", "Output"),
    Option("quiet", "", "Print no progress and no remarks.", "Output"),
)
JSON = OUTPUT[0]
FIGURE = Option("figure", "FILE", "Save the figure to this file (.png, .pdf or .svg).", "Output")
SAVE = Option("save", "FILE", "Save the network to this file (.safetensors), for steepest predict "
              "and st.load_network.", "Output")
LATEX = Option("latex", "FOLDER", "Write table.tex, figure.tex, figure.pdf, figure.png, "
               "methods.tex and references.bib for a paper into this folder.", "Output")
TOP = Option("top", "COUNT", "Rows of the ranking to print.", "Output", 10, type=WHOLE)
PAGE = ("output", "FILE", "The page to write (.html).", "Output")
EXERCISE = Argument("exercise", "Your exercise file (.py), or the name of one that steepest comes "
                    "with.")
SEED = Option("seed", "SEED", "Seed of the random inputs.", default=0, type=WHOLE)
QUESTION = (
    Option("data", "DATA", "A data set, or a CSV, Parquet or Excel file.", "Data", defaults.DATA),
    TARGET, *COLUMNS,
    Option("seeds", "COUNT", "Runs of each configuration that is compared.", "Options",
           defaults.SEEDS, type=WHOLE),
    Option("folder", "FOLDER", "Keep the studies in this folder; the same question is then "
           "answered at once.", "Options", defaults.FOLDER),
    THREADS,
)
FUNCTION = Argument("function", "A function such as 'x**2 + y**2 + x*(y+2) + cos(3*x)', or the "
                    "name of a surface (steepest surfaces lists them).")
DESCENT = (
    FUNCTION,
    Option("step_size", "NUMBER", "Size of the first step. Repeat it to compare several.",
           default=((0.1,),), default_text="0.1", multiple=True, type=NUMBERS),
    Option("steps", "COUNT", "Number of steps.", default=100, type=COUNT_OR_TEXT),
    Option("schedule", "NAME", "Schedule of the step size: constant, exponential, cosine."),
    Option("bounds", "NUMBERS", "The region: LOW,HIGH for all coordinates, or LOW,HIGH for each.",
           type=NUMBERS),
    Option("parameter", "NAME=NUMBER", "Value of a parameter in FUNCTION. Repeat it for several.",
           multiple=True, type=PARAMETER),
)
STUDY = Argument("study", "The folder of a study.")
DATA = Argument("data", "A data set (digits, digits-halves, breast-cancer, iris, wine; of numbers "
                "diabetes, linnerud), or a CSV or Parquet file.")

CLAIM = Argument("claim", "The claim file (.toml).")
GROUPS = {
    "claim": "Write a claim before its runs, train them, and check claim and plan.",
    "exercise": "Write an exercise for a class, verify it, and pack it for students.",
}
SWEEP_SEEDS = Option("seeds", "COUNT", "Number of seeds (0, 1, 2, ...), or the seeds themselves, "
                     "separated by commas.", "Seeds", None, "32", type=SEEDS)
FOLDS = Option("folds", "COUNT", "Divide the rows into so many folds: every fold tests once, the "
               "next one validates, the others train.", "Data", type=WHOLE)
REPEATS = Option("repeats", "COUNT", "Divide them so many times.", "Data", None, "once",
                 type=WHOLE)
TEST_SEED = Option("test_seed", "SEED", "Hold the same test rows back from every run: this seed "
                   "draws them, and the other seeds divide the other rows.", "Seeds", None,
                   "every seed has its own test rows", type=WHOLE)
TRIALS = Option("trials", "COUNT", "Draw so many configurations instead of training all; an axis "
                "may be a distribution: log_uniform:0.001:1, uniform:0:0.5, integers:8:64.",
                "Study", None, "train every combination", type=WHOLE)
DATA_OR_LIST = Argument("data", DATA.description, False)
DATA_SETS = Option("datasets", "DATA", "A data set or file, instead of DATA. Repeat it for several "
                   "data sets, each with the same settings and seeds.", "Data", multiple=True,
                   flags=("--data",))

COMMANDS = {
    "train": CommandRow("Train one network and print its scores.", (
        DATA, PROBLEM, SAMPLE_WEIGHT, *COLUMNS, *SETTINGS,
        Option("seed", "SEED", "Seed of the split, the initial weights and the order of rows.",
               "Seeds", 0, type=WHOLE),
        FOLDS, TEST_SEED, *RUN, *GROUPS_AND_TIME, METRICS,
        Option("threshold", "NAME", "Choose the probability above which the second of two classes "
               "is predicted by this metric on the validation part: accuracy, balanced_accuracy or "
               "f1. Changes what --metric prints; give it to predict --threshold, too.", "Output"),
        FIGURE, SAVE, *OUTPUT,
    )),
    "predict": CommandRow("Predict the rows of a table with a network that train --save wrote.", (
        Argument("model", "The file of the network (.safetensors)."),
        Argument("table", "A CSV, Parquet or Excel file with the columns trained with, in any "
                 "order; others are not used."),
        Option("target", "COLUMN", "Column with the known labels or numbers: loss and accuracy or "
               "R² are printed.", "Data"),
        Option("probabilities", "", "Add the probability of each class.", "Output"),
        Option("threshold", "NUMBER", "With two classes, the probability of the second above which "
               "it is predicted; train --threshold chooses one.", "Output", 0.5, type=NUMBER),
        Option("output", "FILE", "Write the predictions to this CSV file.", "Output", None,
               "print them", flags=("--output", "-o")),
        *OUTPUT,
    )),
    "sweep": CommandRow("Train every combination of settings with every seed, and rank them.", (
        DATA_OR_LIST, DATA_SETS, PROBLEM, SAMPLE_WEIGHT, *COLUMNS, *SETTINGS,
        SWEEP_SEEDS,
        FOLDS, REPEATS, TEST_SEED,
        *RUN, *GROUPS_AND_TIME,
        Option("folder", "FOLDER", "Save the study in this folder.", "Study"),
        Option("resume", "", "Continue the study in the folder.", "Study"),
        Option("extend", "", "Add runs to the study in the folder.", "Study"),
        TRIALS,
        Option("sampler", "NAME", "tpe: Optuna suggests what is tried after the first ten.",
               "Study", None, "draw at random"),
        Option("halving", "FACTOR", "Train all for few epochs, the best 1/FACTOR of them for "
               "FACTOR times as many, and so on.", "Study", None, "train all alike", type=WHOLE),
        Option("shard", "NUMBER/COUNT", "Train one part of the runs, such as 3/10, into a folder "
               "of its own; merge joins the folders.", "More machines"),
        Option("scheduler", "ADDRESS", "Train on the workers of this Dask scheduler, such as "
               "tcp://host:8786.", "More machines"),
        Option("dry_run", "", "Train nothing; print the number of runs and the time they would "
               "take.", "Study"),
        METRICS, BY, TOP, FIGURE, *OUTPUT,
    )),
    "merge": CommandRow("Join the shards of a study, trained on several machines, into one "
                        "folder.", (
        Argument("folder", "The folder of the merged study, a new one."),
        Argument("shards", "The folders of all shards (steepest sweep --shard), in any order.",
                 nargs=-1),
        TOP, FIGURE, *OUTPUT,
    )),
    "race": CommandRow("Find the best configuration with as few runs as that takes: seeds are "
                       "added in rounds to those that can still be best.", (
        DATA, PROBLEM, SAMPLE_WEIGHT, *COLUMNS, *SETTINGS,
        Option("margin", "NUMBER", "Smallest difference in accuracy, or in R², that matters "
               "(required).", type=NUMBER_OR_TEXT),
        Option("about", "WHAT", "What the verdict is about: seeds (other seeds, same rows) or "
               "rows (other seeds and new test rows).", default="seeds"),
        Option("error_rate", "NUMBER", "Chance at most that a decided race is wrong, over all "
               "looks.", default=0.05, type=NUMBER_OR_TEXT),
        Option("seeds", "COUNT", "The most seeds that a configuration gets, or the seeds "
               "themselves, separated by commas.", "Seeds", None, "64", type=SEEDS),
        Option("first_round", "COUNT", "Seeds of the first round.", "Seeds", 8,
               type=COUNT_OR_TEXT),
        TEST_SEED,
        *RUN, *GROUPS_AND_TIME, TRIALS,
        Option("folder", "FOLDER", "Save the study in this folder.", "Study"),
        Option("resume", "", "Continue the race in the folder.", "Study"),
        Option("extend", "", "Continue it with more seeds or further settings.", "Study"),
        BY, TOP, FIGURE, *OUTPUT,
    )),
    "show": CommandRow("Print the ranking of a study.", (
        STUDY,
        Option("choice", "", "Print how often each configuration would be chosen, and what tuning "
               "like this scores, instead of the ranking."),
        BY, TOP, FIGURE, LATEX, *OUTPUT,
    )),
    "export": CommandRow("Write the runs or the ranking of a study for other programs.", (
        STUDY,
        Argument("file", "Where to: .csv, .parquet or .xlsx. CSV and Excel go without histories."),
        Option("table", "NAME", "runs (one row a run) or ranking (one row a configuration).",
               "Output", "runs"),
        *OUTPUT,
    )),
    "compare": CommandRow("Compare two configurations on the same seeds: of a study, or trained on "
                          "one or several data sets.", (
        Argument("study", "The folder of a study, or of studies of several data sets.", False),
        DATA_SETS, PROBLEM,
        Option("a", "NAME=VALUE", "A setting of the first configuration, such as hidden=none. "
               "Repeat it for several.", multiple=True),
        Option("b", "NAME=VALUE", "A setting of the second configuration; name the same settings.",
               multiple=True),
        Option("score", "COLUMN", "Column of the runs that is compared, or a metric of the study.",
               default_text="validation_accuracy, of numbers validation_r2"),
        Option("margin", "NUMBER", "Smallest difference that matters; with it, equivalence is "
               "tested too.", type=NUMBER),
        Option("about", "WHAT", "What the interval is about: rows (other seeds and new test "
               "rows), seeds (other seeds on the same rows) or datasets (new data sets of the "
               "kind of these).", default_text="datasets for several data sets, rows for an "
               "accuracy, else seeds"),
        Option("anytime", "", "Give an interval that holds at any number of looks, for a study "
               "that is extended until the difference is clear."),
        *COLUMNS, *SETTINGS, SWEEP_SEEDS, *RUN,
        Option("folder", "FOLDER", "Keep what is trained in this folder; the same comparison is "
               "then made at once.", "Study"),
        FIGURE, LATEX, *OUTPUT,
    )),
    "claim write": CommandRow("Write a claim file: what is claimed, and the runs that will test "
                              "it.", (
        CLAIM,
        Option("claim_text", "TEXT", "The claim in a sentence.", flags=("--claim",), required=True),
        Option("a", "NAME=VALUE", "A setting of the first side, such as hidden=32. Repeat it for "
               "several.", multiple=True),
        Option("b", "NAME=VALUE", "A setting of the second side.", multiple=True),
        Option("score", "NAME", "Score that is compared: test_accuracy, test_loss, "
               "validation_accuracy, validation_loss; of numbers test_r2, validation_r2.",
               default="test_accuracy"),
        Option("direction", "NAME", "What is claimed of the score of a: higher, lower or "
               "equivalent.", default="higher"),
        Option("margin", "NUMBER", "Smallest difference that matters.", required=True,
               type=NUMBER),
        Option("about", "NAME", "What the interval is about: rows (other seeds and new test rows) "
               "or seeds (other seeds on these rows).", default="rows"),
        Option("data", "DATA", "A data set, or a CSV, Parquet or Excel file.", "Data",
               required=True),
        PROBLEM, *COLUMNS, TARGET, RUN[1],
        Option("seeds", "COUNT", "Number of runs of each side; or give --expected.", "Seeds",
               type=WHOLE),
        Option("expected", "NUMBER", "The true difference that is to be shown: the number of seeds "
               "follows from it, with --pilot or --sd.", "Seeds", type=NUMBER),
        Option("pilot", "STUDY", "A study with both sides on other seeds, which gives the spread.",
               "Seeds"),
        Option("sd", "NUMBER", "Standard deviation of the differences over seeds, for --about "
               "seeds.", "Seeds", type=NUMBER),
        Option("power", "NUMBER", "Chance to support the claim if the difference is as expected.",
               "Seeds", 0.8, type=NUMBER),
        Option("first_seed", "SEED", "The seeds are this number and those that follow.", "Seeds",
               default_text="1000000", type=WHOLE),
        *SETTINGS, *OUTPUT,
    )),
    "claim run": CommandRow("Train the runs that a claim file plans, and print the verdict.", (
        CLAIM,
        Option("folder", "FOLDER", "Folder of the study; the same command continues it.",
               flags=("--output", "-o"), required=True),
        THREADS, FIGURE, LATEX, *OUTPUT,
    )),
    "claim check": CommandRow("Print the verdict on a claim, and whether its plan was kept.\n\nThe "
                              "exit code is 1 if the plan was not kept.", (
        CLAIM, STUDY, FIGURE, LATEX, *OUTPUT,
    )),
    "descend": CommandRow("Run gradient descent on a function, and explain where it ended.", (
        *DESCENT,
        Option("start", "NUMBERS", "Starting point, coordinates separated by commas. Repeat it to "
               "compare several.", multiple=True, required=True, type=NUMBERS),
        Option("decay", "NUMBER", "Factor from one step size to the next. Repeat it to compare "
               "several.", default=((1.0,),), default_text="1", multiple=True, type=NUMBERS),
        Option("rule", "NAME", "Update rule: sgd, momentum, adam. Repeat it to compare several.",
               default=("sgd",), default_text="sgd", multiple=True),
        Option("target", "NUMBER", "Stop when the function falls below it.", type=NUMBER_OR_TEXT),
        Option("dimensions", "COUNT", "Number of variables of FUNCTION.", type=COUNT_OR_TEXT),
        FIGURE,
        Option("film", "FILE", "Save an animation to this file (.gif or .html).", "Output"),
        *OUTPUT,
    )),
    "basins": CommandRow("Run gradient descent from every point of a region, and map which "
                         "minimum each reaches.", (
        *DESCENT,
        Option("decay", "NUMBER", "Factor from one step size to the next.", default=1.0,
               default_text="1", type=NUMBER_OR_TEXT),
        Option("rule", "NAME", "Update rule: sgd, momentum, adam.", default="sgd"),
        Option("resolution", "COUNT", "Number of starting points along each side of the region.",
               default=400, type=COUNT_OR_TEXT),
        Option("threads", "COUNT", "Number of threads.", "Output", None, "all cores",
               type=COUNT_OR_TEXT),
        FIGURE, *OUTPUT,
    )),
    "surfaces": CommandRow("List the surfaces that have a name: region, minima and source.",
                           (JSON,)),
    "check": CommandRow("Check the functions in your own file, and name the mistake in each wrong "
                        "one.\n\nFunctions are found by their names (sigmoid, bce_loss, "
                        "train_epoch, ...). Definitions are run, and of the rest only what they "
                        "need. The exit code is 1 if a function is wrong, and 2 if none could be "
                        "checked.", (
        Argument("file", "Your file (.py) or notebook (.ipynb). It is run, in a process of its own "
                 "but with all your rights: check code of others with --sandbox.", False),
        Option("piece", "PIECE=NAME", "Check the function NAME as this piece. Repeat it for "
               "several.", multiple=True),
        Option("hints", "LEVEL", "What is shown of a wrong function: that it is wrong; where, with "
               "the line and the smallest failing call; why, with what the code does instead; or "
               "how to correct it.", default_text="why, and how with --json"),
        Option("time_limit", "SECONDS", "Time limit for running FILE, and then for each check.",
               default=30.0, type=NUMBER),
        Option("file_limit", "SECONDS", "Time limit for all of FILE: what is judged by then is "
               "shown, and the rest is not checked.", type=NUMBER),
        Option("sandbox", "", "For code of others: run FILE in a sandbox (bubblewrap), without "
               "network or your files, and judge what is right once more from outside of it."),
        Option("own", "", "Check steepest's own functions instead of a file.", flags=("--self",)),
        *OUTPUT,
    )),
    "exercise new": CommandRow("Write an example of an exercise file, to begin with.", (
        Argument("file", "The file to write (.py)."), *OUTPUT,
    )),
    "exercise verify": CommandRow("Check an exercise: what its probes cannot see.\n\nSmall "
                                  "changes of your solution are made one by one. The exit "
                                  "code is 1 if a probe is missing.", (
        EXERCISE, SEED, *OUTPUT,
    )),
    "exercise pack": CommandRow("Write the students' file of an exercise, and the zip that "
                                "Gradescope takes as an autograder.", (
        EXERCISE,
        Option("folder", "FOLDER", "Folder to write into.", flags=("--output", "-o"),
               default="."),
        *OUTPUT,
    )),
    "grade": CommandRow("Grade the submissions of a class: a page for you, feedback for each "
                        "student, and CSV files for Canvas and Moodle.\n\nSubmissions run in a "
                        "sandbox (bubblewrap). The same command continues after an interruption.", (
        Argument("submissions", "Folder or zip with a file, a notebook, a folder or a zip of each "
                 "student, as Canvas, Moodle and nbgrader give it."),
        Option("exercise", "FILE", "Your exercise file, or the name of one that steepest comes "
               "with.", required=True),
        Option("folder", "FOLDER", "Folder for the grades.", flags=("--output", "-o"),
               default="grades"),
        Option("roster", "CSV", "The students of the course: Canvas's gradebook, Moodle's "
               "worksheet, or any CSV with a column Student."),
        Option("hints", "LEVEL", "What students read of a wrong function: that, where, why or "
               "how.", default="why"),
        Option("time_limit", "SECONDS", "Time limit for the calls of a piece.", default=5.0,
               type=NUMBER),
        Option("workers", "COUNT", "Submissions that run at a time.", "Output", None,
               "all cores", type=WHOLE),
        Option("anonymous", "", "Leave names out of the page.", "Output"),
        Option("trust", "", "Run submissions without a sandbox, with all your rights."),
        SEED, *OUTPUT,
    )),
    "answer": CommandRow("Answer one question about training with an experiment, and say how "
                         "certain the answer is.", (
        Argument("question", "The name of a question, or a Python file with one; it is run."),
        Option("data", "DATA", "A data set, or a CSV, Parquet or Excel file. Repeat it for several "
               "data sets, and what they say about new ones.", "Data", default=(defaults.DATA,),
               default_text=defaults.DATA, multiple=True),
        *QUESTION[1:], FIGURE, LATEX, *OUTPUT,
    )),
    "answers": CommandRow("Answer all questions about training, on one page.", (
        Option(*PAGE, "answers.html", flags=("--output", "-o")), *QUESTION, *OUTPUT,
    )),
    "report": CommandRow("Write a page about a study: ranking, figures, settings and sources of "
                         "variation.", (
        STUDY, Option(*PAGE, None, "report.html in the folder of the study",
                      flags=("--output", "-o")), BY, *OUTPUT,
    )),
    "lab": CommandRow("Write a web page in which gradient descent and many small networks run, and "
                      "open it. The page needs no network, and sends nothing anywhere.", (
        Argument("file", "A CSV, Parquet or Excel file whose table the page shows first.", False),
        Option(*PAGE, "lab.html", flags=("--output", "-o")),
        Option("no_open", "", "Write the page, but do not open it.", "Output"), *OUTPUT,
    )),
}
# fmt: on
