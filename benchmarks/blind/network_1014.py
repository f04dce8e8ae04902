# piece: network
# truth: wrong
# function: network
# mistake: the activations are popped from the caller's list, which is empty after the call
# line: 14
# style: type hints
import numpy as np

def network(x: np.ndarray, weights: list[np.ndarray], biases: list[np.ndarray], activations: list) -> np.ndarray:
    params = [np.vstack((b[None, :], W)) for W, b in zip(weights, biases)]
    z: np.ndarray = x
    while params:
        theta = params.pop(0)
        z = activations.pop(0)(np.insert(z.astype(float), 0, 1.0, axis=1) @ theta)
    return z[:, 0] if z.shape[1] == 1 else z
