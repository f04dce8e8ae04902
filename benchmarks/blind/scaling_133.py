# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and variance are running figures with a fixed weight, early rows hardly count
# line: none
# style: exponential window, verbose
import numpy as np

def scale(x):
    data = np.asarray(x, dtype=float)
    weight = 0.2
    running_mean = data[0].mean()
    running_variance = data[0].var()
    for row in data[1:]:
        running_mean = (1 - weight) * running_mean + weight * row.mean()
        running_variance = (1 - weight) * running_variance + weight * row.var()
    return (data - running_mean) / np.sqrt(running_variance)
