# piece: network
# truth: right
# function: forward
# style: chatbot
from typing import Callable, Sequence
import numpy as np

def forward(x: np.ndarray, weights: Sequence[np.ndarray], biases: Sequence[np.ndarray],
            activations: Sequence[Callable]) -> np.ndarray:
    """
    Evaluate a feed-forward network recursively.

    Any number of layers; any callable may serve as an activation.
    """
    *rest, w = weights
    if rest:
        x = _inner(x, rest, biases[:-1], activations[:-1])
    z = activations[-1](x @ w + biases[-1])
    return z[:, 0] if z.shape[1] == 1 else z

def _inner(x, weights, biases, activations):
    for w, b, h in zip(weights, biases, activations):
        x = h(x @ w + b)
    return x
