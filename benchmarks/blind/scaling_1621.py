# piece: scaling
# truth: wrong
# function: scaling
# mistake: the range is mapped to [0, 1] instead of standardising
# line: 10
# style: terse
import numpy as np

def scaling(x):
    return (x - x.min()) / (x.max() - x.min())
