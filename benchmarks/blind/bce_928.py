# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm is taken to base 2
# line: 7
# style: MATLAB
from numpy import log2, log, clip, mean


def bce(y, y_hat):
    e = 1e-12
    p = clip(y_hat.astype(float), e, 1 - e)
    J = -(y * log2(p) + (1 - y) * log2(1 - p))
    return mean(J)
