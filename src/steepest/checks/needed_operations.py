"""The operation that a known mistake needs, as a pattern of the line that it is in."""

from __future__ import annotations

from typing import Final

__all__ = ["IN_PLACE", "OPERATIONS"]

DRAWN: Final = (
    r"\b(randn|rand|normal_?|uniform_?|gauss|normalvariate|standard_normal|random_sample|random"
    r"|truncnorm|xavier\w*|kaiming\w*|glorot\w*)\s*\("
)
"""A call that draws random numbers."""
SPREAD: Final = r"\bstd\w*\s*\(|\bsqrt\s*\(|\*\*\s*0\.5"
CLIPPED: Final = r"\b(clip|clamp|clip_|clamp_|minimum|maximum|min|max)\s*\("
IN_PLACE: Final = r"[-+*/]=|\bout\s*=|\w+_\(|\]\s*=(?!=)"
OPERATIONS: Final[dict[str, dict[str, str]]] = {
    "layer": {
        **dict.fromkeys(
            (
                "weights not scaled",
                "weights not centred",
                "limit for deviation",
                "uniform for normal",
                "Xavier instead of He",
                "truncated normal weights",
                "units all alike",
                "inputs all alike",
            ),
            DRAWN,
        ),
        "bias not zero": r"\bb\w*\b.*=(?!=)",
        "weights rounded": r"round|choice|rand|where\(",
        "variance for deviation": r"\b2(\.0?)? ?/",
        "scaled up": r"sqrt|\*\* ?0?\.5",
        "weights zero": r"zeros|full\(|\* ?0\b",
        "one seed for all layers": r"seed|default_rng\(|RandomState\(|Generator\(",
        "seed ignored": r"default_rng\(|RandomState\(|seed\(",
    },
    "epoch": {
        "no shuffle": r"\barange\s*\(|\brange\(len|list\(range",
        "the same permutation each epoch": r"seed|perm|shuffle",
        "sigmoid derivative in the output": r"mse|\*\*\s*2|square|pow\(|\(1 - |\(1\. - ",
        "rows drawn with replacement": r"randint|choice|integers\(",
        "activation derivative missing": r"\.(T|mT|t\(\))\s*(\)|$)|@ ?\w+\.T$|dot\(\w+, ?\w+\.T\)",
        "wrong activation derivative": r"\.T\b.*\(1 ?-|\(1 ?- ?\w+\)",
        "biases not trained": r"\b(rate|lr|eta|alpha|learning_rate|step)\b ?\*",
        "ascent": r"\+ ?=? ?\w*(rate|lr|eta|alpha)\b|\by\w*(\[[^]]*\])? ?- ?\w+",
        "weight decay": r"decay|l2|lambda",
        "gradient clipped": CLIPPED,
    },
    "scaling": {
        "a feature that does not vary": SPREAD,
        "second part not scaled": "return",
        "each part by itself": r"fit_transform|std\w*\(|scale\(",
        "minimum and maximum": r"/",
        "not divided": r"mean|-",
        "variance for deviation": r"\bvar\w*\s*\(|\*\*\s*2|square",
        "fitted on all rows": r"concat\w*|[vh]stack|append\(|\bcat\(",
        "brackets missing": "/",
        "root of the deviation": "sqrt",
        "changes its argument": IN_PLACE,
        "median for mean": "median",
        "mean absolute deviation": r"\babs\w*\(",
    },
    "accuracy": {
        "cut off for rounded": r"\bint\(|astype\(int|\.long\(|floor|trunc|int64|int32",
        "no threshold": r"abs\w*\(",
        "integer division": "//",
        "only class 1 counted": r"&|\band\b|\*|logical_and",
        "predictions rounded": r"round",
    },
    "sigmoid": {
        "wrong base": r"exp2|\b(2|10)(\.0)?\s*\*\*|pow\w*\(",
        "clipped too early": CLIPPED,
        "parentheses missing": r"1(\.0?)?\s*/\s*1(\.0?)?\s*\+",
        "changes its argument": IN_PLACE,
        "softmax": r"\bsum\s*\(|softmax",
        "overflow": r"/ ?\( ?1|/ ?\(\w+ ?\+ ?1",
        "x / (1 + |x|)": r"/ ?\(?.*abs\(",
        "hard sigmoid": CLIPPED,
        "normal distribution": r"erf|norm\w*\.?cdf|cdf\(|ndtr",
        "arctan": r"arctan|atan",
        "step function": "[<>]=?",
        "swish": r"\*",
        "result limited": CLIPPED,
    },
    "relu": {
        "capped": CLIPPED,
        "elu": r"ELU|elu\(|exp",
        "minimum for maximum": r"\b(minimum|min|fmin)\s*\(",
        "shape lost": r"ravel|flatten|reshape|view\(",
        "softplus": r"log|softplus",
        "swish": r"\*",
        "gelu": r"gelu|erf|tanh",
        "result limited": CLIPPED,
        "all or nothing": r"\b(all|any|sum)\(",
        "changes its argument": IN_PLACE,
    },
    "bce": {
        "log base 2": "log2",
        "log base 10": "log10",
        "clipped too early": CLIPPED,
        "squared error": r"\*\*\s*2|square|pow\(|mse",
        "NaN made a number": "nan_to_num",
        "median for mean": "median",
        "maximum for mean": r"\bmax\(",
        "one sample for all": r"return|\[0\]|\bmin\(",
        "squared error of label 0": r"\*\* ?2|square",
        "classes weighted": "weight|ratio|pos_",
        "labels smoothed": r"smooth|0\.9|0\.1|0\.05",
        "focal loss": r"\*\*|pow|gamma",
        "divided by n - 1": r"- ?1\b",
        "divided by the positive labels": r"sum\(\)?|count_nonzero|mean",
        "logarithm of 1 + p": r"log1p|1 ?\+",
        "predictions rounded": "round",
        "changes its argument": IN_PLACE,
        "second term missing": r"\blog\w*\s*\(",
        "first term missing": r"\blog\w*\s*\(",
        "halved": r"/ ?2|0\.5",
    },
    "loss": {
        **dict.fromkeys(
            (
                "log of 1 - p",
                "logarithm missing",
                "second term missing",
                "first term missing",
                "sign of one term",
                "labels exchanged",
                "sign missing",
                "predictions for labels",
                "log(p) in both terms",
            ),
            r"\blog\w*\s*\(",
        ),
        **dict.fromkeys(("root missing", "mean missing", "sum missing"), r"\*\*|square|sqrt|pow"),
        **dict.fromkeys(("square missing", "squared after the mean"), r"mean|sum|\*\*"),
    },
    "split": {
        "rows drawn with replacement": r"randint|choice|integers\(",
        "overlap": r"randint|choice|integers\(",
        "labels of other rows": r"sort|flip|roll\(|\[::-1\]",
        "the same split for every seed": r"seed|default_rng\(",
        "seed ignored": r"default_rng\(|RandomState\(|seed\(",
    },
    "descent": {
        "Adam": r"Adam|sqrt",
        "momentum": r"momentum|velocity|\bv\w* ?=",
        "decay by another formula": "decay",
        "decay compounds": r"decay",
        "decay of one coordinate": r"step_size|rate|\blr\b|eta",
        "gradient clipped": CLIPPED + r"|norm|clip",
        "value before the step": r"\bf\(|value",
        "history lacks the start": r"append|\[\]|islice|list\(",
        "history aliased": "append",
        "best point for last": "return|best",
        "wrong derivative": r"grad|\bd[xy]\b|array\(",
    },
    "network": {
        "activations of its own": r"relu|tanh|sigmoid|maximum",
        "no activation": r"@|\bdot\s*\(|matmul|einsum",
        "missing bias": r"@|\bdot\s*\(|matmul|einsum",
        "elementwise product": r"\*",
    },
}
"""Piece to the names of its mistakes, with the operation that each needs."""
