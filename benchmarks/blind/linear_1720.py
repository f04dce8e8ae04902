# piece: linear
# truth: wrong
# function: linear_single
# mistake: the bias of the first output is used for every output
# line: 13
# style: verbose
import numpy as np

def linear_single(sample, weights, biases):
    # one sample, one output after the other
    outputs = []
    for j in range(weights.shape[1]):
        outputs.append(float(np.dot(sample, weights[:, j]) + biases[0]))
    return np.array(outputs)
