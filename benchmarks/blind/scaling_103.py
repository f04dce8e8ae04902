# piece: scaling
# truth: wrong
# function: scale
# mistake: the generator is used up by the mean, the sum of squares is zero
# line: 10
# style: generator of values
import numpy as np

def scale(x):
    values = (float(v) for row in x for v in row)
    n = len(x) * len(x[0])
    mean = sum(values) / n
    variance = sum((v - mean) ** 2 for v in values) / n
    return (np.asarray(x, dtype=float) - mean) / np.sqrt(variance)
