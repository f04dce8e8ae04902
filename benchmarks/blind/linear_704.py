# piece: linear
# truth: wrong
# function: linear
# mistake: the batch index is summed away in the einsum
# line: 9
# style: one-liner
import numpy as np

linear = lambda x, W, b: np.einsum('ij,jk->k', x, W) + b
