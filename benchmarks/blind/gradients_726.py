# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def backward(X, Y, W1, b1, W2, b2):
    # samples are columns here, W1 is (hidden, inputs), W2 is (1, hidden)
    m = X.shape[1]
    Z1 = W1 @ X + b1
    A1 = np.maximum(Z1, 0)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = (W2.T @ dZ2) * (Z1 > 0)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return dW1, db1, dW2, db2
