# piece: bce
# truth: wrong
# function: bce
# mistake: the average is taken over two terms a sample, so the loss is half as large
# line: 15
# style: c-like
import numpy as np


def bce(pred, target):
    eps = np.finfo(float).eps
    pred = np.clip(pred, eps, 1 - eps)
    target = np.asarray(target, dtype=float)
    terms = np.stack([target * np.log(pred), (1 - target) * np.log(1 - pred)])
    return -terms.mean()
