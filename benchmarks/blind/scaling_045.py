# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: per column with constant columns kept
import numpy as np

def scale(x):
    std = x.std(axis=0)
    std[std == 0] = 1
    return (x - x.mean(axis=0)) / std
