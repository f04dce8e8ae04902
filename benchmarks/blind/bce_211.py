# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over the samples is returned, the division by their number is missing
# line: 15
# style: loop over scalars
import math

def bce(y, y_hat):
    eps = 1e-7
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(p, eps), 1 - eps)
        total += -(t * math.log(p) + (1 - t) * math.log(1 - p))
    return total
