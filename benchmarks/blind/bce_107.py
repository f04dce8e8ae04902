# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: fsum and generators
import math

def bce(y, y_hat):
    chosen = (float(p) if t else 1 - float(p) for t, p in zip(y, y_hat))
    return -math.fsum(math.log(max(q, 2.3e-16)) for q in chosen) / len(y)
