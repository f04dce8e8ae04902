# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: loop
import math

def bce(y, y_hat):
    total = 0.0
    for t, p in zip(y, y_hat):
        p = float(p)
        q = p if t > 0.5 else 1.0 - p
        total += -math.log(max(q, 2.0 ** -52))
    return total / len(y)
