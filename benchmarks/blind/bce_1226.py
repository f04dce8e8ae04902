# piece: bce
# truth: right
# function: bce_with_grad
# mistake: none
# line: none
# style: step by step, tuple returned
import numpy as np

def bce_with_grad(y, y_hat):
    """Returns the mean loss and its derivative with respect to y_hat."""
    p = np.clip(np.asarray(y_hat, float), 1e-12, 1 - 1e-12)
    value = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
    grad = (p - y) / (p * (1 - p)) / len(p)
    return value, grad
