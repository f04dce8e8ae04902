# piece: gradients
# truth: wrong
# function: backward
# mistake: the derivative of the sigmoid is multiplied once more although p - y already contains it
# line: 30
# style: chatbot
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    """
    Backpropagation for a two-layer network (ReLU -> sigmoid) with BCE loss.

    Args:
        x: Inputs of shape (n, d).
        y: Labels of shape (n,).
        W1, b1: Parameters of the hidden layer.
        W2, b2: Parameters of the output layer.

    Returns:
        Tuple of gradients (dW1, db1, dW2, db2).
    """
    n = x.shape[0]
    # Forward pass
    z1 = x @ W1 + b1
    a1 = np.maximum(0, z1)
    z2 = a1 @ W2 + b2
    a2 = 1.0 / (1.0 + np.exp(-z2))
    # Backward pass: output layer
    error = a2 - y.reshape(-1, 1)
    dz2 = error * a2 * (1 - a2) / n
    dW2 = np.dot(a1.T, dz2)
    db2 = np.sum(dz2, axis=0)
    # Backward pass: hidden layer
    dz1 = np.dot(dz2, W2.T) * (z1 > 0)
    dW1 = np.dot(x.T, dz1)
    db1 = np.sum(dz1, axis=0)
    return dW1, db1, dW2, db2
