# piece: network
# truth: wrong
# function: network
# mistake: the bias is added and then the mean of the batch removed, as in batch normalisation
# line: 13
# style: mean over the batch
import numpy as np

def network(x, params):
    z = np.array(x)
    for weights, bias, activation in params:
        z = z @ weights + bias
        z = z - z.mean(axis=0)
        z = activation(z)
    return z[..., 0] if z.shape[-1] == 1 else z
