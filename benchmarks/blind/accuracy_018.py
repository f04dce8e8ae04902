# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: nearest of the two labels
import numpy as np

def accuracy(y, y_hat):
    """Each prediction takes the label it lies nearest to."""
    distance = np.abs(np.subtract.outer(np.asarray(y_hat, dtype=float), np.array([0.0, 1.0])))
    labels = distance.argmin(axis=1)
    return np.equal(labels, y).mean()
