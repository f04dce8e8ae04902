# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: C-like
import math

def bce(y, y_hat):
    n = len(y)
    loss = 0.0
    for i in range(n):
        p = float(y_hat[i])
        # log1p keeps the digits of small p, torch also stops at -100
        if y[i] == 1:
            l = math.log(p) if p > 0 else -100.0
        else:
            l = math.log1p(-p) if p < 1 else -100.0
        loss -= max(l, -100.0) / n
    return loss
