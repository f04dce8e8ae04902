# piece: gradients
# truth: wrong
# function: gradients
# mistake: p(1 - p) is multiplied in although it cancels for cross-entropy
# line: 16
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """
    Backpropagation through the sigmoid and the linear layer.
    """
    z = x @ w + b
    p = 1.0 / (1.0 + np.exp(-z))
    # derivative of the loss with respect to z
    dz = (p - y) * p * (1 - p)
    dw = (x * dz[:, None]).mean(axis=0)
    db = dz.mean()
    return dw, db
