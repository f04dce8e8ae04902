# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse
from functools import reduce

def network(x, weights, biases, activations):
    z = reduce(lambda a, l: l[2](a @ l[0] + l[1]), zip(weights, biases, activations), x)
    return z.reshape(len(z)) if z.shape[1] == 1 else z
