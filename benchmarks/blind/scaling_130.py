# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: brought to [0, 1] first
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    unit = (x - x.min()) / (x.max() - x.min())
    return (unit - np.average(unit)) / np.sqrt(np.average(np.square(unit - np.average(unit))))
