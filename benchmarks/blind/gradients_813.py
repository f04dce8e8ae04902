# piece: gradients
# truth: wrong
# function: backward
# mistake: the output weights are updated before the error is sent back through them, and in the caller's array
# line: 24
# style: chatbot
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    """Compute the gradients of the binary cross-entropy loss.

    x has shape (n, d), W1 (d, h), W2 (h, 1); y holds n labels.
    """
    lr = 0.1
    # Forward
    z1 = x @ W1 + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
    # Output layer
    dz2 = (p - y.reshape(p.shape)) / len(x)
    dW2 = a1.T @ dz2
    db2 = dz2.sum(axis=0)
    # Update the output layer
    W2 -= lr * dW2
    # Hidden layer
    dz1 = dz2 @ W2.T
    dz1 = np.where(z1 > 0, dz1, 0)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return dW1, db1, dW2, db2
