# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: far negative numbers raise an OverflowError in math.exp
# line: 11
# style: vectorised math, Hungarian names
import math
import numpy as np

def _egy(szam):
    return 1.0 / (1.0 + math.exp(-szam))

def sigmoid(tomb):
    return np.vectorize(_egy, otypes=[float])(tomb)
