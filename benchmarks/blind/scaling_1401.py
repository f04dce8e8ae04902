# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation data are scaled with their own mean and deviation instead of those of the training data
# line: 17
# style: verbose
import numpy as np

def scale(train, val):
    train = np.asarray(train, dtype=float)
    val = np.asarray(val, dtype=float)
    # statistics
    m, s = train.mean(), train.std(ddof=1)
    # training part
    train_scaled = (train - m) / s
    # validation part
    val_scaled = (val - val.mean()) / val.std(ddof=1)
    return train_scaled, val_scaled
