# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: one-liner
import numpy as np
g = lambda x, h, e, W2: [(a.T @ d, d.sum(0)) for a, d in ((x, e*W2.T*(h > 0)), (h, e))]

def backward(x, y, W1, b1, W2, b2): return sum(g(x, (h := np.maximum(x @ W1 + b1, 0)), (1/(1 + np.exp(-(h @ W2 + b2))) - y[:, None])/len(y), W2), ())
