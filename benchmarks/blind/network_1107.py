# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied twice in the last layer
# line: 16
# style: typed
import numpy as np

def layer(z: np.ndarray, W: np.ndarray, b: np.ndarray, h) -> np.ndarray:
    return h(z @ W + b)

def network(x: np.ndarray, weights: list, biases: list, activations: list) -> np.ndarray:
    z = x
    for params in zip(weights, biases, activations):
        z = layer(z, *params)
    z = activations[-1](z)
    return z[:, 0] if z.shape[1] == 1 else z
