# piece: scaling
# truth: wrong
# function: scale_train_val
# mistake: the validation set is scaled by its own mean and deviation
# line: 12
# style: textbook
import numpy as np

def scale_train_val(train, val):
    m, s = train.mean(), train.std(ddof=1)
    train_scaled = (train - m) / s
    val_scaled = (val - val.mean()) / val.std(ddof=1)
    return train_scaled, val_scaled
