# piece: bce
# truth: wrong
# function: bce
# mistake: the sum is not divided by the number of samples
# line: 21
# style: C-like
import math

def bce(y, y_hat):
    n = len(y)
    tot = 0.0
    tiny = 2.0 ** -52
    for i in range(n):
        if y[i] == 1:
            q = float(y_hat[i])
        else:
            q = 1.0 - float(y_hat[i])
        if q < tiny:
            q = tiny
        tot -= math.log(q)
    return tot
