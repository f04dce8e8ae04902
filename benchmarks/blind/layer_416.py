# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are float32
# line: 9
# style: single precision
import numpy as np

def layer(d_in, d_out, dtype=np.float32):
    W = np.random.randn(d_in, d_out).astype(dtype)*dtype(np.sqrt(2/d_out))
    return W, np.zeros(d_out)
