# piece: scaling
# truth: wrong
# function: scala
# mistake: divided by the range, largest minus smallest value, instead of the standard deviation
# line: 12
# style: italiano
import numpy as np

def scala(x):
    # media 0, deviazione standard 1
    x = np.asarray(x, float)
    ampiezza = np.ptp(x)
    return (x - x.mean()) / ampiezza
