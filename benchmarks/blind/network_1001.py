# piece: network
# truth: wrong
# function: network
# mistake: with names instead of callables the default of the lookup makes everything unknown a sigmoid, also the identity
# line: 19
# style: type hints
import numpy as np

from typing import Callable


def network(x: np.ndarray, weights: list, biases: list, names: list[str]) -> np.ndarray:
    table: dict[str, Callable] = {
        "relu": lambda z: z * (z > 0),
        "tanh": np.tanh,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    }
    for W, b, name in zip(weights, biases, names):
        x = table.get(name, table["sigmoid"])(x @ W + b)
    return x[:, 0] if x.shape[1] == 1 else x
