# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are made with d_out rows and d_in columns
# line: 11
# style: MATLAB
import numpy as np

def layer(d_in, d_out):
    s = np.sqrt(2/d_out)
    W = s*np.random.randn(d_out, d_in)
    b = np.zeros(d_out)
    return W, b
