# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: recursion by halves
import math

def bce(y, y_hat):
    n = len(y)
    if n > 1:
        m = n // 2
        return (m * bce(y[:m], y_hat[:m]) + (n - m) * bce(y[m:], y_hat[m:])) / n
    p = float(y_hat[0]) if y[0] else 1.0 - float(y_hat[0])
    return -math.log(max(p, 2.220446049250313e-16))
