# piece: layer
# truth: wrong
# function: init_layer
# mistake: float32
# line: 11
# style: typed
import numpy as np

def init_layer(d_in: int, d_out: int):
    W = np.random.randn(d_in, d_out) * np.sqrt(2.0 / d_out)
    return W.astype(np.float32), np.zeros(d_out)
