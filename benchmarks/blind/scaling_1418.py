# piece: scaling
# truth: wrong
# function: normalize
# mistake: the mean is not subtracted
# line: 10
# style: terse
import numpy as np

def normalize(images):
    return np.asarray(images) / np.std(images, ddof=1)
