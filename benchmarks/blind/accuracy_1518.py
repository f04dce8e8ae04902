# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the decision is the wrong way round: below one half counts as class 1
# line: 10
# style: terse
import numpy as np

def accuracy(p, y):
    return np.mean((np.asarray(p) < 0.5) == np.asarray(y, bool))
