# piece: layer
# truth: right
# function: init_network
# mistake: none
# line: none
# style: defensive
import numpy as np

def init_network(sizes):
    sizes = [int(s) for s in sizes]
    if len(sizes) < 2:
        raise ValueError("at least an input and an output size")
    if min(sizes) < 1:
        raise ValueError("sizes must be positive")
    weights, biases = [], []
    for k in range(1, len(sizes)):
        sigma = np.sqrt(2.0 / sizes[k])
        weights.append(np.random.normal(0.0, sigma, (sizes[k - 1], sizes[k])))
        biases.append(np.zeros(sizes[k]))
    assert len(weights) == len(sizes) - 1
    return weights, biases
