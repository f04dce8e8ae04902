# piece: scaling
# truth: wrong
# function: scale
# mistake: the generator of values is used up by the mean, so the deviation is computed from nothing
# line: 11
# style: defensive
import math


def scale(values, ddof=1):
    values = (float(v) for v in values)
    total, n = 0.0, 0
    for v in values:
        total, n = total + v, n + 1
    if n <= ddof:
        raise ValueError("too few values")
    mean = total / n
    sd = math.sqrt(sum((v - mean) ** 2 for v in values) / (n - ddof))
    return [(v - mean) / (sd or 1.0) for v in values]
