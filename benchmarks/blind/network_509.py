# piece: network
# truth: wrong
# function: network
# mistake: the relu at the head of the loop already acts on the input, and in place
# line: 12
# style: in-place
import numpy as np

def network(x, weights, biases):
    z = np.asarray(x)
    for i in range(len(weights)):
        z[z < 0] = 0
        z = z @ weights[i]
        z += biases[i]
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    np.divide(1, z, out=z)
    return z[:, 0] if z.shape[1] == 1 else z
