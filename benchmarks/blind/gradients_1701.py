# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the weights is normalised to length one
# line: 12
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    r = 1 / (1 + np.exp(-(x @ w + b))) - y
    g = x.T @ r / r.size
    return g / np.linalg.norm(g), r.mean()
