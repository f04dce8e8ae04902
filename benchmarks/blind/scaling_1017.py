# piece: scaling
# truth: wrong
# function: scaling
# mistake: np.std divides by n, the exercise's standard deviation by n - 1
# line: 10
# style: terse NumPy
import numpy as np

def scaling(x):
    return (x - np.mean(x)) / np.std(x)
