# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: two sets, closure
import numpy as np

def fit(a):
    m, s = np.mean(a), np.std(a, ddof=1)
    return lambda b: np.divide(np.subtract(b, m), s)

def scale(train, valid):
    transform = fit(train)
    return transform(train), transform(valid)
