# piece: bce
# truth: wrong
# function: bce
# mistake: the total is set back to zero for every sample, so only the last one counts
# line: 11
# style: loop
import math

def bce(y, y_hat):
    for t, p in zip(y, y_hat):
        total = 0.0
        p = min(max(float(p), 1e-7), 1 - 1e-7)
        if t == 1:
            total -= math.log(p)
        else:
            total -= math.log(1 - p)
    return total / len(y)
