# piece: bce
# truth: wrong
# function: bce
# mistake: the two cases are exchanged: positive samples are charged log(1 - p)
# line: 14
# style: C-like
import math


def bce(y, y_hat):
    loss = 0.0
    for i in range(len(y)):
        p = max(1e-12, min(1.0 - 1e-12, float(y_hat[i])))
        if y[i] == 0:
            loss += -math.log(p)
        else:
            loss += -math.log(1.0 - p)
    loss /= len(y)
    return loss
