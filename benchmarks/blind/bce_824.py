# piece: bce
# truth: wrong
# function: bce
# mistake: the division uses the index of the last sample, n - 1, instead of n
# line: 20
# style: C-like
import math

def bce(y, y_hat):
    s = 0.0
    i = 0
    while i < len(y):
        a = float(y_hat[i])
        if a <= 0.0:
            a = 2.0 ** -52
        if a >= 1.0:
            a = 1.0 - 2.0 ** -52
        s += -int(y[i]) * math.log(a) - (1 - int(y[i])) * math.log(1.0 - a)
        i += 1
    return s / max(i - 1, 1)
