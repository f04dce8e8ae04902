# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sigmoid's derivative is multiplied in although it cancels with the cross-entropy
# line: 17
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """
    Gradients of the mean binary cross-entropy of a logistic model.

    Returns:
        (dw, db)
    """
    p = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (p - y) * p * (1 - p)
    dw = np.mean(x * delta[:, None], axis=0)
    db = np.mean(delta)
    return dw, db
