# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: many helpers
import numpy as np

def as_matrix(w): return w.reshape(len(w), -1)
def weigh(x, w): return np.dot(np.atleast_2d(x), as_matrix(w))
def shift(z, b): return z + np.ravel(b)
def like(z, x, w): return z.reshape(np.shape(x)[:-1] + np.shape(w)[1:])

def linear(x, w, b):
    return like(shift(weigh(x, w), b), x, w)
