# piece: bce
# truth: wrong
# function: bce
# mistake: the two classes are averaged separately and added, instead of one mean over all samples
# line: none
# style: verbose with comments
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(np.asarray(y_hat).dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    # positives: -log(p), negatives: -log(1 - p)
    loss = 0.0
    if np.any(y == 1):
        loss += np.mean(-np.log(p[y == 1]))
    if np.any(y == 0):
        loss += np.mean(-np.log(1 - p[y == 0]))
    return loss
