# piece: gradients
# truth: wrong
# function: gradients
# mistake: a weight penalty slips into the gradient of the weights
# line: 11
# style: einsum
import numpy as np

def gradients(x, y, w, b):
    r = 1 / (1 + np.exp(-(np.einsum("nd,d->n", x, w) + b))) - y
    dw = np.einsum("nd,n->d", x, r) / len(r) + 0.01 * w
    return dw, r.mean()
