# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: running mean
import math

def bce(y, y_hat):
    mean = 0.0
    for k, (t, p) in enumerate(zip(y, y_hat), start=1):
        p = float(p if t == 1 else 1 - p)
        mean += (-math.log(max(p, 1e-14)) - mean) / k
    return mean
