# piece: network
# truth: wrong
# function: network
# mistake: for integer input the hidden layer is cast back to integers
# line: 15
# style: defensive
import numpy as np

def network(x, weights, biases, activations):
    x = np.asarray(x)
    if x.ndim != 2:
        raise ValueError("x must be a matrix")
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h((z @ W + b).astype(x.dtype))
    return z[:, 0] if z.shape[1] == 1 else z
