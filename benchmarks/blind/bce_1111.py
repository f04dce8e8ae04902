# piece: bce
# truth: wrong
# function: bce
# mistake: the mean is taken of the probabilities given to the label first and the logarithm of that
# line: 13
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    """Negative log-likelihood per sample."""
    eps = np.finfo(y_hat.dtype).eps
    likelihood = np.where(y > 0, y_hat, 1 - y_hat).clip(eps, 1 - eps)
    return float(-np.log(likelihood.mean()))
