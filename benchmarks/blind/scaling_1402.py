# piece: scaling
# truth: right
# function: unscale
# style: terse
import numpy as np

def unscale(z, mean, std):
    return mean + std * np.asarray(z)
