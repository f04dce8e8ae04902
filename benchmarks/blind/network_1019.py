# piece: network
# truth: wrong
# function: network
# mistake: every layer takes the network's input instead of the previous layer's output
# line: 12
# style: type hints
import numpy as np

def network(x: np.ndarray, weights: list, biases: list, activations: list) -> np.ndarray:
    out: np.ndarray = x
    for W, b, act in zip(weights, biases, activations):
        pre: np.ndarray = x @ W + b
        out = act(pre)
    return out[:, 0] if out.shape[1] == 1 else out
