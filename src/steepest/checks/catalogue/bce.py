"""Mistakes in binary cross-entropy, the mean of -(y log(y_hat) + (1 - y) log(1 - y_hat)).

Labels come first, then probabilities. Most of these mistakes concern the logarithm of 0.
"""

from __future__ import annotations

import math

from steepest.checks.catalogue.bce_variants import (
    bce_clipped_at,
    bce_of_all_pairs,
    bce_of_opposite_label,
    bce_of_rounded_predictions,
    bce_with_eps_added,
    bce_with_nan_to_num,
    bce_with_users_eps,
    eps_in_first_logarithm,
    eps_in_second_logarithm,
    infinite_at_worst,
    infinite_logarithm_as_zero,
    label_0_term_subtracted,
    loss_multiplied_by,
    mean_absolute_error,
    mean_squared_error,
    multiplied_loss_variants,
    multiplied_with_users_factor,
    only_label_0_term,
    only_label_1_term,
    replace_only_exact_0_and_1,
    same_logarithm_twice,
    swapped_arguments_clamped_logarithm,
    swapped_arguments_clipped_at,
    swapped_arguments_in_float64,
    swapped_with_users_clipping,
    terms_of,
    unclipped_bce,
    unclipped_label_0_term_subtracted,
)
from steepest.checks.pieces import Mistake
from steepest.nn.losses import bce_loss, bce_with_logits

__all__ = ["MISTAKES", "MISTAKE_PAIRS"]

SWAPPED = Mistake(
    "arguments swapped",
    "uses the labels as probabilities: it computes the logarithm of y",
    "The labels y come first, then the predictions y_hat; take the logarithm of y_hat.",
)
ADDED = Mistake(
    "one logarithm unprotected",
    "protects only one of its logarithms from 0, so it is NaN for some perfect predictions",
    "Clip y_hat to [eps, 1 - eps] first, which protects both.",
)
CLIPPED = Mistake(
    "clipped too early",
    "clips probabilities that are far from 0 and 1",
    "Clip at the spacing of the dtype, np.finfo(y_hat.dtype).eps.",
)
UNCLIPPED = Mistake(
    "NaN at a perfect prediction",
    "is NaN where a prediction is perfect: 0 * log(0) is 0 * -inf",
    "Clip y_hat to [eps, 1 - eps] first, with eps = np.finfo(y_hat.dtype).eps.",
    unclipped_bce,
)
SECOND_SIGN = Mistake(
    "sign of the second term",
    "subtracts the term for label 0 instead of adding it",
    "Both terms have the same sign: -(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
    label_0_term_subtracted,
)
SECOND_MISSING = Mistake(
    "second term missing",
    "lacks the term for label 0, (1 - y) * log(1 - y_hat)",
    "Add it, so that samples of label 0 contribute to the loss.",
    only_label_1_term,
)
FIRST_MISSING = Mistake(
    "first term missing",
    "lacks the term for label 1, y * log(y_hat)",
    "Add it, so that samples of label 1 contribute to the loss.",
    only_label_0_term,
)
SAME_LOGARITHM = Mistake(
    "the same logarithm twice",
    "uses log(y_hat) in both terms, so the labels have no effect",
    "The second logarithm is that of 1 - y_hat.",
    same_logarithm_twice,
)
EXCHANGED = Mistake(
    "labels exchanged",
    "takes the logarithm of the other label's probability, so right predictions cost the most",
    "y belongs to log(y_hat), and 1 - y to log(1 - y_hat).",
    bce_of_opposite_label,
)
FIRST_SIGN = Mistake(
    "sign of the first term",
    "subtracts the term for label 1 instead of adding it",
    "Both terms have the same sign: -(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
    terms_of(lambda y, one, zero: (1 - y) * zero - y * one),
)
NO_LABEL_0 = Mistake(
    "factor 1 - y missing",
    "adds log(1 - y_hat) for samples of label 1 too",
    "Multiply the second logarithm by 1 - y.",
    terms_of(lambda y, one, zero: y * one + zero),
)
NO_LABEL_1 = Mistake(
    "factor y missing",
    "adds log(y_hat) for samples of label 0 too",
    "Multiply the first logarithm by y.",
    terms_of(lambda y, one, zero: one + (1 - y) * zero),
)
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign",
        "has the wrong sign, so descending on it makes the predictions worse",
        "Logarithms of probabilities are negative: put a minus in front.",
        wrap=loss_multiplied_by(-1.0),
    ),
    Mistake(
        "log base 2",
        "uses logarithms of base 2",
        "Use the natural logarithm, np.log or torch.log.",
        wrap=loss_multiplied_by(1 / math.log(2)),
    ),
    *(
        Mistake(
            "log base 10",
            "uses logarithms of base 10",
            "Use the natural logarithm, np.log or torch.log.",
            function,
            around,
        )
        for function, around in multiplied_loss_variants(1 / math.log(10))
    ),
    *(
        Mistake(
            "halved",
            "is half of what it should be",
            "Binary cross-entropy has no factor 1/2; that belongs to squared errors.",
            function,
            around,
        )
        for function, around in multiplied_loss_variants(0.5)
    ),
    UNCLIPPED,
    Mistake(
        "inf at the worst prediction",
        "is infinite for the worst prediction, and so is the mean over all samples",
        "Clip y_hat to [eps, 1 - eps] first, with eps = np.finfo(y_hat.dtype).eps.",
        infinite_at_worst,
    ),
    Mistake(
        "clipped only at exact 0 and 1",
        "replaces only exact 0 and 1, so it falls where a prediction gets worse, and its "
        "gradient is 0 there",
        "Clip: values below eps become eps, values above 1 - eps become 1 - eps.",
        replace_only_exact_0_and_1,
    ),
    Mistake(
        "log(0) set to 0",
        "replaces an infinite logarithm by 0, so the worst prediction has no loss",
        "Clip y_hat to [eps, 1 - eps] first: the worst prediction must have the largest loss.",
        infinite_logarithm_as_zero,
    ),
    *(
        Mistake(ADDED.name, ADDED.does, ADDED.hint, function)
        for function in (eps_in_first_logarithm, eps_in_second_logarithm)
    ),
    Mistake(
        "eps in the logarithm too large",
        "adds a number inside the logarithm that changes ordinary losses",
        "Clip y_hat to [eps, 1 - eps] with eps = np.finfo(y_hat.dtype).eps, and add nothing.",
        bce_with_eps_added(1e-3),
        fit=bce_with_users_eps,
    ),
    *(
        Mistake(CLIPPED.name, CLIPPED.does, CLIPPED.hint, bce_clipped_at(eps))
        for eps in (1e-5, 1e-3, 0.01, 0.05, 0.1)
    ),
    SECOND_MISSING,
    FIRST_MISSING,
    SECOND_SIGN,
    FIRST_SIGN,
    NO_LABEL_0,
    NO_LABEL_1,
    SAME_LOGARITHM,
    Mistake(
        "squared error",
        "is the mean squared error",
        "Binary cross-entropy is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        mean_squared_error,
    ),
    Mistake(
        "absolute error",
        "is the mean absolute error",
        "Binary cross-entropy is -mean(y * log(y_hat) + (1 - y) * log(1 - y_hat)).",
        mean_absolute_error,
    ),
    Mistake(
        "probabilities taken for logits",
        "applies the sigmoid to values that are already probabilities",
        "Use y_hat as it is; a loss of logits is another function.",
        lambda y, y_hat: bce_with_logits(y, y_hat),
    ),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.hint, lambda y, p: unclipped_bce(p, 1.0 * y)),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.hint, swapped_arguments_clamped_logarithm),
    Mistake(SWAPPED.name, SWAPPED.does, SWAPPED.hint, swapped_arguments_in_float64),
    EXCHANGED,
    Mistake(
        "each compared with each",
        "compares every label with every prediction: shapes (n, 1) and (n,) broadcast to (n, n)",
        "Reshape both to (n,) first.",
        bce_of_all_pairs,
    ),
    Mistake(
        "predictions rounded",
        "rounds the predictions to 0 or 1 first, so each loss is about 0 or as large as possible",
        "Use y_hat without rounding; only the accuracy needs classes.",
        bce_of_rounded_predictions,
    ),
    Mistake(
        "NaN made a number",
        "hides 0 * log(0) with nan_to_num, which gives the worst prediction a loss of 1.8e308",
        "Clip y_hat to [eps, 1 - eps] first: then nothing is NaN or infinite.",
        bce_with_nan_to_num,
    ),
    Mistake(
        SWAPPED.name,
        SWAPPED.does,
        SWAPPED.hint,
        swapped_arguments_clipped_at(1e-7),
        fit=swapped_with_users_clipping,
    ),
    Mistake(
        "constant factor",
        "is a multiple of what it should be",
        "Remove the factor: the loss is the mean over the samples, with natural logarithms.",
        loss_multiplied_by(3.0)(bce_loss),
        fit=multiplied_with_users_factor,
    ),
    Mistake(
        "eps in the logarithm",
        "adds a small number inside both logarithms, so a perfect prediction has a loss below 0",
        "This does little harm; clipping y_hat to [eps, 1 - eps] has no such side effect.",
        bce_with_eps_added(1e-12),
        judged=False,
    ),
    Mistake(
        "eps too small for float32",
        "clips at a number that float32 cannot subtract from 1, so in float32 a perfect "
        "prediction gives NaN",
        "Take eps from the dtype, np.finfo(y_hat.dtype).eps.",
        bce_clipped_at(1e-12),
        judged=False,
    ),
)
MISTAKE_PAIRS = (
    ((SECOND_SIGN, UNCLIPPED), unclipped_label_0_term_subtracted),
    *(
        ((mistake, UNCLIPPED), terms_of(terms, clipped=False))
        for mistake, terms in (
            (FIRST_SIGN, lambda y, one, zero: (1 - y) * zero - y * one),
            (SECOND_MISSING, lambda y, one, zero: y * one),
            (FIRST_MISSING, lambda y, one, zero: (1 - y) * zero),
            (SAME_LOGARITHM, lambda y, one, zero: y * one + (1 - y) * one),
            (EXCHANGED, lambda y, one, zero: (1 - y) * one + y * zero),
            (NO_LABEL_0, lambda y, one, zero: y * one + zero),
            (NO_LABEL_1, lambda y, one, zero: one + (1 - y) * zero),
        )
    ),
)
