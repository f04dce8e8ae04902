# piece: bce
# truth: wrong
# function: bce
# mistake: (1 - p) stands before the logarithm in the second term where (1 - y) belongs
# line: 13
# style: terse
import numpy as np

def bce(y, p):
    e = np.finfo(float).eps
    y = np.asarray(y, float)
    p = np.clip(np.asarray(p, float), e, 1 - e)
    return -(y * np.log(p) + (1 - p) * np.log(1 - p)).mean()
