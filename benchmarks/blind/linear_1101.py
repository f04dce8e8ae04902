# piece: linear
# truth: wrong
# function: predict
# mistake: returns the class 0 or 1 in place of the probability
# line: 25
# style: chatbot
import numpy as np

def predict(x, w, b):
    """
    One-layer model: y_hat = sigmoid(x . w + b).

    Parameters
    ----------
    x : array (d,) or (n, d)
    w : array (d,)
    b : float

    Returns
    -------
    Probability of class 1.
    """
    z = np.inner(x, w) + b
    y_hat = 1.0 / (1.0 + np.exp(-z))
    return (y_hat > 0.5).astype(float)
