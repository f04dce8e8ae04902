"""Mistakes in binary cross-entropy, the mean of -(y log(y_hat) + (1 - y) log(1 - y_hat)).

Labels come first, then probabilities. The logarithm of 0 is what most of these stumble over.
"""

from __future__ import annotations

import math

from steepest.checks.catalogue.entropies import (
    absolute_error,
    added_in_both,
    added_in_the_first,
    added_in_the_second,
    added_like,
    as_written,
    by_the_other_label,
    clamped_swapped,
    clipped_at,
    each_with_each,
    exact_ends_replaced,
    first_term,
    inf_kept,
    multiple_like,
    not_a_number_replaced,
    of_rounded,
    one_loss_a_sample,
    one_loss_a_sample_as_written,
    same_term_twice,
    scaled,
    second_term,
    squared_error,
    swapped_at,
    swapped_in_double,
    swapped_like,
    terms_subtracted,
    times,
    zero_for_the_logarithm,
)
from steepest.checks.pieces import Mistake
from steepest.nn.losses import bce_loss, bce_with_logits

__all__ = ["MISTAKES"]

SWAPPED = Mistake(
    "arguments swapped",
    "takes the labels for probabilities: it computes the logarithm of y",
    "The labels y come first, then the predictions y_hat; the logarithm is that of y_hat.",
)
ADDED = Mistake(
    "one logarithm unprotected",
    "keeps only one of its logarithms from 0, so it is NaN for some perfect predictions",
    "Clip y_hat to [eps, 1 - eps] first, which protects both.",
)
CLIPPED = Mistake(
    "clipped too early",
    "clips probabilities that are no rounding errors",
    "Clip at the spacing of the dtype, np.finfo(y_hat.dtype).eps.",
)
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sum for mean",
        "is the sum over the samples where the mean belongs",
        "Divide by the number of samples, or use mean().",
        around=times(None),
    ),
    Mistake(
        "sign",
        "has the wrong sign, so descending on it makes the predictions worse",
        "Logarithms of probabilities are negative: put a minus in front.",
        around=times(-1.0),
    ),
    Mistake(
        "log base 2",
        "takes logarithms of base 2",
        "Use the natural logarithm, np.log or torch.log.",
        around=times(1 / math.log(2)),
    ),
    *(
        Mistake(
            "log base 10",
            "takes logarithms of base 10",
            "Use the natural logarithm, np.log or torch.log.",
            function,
            around,
        )
        for function, around in scaled(1 / math.log(10))
    ),
    *(
        Mistake(
            "halved",
            "is half of what it should be",
            "Binary cross-entropy has no factor 1/2; that belongs to squared errors.",
            function,
            around,
        )
        for function, around in scaled(0.5)
    ),
    Mistake(
        "NaN at a perfect prediction",
        "is NaN where a prediction is perfect: 0 * log(0) is 0 * -inf",
        "Clip y_hat to [eps, 1 - eps] first, with eps = np.finfo(y_hat.dtype).eps.",
        as_written,
    ),
    Mistake(
        "inf at the worst prediction",
        "is infinite for the worst prediction, and so is the mean over all samples",
        "Clip y_hat to [eps, 1 - eps] first, with eps = np.finfo(y_hat.dtype).eps.",
        inf_kept,
    ),
    Mistake(
        "clipped only at exact 0 and 1",
        "replaces only exact 0 and 1, so it falls where a prediction gets worse, and its "
        "gradient is 0 there",
        "Clip: whatever is below eps becomes eps, whatever is above 1 - eps becomes 1 - eps.",
        exact_ends_replaced,
    ),
    Mistake(
        "log(0) set to 0",
        "puts 0 for an infinite logarithm, so the worst prediction costs nothing",
        "Clip y_hat to [eps, 1 - eps] first: the worst prediction must cost most.",
        zero_for_the_logarithm,
    ),
    *(
        Mistake(ADDED.name, ADDED.does, ADDED.mend, function)
        for function in (added_in_the_first, added_in_the_second)
    ),
    Mistake(
        "eps in the logarithm too large",
        "adds a number inside the logarithm that moves ordinary losses",
        "Clip y_hat to [eps, 1 - eps] with eps = np.finfo(y_hat.dtype).eps, and add nothing.",
        added_in_both(1e-3),
        fitted=added_like,
    ),
    *(
        Mistake(CLIPPED.name, CLIPPED.does, CLIPPED.mend, clipped_at(eps))
        for eps in (1e-5, 1e-3, 0.01, 0.05, 0.1)
    ),
    Mistake(
        "second term missing",
        "lacks the term of label 0, (1 - y) * log(1 - y_hat)",
        "Add it: a sample of label 0 must cost what is predicted for label 1.",
        first_term,
    ),
    Mistake(
        "first term missing",
        "lacks the term of label 1, y * log(y_hat)",
        "Add it: a sample of label 1 must cost what is predicted for label 0.",
        second_term,
    ),
    Mistake(
        "sign of the second term",
        "subtracts the term of label 0 where it must be added",
        "Both terms have the same sign: -(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        terms_subtracted,
    ),
    Mistake(
        "the same logarithm twice",
        "takes log(y_hat) in both terms, so the labels no longer matter",
        "The second logarithm is that of 1 - y_hat.",
        same_term_twice,
    ),
    *(
        Mistake(
            "one loss a sample",
            "gives one number a sample where their mean is asked for",
            "Take the mean().",
            function,
        )
        for function in (one_loss_a_sample, one_loss_a_sample_as_written)
    ),
    Mistake(
        "squared error",
        "is the mean squared error",
        "Binary cross-entropy is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        squared_error,
    ),
    Mistake(
        "absolute error",
        "is the mean absolute error",
        "Binary cross-entropy is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        absolute_error,
    ),
    Mistake(
        "probabilities taken for logits",
        "applies the sigmoid to what are probabilities already",
        "Use y_hat as it is; a loss of logits is a function of its own.",
        bce_with_logits,
    ),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, lambda y, p: as_written(p, 1.0 * y)),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, clamped_swapped),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, swapped_in_double),
    Mistake(
        "labels exchanged",
        "takes the logarithm of the probability of the other label, so what is right costs most",
        "y belongs to log(y_hat), and 1 - y to log(1 - y_hat).",
        by_the_other_label,
    ),
    Mistake(
        "each compared with each",
        "holds every label against every prediction: shapes (n, 1) and (n,) broadcast to (n, n)",
        "Bring both to shape (n,) first.",
        each_with_each,
    ),
    Mistake(
        "predictions rounded",
        "rounds the predictions to 0 or 1 first, so a loss is about 0 or as large as can be",
        "Use y_hat as it is; only an accuracy decides.",
        of_rounded,
    ),
    Mistake(
        "NaN made a number",
        "hides 0 * log(0) by nan_to_num, which makes the worst prediction cost 1.8e308",
        "Clip y_hat to [eps, 1 - eps] first: then nothing is NaN or infinite.",
        not_a_number_replaced,
    ),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.mend, swapped_at(1e-7), fitted=swapped_like),
    Mistake(
        "constant factor",
        "is a multiple of what it should be",
        "Leave the factor out: it is the mean over the samples, of natural logarithms.",
        times(3.0)(bce_loss),
        fitted=multiple_like,
    ),
    Mistake(
        "eps in the logarithm",
        "adds a small number inside both logarithms, so a perfect prediction costs less than 0",
        "It does little harm; clipping y_hat to [eps, 1 - eps] has no such side effect.",
        added_in_both(1e-12),
        judged=False,
    ),
    Mistake(
        "eps too small for float32",
        "clips at a number that float32 cannot subtract from 1, so in float32 a perfect "
        "prediction gives NaN",
        "Take eps from the dtype, np.finfo(y_hat.dtype).eps.",
        clipped_at(1e-12),
        judged=False,
    ),
)
