# piece: gradients
# truth: wrong
# function: compute_gradients
# mistake: the flat labels are subtracted from a column of predictions, which gives an n by n matrix
# line: 13
# style: chatbot, freely
import numpy as np

def compute_gradients(x, w, b, y):
    """Return a dictionary with the keys 'dw' and 'db'."""
    n = len(x)
    y_hat = 1 / (1 + np.exp(-(x @ w.reshape(-1, 1) + b)))
    error = y_hat - y
    dw = (x.T @ error).sum(axis=1) / n
    db = error.sum() / n
    return {"dw": dw, "db": db}
