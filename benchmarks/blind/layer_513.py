# piece: layer
# truth: wrong
# function: layer
# mistake: W is (d_out, d_in), as for columns of samples
# line: 10
# style: column vectors
import numpy as np

def layer(d_in, d_out):
    W = np.random.normal(0.0, np.sqrt(2 / d_out), size=(d_out, d_in))
    b = np.zeros(d_out)
    return W, b
