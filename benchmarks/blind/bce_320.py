# piece: bce
# truth: wrong
# function: bce
# mistake: one minus the logarithm instead of the logarithm of one minus
# line: 13
# style: parenthesis
from math import log

def bce(y, y_hat):
    loss = 0
    for i in range(len(y)):
        p = sorted([1e-12, float(y_hat[i]), 1 - 1e-12])[1]
        loss += y[i] * log(p) + (1 - y[i]) * (1 - log(p))
    return -loss / len(y)
