# piece: layer
# truth: wrong
# function: layer
# mistake: every column is scaled to the same length
# line: 11
# style: columns scaled to length
import numpy as np

def layer(d_in, d_out):
    W = np.random.randn(d_in, d_out)
    W = W/np.sqrt((W**2).mean(axis=0))
    W = W*np.sqrt(2/d_out)
    return W, np.zeros(d_out)
