# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: verbose
import numpy as np

def scale(x):
    # all values in one row
    values = np.reshape(x, -1).astype(float)
    # the covariance of a row with itself is its sample variance
    variance = float(np.cov(values))
    # distance from the mean
    distance = values - values.mean()
    # divide by the root
    scaled = distance / variance ** 0.5
    # give back the shape
    return scaled.reshape(np.shape(x))
