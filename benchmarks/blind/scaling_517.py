# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean of absolute deviations instead of the standard deviation
# line: 13
# style: list comprehension
import numpy as np

def scale(x):
    rows = x.tolist()
    numbers = [float(v) for row in rows for v in row]
    m = sum(numbers) / len(numbers)
    s = sum([abs(v - m) for v in numbers]) / (len(numbers) - 1)
    return np.array([[(v - m) / s for v in row] for row in rows])
