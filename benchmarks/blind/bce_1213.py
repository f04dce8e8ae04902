# piece: bce
# truth: right
# function: cross_entropy
# mistake: none
# line: none
# style: step by step, swapped arguments
import numpy as np

def cross_entropy(y_pred, y_true, eps=1e-12):
    y_pred, y_true = np.ravel(y_pred).astype(float), np.ravel(y_true)
    clipped = np.minimum(np.maximum(y_pred, eps), 1 - eps)
    ll = 0
    ll = ll + np.log(clipped[y_true == 1]).sum()
    ll = ll + np.log(1 - clipped[y_true == 0]).sum()
    return -ll / y_true.size
