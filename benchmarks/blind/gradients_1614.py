# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the bias is summed, not averaged
# line: 21
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """
    Compute the gradients of the binary cross-entropy.

    Returns:
        dw: (d,) gradient of the weights
        db: gradient of the bias
    """
    n = x.shape[0]
    p = 1.0 / (1.0 + np.exp(-(x.dot(w) + b)))
    dz = (p - y) / n
    dw = np.einsum("nd,n->d", x, dz)
    db = np.sum(p - y)
    return dw, db
