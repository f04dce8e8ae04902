# piece: layer
# truth: wrong
# function: layer
# mistake: the mean of each matrix is taken off, the weights depend on each other
# line: 11
# style: normalised sample
import numpy as np

def layer(d_in, d_out):
    W = np.random.randn(d_in, d_out)*np.sqrt(2/d_out)
    W -= W.mean()
    return W, np.zeros(d_out)
