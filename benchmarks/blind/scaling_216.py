# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: sums by hand
import math

def scale(x):
    n = x.size
    mean = sum(float(v) for v in x.flat) / n
    variance = sum((float(v) - mean) ** 2 for v in x.flat) / (n - 1)
    return (x.astype(float) - mean) / math.sqrt(variance)
