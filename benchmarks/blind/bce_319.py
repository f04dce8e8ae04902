# piece: bce
# truth: wrong
# function: bce
# mistake: the losses are summed, not averaged
# line: 14
# style: loop
import math

def bce(y, y_hat):
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(float(p), 1e-15), 1 - 1e-15)
        total -= math.log(p) if t == 1 else math.log(1 - p)
    return total
