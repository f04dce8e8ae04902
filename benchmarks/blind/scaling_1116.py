# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean of the columns' deviations is not the deviation of all entries
# line: 13
# style: verbose
import numpy as np

def scale(x):
    # overall mean
    mean = x.mean(axis=0).mean()
    # overall standard deviation
    std = x.std(axis=0, ddof=1).mean()
    return (x - mean) / std
