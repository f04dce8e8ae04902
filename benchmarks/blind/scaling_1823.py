# piece: scaling
# truth: wrong
# function: scaling
# mistake: the statistics come from training and validation data together
# line: 10
# style: verbose
import numpy as np

def scaling(x_train, x_val):
    everything = np.concatenate([x_train, x_val])
    mean = everything.mean()
    std = everything.std(ddof=1)
    return (x_train - mean) / std, (x_val - mean) / std
