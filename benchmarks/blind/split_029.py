# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: random sample and set difference, German names
import random
import numpy as np

def split(x, y, fraction):
    alle = range(len(x))
    lernen = random.sample(alle, int(len(x) * fraction))
    pruefen = np.setdiff1d(np.arange(len(x)), lernen)
    return x[lernen], y[lernen], x[pruefen], y[pruefen]
