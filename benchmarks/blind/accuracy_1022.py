# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the recursion ends at one sample and takes that last one for correct
# line: 11
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    def hits(a, b):
        return 1 if len(a) == 1 else int((b[0] > 0.5) == a[0]) + hits(a[1:], b[1:])
    n = len(y)
    return hits(y[:500], y_hat[:500]) / n if n <= 500 else (hits(y[:500], y_hat[:500]) + accuracy(y[500:], y_hat[500:]) * (n - 500)) / n
