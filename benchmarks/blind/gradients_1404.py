# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels 0/1 are put into the formula for labels -1/+1
# line: 11
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """Logistic loss log(1 + exp(-s z)) with s = -1 or +1."""
    s = np.asarray(y, dtype=float)
    z = x @ w + b
    g = -s / (1 + np.exp(s * z))
    return x.T.dot(g) / len(g), g.mean()
