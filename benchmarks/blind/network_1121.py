# piece: network
# truth: wrong
# function: network
# mistake: the last layer always gets the sigmoid, whatever activation was given
# line: 19
# style: defensive
import numpy as np

def network(x, weights, biases, activations):
    if not len(weights) == len(biases) == len(activations):
        raise ValueError("as many weights as biases and activations")
    z = np.asarray(x)
    for l, (W, b) in enumerate(zip(weights, biases)):
        if z.shape[1] != W.shape[0]:
            raise ValueError(f"layer {l}: {z.shape[1]} inputs for {W.shape[0]} rows")
        z = z @ W + b
        if l < len(weights) - 1:
            z = activations[l](z)
    z = 1 / (1 + np.exp(-z))
    return z[:, 0] if z.shape[1] == 1 else z
