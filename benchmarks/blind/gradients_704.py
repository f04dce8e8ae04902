# piece: gradients
# truth: wrong
# function: backward
# mistake: the weights W1 get changed in place by a decay inside the function
# line: 25
# style: chatbot
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    """Compute the gradients of the mean BCE loss.

    The network is sigmoid(relu(x W1 + b1) W2 + b2).
    Returns the gradients in the order of the parameters.
    """
    weight_decay = 1e-4
    # Forward pass
    hidden = np.maximum(x @ W1 + b1, 0)
    prediction = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
    # Backward pass
    delta_out = (prediction - y[:, None]) / len(y)
    delta_hidden = (delta_out @ W2.T) * (hidden > 0)
    gradients = (x.T @ delta_hidden, delta_hidden.sum(axis=0),
                 hidden.T @ delta_out, delta_out.sum(axis=0))
    # Regularization
    W1 *= 1 - weight_decay
    return gradients
