# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative p(1 - p) of the sigmoid is multiplied in although it cancels in the cross-entropy
# line: 20
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """
    Gradients of the loss with respect to weights and bias.

    1. forward pass: p = sigmoid(x w + b)
    2. error: p - y
    3. backward pass through the sigmoid
    4. backward pass through the linear layer
    """
    p = 1.0 / (1.0 + np.exp(-(x @ w + b)))
    error = p - y
    delta = error * p * (1.0 - p)
    dw = x.T @ delta / x.shape[0]
    db = delta.sum() / x.shape[0]
    return dw, db
