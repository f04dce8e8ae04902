# piece: network
# truth: wrong
# function: network
# mistake: the probabilities are rounded to classes
# line: 15
# style: defensive
import numpy as np

def network(x, w1, b1, w2, b2):
    assert x.shape[1] == w1.shape[0]
    assert w1.shape[1] == w2.shape[0]
    h = np.maximum(x @ w1 + b1, 0)
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))
    assert p.shape == (len(x), 1)
    return np.round(p[:, 0])
