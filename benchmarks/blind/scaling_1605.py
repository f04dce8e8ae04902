# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is taken for each row, only the deviation is global
# line: 10
# style: terse
import numpy as np

def scaling(x):
    m, s = x.mean(axis=-1, keepdims=True), x.std(ddof=1)
    return (x - m) / s
