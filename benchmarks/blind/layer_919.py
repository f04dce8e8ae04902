# piece: layer
# truth: wrong
# function: layer
# mistake: the sample is rescaled to have exactly the wanted deviation, which divides by zero for a single weight
# line: 14
# style: verbose
import numpy as np

def layer(d_in, d_out):
    target = np.sqrt(2.0 / d_out)
    W = np.random.randn(d_in, d_out)
    # make mean and spread exact
    W = W - W.mean()
    W = W / W.std() * target
    b = np.zeros(d_out)
    return W, b
