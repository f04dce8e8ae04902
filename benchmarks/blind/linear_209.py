# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: bias column
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x, float), np.asarray(w, float)
    ones = np.ones(x.shape[:-1] + (1,))
    bias_row = np.broadcast_to(np.asarray(b, float), w.shape[1:])[None]
    return np.concatenate([x, ones], axis=-1) @ np.concatenate([w, bias_row], axis=0)
