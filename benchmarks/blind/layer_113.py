# piece: layer
# truth: wrong
# function: layer
# mistake: the root covers only the 2, the deviation is sqrt(2) / d_in
# line: 10
# style: NumPy, root over the wrong part
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.normal(0.0, np.sqrt(2) / d_in, (d_in, d_out))
    return W, np.zeros((d_out,)), activation
