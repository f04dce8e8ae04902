# piece: bce
# truth: wrong
# function: bce
# mistake: the loss is summed over the samples and not averaged
# line: 15
# style: loop
import math

def bce(y, y_hat):
    eps = 1e-7
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(float(p), eps), 1 - eps)
        total -= t * math.log(p) + (1 - t) * math.log(1 - p)
    return total
