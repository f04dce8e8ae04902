# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the gradient for the logit is given: the division by y_hat (1 - y_hat) is missing
# line: 17
# style: course template with docstring
import numpy as np

def bce(y, y_hat):
    """Mean binary cross-entropy."""
    y_hat = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))

def bce_grad(y, y_hat):
    """Gradient of the mean binary cross-entropy with respect to y_hat."""
    y_hat = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return (y_hat - y) / np.size(y)
