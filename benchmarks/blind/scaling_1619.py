# piece: scaling
# truth: wrong
# function: scale_by
# mistake: the deviation comes from all the samples although the mean is that of the training samples
# line: 11
# style: terse
import numpy as np

def scale_by(x, train):
    t = x[train]
    return (x - t.mean()) / x.std(ddof=1)
