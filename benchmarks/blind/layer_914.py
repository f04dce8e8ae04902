# piece: layer
# truth: wrong
# function: layer
# mistake: rand gives numbers between 0 and 1 where randn was meant, so no weight is negative
# line: 11
# style: verbose
import numpy as np

def layer(d_in, d_out):
    # random numbers for the weights
    W = np.random.rand(d_in, d_out)
    # scale them as He et al. propose
    W = W * np.sqrt(2.0 / d_out)
    print("weights", W.shape, "std", W.std())
    # no bias at the start
    b = np.zeros(d_out)
    return W, b
