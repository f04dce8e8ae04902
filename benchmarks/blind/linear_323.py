# piece: linear
# truth: wrong
# function: linear
# mistake: the outputs are summed over the batch, one row for all samples comes out
# line: 10
# style: two subscripts mixed up
import numpy as np

def linear(x, w, b):
    z = np.einsum("ni,io->o", x, w)
    return z + b
