# piece: gradients
# truth: wrong
# function: backward
# mistake: exp(o) / (1 + exp(o)) gives NaN for a large positive output
# line: 11
# style: terse
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    z = x @ W1 + b1; h = z * (z > 0)
    q = np.exp(h @ W2 + b2); p = q / (1 + q)
    e = (p - y.reshape(p.shape)) / p.size
    d = (e * W2.T) * (z > 0)
    return [x.T @ d, d.sum(0), h.T @ e, e.sum(0)]
