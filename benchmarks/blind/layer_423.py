# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    return np.random.normal(0, np.sqrt(2/d_out), (d_in, d_out)), np.zeros(d_out)
