# piece: scaling
# truth: wrong
# function: scaling
# mistake: scaled to [0, 1] by minimum and maximum instead of mean and deviation
# line: 12
# style: terse
import numpy as np

def scaling(x):
    # mean 0, standard deviation 1
    x = np.asarray(x, float)
    return (x - x.min()) / (x.max() - x.min())
