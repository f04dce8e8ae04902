# piece: network
# truth: wrong
# function: network
# mistake: the batch axis is dropped whenever there is one sample, even with several outputs
# line: 14
# style: type hints
import numpy as np

def network(x: np.ndarray, weights: list, biases: list, activations: list) -> np.ndarray:
    z: np.ndarray = x
    for layer in zip(weights, biases, activations):
        W, b, act = layer
        z = act(np.matmul(z, W) + b)
    if 1 in z.shape:
        z = z.ravel()
    return z
