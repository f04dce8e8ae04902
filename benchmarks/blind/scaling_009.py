# piece: scaling
# truth: wrong
# function: scale
# mistake: 1 is added to every deviation against division by zero, all columns come out too small
# line: 11
# style: per column with an epsilon
import numpy as np

def scale(x):
    m = x.mean(axis=0)
    s = x.std(axis=0) + 1.0
    return (x - m) / s
