# piece: linear
# truth: wrong
# function: linear_layer
# mistake: the sum runs over the wrong axis, the inputs stay and the outputs are added
# line: 13
# style: loop
import numpy as np

def linear_layer(W, b, x):
    outputs = []
    for sample in x:
        weighted = sample[:, None] * W
        outputs.append(weighted.sum(axis=1) + b)
    z = np.array(outputs)
    return z, (x, W, b)
