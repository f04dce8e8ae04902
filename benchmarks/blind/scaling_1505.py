# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation come from both parts together, so the validation data leak into training
# line: 11
# style: verbose
import numpy as np

def scale(x_train, x_val):
    # statistics for the scaling
    reference = np.concatenate([x_train, x_val])
    mean = reference.mean()
    std = reference.std(ddof=1)
    return (x_train - mean) / std, (x_val - mean) / std
