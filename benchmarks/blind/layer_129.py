# piece: layer
# truth: wrong
# function: layer
# mistake: the fan is the number of weights, d_in times d_out
# line: 11
# style: product as fan
import numpy as np

def layer(d_in, d_out, activation):
    weights = np.random.standard_normal((d_in, d_out))
    fan = weights.size
    weights *= (2.0 / fan) ** 0.5
    return [weights, np.zeros(d_out), activation]
