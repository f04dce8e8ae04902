# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: generator, math module
from math import fsum, log

def bce(y, y_hat):
    tiny = 1e-15
    return fsum(-log(max(p if t else 1 - p, tiny)) for t, p in zip(y, map(float, y_hat))) / len(y)
