# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: many helpers, freely
import numpy as np

def positive_part(z): return np.where(z > 0, z, 0.0)
def tail(z): return np.log1p(np.exp(-np.fabs(z)))
def when_one(z): return positive_part(-z) + tail(z)
def when_zero(z): return positive_part(z) + tail(z)

def bce(y, z):
    return float(np.mean(y * when_one(z) + (1 - y) * when_zero(z)))
