# piece: network
# truth: wrong
# function: network
# mistake: the last hidden layer has no relu
# line: 14
# style: list comprehension, freely
import numpy as np

def network(x, params):
    """params: [W1, b1, W2, b2, ...]"""
    pairs = [(params[i], params[i + 1]) for i in range(0, len(params), 2)]
    for k, (W, b) in enumerate(pairs):
        x = x @ W + b
        if k < len(pairs) - 2:
            x = np.maximum(x, 0)
    p = 1 / (1 + np.exp(-x))
    return p[:, 0] if p.shape[1] == 1 else p
