# piece: bce
# truth: wrong
# function: bce
# mistake: a column of labels against a row of predictions broadcasts to an n-by-n table
# line: 10
# style: terse
import numpy as np

def bce(p, y):
    y = np.asarray(y, float).reshape(-1, 1)
    p = np.clip(np.asarray(p, float).ravel(), 1e-15, 1 - 1e-15)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
