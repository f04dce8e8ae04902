# piece: gradients
# truth: wrong
# function: gradients
# mistake: db is computed with the weights that have already been updated
# line: 14
# style: lecture
import numpy as np

def gradients(x, y, w, b, lr=0.1):
    """Gradients, and the weights after one step."""
    forward = lambda v: 1 / (1 + np.exp(-(x @ v + b)))
    dw = x.T @ (forward(w) - y) / len(y)
    w_new = w - lr * dw
    db = np.mean(forward(w_new) - y)
    return dw, db, w_new
