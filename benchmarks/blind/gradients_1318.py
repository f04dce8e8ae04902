# piece: gradients
# truth: wrong
# function: gradients
# mistake: divided by the number of features instead of the number of samples
# line: 18
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """
    Gradients of the mean binary cross-entropy with respect
    to the weights and the bias of a logistic model.

    Returns
    -------
    tuple (dw, db)
    """
    m = x.shape[1]
    p = 1.0 / (1.0 + np.exp(-(x @ w + b)))
    dw = (x.T @ (p - y)) / m
    db = np.sum(p - y) / m
    return dw, db
