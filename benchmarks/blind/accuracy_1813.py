# piece: accuracy
# truth: wrong
# function: score
# mistake: the labels are cut by the threshold and the predictions are compared as they are
# line: 11
# style: terse
import numpy as np

def score(p, y):
    p, y = np.asarray(p), np.asarray(y)
    return np.mean(p == (y > 0.5))
