# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a leftover name: the labels are thresholded and compared with themselves
# line: 16
# style: defensive
import numpy as np

def accuracy(y, y_hat, threshold=0.5):
    y = np.asarray(y, dtype=float)
    y_hat = np.asarray(y_hat, dtype=float)
    if y.size == 0:
        raise ValueError("no samples")
    if y.size != y_hat.size:
        raise ValueError("different sizes")
    pred = (y > threshold).astype(float)
    return float(np.mean(pred == y))
