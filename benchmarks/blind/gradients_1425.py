# piece: gradients
# truth: wrong
# function: gradients
# mistake: p is exactly 1 for large z, then (1 - y) / (1 - p) times 0 is NaN
# line: 11
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """Gradients of the binary cross-entropy via the chain rule."""
    p = 1.0 / (1.0 + np.exp(-(x @ w + b)))
    d_loss = (1 - y) / (1 - p) - y / p
    d_sigmoid = p * (1 - p)
    dz = d_loss * d_sigmoid
    dw = x.T @ dz / len(y)
    db = np.mean(dz)
    return dw, db
