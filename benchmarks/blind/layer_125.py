# piece: layer
# truth: wrong
# function: layer
# mistake: two draws are averaged, the deviation falls by the root of two
# line: 15
# style: averaged draws
import numpy as np

def draw(d_in, d_out):
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)

def layer(d_in, d_out, activation):
    first = draw(d_in, d_out)
    second = draw(d_in, d_out)
    W = (first + second) / 2
    return W, np.zeros(d_out), activation
