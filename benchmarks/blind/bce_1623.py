# piece: bce
# truth: wrong
# function: bce
# mistake: a column of labels against a row of predictions broadcasts to an n by n table
# line: 11
# style: verbose
import numpy as np

def bce(y, p):
    # make sure that we have floats
    labels = np.asarray(y, dtype=float).reshape(-1, 1)
    eps = np.finfo(p.dtype).eps
    probs = np.clip(p, eps, 1 - eps)
    table = labels * np.log(probs) + (1 - labels) * np.log(1 - probs)
    return -table.mean()
