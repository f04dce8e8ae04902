# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is multiplied in although it cancels with the cross-entropy
# line: 28
# style: chatbot
import numpy as np

def gradients(w, b, x, y):
    """
    Compute the gradients of the binary cross-entropy loss.

    The model is y_hat = sigmoid(x @ w + b).

    Parameters
    ----------
    w : weights (d,)
    b : bias
    x : inputs (n, d)
    y : labels (n,)

    Returns
    -------
    dw, db : gradients of the mean loss
    """
    n = len(y)
    y_hat = 1.0 / (1.0 + np.exp(-(x @ w + b)))
    dz = (y_hat - y) * y_hat * (1.0 - y_hat)
    dw = (x.T @ dz) / n
    db = dz.sum() / n
    return dw, db
