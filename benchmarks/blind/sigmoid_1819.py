# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the output takes the integer type of the input, so every value is cut to 0
# line: 11
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    flat_in = x.ravel()
    flat_out = out.reshape(-1)
    for i in range(flat_in.size):
        v = float(flat_in[i])
        if v >= 0:
            flat_out[i] = 1.0 / (1.0 + np.exp(-v))
        else:
            flat_out[i] = np.exp(v) / (1.0 + np.exp(v))
    return flat_out.reshape(x.shape)
