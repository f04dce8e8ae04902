# piece: scaling
# truth: wrong
# function: scaling
# mistake: the population deviation with ddof 0 is used
# line: 10
# style: terse
import numpy as np

def scaling(x):
    return (x - np.mean(x)) / np.std(x)
