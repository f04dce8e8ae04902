# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean and the deviation are taken a column at a time instead of over everything
# line: 23
# style: verbose
import numpy as np

def scale(x):
    # centre and spread of the data
    centre, spread = (f(x) for f in (stat_mean, stat_std))
    # how far from the centre is each value
    distance = x - centre
    # measured in standard deviations
    return distance / spread

def stat_mean(x):
    return np.mean(x, axis=AXIS)

def stat_std(x):
    return np.std(x, axis=AXIS, ddof=1)

AXIS = 0
