# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias is left out of the forward pass
# line: 25
# style: chatbot-like
import numpy as np

def gradients(x, y, w, b):
    """
    Gradients of the mean binary cross-entropy of a logistic model.

    Parameters
    ----------
    x : (n, d) inputs
    y : (n,) labels
    w : (d,) weights
    b : float, bias

    Returns
    -------
    (dw, db)
    """
    n = x.shape[0]
    logits = x @ w
    probs = np.exp(-np.logaddexp(0.0, -logits))
    residual = probs - y
    return x.T @ residual / n, residual.sum() / n
