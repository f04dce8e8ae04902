"""Findings of an examination that say by themselves what is wrong, and how to correct it.

They name a mistake that no entry of the catalogue explains, if nothing else is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steepest.checks.catalogue.findings_of_values import OF_OTHER_VALUES
from steepest.checks.pieces import Mistake
from steepest.checks.record import ComparisonRow
from steepest.checks.settings import mistake_of_setting

__all__ = ["mistakes_of_findings"]

ALL_ALIKE: Final = (
    "weights all alike",
    "sets all weights to the same value, so that all units stay equal",
    "Draw every weight independently: randn(d_in, d_out).",
)
FINDINGS: Final[dict[tuple[str, str], tuple[str, str, str]]] = {
    ("size", "all equal"): ALL_ALIKE,
    ("layers made together", "the same weights"): (
        "the same weights in every layer",
        "gives layers of the same size the same weights",
        "Make one generator before the loop over the layers, and draw all of them from it.",
    ),
    ("a generator that is given", "weights drawn elsewhere"): (
        "generator ignored",
        "draws its weights from another generator than the one that it is given",
        "Draw from the generator: rng.normal(...), not np.random.normal(...).",
    ),
    ("deviations of layers made together", "by the widths of other layers"): (
        "deviation of another layer",
        "scales the weights of a layer by the widths of another one",
        "Take the widths of the layer itself in the loop.",
    ),
    ("two layers", "the same weights twice"): (
        "the same weights in every call",
        "returns the same weights in every call",
        "Draw new weights in every call.",
    ),
    ("type of the biases", "whole numbers"): (
        "whole-number biases",
        "makes biases of whole numbers, in which updates are cut off or refused",
        "np.zeros(d_out) has floating numbers.",
    ),
    ("shape of the biases", "a row (1, outputs)"): (
        "biases as a row",
        "makes biases of shape (1, outputs), where one axis is asked for",
        "np.zeros(d_out) has the shape (d_out,).",
    ),
    ("type of the weights", "float32"): (
        "weights in float32",
        "rounds the weights to float32, so that all that follows has 7 digits",
        "Leave them in float64, as NumPy draws them.",
    ),
    ("activation", "something else"): (
        "activation lost",
        "returns something else in the place of the activation that it was given",
        "Return the activation itself.",
    ),
    ("weights of each unit", "some weights are always 0"): (
        "weights left at 0",
        "leaves the weights of some inputs or units at 0",
        "Draw all d_in * d_out weights.",
    ),
    ("weights of each unit", "of different sizes"): (
        "weights of different sizes",
        "draws the weights of some inputs or units with another deviation than the others",
        "Draw all weights with the deviation sqrt(2 / fan).",
    ),
    ("weights of a layer (1, 400)", "all equal"): (
        "one input",
        "gives all weights one value where a layer has one input",
        "Draw the weights independently, and shift or scale them by nothing measured.",
    ),
    ("weights of a layer (400, 1)", "all equal"): (
        "one unit",
        "gives all weights one value where a layer has one unit",
        "Draw the weights independently, and shift or scale them by nothing measured.",
    ),
    ("weights of a square layer", "few different numbers"): (
        "square layers not drawn",
        "does not draw the weights of a layer with as many units as inputs",
        "Draw the weights of every layer in the same way.",
    ),
    ("weights of a square layer", "some weights are always 0"): (
        "square layers not drawn",
        "does not draw all weights of a layer with as many units as inputs",
        "Draw the weights of every layer in the same way.",
    ),
    ("precision", "points in float32, of seven digits"): (
        "single precision",
        "computes in float32, of which seven digits are right; the exercise asks for twelve",
        "Keep the points in float64, the type of np.zeros(n).",
    ),
    ("mean of the weights", "exactly 0"): (
        "mean subtracted",
        "subtracts the mean of the weights that were drawn, so that they depend on each other",
        "Leave the weights as they are drawn.",
    ),
    ("fan asked for", "the other fan"): (
        "fans exchanged",
        "takes the outputs for fan_in and the inputs for fan_out",
        "fan_in is d_in, and fan_out is d_out.",
    ),
    ("fan asked for", "the same fan for both"): (
        "fan asked for ignored",
        "draws the same weights whichever fan is asked for",
        "Divide by d_in for fan_in, and by d_out for fan_out.",
    ),
    ("numbers of the rows", "changed"): (
        "numbers changed",
        "returns rows with other numbers than those given, for example without what follows the "
        "point",
        "Select rows, x[order], and copy them into no array of another type.",
    ),
    ("shape of the rows", "one long array"): (
        "rows flattened",
        "returns the rows of a part as one long array, with the numbers of one after the other",
        "np.delete(x, rows, axis=0) and x[order] keep the rows.",
    ),
    **dict.fromkeys(
        (("rows", "rows several times in a part"), ("sizes", "other sizes each time")),
        (
            "rows drawn with replacement",
            "draws the rows of a part with replacement, so that some are in it several times",
            "Shuffle once and cut: order = permutation(len(x)), order[:k] and order[k:].",
        ),
    ),
    ("rows", "rows that were not given"): (
        "rows that were not given",
        "returns rows that are not among those given",
        "Each part consists of given rows: x[order[:k]] and x[order[k:]].",
    ),
    ("labels", "labels that were not given"): (
        "labels that were not given",
        "returns labels that are not among those given",
        "Select the labels like the rows: y[order[:k]] and y[order[k:]].",
    ),
    ("share of the first part", "another share than half"): (
        "another share than half",
        "divides the rows in other parts than halves, which nothing in its text says",
        "Take len(x) // 2 rows for the first part.",
    ),
    ("order of the results", "x, x, y, y"): (
        "order of the results",
        "returns the rows of both parts before their labels; the exercise asks for x, y, x, y",
        "Return x_train, y_train, x_val, y_val.",
    ),
    ("half of 201 rows", "one row more in the first part"): (
        "odd row in the first part",
        "puts the odd one of 201 rows into the first part; of 1,797 the exercise has 898 there",
        "Round half of the rows down: n // 2.",
    ),
    ("64 splits", "some rows in one part only"): (
        "not every order",
        "always puts certain rows into the same part",
        "Use a random permutation of all rows, numpy.random.permutation(n).",
    ),
    ("splits of two rows", "one of two rows, in every split the same"): (
        "not every order",
        "makes certain orders of the rows only: of two rows always the same one comes first",
        "Use a random permutation of all rows, numpy.random.permutation(n).",
    ),
    ("accuracy of one batch", "after the step"): (
        "accuracy after the update",
        "reports the accuracy after its step instead of before it",
        "Count the right rows before the parameters are updated.",
    ),
    ("accuracy of 8 rows on the right side", "less than all of them"): (
        "accuracy too small",
        "reports less than 1 as its accuracy where all rows are right",
        "Divide the number of right rows by the number of rows.",
    ),
    ("accuracy of 11 rows on the right side", "less than all of them"): (
        "accuracy with a remainder",
        "reports less than 1 where all rows are right and not all of them fill a batch",
        "Divide the number of right rows by the number of rows that were used.",
    ),
    ("accuracy of 8 rows on the right side", "more than 1"): (
        "accuracy above 1",
        "reports more than 1 as its accuracy",
        "Divide the number of right rows by the number of rows.",
    ),
    ("accuracy of 11 rows on the right side", "more than 1"): (
        "accuracy above 1",
        "reports more than 1 as its accuracy",
        "Divide the number of right rows by the number of rows.",
    ),
    ("rows beyond the full batches", "some never, in 60 epochs"): (
        "the same rows left out",
        "leaves out the same rows in every epoch: only the first rows are shuffled",
        "Shuffle all rows first, and then leave out those that fill no batch.",
    ),
    **dict.fromkeys(
        (
            ("certain predictions in float32, the perfect", "NaN or infinite"),
            ("certain predictions in float32, the worst", "NaN or infinite"),
        ),
        (
            "eps too small for float32",
            "gives NaN or infinity for a probability of 0 or 1 in float32, where 1 minus a very "
            "small number is 1",
            "Take eps from the dtype, np.finfo(y_hat.dtype).eps.",
        ),
    ),
    ("order of rows and labels", "labels before rows"): (
        "labels before rows",
        "returns the labels before the rows",
        "Return them in the order in which they are given: rows, labels, rows, labels.",
    ),
    ("no batch size", "other steps than one of all rows"): (
        "no batch size",
        "does not train on one batch of all rows where the batch size is None",
        "Take the number of rows as the batch size if it is None.",
    ),
    **dict.fromkeys(
        (("no batch size", "an error"), ("a batch larger than the data", "an error")),
        (
            "batch size refused",
            "raises an error where the batch size is None or larger than the data",
            "Take the number of rows as the batch size then.",
        ),
    ),
    ("a batch larger than the data", "other steps than one of all rows"): (
        "batch larger than the data",
        "does not train on one batch of all rows where the batch size is larger than the data",
        "Take at most the number of rows as the batch size: min(batch_size, n).",
    ),
    **{
        ("batches of one row", seen): (
            "batches of one row",
            f"{does} where the batch size is 1, and not where it is 2",
            "Keep the axis of the samples also for one row: x[i:i + 1] and axis=0 in all sums.",
        )
        for seen, does in (
            ("an error", "raises an error"),
            ("other steps than with two equal rows", "takes other steps"),
        )
    },
    ("weights given", "changed"): (
        "changes its argument",
        "changes the weights of its caller, although it returns new ones",
        "Make new arrays, w = w - learning_rate * gradient, or copy the weights first.",
    ),
    ("whole-number rows", "other steps than with floats"): (
        "integers cut off",
        "takes other steps for rows of whole numbers than for the same numbers as floats",
        "Collect gradients in an array of floats: np.zeros(d).",
    ),
    ("the last rows of 11", "a smaller batch"): (
        "smaller last batch",
        "trains on the rows that fill no batch, as a smaller last batch",
        "The exercise takes full batches only: range(n // batch_size).",
    ),
    ("a layer of one weight", "NaN or inf"): (
        "one weight",
        "makes NaN or infinity where a layer has one input and one unit",
        "Divide the draws by nothing measured.",
    ),
    ("two layers of the seed 0", "other weights"): (
        "seed 0 ignored",
        "draws other weights each time for the seed 0, which counts as false",
        "Ask for None: if seed is not None.",
    ),
    ("near -25", "off by more than 1 %"): (
        "cut off far below 0",
        "is off by more than 1 % near -25, where the sigmoid is 1.4e-11",
        "Use exp(x) / (1 + exp(x)) below 0, for every x.",
    ),
    **dict.fromkeys(
        (("one row of numbers", "another shape"), ("images", "another shape")),
        (
            "shape lost",
            "returns the scaled numbers in another shape than they were given",
            "Scale x as it is: x - x.mean() has its shape.",
        ),
    ),
    ("rows that are equal", "some lost or doubled"): (
        "equal rows",
        "loses or doubles rows that are equal to another row",
        "Select rows by their numbers, not by what they hold.",
    ),
    ("a fraction of 1", "other numbers of rows"): (
        "fraction of 1",
        "does not put all rows into the first part, and none into the second, for a fraction of 1",
        "Cut at the number of training rows, order[:k] and order[k:]: -0 is the beginning.",
    ),
    ("rows and labels given", "changed"): (
        "data changed",
        "changes the rows or labels of its caller",
        "Take rows of a new order, x[order] and y[order], instead of shuffling x and y.",
    ),
    ("pixels of eight bits", "scaled differently"): (
        "overflow in eight bits",
        "scales pixels of eight bits otherwise than the same numbers as floats: their squares or "
        "differences overflow",
        "Convert the array to floats first.",
    ),
    **dict.fromkeys(
        ((f"two outputs of samples: {n}", "only the first of them") for n in (1, 3)),
        (
            "first output only",
            "returns the first output only, where the last layer has several",
            "Take the first column only if there is one column.",
        ),
    ),
    **dict.fromkeys(
        ((f"two outputs of samples: {n}", "another shape") for n in (1, 3)),
        (
            "wrong shape",
            "returns one row of numbers for several outputs of one sample",
            "Drop the axis of the outputs only if there is one output: z[:, 0].",
        ),
    ),
    ("small numbers", "scaled differently"): (
        "small deviations",
        "scales small numbers otherwise than larger ones: a deviation below 1e-3 counts as 0",
        "Divide by 1 only where the deviation is 0.",
    ),
    ("labels between 0 and 1", "cut at the threshold"): (
        "threshold on the labels",
        "cuts the labels at the threshold and compares the predictions as they are, which are "
        "probabilities",
        "Cut the predictions: (y_hat > 0.5) == y.",
    ),
    ("no seed", "the same draw twice"): (
        "a seed of its own",
        "draws the same numbers in every call without a seed, because it takes one of its own",
        "Leave None to NumPy: default_rng(None) draws other numbers each time.",
    ),
    ("numbers near 0 and very large ones", "lost"): (
        "extreme numbers lost",
        "does not return small or large numbers above 0 as they are",
        "Use np.maximum(x, 0), which computes nothing with them.",
    ),
    ("an activation of rows", "given parts of rows"): (
        "activation of single numbers",
        "gives an activation single numbers or other parts of the rows, which softmax needs whole",
        "Call the activation once with all outputs of the layer.",
    ),
    ("the loss of columns", "an array"): (
        "array for a number",
        "returns an array of one number, where its own text promises a number",
        "Sum over all axes: np.sum(losses) or losses.mean() without an axis.",
    ),
    ("both as columns", "another loss"): (
        "each compared with each",
        "makes one of the two flat, so that of columns each label meets each prediction",
        "Make both flat, or none.",
    ),
    **OF_OTHER_VALUES,
    ("two epochs of one generator", "other steps"): (
        "generator ignored",
        "takes another order of the rows each time for the same generator or seed",
        "Draw the order with what is given: rng.permutation(n).",
    ),
    ("columns that do not vary", "lost"): (
        "columns lost",
        "returns fewer columns than it was given where a column does not vary",
        "Keep every column, and divide by 1 where the deviation is 0.",
    ),
}
"""Probe and finding to the name of the mistake, what the code does, and how to correct it; of what
is found of one kind only the first is said."""


def mistakes_of_findings(rows: Sequence[ComparisonRow]) -> tuple[Mistake, ...]:
    """What the findings say if each of them says it by itself; () if one does not.

    Args:
        rows: the observations of a wrong function beside those of the reference.
    """
    wrong = [row.got for row in rows if row.got.judged and not row.ok]
    of_settings = [m for each in wrong if (m := mistake_of_setting(each)) is not None]
    if of_settings:
        return (of_settings[0],) if len(of_settings) == len(wrong) else ()
    seen = {(each.probe.split(" at ")[0], str(each.value)) for each in wrong}
    if not seen <= FINDINGS.keys():
        return ()
    first: dict[str, Mistake] = {}
    for probe, finding in (each for each in FINDINGS if each in seen):
        of_one_kind = " ".join(probe.split()[:2])  # such as all that is said of weights
        known = FINDINGS[probe, finding]
        if known[0] not in {each.name for each in first.values()}:
            first.setdefault(of_one_kind, Mistake(*known))
    return tuple(first.values())
