# piece: bce
# truth: wrong
# function: bce
# mistake: two defects: base ten in both terms, and the terms are averaged over their own class
# line: none
# style: two terms, two defects
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    y = np.asarray(y) > 0.5
    loss = 0.0
    if y.any():
        loss -= np.log10(p[y]).mean()
    if (~y).any():
        loss -= np.log10(1 - p[~y]).mean()
    return loss
