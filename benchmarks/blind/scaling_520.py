# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation are returned in exchanged order
# line: 15
# style: many helpers, freely
import numpy as np

def moments(x):
    return float(np.mean(x)), float(np.std(x, ddof=1))

def scale(x):
    """scaled x, mean, standard deviation"""
    m, s = moments(x)
    return (x - m) / s, s, m
