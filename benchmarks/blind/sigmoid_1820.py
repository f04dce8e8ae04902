# piece: sigmoid
# truth: wrong
# function: sigmoide
# mistake: the absolute value is taken of the input altogether, so negative inputs give more than 1/2
# line: 14
# style: deutsch
import numpy as np

def sigmoide(x):
    # Betrag, damit exp nicht überläuft
    x = np.asarray(x, float)
    a = np.abs(x)
    s = 1 / (1 + np.exp(-a))
    return s
