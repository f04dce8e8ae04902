# piece: accuracy
# truth: right
# function: evaluate_accuracy
# mistake: none
# line: none
# style: helpers, freely
import numpy as np

def evaluate_accuracy(y_hat, y, threshold=0.5):
    labels = np.zeros_like(y_hat)
    labels[y_hat > threshold] = 1
    return (labels == y).sum() / labels.size
