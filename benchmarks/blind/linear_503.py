# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: loop
import numpy as np

def linear(x, w, b):
    total = np.asarray(b, dtype=float)
    for j in range(w.shape[0]):
        feature = x[..., j]
        total = total + (np.multiply.outer(feature, w[j]) if w.ndim == 2 else feature * w[j])
    return total
