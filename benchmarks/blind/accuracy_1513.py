# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: np.all asks whether everything is right instead of how much
# line: 11
# style: terse
import numpy as np


def accuracy(y, p):
    return float(np.all((np.asarray(p) > .5) == np.asarray(y)))
