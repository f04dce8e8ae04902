# piece: bce
# truth: wrong
# function: bce
# mistake: the squared error is computed instead of the cross-entropy
# line: 14
# style: textbook
import numpy as np

def bce(y_true, y_prob):
    y_true = np.asarray(y_true, float)
    eps = np.finfo(float).eps
    y_prob = np.clip(np.asarray(y_prob, float), eps, 1 - eps)
    gap = np.where(y_true > 0.5, 1 - y_prob, y_prob)
    return np.mean(gap ** 2)
