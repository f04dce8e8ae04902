# piece: gradients
# truth: right
# function: compute_gradients
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def compute_gradients(x, w, b, y, l2=0.0):
    """
    Gradients of the mean cross-entropy plus (l2 / 2) |w|^2.

    Returns a dictionary with the keys 'dw' and 'db'.
    """
    y_hat = 1 / (1 + np.exp(-(x @ w + b)))
    error = y_hat - y
    return {"dw": error @ x / len(x) + l2 * w, "db": error.mean()}
