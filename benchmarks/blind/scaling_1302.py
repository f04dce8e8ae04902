# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and standard deviation are returned in the wrong order
# line: 12
# style: half-renamed, freely
import numpy as np

def scale(x):
    """returns scaled data, mean, standard deviation"""
    mean, std = x.mean(), x.std(ddof=1)
    return (x - mean) / std, std, mean
