# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: verbose
import numpy as np

def model(x, w, b):
    # weighted sum of the features for every sample
    z = np.sum(x * w, axis=-1)
    # shift by the bias, same for all samples
    z = z + b
    # logistic function, written with tanh so that nothing overflows
    return 0.5 * (1.0 + np.tanh(0.5 * z))
