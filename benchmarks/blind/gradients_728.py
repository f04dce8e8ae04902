# piece: gradients
# truth: right
# function: compute_gradients
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def compute_gradients(params, x, y, mask=None):
    """
    Compute gradients of the binary cross-entropy.

    Args:
        params: tuple (W1, b1, W2, b2)
        x: inputs, shape (n, d)
        y: labels, shape (n,)
        mask: optional dropout mask for the hidden units

    Returns:
        dict with the keys "dW1", "db1", "dW2", "db2"
    """
    W1, b1, W2, b2 = params
    z1 = x @ W1 + b1
    gate = (z1 > 0).astype(float)
    if mask is not None:
        gate = gate * mask
    a1 = z1 * gate
    p = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
    grads = {}
    dz2 = (p - y.reshape(-1, 1)) / x.shape[0]
    grads["dW2"], grads["db2"] = a1.T @ dz2, dz2.sum(axis=0)
    dz1 = dz2 @ W2.T * gate
    grads["dW1"], grads["db1"] = x.T @ dz1, dz1.sum(axis=0)
    return grads
