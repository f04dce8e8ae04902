# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: transposed draw, float32
import numpy as np

def layer(d_in, d_out, activation):
    W = np.sqrt(2.0 / d_in) * np.random.randn(d_out, d_in).T
    return W.astype(np.float32), np.zeros(d_out, np.float32), activation
