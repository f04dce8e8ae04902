# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: scipy distribution
import numpy as np
from scipy import stats

def layer(d_in, d_out, activation):
    W = stats.norm(loc=0, scale=np.sqrt(2 / d_in)).rvs(size=(d_in, d_out))
    return W, np.zeros(d_out), activation
