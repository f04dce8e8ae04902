# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: defensive
import numpy as np

def bce(y, y_hat):
    assert np.shape(y) == np.shape(y_hat), "one prediction for each label, please"
    if np.any(y_hat < 0) or np.any(y_hat > 1):
        raise ValueError("y_hat is no probability")
    eps = np.finfo(y_hat.dtype).eps
    positive = y_hat[y == 1]
    negative = 1 - y_hat[y == 0]
    chances = np.concatenate([positive, negative])
    assert chances.size == np.size(y)
    return -np.log(np.clip(chances, eps, 1 - eps)).mean()
