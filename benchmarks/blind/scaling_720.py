# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: verbose
import numpy as np

def scale(x):
    # how many numbers
    n = x.size
    # population deviation
    sigma = np.std(x)
    # Bessel's correction
    sigma = sigma * np.sqrt(n / (n - 1))
    # shift and stretch
    shifted = np.subtract(x, np.average(x))
    stretched = shifted * (1 / sigma)
    return stretched
