# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: type hints
import numpy as np

from collections.abc import Callable, Sequence

Activation = Callable[[np.ndarray], np.ndarray]


def network(x: np.ndarray, weights: Sequence[np.ndarray], biases: Sequence[np.ndarray], activations: Sequence[Activation]) -> np.ndarray:
    if not weights:
        return x[:, 0] if x.shape[1] == 1 else x
    hidden: np.ndarray = activations[0](x @ weights[0] + biases[0])
    return network(hidden, weights[1:], biases[1:], activations[1:])
