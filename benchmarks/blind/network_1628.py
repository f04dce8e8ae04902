# piece: network
# truth: wrong
# function: network
# mistake: a softmax over the single output column returns ones
# line: 13
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    a = np.maximum(x @ w1 + b1, 0)
    z = a @ w2 + b2
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True))[:, 0]
