# piece: linear
# truth: wrong
# function: linear
# mistake: the result comes back transposed, outputs first
# line: 12
# style: einsum, output first
import numpy as np

def linear(x, w, b):
    if np.ndim(w) == 1:
        return np.einsum("...i,i->...", x, w) + b
    return np.einsum("ni,ij->jn", x, w) + np.asarray(b)[:, None]
