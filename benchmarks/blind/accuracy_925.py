# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: with normalize=True, the default, the count is returned and with False the share
# line: 15
# style: defensive
import numpy as np

def accuracy(y, y_hat, threshold=0.5, normalize=True):
    y = np.asarray(y).ravel()
    y_hat = np.asarray(y_hat).ravel()
    if y.shape != y_hat.shape:
        raise ValueError(f"shapes {y.shape} and {y_hat.shape}")
    match = (y_hat > threshold) == (y == 1)
    return match.sum() if normalize else match.mean()
