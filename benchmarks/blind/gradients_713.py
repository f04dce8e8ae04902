# piece: gradients
# truth: wrong
# function: backward
# mistake: flat labels against a column of predictions give an n by n table
# line: 12
# style: one-liner
import numpy as np

s = lambda t: 1 / (1 + np.exp(-t))
out = lambda x, h, m, e, W2: (x.T @ (e @ W2.T * m), (e @ W2.T * m).sum(0), h.T @ e, e.sum(0))

def backward(x, y, W1, b1, W2, b2): return (lambda h: out(x, h, h > 0, (s(h @ W2 + b2) - y) / len(x), W2))(np.maximum(x @ W1 + b1, 0))
