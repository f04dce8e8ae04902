# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is centred first; and the values are rounded to three decimals
# line: none
# style: terse, freely
import numpy as np

def sigmoid(x):
    z = x - np.mean(x)
    return {'z': z, 'sigmoid': np.round(np.exp(-np.logaddexp(0, -z)), 3)}
