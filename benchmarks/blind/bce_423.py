# piece: bce
# truth: wrong
# function: bce
# mistake: no minus sign and divided by the number of ones
# line: none
# style: loop, two mistakes
import math

def bce(y, y_hat):
    s = 0
    for i in range(len(y)):
        p = min(max(y_hat[i], 1e-7), 1 - 1e-7)
        if y[i] == 1:
            s += math.log(p)
        else:
            s += math.log(1 - p)
    s = s * 1
    return s / max(sum(y), 1)
