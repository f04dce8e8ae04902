# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    outs = []
    for sample in x:
        z = list(sample)
        for W, b, h in zip(weights, biases, activations):
            z = h(np.array([sum(z[i] * W[i, j] for i in range(len(z))) + b[j] for j in range(len(b))]))
        outs.append(z)
    outs = np.array(outs)
    return outs.ravel() if outs.shape[1] == 1 else outs
