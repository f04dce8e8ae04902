# piece: linear
# truth: wrong
# function: predict
# mistake: rounded to the class, no probability
# line: 19
# style: one-layer model, many helpers
import numpy as np

def affine(x, w, b):
    return np.inner(x, w) + b

def squash(z):
    return np.exp(-np.logaddexp(0, -z))

def decide(p):
    return np.round(p)

def predict(x, w, b):
    return decide(squash(affine(x, w, b)))
