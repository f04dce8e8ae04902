# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: all() asks whether everything is right, giving 0 or 1
# line: 12
# style: terse
import numpy as np

def accuracy(pairs):
    y, p = zip(*pairs)
    ok = (np.asarray(p) > 0.5) == np.asarray(y)
    return float(ok.all())
