# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: chatbot
import numpy as np

def backward(X, Y, parameters):
    """
    Forward and backward pass of a two-layer network.

    Arguments:
    X -- inputs of shape (n, d)
    Y -- labels as a column of shape (n, 1)
    parameters -- dictionary with W1 (d, h), b1 (1, h), W2 (h, 1), b2 (1, 1)

    Returns:
    cost -- mean binary cross-entropy
    gradients -- dictionary with dW1, db1, dW2, db2, shaped like the parameters
    """
    W1, b1, W2, b2 = (parameters[k] for k in ("W1", "b1", "W2", "b2"))
    n = X.shape[0]
    # Forward propagation
    Z1 = X @ W1 + b1
    A1 = np.maximum(Z1, 0)
    Z2 = A1 @ W2 + b2
    A2 = 1 / (1 + np.exp(-Z2))
    # Cost from the logits
    cost = float(np.mean(np.logaddexp(0, Z2) - Y * Z2))
    # Backward propagation
    dZ2 = A2 - Y
    dW2 = A1.T @ dZ2 / n
    db2 = np.sum(dZ2, axis=0, keepdims=True) / n
    dZ1 = (dZ2 @ W2.T) * np.sign(A1)
    dW1 = X.T @ dZ1 / n
    db1 = np.sum(dZ1, axis=0, keepdims=True) / n
    return cost, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
