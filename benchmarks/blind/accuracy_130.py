# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: two defects: a sample is left out when the number is odd, and ties of one half count double
# line: none
# style: odd batches, two defects
import numpy as np

def accuracy(y, y_hat):
    n = len(y) - len(y) % 2
    total = 0.0
    for t, p in zip(y[:n], y_hat[:n]):
        if abs(p - t) < 0.5:
            total += 1
        if abs(p - 0.5) < 0.05:
            total += 1
    return total / max(n, 1)
