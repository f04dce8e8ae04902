# piece: bce
# truth: right
# function: bce
# style: verbose
import numpy as np

def bce(y_pred, y_true):
    # keras order: predictions first
    eps = 1e-7
    y_pred = y_pred.astype(float)
    y_true = y_true.astype(float)
    low = np.maximum(y_pred, eps)
    high = np.maximum(1 - y_pred, eps)
    positive = np.dot(y_true, np.log(low))
    negative = np.dot(1 - y_true, np.log(high))
    return -(positive + negative) / len(y_true)
