"""What the name of a loss or a metric says: which measures it may be."""

from __future__ import annotations

import re
from typing import Final

from steepest.roles.reading import in_snake_case

__all__ = ["allowed_measures", "is_specific", "names_other_function"]

SQUARED: Final = frozenset({"squared"})
BINARY: Final = frozenset({"bce", "bce_logits", "logistic"})
SEVERAL: Final = frozenset({"ce", "ce_logits", "nll"})
LOSSES: Final = frozenset(
    {*SQUARED, *BINARY, *SEVERAL, "absolute", "rmse", "huber", "hinge", "squared_hinge", "svm",
     "perceptron", "logcosh", "norm"}
)  # fmt: skip
CLAIMS: Final = (
    (r"rmsle|root.*log.*err|root.*squaredlog", {"rmsle"}),
    (r"msle|squaredlog|meansquarelog", {"msle"}),
    (r"rmse|rootmean|rootsquare|^rms$", {"rmse"}),
    (r"mape|percentageerror", {"mape"}),
    (r"median", {"median_error"}),
    (r"maxerror", {"max_error"}),
    (r"mae\b|meanabs|absolute|l1loss|l1error|^mae", {"absolute"}),
    (r"^r2|r2(score)?$|rsquared?|coefficientofdetermination|coefofdet", {"r2"}),
    (r"huber|smoothl1", {"huber"}),
    (r"logcosh", {"logcosh"}),
    (r"hinge|svmloss|marginloss", {"hinge", "squared_hinge", "svm"}),
    (r"focal", {"focal", "focal_alpha", "focal_categorical"}),
    (r"perplex", {"perplexity"}),
    (r"brier", SQUARED),
    (r"mse|^sse|squared|quadrati|cuadratic|^eqm|^ecm|l2loss|leastsquare|squareerror|^rss"
     r"|squareloss|meansquare|kleinstequadrat", SQUARED),
    (r"euclid", {*SQUARED, "norm", "absolute"}),
    (r"binary.*(entropy|ce|loss)|bce", BINARY),
    (r"logistic.*(loss|cost)|(loss|cost).*(logistic|logreg)", {*BINARY, "ce"}),
    (r"(softmax|categorical|multi|sparse).*(loss|cost|entropy|ce)|(cost|loss).*softmax", SEVERAL),
    (r"crossentropy|xent|nll|neglog|negativelog|loglik|logloss|likelihood|entropyloss",
     {*BINARY, *SEVERAL}),
    (r"(calcular|calculo|obtener|get)precision", {"precision", "accuracy"}),  # Spanish
    (r"precision", {"precision"}),
    (r"recall|sensitivity|truepositiverate|tpr", {"recall"}),
    (r"specificity|truenegativerate|tnr", {"specificity"}),
    (r"f1|fscore|fmeasure", {"f1"}),
    (r"errorrate|misclass|zeroone|classificationerror|fehler", {"error"}),
    (r"ac+ur+a?cy|accur$|^acc|acc$|accscore|accrate|acuracia|exactitud|genauigkeit|dogruluk|precisao"
     r"|percentcorrect|correctpercent|hitrate|successrate|classificationrate", {"accuracy"}),
    (r"score|evaluate|metric", {*LOSSES, "accuracy", "r2"}),
    (r"error|^err|erreur|^erro", {*LOSSES, "error"}),
    (r"loss|cost|objective|criterion|^j$|energy|custo|perd[ai]|verlust|perte", LOSSES),
)  # fmt: skip
"""For parts of names, without capitals and underscores, the keys of measures; the first counts."""
GENERAL: Final = 3
OTHERS: Final = (
    r"grad|deri?v|prime|delta|back|plot|hist|print|show|update|train|fit|step|init|save|load|curve"
    r"|report|confusion|dloss|dcost|closs|lossd|closure|optimi|descent|^log_(epoch|metric|progress|step|loss_|cost_)|track|partial|layer"
    r"|surface|error(s|term|signal)$|class(ify|ifier)|numerical|check|^test|summary|per_class"
    r"|norm|schedule|early|scale|reset|lossfunction[a-z]*class|get_loss_fn|cross_?val|fold|search"
)
"""Parts of the names of functions that compute something else."""


def allowed_measures(name: str) -> frozenset[str]:
    """The keys of the measures that a function of this name may be; none if it is another one.

    >>> sorted(allowed_measures("rmse_score")), sorted(allowed_measures("recall"))
    (['rmse'], ['recall'])
    >>> allowed_measures("loss_gradient")
    frozenset()
    """
    if names_other_function(name):
        return frozenset()
    place = _place(name)
    if len(re.findall(r"precision|recall|f1", name.lower())) > 1:
        return frozenset({"precision", "recall", "f1"})
    return frozenset() if place is None else frozenset(CLAIMS[place][1])


def names_other_function(name: str) -> bool:
    """Whether a name says that a function computes something else, such as a gradient.

    >>> names_other_function("loss_gradient"), names_other_function("loss")
    (True, False)
    """
    spaced = in_snake_case(name)
    return re.search(OTHERS, spaced) is not None


def is_specific(name: str) -> bool:
    """Whether a name says which measure a function is.

    >>> is_specific("rmse"), is_specific("compute_cost")
    (True, False)
    """
    place = _place(name)
    return place is not None and place < len(CLAIMS) - GENERAL


def _place(name: str) -> int | None:
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    return next((k for k, (part, _) in enumerate(CLAIMS) if re.search(part, plain)), None)
