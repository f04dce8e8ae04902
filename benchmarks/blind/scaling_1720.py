# piece: scaling
# truth: wrong
# function: unscale
# mistake: for the way back the mean is added before multiplying by the deviation
# line: 11
# style: verbose
import numpy as np

def unscale(z, mean, std):
    # back to the grey values
    grey = (z + mean) * std
    return grey
