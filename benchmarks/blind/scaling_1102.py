# piece: scaling
# truth: wrong
# function: scale
# mistake: each sample is scaled by itself: axis 1
# line: none
# style: lecture
import numpy as np

def scale(x):
    mean = x.mean(1, keepdims=True)
    std = x.std(1, keepdims=True, ddof=1)
    return (x - mean) / std
