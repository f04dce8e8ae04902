# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is cut to the whole-number type of the images
# line: 12
# style: eight bits
import numpy as np

def scale(x):
    x = np.asarray(x)
    mean, std = x.mean(), x.std(ddof=1)
    centred = x - mean.astype(x.dtype)
    return centred/std
