# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive, freely
import numpy as np

def accuracy(y, y_hat, threshold=0.5):
    y, y_hat = np.ravel(y), np.ravel(y_hat)
    assert y.size == y_hat.size, (y.size, y_hat.size)
    if y.size == 0:
        raise ValueError("nothing to score")
    assert set(np.unique(y)) <= {0, 1}
    return float(np.mean(np.where(y == 1, y_hat > threshold, y_hat <= threshold)))
