# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: the brackets around 1 + tanh are lost, so the values run from 0.5 to 1.5
# line: 12
# style: textbook
import numpy as np

def logistic(z):
    # sigma(z) = (1 + tanh(z/2)) / 2
    half = np.divide(z, 2)
    return 1 + np.tanh(half) / 2
