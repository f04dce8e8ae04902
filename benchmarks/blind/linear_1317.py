# piece: linear
# truth: wrong
# function: linear
# mistake: the sum over the features is taken after the bias was added, so it counts d times
# line: 9
# style: one-liner
import numpy as np

def linear(x, w, b): return (x[:, :, None] * w + b).sum(axis=1)
