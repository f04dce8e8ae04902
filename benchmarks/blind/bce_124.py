# piece: bce
# truth: wrong
# function: bce
# mistake: the total is overwritten in each turn, only the last sample is left
# line: 13
# style: plain Python loop, for and if
import math

def bce(y, y_hat):
    total = 0.0
    for label, p in zip(y, y_hat):
        p = min(max(float(p), 1e-12), 1 - 1e-12)
        total = -math.log(p) if label == 1 else -math.log(1 - p)
    return total / len(y)
