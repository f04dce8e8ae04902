# piece: gradients
# truth: wrong
# function: backward
# mistake: p(1 - p) is divided out and multiplied in again, which is 0/0 where the sigmoid is saturated
# line: 26
# style: chatbot
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    """
    Backpropagation through a two-layer network.

    Architecture: linear -> ReLU -> linear -> sigmoid, binary cross-entropy.

    Returns the gradients dW1, db1, dW2, db2.
    """
    n = x.shape[0]
    target = y.reshape(-1, 1)
    # Forward pass
    z1 = x @ W1 + b1
    a1 = np.maximum(0, z1)
    z2 = a1 @ W2 + b2
    p = 1 / (1 + np.exp(-z2))
    # Backward pass: chain rule through loss and sigmoid
    dp = -(target / p) + (1 - target) / (1 - p)
    dz2 = dp * p * (1 - p) / n
    dW2 = a1.T @ dz2
    db2 = np.sum(dz2, axis=0)
    da1 = dz2 @ W2.T
    dz1 = da1 * (z1 > 0)
    dW1 = x.T @ dz1
    db1 = np.sum(dz1, axis=0)
    return dW1, db1, dW2, db2
