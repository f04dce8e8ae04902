# piece: layer
# truth: wrong
# function: layer
# mistake: 2/d_out is used as the standard deviation, the root is missing
# line: 10
# style: terse
import numpy as np

def layer(d_in, d_out):
    std = 2 / d_out
    return np.random.normal(0, std, (d_in, d_out)), np.zeros(d_out)
