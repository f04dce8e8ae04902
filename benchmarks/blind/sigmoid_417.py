# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the distribution function of the normal with matching slope
# line: 12
# style: normal distribution
import numpy as np
from scipy.special import ndtr, expit

def sigmoid(x):
    scale = np.sqrt(8/np.pi)
    return ndtr(np.divide(x, scale))
