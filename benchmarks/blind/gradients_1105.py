# piece: gradients
# truth: wrong
# function: gradients
# mistake: the division by the number of samples is missing in dw
# line: 18
# style: verbose
import numpy as np

def gradients(w, b, x, y):
    """Gradients of the mean cross-entropy."""
    n = x.shape[0]
    # forward pass
    z = x @ w + b
    y_hat = 1 / (1 + np.exp(-z))
    # error signal
    delta = y_hat - y
    # gradients
    dw = x.T @ delta
    db = np.sum(delta) / n
    return dw, db
