# piece: gradients
# truth: wrong
# function: gradients
# mistake: the penalty's gradient is l2 times w squared, one power too many
# line: 17
# style: chatbot
import numpy as np

def gradients(w, b, x, y, l2=0.0):
    """
    Gradients of mean BCE + l2 / 2 * sum(w**2).

    Returns:
        tuple: (dw, db)
    """
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dw = x.T @ (p - y) / y.shape[0] + l2 * w**2
    db = (p - y).mean()
    return dw, db
