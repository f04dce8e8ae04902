# piece: bce
# truth: wrong
# function: bce
# mistake: the mean of the positive and that of the negative samples are averaged with equal weight
# line: 15
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    pos, neg = p[y == 1], p[y == 0]
    a = -np.log(pos).sum()
    b = -np.log(1 - neg).sum()
    return a / max(len(pos), 1) / 2 + b / max(len(neg), 1) / 2
