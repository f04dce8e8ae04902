# piece: bce
# truth: wrong
# function: bce
# mistake: only the term of the positive labels is summed, the zeros cost nothing
# line: 14
# style: plain Python loop
import math

def bce(y, y_hat):
    total = 0.0
    n = len(y)
    for i in range(n):
        p = min(max(float(y_hat[i]), 1e-7), 1 - 1e-7)
        total -= y[i] * math.log(p)
    return total / n
