# piece: bce
# truth: wrong
# function: bce
# mistake: the term of the negative samples is missing
# line: 14
# style: loop
import math

def bce(y, y_hat):
    s = 0.0
    for t, p in zip(y, y_hat):
        p = float(p)
        p = min(max(p, 2.0 ** -50), 1 - 2.0 ** -50)
        s += int(t) * math.log(p)
    return -s / len(y)
