# piece: scaling
# truth: wrong
# function: scaling
# mistake: the standard deviation is that of the population (ddof 0)
# line: 10
# style: terse
import numpy as np

def scaling(x):
    return (x - x.mean()) / x.std()
