# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: defensive
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y).astype(float)
    y_hat = np.asarray(y_hat)
    if y.shape != y_hat.shape:
        raise ValueError(f"{y.shape} against {y_hat.shape}")
    if np.any(y_hat < 0) or np.any(y_hat > 1):
        raise ValueError("predictions must lie in [0, 1]")
    eps = np.finfo(y_hat.dtype).eps
    p = np.minimum(np.maximum(y_hat, eps), 1 - eps)
    out = np.dot(y, np.log(p)) + np.dot(1 - y, np.log(1 - p))
    assert np.isfinite(out)
    return -out / y.size
