# piece: gradients
# truth: wrong
# function: backward
# mistake: the derivative of the relu is missing on the way back
# line: 28
# style: verbose
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def backward(x, y, W1, b1, W2, b2):
    # ---- forward ----
    z1 = x @ W1 + b1
    a1 = np.maximum(0, z1)
    z2 = a1 @ W2 + b2
    a2 = sigmoid(z2)
    # ---- backward ----
    n = x.shape[0]
    target = y.reshape(-1, 1)
    # cross-entropy and sigmoid together
    dz2 = (a2 - target) / n
    dW2 = a1.T @ dz2
    db2 = dz2.sum(axis=0)
    # through the second layer
    da1 = dz2 @ W2.T
    # through the activation
    dz1 = da1 * np.ones_like(z1)
    dW1 = x.T @ dz1
    db1 = dz1.sum(axis=0)
    return dW1, db1, dW2, db2
