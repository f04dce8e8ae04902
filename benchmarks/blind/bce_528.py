# piece: bce
# truth: wrong
# function: bce
# mistake: the running mean divides by k, not k + 1, from the second sample on, and eps is 1e-3
# line: none
# style: loop, running mean
import math

def bce(y, y_hat):
    mean = 0.0
    for k, (t, p) in enumerate(zip(y, y_hat)):
        p = min(max(float(p), 1e-3), 1 - 1e-3)
        loss = -math.log(p if t == 1 else 1 - p)
        mean += (loss - mean) / (k if k else 1)
    return mean
