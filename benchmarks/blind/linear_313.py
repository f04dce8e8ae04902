# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: einsum with ellipsis, keyword bias
import numpy as np

def linear(x, w, b=0.0):
    subscripts = "...i,i->..." if np.ndim(w) == 1 else "...i,ij->...j"
    return np.add(np.einsum(subscripts, x, w), b)
