# piece: gradients
# truth: wrong
# function: gradients
# mistake: no sigmoid: the gradient of a linear regression
# line: 10
# style: typed
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float):
    p = x @ w + b
    r = p - y
    return x.T @ r / x.shape[0], float(np.mean(r))
