"""Functions that are taken for one another, by the last part of their names."""

from __future__ import annotations

from typing import Final

__all__ = ["FAMILIES", "ONE_ARGUMENT", "OTHER_FUNCTIONS"]

FAMILIES: Final = (
    ("mean or sum", ("sum", "mean", "median")),
    ("mean or sum", ("nansum", "nanmean")),
    ("mean or sum", ("var", "std")),
    ("logarithm", ("log", "log2", "log10", "log1p")),
    ("call", ("exp", "log", "expm1", "exp2", "sqrt", "square", "abs", "tanh", "sigmoid")),
    ("call", ("maximum", "minimum")),
    ("call", ("fmax", "fmin")),
    ("call", ("max", "min", "argmax", "argmin", "sum")),
    ("call", ("amax", "amin")),
    ("call", ("zeros", "ones", "empty")),
    ("call", ("zeros_like", "ones_like", "empty_like")),
    ("call", ("rand", "randn", "uniform", "normal", "standard_normal", "random")),
    ("call", ("append", "extend", "insert", "appendleft")),
    ("call", ("floor", "ceil", "round", "int", "trunc")),
    ("call", ("dot", "outer", "multiply", "matmul", "inner")),
    ("call", ("add", "subtract", "multiply", "divide", "true_divide", "power")),
    ("call", ("greater", "less", "greater_equal", "less_equal", "equal", "not_equal")),
    ("call", ("gt", "lt", "ge", "le", "eq", "ne")),
    ("call", ("logical_and", "logical_or", "logical_xor")),
    ("call", ("sin", "cos", "tan")),
    ("call", ("Adam", "AdamW", "RMSprop", "Adagrad", "SGD")),
    ("call", ("sinh", "cosh", "tanh")),
    ("call", ("any", "all")),
    ("call", ("shuffle", "permutation")),
    ("call", ("sort", "argsort")),
    ("call", ("chunk", "split")),
    ("call", ("fit_transform", "transform")),
    ("call", ("hstack", "vstack", "column_stack", "concatenate")),
    ("call", ("xavier_normal_", "kaiming_normal_")),
    ("call", ("xavier_uniform_", "kaiming_normal_")),
    ("copy", ("asarray", "array")),
    ("call", ("ELU", "LeakyReLU", "Softplus", "GELU", "SiLU", "ReLU6", "Sigmoid", "Tanh", "ReLU")),
    ("call", ("elu", "leaky_relu", "softplus", "gelu", "silu", "relu6", "tanh", "sigmoid", "relu")),
    ("call", ("softmax", "log_softmax", "hardsigmoid", "logsigmoid", "sigmoid")),
    ("call", ("binary_cross_entropy_with_logits", "mse_loss", "l1_loss", "binary_cross_entropy")),
    ("call", ("BCEWithLogitsLoss", "MSELoss", "L1Loss", "BCELoss")),
)  # fmt: skip
"""The kind of an edit, and functions one of which was meant where another stands."""

ONE_ARGUMENT: Final = frozenset(("relu", "sigmoid", "tanh", "ReLU", "Sigmoid", "Tanh"))
"""Functions that take no options which others of their family take, such as dim or alpha."""

OTHER_FUNCTIONS: Final = {
    ("numpy", "arange"): ("random.permutation", "ones"),
    ("numpy", "shuffle"): ("random.shuffle",),
    ("torch", "arange"): ("randperm", "ones"),
    ("numpy", "zeros"): ("random.standard_normal",),
    ("torch", "zeros"): ("randn",),
    ("numpy", "sort"): ("random.permutation",),
}
"""Library and function to others that may have been meant, also of another module."""
