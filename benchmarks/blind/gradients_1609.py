# piece: gradients
# truth: wrong
# function: gradients
# mistake: a weight decay term slipped into the gradient of the weights
# line: 11
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dw = x.T @ (p - y) / len(y) + 0.01 * w
    db = (p - y).mean()
    return dw, db
