# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is a row matrix (1, d_out)
# line: 12
# style: column vectors
import numpy as np

def layer(d_in, d_out):
    columns = [np.random.normal(0.0, np.sqrt(2 / d_out), size=(d_in, 1)) for _ in range(d_out)]
    W = np.hstack(columns)
    b = np.zeros((1, d_out))
    return W, b
