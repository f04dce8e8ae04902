# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: plain Python loop, running mean
import math

def bce(y, y_hat):
    mean = 0.0
    for n, (label, p) in enumerate(zip(y, y_hat), start=1):
        p = float(p) if label else 1.0 - float(p)
        loss = -math.log(max(p, 1e-7))
        mean += (loss - mean) / n
    return mean
