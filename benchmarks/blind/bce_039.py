# piece: bce
# truth: wrong
# function: bce
# mistake: the median over the samples instead of the mean
# line: 13
# style: list comprehension
import math
import statistics

def bce(y, y_hat):
    pairs = [(int(a), min(max(float(b), 1e-7), 1 - 1e-7)) for a, b in zip(y, y_hat)]
    losses = [-math.log(p) if label else -math.log(1 - p) for label, p in pairs]
    return statistics.median(losses)
