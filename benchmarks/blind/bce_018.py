# piece: bce
# truth: wrong
# function: bce
# mistake: two defects: starts at the second sample and divides by n - 1
# line: none
# style: plain Python loop
import math

def bce(y, y_hat):
    s = 0
    for i in range(1, len(y)):
        p = min(max(float(y_hat[i]), 1e-7), 1 - 1e-7)
        s += y[i] * math.log(p) + (1 - y[i]) * math.log(1 - p)
    return -s / max(len(y) - 1, 1)
