# piece: network
# truth: wrong
# function: network
# mistake: tanh(z) is scaled to (0, 1) without halving z, which is sigma(2z)
# line: 13
# style: textbook
import numpy as np

def network(w1, b1, w2, b2, x):
    """Output through sigma(z) = (1 + tanh(z / 2)) / 2."""
    hidden = np.maximum(x @ w1 + b1, 0)
    z = hidden @ w2 + b2
    p = (1 + np.tanh(z)) / 2
    return p.flatten()
