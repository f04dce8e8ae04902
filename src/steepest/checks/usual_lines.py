"""The line in which a known mistake usually is, as a pattern.

Unlike the operations of `needed_operations`, a mistake may also be without it: these say where to
look, and never that a mistake cannot be there.
"""

from __future__ import annotations

from typing import Final

__all__ = ["USUAL_LINES"]

INTEGERS: Final = r"vectorize|astype\(int|dtype|\bint\(|(empty|zeros)_like"
OWN_SEED: Final = r"seed|default_rng\(|RandomState\("
RETURN: Final = r"^return\b"
EACH_ELEMENT: Final = {"parameters updated in turn": r"^\w+\[.*\] ?[-+]?=(?!=)"}
PRODUCT: Final = r"@|\bdot\s*\(|matmul|einsum"
LATE_BIAS: Final = r"(\w\([^()]*@|\w\(.*(dot|matmul)\(.*\)).*\) ?\+ ?.*[bB]\w*\W*$"
USUAL_LINES: Final[dict[str, dict[str, str]]] = {
    "accuracy": {
        "greater or equal for equal": r">=|^elif\b",
        "only class 1 counted": r" @ |\bdot\(",
        "integer division": r"\ball\(|\bint\(|array_equal\(",
    },
    "bce": {
        "log(0) set to 0": r"isinf|isneginf|isfinite|nan_to_num",
        "array for a number": r"sum\(|mean\(|@|\bdot\(",
        "gradient not divided by the number of samples": r"^(d_?\w*|grad\w*) ?=",
    },
    "descent": {
        "wrong function": r"\bcos\(",
        "decay starts early": "decay",
        "second coordinate uses the updated first": r"^\w+\[.*\] ?[-+]?=(?!=)",
        "decay ignored": r"\b(rate|lr|eta|alpha|learning_rate|step)\w* ?\*",
    },
    "epoch": {
        "sum for mean of the weights": r"^\w*w\w* ?[-+]?=.*(@|dot|matmul|einsum|\.T\b)",
        "step of the bias": r"^\w*b\w* ?[-+]?=.*(sum|mean|[-+*/])",
        "gradients pile up": r"^\w*[wW]\w* ?(\+=|= ?\w+ ?\+)",
        "slices one row too short": r"- ?1\]|- ?1\)\]",
        "gradients never cleared": r"^\w*[wW]\w* ?(\+=|= ?\w+ ?\+)",
        "one batch only": r"^(return|break)\b",
        "batch larger than the data": r"^(\w+ ?= ?|if\b).*(None|\bor\b)",
        "slices overlap": r"^(start|s|i|lo|low|begin|von)\w* ?= ?\w+$|\[(\w+) ?: ?\2 ?\+",
        "loss summed": RETURN,
        "sum for mean": r"^\w+ ?= ?\(?\w+(\[[^]]*\])? ?- ?\w*[yt]\w*(\[[^]]*\])?\)?$",
        "one step an epoch": r"\bexp\(|sig\w*\(|\w+ ?[-+*/]?= ?w\w*(\.copy\(\))?$",
        "the same batch in every step": r"\[: ?\w+\]|arange\(0|range\(0",
        "momentum": r"momentum|velocity|\bv\w*\b ?=",
        "Adam": r"Adam|sqrt",
        "batch size refused": r"\b(assert|raise)\b.*batch|batch\w* ?[<>]",
        "generator ignored": "perm|shuffle|choice",
        "labels shuffled apart": r"\b[yY]\w* ?= ?[yY]\w*\[",
        "rows drawn with replacement": "perm|shuffle",
        "the same rows left out": "perm|shuffle",
        "accuracy with a remainder": RETURN,
    },
    "gradient": {
        "another loss": r"@ ?(w|theta)\w*\b|(dot|matmul)\(x\w*, ?(w|theta)|\.dot\((w|theta)",
        "another gradient": r"[<>]=? ?0|where\(|round\(|sign\(|heaviside",
    },
    "layer": {
        "fan asked for ignored": r"sqrt|\*\* ?0\.5",
        "bias not zero": "^return(?!.*zeros)",
        "biases as a row": r"\(1, ?|keepdims|\[None|newaxis|reshape|atleast_2d",
        "weights in float32": r"float32|float\(\)",
        "weights cut off": r"clip|minimum|maximum|truncnorm|while",
        "generator ignored": r"\b(np|numpy)\.random\.(?!default_rng|RandomState)\w+\(",
        "orthogonal weights": r"qr\(|svd\(|orthogonal",
        "mean subtracted": r"-=|- ?\w+\.mean\(|- ?np\.mean\(",
        "one weight": r"std\(|var\(|norm\(",
        "a seed of its own": OWN_SEED,
        "fans exchanged": r"\bfan|d_in.*\bif\b",
    },
    "linear": {
        "one bias for all": r"\[0\]|mean\(",
        "bias missing": PRODUCT,
        "first row for all": r"tile\(|repeat\(|broadcast|full\(",
    },
    "linear_regression": EACH_ELEMENT,
    "logistic_regression": EACH_ELEMENT,
    "network": {
        "classes for probabilities": r"sum\(|softmax|round|> ?0?\.5|argmax",
        "squeeze of a batch of one": "squeeze",
        "last layer not squeezed": r"squeeze|^return\b",
        "same activation for all layers": r"\[0\]",
        "activation missing on the last layer": r"\[-1\]|range\(.*- ?1|\[:-1\]",
        "activation of single numbers": "vectorize",
        "activation before bias": LATE_BIAS,
        "layers backwards": r"reverse|\[::-1\]|, ?-1\)",
        "each layer gets x": PRODUCT,
        "activation twice": r"\w\(\w+\(",
    },
    "one_layer": {
        "softmax over the samples": r"\bsum\(|softmax\(",
        "bias after the sigmoid": r"exp.*\+ ?b\w*\b|sig\w*\(.*\) ?\+ ?b",
    },
    "relu": {
        "negative ones left out": r"\[\w+ ?>=? ?0",
        "one axis only": r"\bmax\(",
        "integers cut off": INTEGERS,
        "extreme numbers lost": r"sqrt|\*\*|exp|log|[<>] ?\d",
    },
    "scaling": {
        "ddof": r"\b(std|var)\(",
        "rows of length 1 at the end": r"norm\(|sqrt|\*\* ?0\.5",
        "divided by the maximum": r"/.*max\(",
        "divided by the length": r"norm\(|sqrt",
        "overflow in eight bits": r"\*|square|sum\(|- ",
        "divided by the range": r"\bmax\(|\bmin\(|\bptp\(",
        "digits cancelled": r"(\*\* ?2|square|\b(\w+) ?\* ?\2\b).* - ",
        "other mean or deviation returned": RETURN,
        "order of the results": RETURN,
        "no way back": "lambda|return",
    },
    "sigmoid": {
        "constant added": r"^return\b",
        "integers cut off": INTEGERS,
        "lower branch without denominator": r"(?<![+] )\b(math|np|numpy)\.exp\(\w+\)\)?$",
    },
    "split_by_rows": {
        "wrong shape": r"~|- ?\w+$|delete\(|arange\(",
    },
    "split": {
        "fraction of the other part": r"\[: ?\w+\].*\[\w+ ?:\]",
        "second part as large as the first": r"\[- ?\w+ ?:\]",
        "not shuffled": r"\barange\(|list\(range|range\(|sort\(",
        "seed ignored": r"perm|shuffle|choice|sample\(",
        "fraction ignored": r"// ?2|\b0?\.5\b",
        "not every order": r"randrange|randint|integers\(|perm|shuffle",
        "rows flattened": r"delete\(|ravel|flatten",
        "equal rows": r"\bnot in\b|setdiff|unique|isin|==",
        "a seed of its own": OWN_SEED,
        "order of the results": RETURN,
    },
}
"""Piece to the names of mistakes, with the pattern of their line."""
