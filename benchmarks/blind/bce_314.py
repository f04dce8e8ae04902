# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: fsum, Czech comments
from math import fsum, log

def bce(y, y_hat):
    # soucet bez zaokrouhlovacich chyb
    def ztrata(t, p):
        p = p if t else 1 - p
        return -log(p if p > 1e-20 else 1e-20)
    return fsum(ztrata(int(t), float(p)) for t, p in zip(y, y_hat)) / len(y)
