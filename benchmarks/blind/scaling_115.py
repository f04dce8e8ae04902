# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean and deviation are those of the validation data
# line: 12
# style: train and validation, verbose
import numpy as np

def scale(train, valid):
    train = np.asarray(train, dtype=float)
    valid = np.asarray(valid, dtype=float)
    reference = valid
    mean_value = np.mean(reference)
    deviation = np.std(reference, ddof=1)
    train_scaled = (train - mean_value) / deviation
    valid_scaled = (valid - mean_value) / deviation
    return train_scaled, valid_scaled
