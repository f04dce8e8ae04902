# piece: layer
# truth: wrong
# function: layer
# mistake: values beyond two standard deviations are cut back to them
# line: 12
# style: redrawn tails
import numpy as np

def layer(d_in, d_out):
    s = np.sqrt(2/d_out)
    W = np.random.normal(0, s, (d_in, d_out))
    W = np.clip(W, -2*s, 2*s)
    return W, np.zeros(d_out)
