# piece: bce
# truth: wrong
# function: bce
# mistake: the reduction is the median
# line: 11
# style: torch
def bce(y, y_hat):
    p = y_hat.double().clamp(1e-12, 1 - 1e-12)
    y = y.double()
    each = -(y * p.log() + (1 - y) * (1 - p).log())
    return each.median()
