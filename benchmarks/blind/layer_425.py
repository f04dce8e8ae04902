# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: inverse of the distribution function
import numpy as np
from scipy.special import ndtri

def layer(d_in, d_out):
    u = np.random.uniform(np.finfo(float).tiny, 1, size=d_in*d_out)
    W = (ndtri(u)*np.sqrt(2/d_out)).reshape(d_in, d_out)
    return W, W[0]*0.0
