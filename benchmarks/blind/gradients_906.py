# piece: gradients
# truth: wrong
# function: backward
# mistake: the derivative of relu is taken from the input of the whole network instead of the hidden pre-activation
# line: 20
# style: chatbot
import numpy as np

def backward(x, y, params):
    """Back-propagation through a network with one hidden relu layer.

    params: dict with W1 (d, h), b1 (h,), W2 (h, 1), b2 (1,)
    returns: dict with the gradient of the mean cross-entropy for each
    """
    z1 = x @ params["W1"] + params["b1"]
    a1 = np.maximum(z1, 0)
    z2 = a1 @ params["W2"] + params["b2"]
    p = 1 / (1 + np.exp(-z2[:, 0]))
    d2 = ((p - y) / len(y))[:, None]
    d1 = (d2 @ params["W2"].T) * (x > 0)
    return {"W1": x.T @ d1, "b1": d1.sum(0), "W2": a1.T @ d2, "b2": d2.sum(0)}
