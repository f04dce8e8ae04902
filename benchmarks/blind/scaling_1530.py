# piece: scaling
# truth: wrong
# function: scale_pair
# mistake: the validation data are scaled with their own mean and deviation
# line: 14
# style: textbook
import numpy as np


def scale_pair(train, val):
    """Scale both parts with the figures of the training part."""
    m, s = train.mean(), train.std(ddof=1)
    train_scaled = (train - m) / s
    val_scaled = (val - val.mean()) / val.std(ddof=1)
    return train_scaled, val_scaled
